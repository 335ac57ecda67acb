package org.chainmap.model.value;

import java.util.List;
import org.chainmap.model.kind.CooperationType;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a need or an offer, besides its text.
 *
 * @param quantity the amount in {@code unit}, or null
 * @param deadline the deadline, or null
 * @param region the region where it is needed or offered; null for the location of its enterprise
 * @param certifications the required or available certifications (认证)
 * @param specification the specification or standard that the goods meet, in words (规格或标准)
 * @param budget in 10 000 yuan, or null (预算，万元)
 * @param cooperation the type of cooperation looked for (合作类型), or null
 * @param contact whom to ask (联系人): of no export or list unless asked for
 */
public record Terms(
    @Nullable Double quantity,
    @Nullable String unit,
    @Nullable AsOf deadline,
    @Nullable Region region,
    List<String> certifications,
    @Nullable String specification,
    @Nullable Double budget,
    @Nullable CooperationType cooperation,
    @Nullable Contact contact) {

  public static final Terms OPEN =
      new Terms(null, null, null, null, List.of(), null, null, null, null);

  public Terms {
    unit = Texts.orNull(unit);
    specification = Texts.orNull(specification);
    certifications =
        certifications.stream().filter(certification -> !certification.isBlank()).toList();
  }

  public Terms withQuantity(@Nullable Double changed) {
    return new Terms(
        changed,
        unit,
        deadline,
        region,
        certifications,
        specification,
        budget,
        cooperation,
        contact);
  }

  public Terms withUnit(@Nullable String changed) {
    return new Terms(
        quantity,
        changed,
        deadline,
        region,
        certifications,
        specification,
        budget,
        cooperation,
        contact);
  }

  public Terms withDeadline(@Nullable AsOf changed) {
    return new Terms(
        quantity,
        unit,
        changed,
        region,
        certifications,
        specification,
        budget,
        cooperation,
        contact);
  }

  public Terms withRegion(@Nullable Region changed) {
    return new Terms(
        quantity,
        unit,
        deadline,
        changed,
        certifications,
        specification,
        budget,
        cooperation,
        contact);
  }

  public Terms withCertifications(List<String> changed) {
    return new Terms(
        quantity, unit, deadline, region, changed, specification, budget, cooperation, contact);
  }

  public Terms withSpecification(@Nullable String changed) {
    return new Terms(
        quantity, unit, deadline, region, certifications, changed, budget, cooperation, contact);
  }

  public Terms withBudget(@Nullable Double changed) {
    return new Terms(
        quantity,
        unit,
        deadline,
        region,
        certifications,
        specification,
        changed,
        cooperation,
        contact);
  }

  public Terms withCooperation(@Nullable CooperationType changed) {
    return new Terms(
        quantity, unit, deadline, region, certifications, specification, budget, changed, contact);
  }

  public Terms withContact(@Nullable Contact changed) {
    return new Terms(
        quantity,
        unit,
        deadline,
        region,
        certifications,
        specification,
        budget,
        cooperation,
        changed);
  }
}
