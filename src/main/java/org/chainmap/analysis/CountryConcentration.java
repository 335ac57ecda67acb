package org.chainmap.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.Places;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.ImportShares;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Concentration of the countries that a segment is imported from, and its criticality. The
 * Herfindahl index Σsᵢ² of the import shares is 1 where all comes from one country; where the
 * shares add up to less than 100 %, it lies between Σsᵢ² and Σsᵢ² + rest². Without shares, a stated
 * index or the one country that a shortfall list states is taken. Criticality is the index × import
 * reliance × the substitution index,
 *
 * <pre>C = Σ s_i² · IR · SI</pre>
 *
 * <p>after G. A. Blengini and others, <i>Assessment of the methodology for establishing the EU list
 * of critical raw materials</i>, European Commission, Joint Research Centre, 2017, without its
 * weights of governance and its recycling rate, which a map does not state. Import reliance is the
 * stated import dependence, or else 1 minus the domestic rate; the substitution index is 1 without
 * a substitute, 0.7 where substitution is hard, 0.3 where it is possible and 0 where it is easy, as
 * in the study of 2014. Segments of which more than half is imported from surely few countries
 * (index over 0.4, the limit of GeoDep) are listed. O(segments + shares).
 *
 * <p>Numbers by segment: {@code importCountryHhi} and {@code importCountryHhiMost}, 0–1; {@code
 * criticality} and {@code criticalityMost}, 0–1, the most only where it differs.
 */
public final class CountryConcentration implements Analysis {

  static final Metric HHI =
      Metric.of("importCountryHhi", Metric.Unit.FRACTION, Datum.IMPORT_COUNTRIES);
  static final Metric HHI_MOST =
      Metric.of("importCountryHhiMost", Metric.Unit.FRACTION, Datum.IMPORT_COUNTRIES);
  public static final Metric CRITICALITY =
      Metric.of("criticality", Metric.Unit.FRACTION, Datum.IMPORT_COUNTRIES);
  static final Metric CRITICALITY_MOST =
      Metric.of("criticalityMost", Metric.Unit.FRACTION, Datum.IMPORT_COUNTRIES);

  /** The index over which GeoDep calls imports concentrated. */
  private static final double CONCENTRATED = 0.4;

  private static final double HALF = 0.5;

  /** The points of a segment that is imported as a whole from one country and has no substitute. */
  private static final double FOR_CRITICALITY = 15;

  /**
   * An index that is not known exactly.
   *
   * @param least what it is at least, 0–1
   * @param most what it is at most
   */
  record Range(double least, double most) {

    boolean exact() {
      return most - least < 1e-9;
    }
  }

  CountryConcentration() {}

  @Override
  public String key() {
    return "countryConcentration";
  }

  @Override
  public List<Result> results() {
    return List.of(HHI, HHI_MOST, CRITICALITY, CRITICALITY_MOST);
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    for (Segment segment : graph.map().segments()) {
      progress.check();
      Range index = index(segment);
      if (index != null) {
        judge(findingsBuilder, segment, index);
      }
    }
    return findingsBuilder.findings();
  }

  /** Returns the index of the countries a segment is imported from, or null where unknown. */
  static @Nullable Range index(Segment segment) {
    ImportShares shares = segment.trade().importShares();
    Figure stated = segment.trade().importHhi();
    if (!shares.isEmpty()) {
      return new Range(shares.hhi(), shares.hhiMost());
    }
    if (stated != null) {
      return new Range(stated.value(), stated.value());
    }
    return segment.shortfall().soleSourceCountry() == null ? null : new Range(1, 1);
  }

  private static void judge(FindingsBuilder findingsBuilder, Segment segment, Range index) {
    Id id = segment.id();
    findingsBuilder.number(HHI, id, index.least);
    if (!index.exact()) {
      findingsBuilder.number(HHI_MOST, id, index.most);
    }
    Double reliance = reliance(segment.facts());
    Double substitution = substitution(segment.facts().substitutability());
    double weight = reliance == null || substitution == null ? 0 : reliance * substitution;
    if (reliance != null && substitution != null) {
      findingsBuilder.number(CRITICALITY, id, index.least * weight);
      if (!index.exact()) {
        findingsBuilder.number(CRITICALITY_MOST, id, index.most * weight);
      }
    }
    if (reliance != null && reliance > HALF && index.least > CONCENTRATED) {
      findingsBuilder.need(
          FindingKind.COUNTRY_CONCENTRATION,
          id,
          FOR_CRITICALITY * index.least * weight,
          () -> clause(findingsBuilder, segment, index));
    }
  }

  /** Returns the imported part of what is used, 0–1, or null where it is not known. */
  static @Nullable Double reliance(SupplyFacts facts) {
    Figure dependence = facts.importDependence();
    Figure domestic = facts.domesticRate();
    if (dependence != null) {
      return dependence.value() / 100;
    }
    return domestic == null ? null : Double.valueOf(1 - domestic.value() / 100);
  }

  private static @Nullable Double substitution(@Nullable Substitutability substitutability) {
    return substitutability == null
        ? null
        : Double.valueOf(
            switch (substitutability) {
              case NONE -> 1;
              case HARD -> 0.7;
              case POSSIBLE -> 0.3;
              case EASY -> 0;
            });
  }

  private static Message clause(FindingsBuilder findingsBuilder, Segment segment, Range index) {
    Message name = findingsBuilder.phrases().name(segment.id());
    String sole = segment.shortfall().soleSourceCountry();
    return segment.trade().importShares().byCountry().entrySet().stream()
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Comparator.comparing(Map.Entry::getKey)))
        .map(
            largest ->
                Message.of(
                    "analysis.countryConcentration.share",
                    name,
                    Places.of(largest.getKey()),
                    largest.getValue()))
        .orElseGet(
            () ->
                sole == null
                    ? Message.of("analysis.countryConcentration.index", name, index.least)
                    : Message.of("analysis.countryConcentration.sole", name, Places.of(sole)));
  }
}
