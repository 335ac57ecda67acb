package org.chainmap.analysis.knockout;

import java.util.Comparator;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.analysis.cascade.LossCourse;
import org.chainmap.geom.Id;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The impact of a scenario on one segment or enterprise.
 *
 * @param level the step in which it is hit: 0 where it is lost itself or loses suppliers, 1 where
 *     such an element affects it directly …
 * @param cutOff whether no path from any source is left (OR)
 * @param lost the part lost by missing inputs
 * @param customers the part left after missing customers, 0–1
 */
public record ElementImpact(
    Id id, Fate fate, int level, boolean cutOff, Band lost, double customers) {

  /** The smallest loss that is listed: it rounds to 1 %. */
  public static final double NOTABLE = LossCourse.NOTABLE;

  /** A part of this size or more counts as everything. */
  static final double WHOLE = 1 - 1e-9;

  /** By level, then the hardest hit first. */
  static final Comparator<ElementImpact> IN_ORDER =
      Comparator.comparingInt(ElementImpact::level)
          .thenComparing(ElementImpact::fate)
          .thenComparingDouble(ElementImpact::left)
          .thenComparing(ElementImpact::id);

  /** Returns the part of its supply that is expected to be left, 0–1. */
  public double left() {
    return 1 - lost.expected();
  }

  /** Tells whether nothing of it is expected to be left. */
  public boolean stopped() {
    return lost.expected() >= WHOLE;
  }

  /** Returns the impact in words: how much is left after missing inputs, or missing customers. */
  public Message words() {
    return switch (fate) {
      case LOST, CUT_OFF -> fate.label();
      case STARVED ->
          stopped()
              ? Message.of("scenario.hit", fate.label(), stop())
              : Message.of("scenario.hit", fate.label(), Losses.left(lost));
      case UNSOLD -> Message.of("scenario.hit", fate.label(), sells());
    };
  }

  /** Returns how much it still sells, in words. */
  public Message sells() {
    return customers < 1 - WHOLE
        ? Message.of("scenario.sold.none")
        : Message.of("scenario.sold", Impact.percent(customers));
  }

  /** Tells whether nothing of it is left in any reading. */
  boolean surelyStopped() {
    return lost.least() >= WHOLE;
  }

  private Message stop() {
    return surelyStopped()
        ? Message.of("scenario.stopped")
        : Message.of("scenario.stopped.range", Impact.percent(lost.least()));
  }

  /**
   * Returns the fate of an element that is not lost, from the part expected to be lost and the
   * customers left; null where the loss is too small to list.
   */
  static @Nullable Fate reduced(double lost, double customers) {
    if (lost >= NOTABLE) {
      return Fate.STARVED;
    }
    return customers <= 1 - NOTABLE ? Fate.UNSOLD : null;
  }
}
