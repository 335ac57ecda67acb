package org.chainmap.model.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The classification of a segment in external systems.
 *
 * @param codes classification codes: GB/T 4754-2017, strategic emerging industries 2018, directions
 *     of future industries by name, or any other; see {@code model.classification}
 * @param sector the industry it belongs to, or null: suppliers of one sector can replace one
 *     another
 */
public record Classification(List<String> codes, @Nullable String sector) {

  public static final Classification NONE = new Classification(List.of(), null);

  public Classification {
    codes = List.copyOf(codes);
    sector = Texts.orNull(sector);
  }

  public Classification withCodes(List<String> changed) {
    return new Classification(changed, sector);
  }

  public Classification withSector(@Nullable String changed) {
    return new Classification(codes, changed);
  }
}
