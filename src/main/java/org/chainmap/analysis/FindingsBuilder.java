package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ProvisionalNames;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;

/**
 * Collects the results of one analysis: numbers, messages about what it could not judge, and
 * candidate findings, of which the worst are put into words. At most {@link #LIMIT} of each kind
 * are listed; a message counts the less severe ones left out, and all their numbers are kept.
 */
final class FindingsBuilder {

  static final int LIMIT = 100;

  private record Draft(double points, Id subject, Supplier<Finding> inWords) {}

  private static final Comparator<Draft> WORST_FIRST =
      Comparator.comparing(Draft::points, Comparator.reverseOrder()).thenComparing(Draft::subject);

  private final ChainMap map;
  private final SupplyView supply;
  private final Ranking ranking;
  private final Phrases phrases;
  private final Set<Id> customers;
  private final Map<FindingKind, List<Draft>> drafts = new TreeMap<>();
  private final Map<Metric, Map<Id, Double>> numbers = new TreeMap<>();
  private final Map<Relation, Map<Id, Id>> relations = new TreeMap<>();
  private final Map<Grouping, List<List<Id>>> sets = new TreeMap<>();
  private final List<Message> unjudged = new ArrayList<>();

  FindingsBuilder(ChainGraph graph) {
    map = graph.map();
    supply = graph.supply();
    ranking = new Ranking(map, supply);
    phrases = new Phrases(map, supply);
    customers = Customers.in(map);
  }

  ChainMap map() {
    return map;
  }

  SupplyView supply() {
    return supply;
  }

  Phrases phrases() {
    return phrases;
  }

  /** Tells whether a segment only takes supply. */
  boolean customer(Id segment) {
    return customers.contains(segment);
  }

  /** Adds a number of an element; NaN is ignored. */
  void number(Metric metric, Id element, double value) {
    Map<Id, Double> values = numbers.computeIfAbsent(metric, k -> new LinkedHashMap<>());
    if (!Double.isNaN(value)) {
      values.put(element, value);
    }
  }

  boolean has(Metric metric, Id element) {
    return numbers.getOrDefault(metric, Map.of()).containsKey(element);
  }

  void relate(Relation relation, Id element, Id other) {
    relations.computeIfAbsent(relation, k -> new LinkedHashMap<>()).put(element, other);
  }

  /** Adds a set or path of a grouping. */
  void set(Grouping grouping, List<Id> members) {
    sets.computeIfAbsent(grouping, k -> new ArrayList<>()).add(members);
  }

  void unjudged(Message message) {
    unjudged.add(message);
  }

  /** Adds a message about segments that could not be judged, if there are any. */
  void unjudged(String key, List<Id> segments) {
    if (!segments.isEmpty()) {
      unjudged(Message.of(key, phrases.list(segments)));
    }
  }

  /** Adds a finding about a segment whose loss stops the segments downstream. */
  void loss(FindingKind findingKind, Id segment, Supplier<Message> clause) {
    segment(
        findingKind,
        segment,
        0,
        downstream ->
            new Worded(
                clause.get(),
                phrases.consequence(downstream, supply.cutOff(segment)),
                downstream,
                downstream(downstream)));
  }

  /** Adds a finding about a segment that others need. */
  void need(FindingKind findingKind, Id segment, double extra, Supplier<Message> clause) {
    segment(
        findingKind,
        segment,
        extra,
        downstream ->
            new Worded(
                clause.get(), phrases.needs(downstream), downstream, downstream(downstream)));
  }

  private List<Message> downstream(List<Id> downstream) {
    return downstream.size() > 1
        ? List.of(Message.of("analysis.detail.downstream", phrases.segments(downstream)))
        : List.of();
  }

  /**
   * The words of a finding.
   *
   * @param clause what was found
   * @param consequence what follows
   * @param affected the elements affected
   * @param details what else is known
   */
  record Worded(Message clause, Message consequence, List<Id> affected, List<Message> details) {

    Worded(Message clause, Message consequence, List<Id> affected) {
      this(clause, consequence, affected, List.of());
    }
  }

  /**
   * Adds a finding about a segment, unless it only takes supply: customers are no bottlenecks.
   *
   * @param extra points added to those of the ranking
   * @param worded makes the words, given the segments downstream
   */
  void segment(
      FindingKind findingKind, Id segment, double extra, Function<List<Id>, Worded> worded) {
    if (customers.contains(segment)) {
      return;
    }
    double points =
        extra
            + ranking.points(
                findingKind, segment, supply.downstreamCount(segment), supply.cutOffCount(segment));
    add(
        findingKind,
        segment,
        points,
        () -> {
          Worded words = worded.apply(supply.downstream(segment));
          List<Message> details = new ArrayList<>(words.details());
          if (findingKind.withFacts()) {
            details.addAll(facts(findingKind, segment));
          }
          return new Worded(words.clause(), words.consequence(), words.affected(), details);
        });
  }

  private List<Message> facts(FindingKind findingKind, Id segment) {
    boolean stateSaid = findingKind == FindingKind.GAP || findingKind == FindingKind.WEAK;
    boolean ratesSaid = findingKind == FindingKind.IMPORT_DEPENDENCE;
    return phrases.facts(map.find(Segment.class, segment).orElseThrow(), !stateSaid, !ratesSaid);
  }

  /**
   * Adds a finding about a link or an enterprise, given the number of segments its loss reaches.
   */
  void other(
      FindingKind findingKind,
      Id subject,
      double extra,
      int downstream,
      int cutOff,
      Supplier<Worded> in) {
    add(findingKind, subject, extra + ranking.points(findingKind, subject, downstream, cutOff), in);
  }

  /** Adds a finding, unless its subject has no name yet: then it is still being entered. */
  private void add(FindingKind findingKind, Id subject, double points, Supplier<Worded> worded) {
    if (map.find(subject).filter(ProvisionalNames::unnamed).isPresent()) {
      return;
    }
    drafts
        .computeIfAbsent(findingKind, k -> new ArrayList<>())
        .add(new Draft(points, subject, () -> finding(findingKind, subject, points, worded.get())));
  }

  private static Finding finding(FindingKind findingKind, Id subject, double points, Worded words) {
    return new Finding(
        findingKind,
        Ranking.severity(points),
        points,
        subject,
        words.affected().stream().filter(id -> !id.equals(subject)).toList(),
        Message.of("analysis.sentence", words.clause(), words.consequence()),
        words.details(),
        Message.of(
            "analysis." + findingKind.key() + ".rule",
            Message.of("analysis.readings"),
            Message.of("analysis.points")));
  }

  Findings findings() {
    List<Finding> found = new ArrayList<>();
    drafts.forEach(
        (findingKind, all) -> {
          all.stream().sorted(WORST_FIRST).limit(LIMIT).forEach(d -> found.add(d.inWords().get()));
          if (all.size() > LIMIT) {
            unjudged(Message.of("analysis.unlisted", findingKind.label(), all.size() - LIMIT));
          }
        });
    return new Findings(found, numbers, relations, sets, unjudged);
  }
}
