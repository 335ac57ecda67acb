package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Metric;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.value.Weights;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * The bottleneck ranking of a map. It ranks the segments that supply others; beside it stand the
 * enterprises that supply these and the supply links that leave them, each with a score of its own
 * and not as further bottlenecks. Customers have none. In each list the highest low end comes
 * first; equal ones by the high end, the highest first, then by id.
 *
 * <p>Findings describe single results; this ranks what the findings are about, by the same table of
 * concerns.
 *
 * @param ranked the scores of segments
 * @param suppliers the scores of enterprises
 * @param links the scores of supply links
 */
public record Scores(
    List<Score> ranked,
    List<Score> suppliers,
    List<Score> links,
    Weights weights,
    List<Message> unjudged) {

  /** The bottleneck score of each element by what is known, the unknown at its least. */
  public static final Metric SCORE = Metric.of("score", Metric.Unit.POINTS);

  /** The bottleneck score of each element if all that is unknown is at its worst. */
  public static final Metric MOST = Metric.of("scoreMost", Metric.Unit.POINTS);

  /** The confidence of each score. */
  public static final Metric CONFIDENCE = Metric.of("confidence", Metric.Unit.PERCENT);

  static final Comparator<Score> HIGHEST_FIRST = Scores::highestFirst;

  /** No scores, because nothing has been analysed. */
  public static final Scores NONE =
      new Scores(List.of(), List.of(), List.of(), Weights.USUAL, List.of());

  public Scores {
    ranked = ranked.stream().sorted(HIGHEST_FIRST).toList();
    suppliers = suppliers.stream().sorted(HIGHEST_FIRST).toList();
    links = links.stream().sorted(HIGHEST_FIRST).toList();
    unjudged = List.copyOf(unjudged);
  }

  private static int highestFirst(Score a, Score b) {
    int byLow = Double.compare(b.low(), a.low());
    int order = byLow != 0 ? byLow : Double.compare(b.high(), a.high());
    return order != 0 ? order : a.element().compareTo(b.element());
  }

  /**
   * Scores a map by its own weights.
   *
   * <p>O(segments + links + participations), and O(segments + links) for each enterprise that is
   * the only supplier of several segments.
   *
   * @param findings the findings of the analyses on the map; results they did not compute are
   *     unknown
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Scores of(ChainGraph graph, Findings findings, Progress progress) {
    ChainMap map = graph.map();
    Weights weights = map.info().weights();
    ScoreInputs scoreInputs = new ScoreInputs(graph, findings);
    Map<Id, List<PartScore>> segments = new LinkedHashMap<>();
    SegmentParts segmentParts = new SegmentParts(scoreInputs);
    map.segments().stream()
        .filter(segment -> !scoreInputs.customers().contains(segment.id()))
        .forEach(segment -> segments.put(segment.id(), segmentParts.of(segment)));
    progress.check();
    Map<Id, List<PartScore>> suppliers = new LinkedHashMap<>();
    EnterpriseParts enterpriseParts = new EnterpriseParts(scoreInputs);
    for (Enterprise enterprise : map.enterprises()) {
      progress.check();
      List<PartScore> parts = enterpriseParts.of(enterprise);
      if (!parts.isEmpty()) {
        suppliers.put(enterprise.id(), parts);
      }
    }
    Map<Id, List<PartScore>> links = new LinkedHashMap<>();
    LinkParts linkParts = new LinkParts(scoreInputs);
    scoreInputs.supply().links().stream()
        .filter(link -> segments.containsKey(link.from()))
        .forEach(link -> links.put(link.id(), linkParts.of(link)));
    progress.check();
    List<Score> ranked = scored(segments, weights);
    return new Scores(
        ranked,
        scored(suppliers, weights),
        scored(links, weights),
        weights,
        unjudged(map, weights, segments.size() - ranked.size()));
  }

  private static List<Score> scored(Map<Id, List<PartScore>> readings, Weights weights) {
    List<Score> scores = new ArrayList<>();
    readings.forEach((id, parts) -> Score.of(id, parts, weights).ifPresent(scores::add));
    return scores;
  }

  private static List<Message> unjudged(ChainMap map, Weights weights, int without) {
    List<Message> out = new ArrayList<>();
    if (without > 0) {
      out.add(Message.of("score.unjudged.without", without));
    }
    if (map.info().asOf() == null && !map.segments().isEmpty()) {
      out.add(Message.of("score.unjudged.noDate"));
    }
    List<String> strangers =
        weights.byPart().keySet().stream().filter(key -> Part.of(key).isEmpty()).toList();
    if (!strangers.isEmpty()) {
      out.add(Message.of("score.unjudged.weights", strangers));
    }
    return out;
  }

  /** Returns the scores of segments, suppliers and links, each kind in its order. */
  public List<Score> all() {
    return Stream.of(ranked, suppliers, links).flatMap(List::stream).toList();
  }

  /** Returns the score of an element, if it has one. O(scores). */
  public Optional<Score> of(Id element) {
    return all().stream().filter(score -> score.element().equals(element)).findFirst();
  }

  /** Returns the first {@code count} scores of segments, or all if there are fewer. */
  public List<Score> first(int count) {
    return ranked.subList(0, Math.min(count, ranked.size()));
  }

  /**
   * Returns {@link #SCORE}, {@link #MOST} and {@link #CONFIDENCE} by element, the value of each
   * part that is exactly known, and messages about what could not be judged.
   */
  public Findings findings() {
    Map<Id, Double> values = new LinkedHashMap<>();
    Map<Id, Double> most = new LinkedHashMap<>();
    Map<Id, Double> confidences = new LinkedHashMap<>();
    Map<Part, Map<Id, Double>> parts = new EnumMap<>(Part.class);
    for (Score score : all().stream().sorted(Comparator.comparing(Score::element)).toList()) {
      values.put(score.element(), score.low());
      most.put(score.element(), score.high());
      confidences.put(score.element(), score.confidence());
      for (Score.Share share : score.parts()) {
        PartScore read = share.partScore();
        if (read.known()) {
          parts
              .computeIfAbsent(read.part(), part -> new LinkedHashMap<>())
              .put(score.element(), read.low());
        }
      }
    }
    Map<Metric, Map<Id, Double>> numbers = new LinkedHashMap<>();
    if (!values.isEmpty()) {
      numbers.put(SCORE, values);
      numbers.put(MOST, most);
      numbers.put(CONFIDENCE, confidences);
    }
    parts.forEach((part, byId) -> numbers.put(part.metric(), byId));
    return new Findings(List.of(), numbers, unjudged);
  }
}
