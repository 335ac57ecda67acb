package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.model.value.TradeFacts;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Segments that depend on imports. Where all three trade figures are given, CEPII's GeoDep rule
 * decides: the countries imported from and the countries that export it worldwide are both few
 * (Herfindahl index, here 0–1, over 0.4), and imports exceed exports. Otherwise the stated rate
 * decides: an import dependence over 50 %, or else a domestic rate below 50 %. The finding says
 * which rule was applied, and names a stated rate that contradicts the verdict. O(segments), and
 * O(segments + links) for each finding.
 *
 * <p>Numbers by segment: {@code importDependent} 1 or 0 where judged; {@code geoDep} the same where
 * judged by the GeoDep rule; {@code importDependence} the stated rate, in percent.
 */
final class ImportDependence implements Analysis {

  static final Metric IMPORT_DEPENDENCE =
      Metric.of("importDependence", Metric.Unit.PERCENT, Datum.IMPORT_DEPENDENCE);
  static final Metric GEO_DEP = Metric.of("geoDep", Metric.Unit.FLAG, Datum.TRADE);
  static final Metric IMPORT_DEPENDENT =
      Metric.of("importDependent", Metric.Unit.FLAG, Datum.SEGMENTS);

  /** The limit of import dependence and of the domestic rate, in percent. */
  private static final double HALF = 50;

  /**
   * Points for a segment judged by the GeoDep rule, and for a dependence of 100 %; a dependence of
   * 50 % gets none.
   */
  private static final double FOR_GEO_DEP = 10;

  private static final double FOR_ALL_IMPORTED = 15;

  @Override
  public String key() {
    return "importDependence";
  }

  @Override
  public List<Result> results() {
    return List.of(IMPORT_DEPENDENCE, GEO_DEP, IMPORT_DEPENDENT);
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    List<Id> unknown = new ArrayList<>();
    List<Id> partial = new ArrayList<>();
    for (Segment segment : graph.map().segments()) {
      progress.check();
      Stated stated = Stated.of(segment.facts());
      GeoDep trade = GeoDep.of(segment.trade());
      if (stated.dependence != null) {
        findingsBuilder.number(IMPORT_DEPENDENCE, segment.id(), stated.dependence.value());
      }
      if (trade != null) {
        byTrade(findingsBuilder, segment.id(), trade, stated);
        continue;
      }
      if (!segment.trade().equals(TradeFacts.UNKNOWN)) {
        partial.add(segment.id());
      }
      if (stated.known()) {
        byRate(findingsBuilder, segment.id(), stated);
      } else if (segment.kind() != SegmentKind.USE) {
        unknown.add(segment.id());
      }
    }
    findingsBuilder.unjudged("analysis.unjudged.geoDep", partial);
    findingsBuilder.unjudged("analysis.unjudged.importDependence", unknown);
    return findingsBuilder.findings();
  }

  private static void byTrade(FindingsBuilder findingsBuilder, Id id, GeoDep trade, Stated stated) {
    boolean dependent = trade.dependent();
    findingsBuilder.number(GEO_DEP, id, dependent ? 1 : 0);
    findingsBuilder.number(IMPORT_DEPENDENT, id, dependent ? 1 : 0);
    List<Message> against = stated.against(dependent);
    if (dependent) {
      findingsBuilder.need(
          FindingKind.IMPORT_DEPENDENCE,
          id,
          FOR_GEO_DEP,
          () ->
              doubted(
                  Message.of(
                      "analysis.importDependence.geoDep",
                      findingsBuilder.phrases().name(id),
                      Phrases.figure(trade.importsToExports(), 1)),
                  against));
    } else if (!against.isEmpty()) {
      findingsBuilder.unjudged(
          Message.of(
              "analysis.unjudged.againstGeoDep", findingsBuilder.phrases().name(id), against));
    }
  }

  private static void byRate(FindingsBuilder findingsBuilder, Id id, Stated stated) {
    boolean dependent = stated.imported() > HALF;
    findingsBuilder.number(IMPORT_DEPENDENT, id, dependent ? 1 : 0);
    List<Message> against = stated.against(dependent);
    if (dependent) {
      double beyondHalf = (stated.imported() - HALF) / HALF;
      findingsBuilder.need(
          FindingKind.IMPORT_DEPENDENCE,
          id,
          FOR_ALL_IMPORTED * beyondHalf,
          () ->
              doubted(
                  Message.of(
                      "analysis.importDependence.rate",
                      findingsBuilder.phrases().name(id),
                      stated.applied()),
                  against));
    } else if (!against.isEmpty()) {
      findingsBuilder.unjudged(
          Message.of(
              "analysis.unjudged.againstRate",
              findingsBuilder.phrases().name(id),
              stated.applied(),
              against));
    }
  }

  private static Message doubted(Message clause, List<Message> against) {
    return against.isEmpty()
        ? clause
        : Message.of("analysis.importDependence.doubted", clause, against);
  }

  /** The rates a segment states; the dependence takes precedence over the domestic rate. */
  private record Stated(@Nullable Figure dependence, @Nullable Figure domesticRate) {

    static Stated of(SupplyFacts facts) {
      return new Stated(facts.importDependence(), facts.domesticRate());
    }

    boolean known() {
      return dependence != null || domesticRate != null;
    }

    /** Returns the imported part in percent, by the rate that counts; 0 where none is known. */
    double imported() {
      if (dependence != null) {
        return dependence.value();
      }
      return domesticRate == null ? 0 : 100 - domesticRate.value();
    }

    /** Returns the rate that counts, in words. */
    List<Message> applied() {
      return spoken(dependence, dependence == null ? domesticRate : null);
    }

    /** Returns the stated rates that contradict the verdict, in words. */
    List<Message> against(boolean dependent) {
      return spoken(
          dependence != null && dependence.value() > HALF != dependent ? dependence : null,
          domesticRate != null && domesticRate.value() < HALF != dependent ? domesticRate : null);
    }

    private static List<Message> spoken(@Nullable Figure dependence, @Nullable Figure rate) {
      List<Message> out = new ArrayList<>();
      if (dependence != null) {
        out.add(Message.of("analysis.importDependence", Phrases.percent(dependence)));
      }
      if (rate != null) {
        out.add(Message.of("analysis.domesticRate", Phrases.percent(rate)));
      }
      return out;
    }
  }
}
