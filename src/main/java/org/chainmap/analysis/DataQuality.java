package org.chainmap.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Figures;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.Source;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reliability of the map's figures: which are old, undated, without a source, still to be checked
 * or made up for illustration, each of these in one finding. It also counts the segments that state
 * the data the analyses need, see {@link Coverage}. A figure's date is its own or else that of its
 * source. A figure is old if the last day its date can mean lies before a limit: the chosen date,
 * or else {@link #YEARS} years before the map's own date. O(elements).
 *
 * <p>Numbers by element and for the map: {@code facts} (the number of figures it states), {@code
 * staleFacts}, {@code undatedFacts}, {@code unsourcedFacts}, {@code unverifiedFacts}, {@code
 * illustrativeFacts}; by stage and for the map: {@code coverage…}.
 */
final class DataQuality implements Analysis {

  /** The age in years from which a figure is old, where no date is chosen. */
  static final int YEARS = 3;

  static final Metric FACTS = counted("facts");
  static final Metric STALE = counted("staleFacts");
  private static final Metric UNDATED = counted("undatedFacts");
  private static final Metric UNSOURCED = counted("unsourcedFacts");
  static final Metric UNVERIFIED = counted("unverifiedFacts");
  private static final Metric ILLUSTRATIVE = counted("illustrativeFacts");

  /**
   * Returns a count that needs no data: the map itself has one, 0, even where it states no figure.
   */
  private static Metric counted(String key) {
    return Metric.of(key, Metric.Unit.COUNT);
  }

  @Override
  public String key() {
    return "dataQuality";
  }

  @Override
  public List<Result> results() {
    List<Result> results = new ArrayList<>();
    Collections.addAll(results, FACTS, STALE, UNDATED, UNSOURCED, UNVERIFIED, ILLUSTRATIVE);
    results.addAll(Coverage.METRICS);
    return results;
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    ChainMap map = graph.map();
    List<Fact> facts = facts(map);
    AsOf limit = limit(map, options.olderThan());
    progress.check();
    count(findingsBuilder, FACTS, facts);
    if (limit != null) {
      stale(findingsBuilder, facts, limit);
    } else if (facts.stream().anyMatch(fact -> fact.date() != null)) {
      findingsBuilder.unjudged(Message.of("analysis.unjudged.stale"));
    }
    Predicate<Fact> real = fact -> fact.standing() != Standing.ILLUSTRATIVE;
    lack(
        findingsBuilder,
        FindingKind.UNDATED_FACTS,
        UNDATED,
        facts,
        real.and(fact -> fact.date() == null));
    lack(
        findingsBuilder,
        FindingKind.UNSOURCED_FACTS,
        UNSOURCED,
        facts,
        real.and(fact -> fact.source() == null));
    lack(
        findingsBuilder,
        FindingKind.UNVERIFIED_FACTS,
        UNVERIFIED,
        facts,
        f -> f.standing() == Standing.UNVERIFIED);
    lack(findingsBuilder, FindingKind.ILLUSTRATIVE_FACTS, ILLUSTRATIVE, facts, real.negate());
    Coverage.count(findingsBuilder);
    return findingsBuilder.findings();
  }

  private @Nullable AsOf limit(ChainMap map, @Nullable AsOf chosen) {
    AsOf asOf = map.info().asOf();
    return chosen != null ? chosen : asOf == null ? null : asOf.minusYears(YEARS);
  }

  /**
   * A figure of the map.
   *
   * @param of the element that states it
   * @param shown the segment, enterprise or link where it shows
   * @param date its own date or that of its source, or null
   */
  private record Fact(
      Id of, Id shown, Standing standing, @Nullable Id source, @Nullable AsOf date) {

    boolean before(AsOf limit) {
      return date != null && date.end().isBefore(limit.start());
    }
  }

  private static List<Fact> facts(ChainMap map) {
    List<Fact> facts = new ArrayList<>();
    for (Element element : map.elements().values()) {
      for (Figures.Stated stated : Figures.of(element)) {
        Figure figure = stated.figure();
        Id shown = element instanceof Participation p ? p.segment() : element.id();
        facts.add(
            new Fact(element.id(), shown, figure.standing(), figure.source(), date(map, figure)));
      }
    }
    return facts;
  }

  private static @Nullable AsOf date(ChainMap map, Figure figure) {
    AsOf own = figure.asOf();
    Id source = figure.source();
    return own != null || source == null
        ? own
        : map.find(Source.class, source).map(Source::date).orElse(null);
  }

  private static void stale(FindingsBuilder findingsBuilder, List<Fact> facts, AsOf limit) {
    List<Fact> old = facts.stream().filter(fact -> fact.before(limit)).toList();
    count(findingsBuilder, STALE, old);
    Fact oldest = old.stream().min(Comparator.comparing(DataQuality::day)).orElse(null);
    if (oldest != null) {
      find(
          findingsBuilder,
          FindingKind.STALE_FACTS,
          old,
          Message.of(
              "analysis.staleFacts.clause",
              facts.size(),
              old.size(),
              limit.toString(),
              findingsBuilder.phrases().name(oldest.shown),
              String.valueOf(oldest.date)));
    }
  }

  private static LocalDate day(Fact fact) {
    return fact.date == null ? LocalDate.MAX : fact.date.start();
  }

  private static void lack(
      FindingsBuilder findingsBuilder,
      FindingKind findingKind,
      Metric metric,
      List<Fact> facts,
      Predicate<Fact> lacking) {
    List<Fact> those = facts.stream().filter(lacking).toList();
    count(findingsBuilder, metric, those);
    if (!those.isEmpty()) {
      find(
          findingsBuilder,
          findingKind,
          those,
          Message.of("analysis." + findingKind.key() + ".clause", facts.size(), those.size()));
    }
  }

  private static void find(
      FindingsBuilder findingsBuilder, FindingKind findingKind, List<Fact> those, Message clause) {
    Set<Id> shown = new LinkedHashSet<>();
    those.forEach(fact -> shown.add(fact.shown));
    List<Id> ids = List.copyOf(shown);
    findingsBuilder.other(
        findingKind,
        MapInfo.ID,
        0,
        0,
        0,
        () ->
            new FindingsBuilder.Worded(
                clause,
                Message.of("analysis.facts.concern", ids.size()),
                ids,
                List.of(
                    Message.of("analysis.facts.where", findingsBuilder.phrases().elements(ids)))));
  }

  /** Counts these facts for each element and for the whole map. */
  private static void count(FindingsBuilder findingsBuilder, Metric metric, List<Fact> facts) {
    Map<Id, Double> byElement = new LinkedHashMap<>();
    facts.forEach(fact -> byElement.merge(fact.of, 1.0, Double::sum));
    byElement.forEach((id, count) -> findingsBuilder.number(metric, id, count));
    findingsBuilder.number(metric, MapInfo.ID, facts.size());
  }
}
