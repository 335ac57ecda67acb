package org.chainmap.analysis.knockout;

import java.util.List;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.model.Scenario;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The impact of a scenario week by week, while stocks last and until what is lost is back.
 *
 * @param weeks how many weeks are followed
 * @param segments every segment that loses something in any reading, the first one hit first
 * @param ends by week, the part of the end products that is expected to be lost, each counting the
 *     same, 0–1; null where the map has none
 * @param total all that end products lose on average, in weeks of their normal output (not as a
 *     part); null where the map has none
 * @param endProducts those of the segments that are end products
 * @param sentences what happens when, each at most 60 Chinese characters long
 * @param assumed what is assumed where a time or a stock is not stated, each once
 */
public record WeeklyImpact(
    Scenario scenario,
    Loss loss,
    int weeks,
    List<WeeklySegment> segments,
    @Nullable List<Double> ends,
    @Nullable Band total,
    List<WeeklySegment> endProducts,
    List<Message> sentences,
    List<Message> assumed) {

  /** The rule by which weeks are judged. */
  public static final Message RULE = Message.of("weeks.rule");

  public WeeklyImpact {
    segments = List.copyOf(segments);
    ends = ends == null ? null : List.copyOf(ends);
    endProducts = List.copyOf(endProducts);
    sentences = List.copyOf(sentences);
    assumed = List.copyOf(assumed);
  }

  WeeklyImpact saying(List<Message> sentences, List<Message> assumed) {
    return new WeeklyImpact(
        scenario, loss, weeks, segments, ends, total, endProducts, sentences, assumed);
  }

  /**
   * Tells whether weeks differ from one another; where neither stocks nor times to recover are
   * stated, they do not.
   */
  public boolean changes() {
    return segments.stream()
        .anyMatch(s -> s.recovered() != null || (s.reduced() != null && s.reduced() > 0));
  }

  /** Returns after how many weeks the next one is labelled where only some can be, 1 or more. */
  public int tick(int labels) {
    return Math.max(1, Math.ceilDiv(weeks, labels));
  }

  /** Returns the segments that are expected to make less in a week, 1 being the first. */
  public List<WeeklySegment> hitIn(int week) {
    return segments.stream().filter(segment -> segment.hitIn(week)).toList();
  }
}
