package org.chainmap.model.value;

import org.chainmap.model.kind.Substitutability;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a segment's supply; unknown values are null, never 0.
 *
 * @param domesticRate domestic / total use, percent 0–100 (国产化率)
 * @param importDependence imports / apparent consumption, percent 0–100 (进口依赖度)
 * @param timeToRecover weeks until supply recovers after a loss
 * @param timeToSurvive weeks that the chain can continue without it
 * @param technicalGap the gap to the best technology, in words
 * @param shortfall what shortfall lists state besides
 */
public record SupplyFacts(
    @Nullable Figure domesticRate,
    @Nullable Figure importDependence,
    @Nullable Substitutability substitutability,
    @Nullable Figure timeToRecover,
    @Nullable Figure timeToSurvive,
    @Nullable String technicalGap,
    Shortfall shortfall) {

  public SupplyFacts {
    technicalGap = Texts.orNull(technicalGap);
  }

  public static final SupplyFacts UNKNOWN =
      new SupplyFacts(null, null, null, null, null, null, Shortfall.UNKNOWN);

  public SupplyFacts withDomesticRate(@Nullable Figure changed) {
    return new SupplyFacts(
        changed,
        importDependence,
        substitutability,
        timeToRecover,
        timeToSurvive,
        technicalGap,
        shortfall);
  }

  public SupplyFacts withImportDependence(@Nullable Figure changed) {
    return new SupplyFacts(
        domesticRate,
        changed,
        substitutability,
        timeToRecover,
        timeToSurvive,
        technicalGap,
        shortfall);
  }

  public SupplyFacts withSubstitutability(@Nullable Substitutability changed) {
    return new SupplyFacts(
        domesticRate,
        importDependence,
        changed,
        timeToRecover,
        timeToSurvive,
        technicalGap,
        shortfall);
  }

  public SupplyFacts withTimeToRecover(@Nullable Figure changed) {
    return new SupplyFacts(
        domesticRate,
        importDependence,
        substitutability,
        changed,
        timeToSurvive,
        technicalGap,
        shortfall);
  }

  public SupplyFacts withTimeToSurvive(@Nullable Figure changed) {
    return new SupplyFacts(
        domesticRate,
        importDependence,
        substitutability,
        timeToRecover,
        changed,
        technicalGap,
        shortfall);
  }

  public SupplyFacts withTechnicalGap(@Nullable String changed) {
    return new SupplyFacts(
        domesticRate,
        importDependence,
        substitutability,
        timeToRecover,
        timeToSurvive,
        changed,
        shortfall);
  }

  public SupplyFacts withShortfall(Shortfall changed) {
    return new SupplyFacts(
        domesticRate,
        importDependence,
        substitutability,
        timeToRecover,
        timeToSurvive,
        technicalGap,
        changed);
  }
}
