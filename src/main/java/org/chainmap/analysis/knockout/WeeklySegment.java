package org.chainmap.analysis.knockout;

import java.util.List;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.analysis.cascade.LossCourse;
import org.chainmap.geom.Id;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a segment loses over weeks. Times are in weeks from the loss on, as expected.
 *
 * @param cover the weeks for which its customers have stocks of its product, or null where unknown
 * @param lost the part of its output that it is expected to lose in each week, 0–1
 * @param reduced the time from which it makes less, or null where it is not expected to
 * @param stopped the time from which it makes nothing, or null
 * @param recovered the time from which it makes all again; null where it never made less, or still
 *     does at the end
 * @param total all that it loses, in weeks of its normal output (not as a part)
 */
public record WeeklySegment(
    Id id,
    @Nullable Double cover,
    List<Double> lost,
    @Nullable Double reduced,
    @Nullable Double stopped,
    @Nullable Double recovered,
    Band total) {

  /** Times are not told apart below this, in weeks. */
  private static final double CLOSE = 1e-6;

  public WeeklySegment {
    lost = List.copyOf(lost);
  }

  /**
   * Returns the week in which something happens: 3 for any time from the end of the second week to
   * that of the third.
   */
  public static @Nullable Integer week(@Nullable Double time) {
    return time == null ? null : (Integer) weekOf(time);
  }

  /** Returns the week of a time. */
  static int weekOf(double time) {
    return (int) Math.min(Integer.MAX_VALUE, Math.floor(time + CLOSE) + 1);
  }

  /**
   * Returns what happens to it in words: "第 3 周起减产，第 5 周停产，第 9 周恢复".
   *
   * @param weeks the number of weeks that are followed
   */
  public Message words(int weeks) {
    Integer from = week(reduced);
    Integer stop = week(stopped);
    Integer again = week(recovered);
    if (from == null) {
      return Message.of("weeks.words.maybe", total.most());
    }
    Message back =
        again == null
            ? Message.of("weeks.notRecovered", weeks)
            : Message.of("weeks.recovered", again);
    if (stop == null) {
      return Message.of("weeks.words.reduced", from, back, Impact.percent(worst()));
    }
    return stop.equals(from)
        ? Message.of("weeks.words.stopped", from, back)
        : Message.of("weeks.words.both", from, back, stop);
  }

  /** Tells whether it is expected to make less in a week, 1 being the first. */
  public boolean hitIn(int week) {
    return lost.get(week - 1) >= LossCourse.NOTABLE;
  }

  /** Tells whether it is expected to make nothing in a week. */
  public boolean stoppedIn(int week) {
    return lost.get(week - 1) >= ElementImpact.WHOLE;
  }

  /** Tells whether it still makes all in a week, and later not: it lives on stocks. */
  public boolean waitsIn(int week) {
    Integer first = week(reduced);
    return !hitIn(week) && first != null && first >= week;
  }

  /** Returns the largest part that it is expected to lose in a week. */
  public double worst() {
    return lost.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
