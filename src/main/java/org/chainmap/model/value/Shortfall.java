package org.chainmap.model.value;

import org.chainmap.model.kind.Horizon;
import org.chainmap.model.kind.SubstitutionStage;
import org.chainmap.model.kind.SupplyStatus;
import org.chainmap.model.kind.WeaknessType;
import org.jspecify.annotations.Nullable;

/**
 * What shortfall lists state of a segment (短板清单) besides its rates; unknown values are null.
 *
 * @param weaknessType the kind of weakness (薄弱类型)
 * @param supplyStatus whether it is still supplied (供应状态)
 * @param soleSourceCountry ISO 3166 two-letter code of the one country that it comes from (单一来源国家),
 *     or null where there are several
 * @param localSupplyRate the part of local use that enterprises of the region supply, percent 0–100
 *     (本地配套率)
 * @param substitutionStage how far domestic products have taken the place of imports (替代阶段)
 * @param alternatives what could be used instead, in words (替代方案)
 * @param globalManufacturers the main manufacturers worldwide, in words (全球主要厂商)
 * @param horizon when the shortfall is to be overcome (时间节点)
 */
public record Shortfall(
    @Nullable WeaknessType weaknessType,
    @Nullable SupplyStatus supplyStatus,
    @Nullable String soleSourceCountry,
    @Nullable Figure localSupplyRate,
    @Nullable SubstitutionStage substitutionStage,
    @Nullable String alternatives,
    @Nullable String globalManufacturers,
    @Nullable Horizon horizon) {

  public static final Shortfall UNKNOWN =
      new Shortfall(null, null, null, null, null, null, null, null);

  public Shortfall {
    soleSourceCountry = Texts.orNull(soleSourceCountry);
    alternatives = Texts.orNull(alternatives);
    globalManufacturers = Texts.orNull(globalManufacturers);
  }

  public Shortfall withWeaknessType(@Nullable WeaknessType changed) {
    return new Shortfall(
        changed,
        supplyStatus,
        soleSourceCountry,
        localSupplyRate,
        substitutionStage,
        alternatives,
        globalManufacturers,
        horizon);
  }

  public Shortfall withSupplyStatus(@Nullable SupplyStatus changed) {
    return new Shortfall(
        weaknessType,
        changed,
        soleSourceCountry,
        localSupplyRate,
        substitutionStage,
        alternatives,
        globalManufacturers,
        horizon);
  }

  public Shortfall withSoleSourceCountry(@Nullable String changed) {
    return new Shortfall(
        weaknessType,
        supplyStatus,
        changed,
        localSupplyRate,
        substitutionStage,
        alternatives,
        globalManufacturers,
        horizon);
  }

  public Shortfall withLocalSupplyRate(@Nullable Figure changed) {
    return new Shortfall(
        weaknessType,
        supplyStatus,
        soleSourceCountry,
        changed,
        substitutionStage,
        alternatives,
        globalManufacturers,
        horizon);
  }

  public Shortfall withSubstitutionStage(@Nullable SubstitutionStage changed) {
    return new Shortfall(
        weaknessType,
        supplyStatus,
        soleSourceCountry,
        localSupplyRate,
        changed,
        alternatives,
        globalManufacturers,
        horizon);
  }

  public Shortfall withAlternatives(@Nullable String changed) {
    return new Shortfall(
        weaknessType,
        supplyStatus,
        soleSourceCountry,
        localSupplyRate,
        substitutionStage,
        changed,
        globalManufacturers,
        horizon);
  }

  public Shortfall withGlobalManufacturers(@Nullable String changed) {
    return new Shortfall(
        weaknessType,
        supplyStatus,
        soleSourceCountry,
        localSupplyRate,
        substitutionStage,
        alternatives,
        changed,
        horizon);
  }

  public Shortfall withHorizon(@Nullable Horizon changed) {
    return new Shortfall(
        weaknessType,
        supplyStatus,
        soleSourceCountry,
        localSupplyRate,
        substitutionStage,
        alternatives,
        globalManufacturers,
        changed);
  }
}
