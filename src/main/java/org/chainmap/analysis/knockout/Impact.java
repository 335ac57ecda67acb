package org.chainmap.analysis.knockout;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainmap.analysis.cascade.DirectLoss;
import org.chainmap.geom.Id;
import org.chainmap.model.Scenario;
import org.chainmap.text.Message;

/**
 * The impact of a scenario on a map.
 *
 * @param loss the elements of the map that are lost
 * @param direct the part of their own supply that segments lose with their suppliers, by id
 * @param segments every segment that is hit, by level, then the hardest hit first
 * @param enterprises every enterprise that is lost or, along enterprise links, hit, in the same
 *     order
 * @param endProducts the end products among the segments that lose supply
 * @param spared the segments that miss an input but are expected to go on, because it is not
 *     essential
 * @param possible the segments that are expected to go on but may not, because it is not stated
 *     whether an input is essential
 * @param sentences the impact in words
 * @param unjudged messages about what could not be judged and what was assumed instead
 */
public record Impact(
    Scenario scenario,
    Loss loss,
    List<DirectLoss> direct,
    List<ElementImpact> segments,
    List<ElementImpact> enterprises,
    List<ElementImpact> endProducts,
    List<Id> spared,
    List<Id> possible,
    Totals totals,
    List<Message> sentences,
    List<Message> unjudged) {

  /** The rule by which impacts are judged. */
  public static final Message RULE = Message.of("scenario.rule");

  public Impact {
    direct = List.copyOf(direct);
    segments = List.copyOf(segments);
    enterprises = List.copyOf(enterprises);
    endProducts = List.copyOf(endProducts);
    spared = List.copyOf(spared);
    possible = List.copyOf(possible);
    sentences = List.copyOf(sentences);
    unjudged = List.copyOf(unjudged);
  }

  Impact saying(List<Message> sentences, List<Message> unjudged) {
    return new Impact(
        scenario,
        loss,
        direct,
        segments,
        enterprises,
        endProducts,
        spared,
        possible,
        totals,
        sentences,
        unjudged);
  }

  /** Returns the last level in which a segment is hit; 0 where none is. */
  public int levels() {
    return segments.stream().mapToInt(ElementImpact::level).max().orElse(0);
  }

  /** Returns the segments of one fate, in their order. */
  public List<ElementImpact> of(Fate fate) {
    return segments.stream().filter(elementImpact -> elementImpact.fate() == fate).toList();
  }

  /** Returns the segments hit, by id. */
  public Map<Id, ElementImpact> segmentsById() {
    return segments.stream().collect(Collectors.toMap(ElementImpact::id, Function.identity()));
  }

  /** Returns all sentences as one message. */
  public Message summary() {
    return sentences.stream()
        .reduce((said, next) -> Message.of("scenario.then", said, next))
        .orElseThrow();
  }

  /**
   * Returns a part in percent as sentences say it: whole, but with one digit after the point where
   * it would be 0 without being nothing, or 100 without being everything.
   */
  public static double percent(double part) {
    double value = 100 * part;
    boolean fine = (value < 0.5 && value > 0) || (value > 99.5 && value < 100);
    return fine ? Math.round(10 * value) / 10.0 : Math.round(value);
  }
}
