package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Metric;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.model.value.Weights;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * The bottleneck ranking of a map: every segment, enterprise and supply link that has a score, the
 * highest first; equal scores by confidence, the highest first, then by id.
 *
 * <p>Findings describe single results and their severity; this ranks the elements the findings are
 * about. Both use the same data, so they only answer different questions.
 */
public record Scores(List<Score> ranked, Weights weights, List<Message> unjudged) {

  /** The bottleneck score of each element. */
  public static final Metric SCORE = Metric.of("score", Metric.Unit.POINTS);

  /** The confidence of each score. */
  public static final Metric CONFIDENCE = Metric.of("confidence", Metric.Unit.PERCENT);

  static final Comparator<Score> HIGHEST_FIRST = Scores::highestFirst;

  /** No scores, because nothing has been analysed. */
  public static final Scores NONE = new Scores(List.of(), Weights.USUAL, List.of());

  public Scores {
    ranked = ranked.stream().sorted(HIGHEST_FIRST).toList();
    unjudged = List.copyOf(unjudged);
  }

  private static int highestFirst(Score a, Score b) {
    int byValue = Double.compare(b.value(), a.value());
    int order = byValue != 0 ? byValue : Double.compare(b.confidence(), a.confidence());
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
    Map<Id, List<PartScore>> readings = new LinkedHashMap<>();
    SegmentParts segments = new SegmentParts(scoreInputs);
    map.segments().forEach(segment -> readings.put(segment.id(), segments.of(segment)));
    progress.check();
    EnterpriseParts enterprises = new EnterpriseParts(scoreInputs);
    map.enterprises()
        .forEach(
            enterprise -> {
              progress.check();
              readings.put(enterprise.id(), enterprises.of(enterprise));
            });
    LinkParts links = new LinkParts(scoreInputs);
    scoreInputs.supply().links().forEach(link -> readings.put(link.id(), links.of(link)));
    progress.check();
    List<Score> scores = new ArrayList<>();
    readings.forEach((id, parts) -> Score.of(id, parts, weights).ifPresent(scores::add));
    return new Scores(scores, weights, unjudged(map, weights, readings.size() - scores.size()));
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

  /** Returns the score of an element, if it has one. O(scores). */
  public Optional<Score> of(Id element) {
    return ranked.stream().filter(score -> score.element().equals(element)).findFirst();
  }

  /** Returns the first {@code count} scores, or all if there are fewer. */
  public List<Score> first(int count) {
    return ranked.subList(0, Math.min(count, ranked.size()));
  }

  /**
   * Returns {@link #SCORE} and {@link #CONFIDENCE} by element, the value of each known part, and
   * messages about what could not be judged.
   */
  public Findings findings() {
    Map<Id, Double> values = new LinkedHashMap<>();
    Map<Id, Double> confidences = new LinkedHashMap<>();
    Map<Part, Map<Id, Double>> parts = new EnumMap<>(Part.class);
    for (Score score : ranked.stream().sorted(Comparator.comparing(Score::element)).toList()) {
      values.put(score.element(), score.value());
      confidences.put(score.element(), score.confidence());
      for (Score.Share share : score.parts()) {
        Double value = share.partScore().value();
        if (value != null) {
          parts
              .computeIfAbsent(share.partScore().part(), part -> new LinkedHashMap<>())
              .put(score.element(), value);
        }
      }
    }
    Map<Metric, Map<Id, Double>> numbers = new LinkedHashMap<>();
    if (!ranked.isEmpty()) {
      numbers.put(SCORE, values);
      numbers.put(CONFIDENCE, confidences);
    }
    parts.forEach((part, byId) -> numbers.put(part.metric(), byId));
    return new Findings(List.of(), numbers, unjudged);
  }
}
