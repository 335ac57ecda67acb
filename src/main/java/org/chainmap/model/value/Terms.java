package org.chainmap.model.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a need asks for, or an offer can meet, besides its words.
 *
 * @param quantity how much, in {@code unit}, or null
 * @param deadline by when, or null
 * @param region where it is wanted or offered; null where that is where its enterprise sits
 * @param certifications what must be, or is, certified (认证)
 */
public record Terms(
    @Nullable Double quantity,
    @Nullable String unit,
    @Nullable AsOf deadline,
    @Nullable Region region,
    List<String> certifications) {

  public static final Terms OPEN = new Terms(null, null, null, null, List.of());

  public Terms {
    unit = Texts.orNull(unit);
    certifications =
        certifications.stream().filter(certification -> !certification.isBlank()).toList();
  }

  public Terms withQuantity(@Nullable Double changed) {
    return new Terms(changed, unit, deadline, region, certifications);
  }

  public Terms withUnit(@Nullable String changed) {
    return new Terms(quantity, changed, deadline, region, certifications);
  }

  public Terms withDeadline(@Nullable AsOf changed) {
    return new Terms(quantity, unit, changed, region, certifications);
  }

  public Terms withRegion(@Nullable Region changed) {
    return new Terms(quantity, unit, deadline, changed, certifications);
  }

  public Terms withCertifications(List<String> changed) {
    return new Terms(quantity, unit, deadline, region, changed);
  }
}
