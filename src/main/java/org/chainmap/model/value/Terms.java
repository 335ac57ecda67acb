package org.chainmap.model.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a need or an offer, besides its text.
 *
 * @param quantity the amount in {@code unit}, or null
 * @param deadline the deadline, or null
 * @param region the region where it is needed or offered; null for the location of its enterprise
 * @param certifications the required or available certifications (认证)
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
