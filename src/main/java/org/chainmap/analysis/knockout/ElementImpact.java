package org.chainmap.analysis.knockout;

import java.util.Comparator;
import org.chainmap.geom.Id;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The impact of a scenario on one segment or enterprise.
 *
 * @param level the step in which it is hit: 0 where it is lost itself or loses suppliers, 1 where
 *     such an element affects it directly …
 * @param cutOff whether no path from any source is left (OR)
 * @param inputs the part left after missing inputs, 0–1, or null where that cannot be judged
 * @param customers the part left after missing customers, 0–1
 */
public record ElementImpact(
    Id id, Fate fate, int level, boolean cutOff, @Nullable Double inputs, double customers) {

  /** The smallest loss that is listed: it rounds to 1 %. */
  static final double NOTABLE = 0.005;

  /** By level, then the hardest hit first. */
  static final Comparator<ElementImpact> IN_ORDER =
      Comparator.comparingInt(ElementImpact::level)
          .thenComparing(ElementImpact::fate)
          .thenComparingDouble(ElementImpact::leftOrAll)
          .thenComparing(ElementImpact::id);

  /** Returns the part left, 0–1: the smaller of both; null where that cannot be judged. */
  public @Nullable Double left() {
    return inputs == null ? null : (Double) Math.min(inputs, customers);
  }

  /** Returns the part left, or 1 where it cannot be judged; for sorting. */
  public double leftOrAll() {
    return inputs == null ? 1 : Math.min(inputs, customers);
  }

  /** Returns the impact in words: how much is left after missing inputs and missing customers. */
  public Message words() {
    Double in = inputs;
    Message sold = Message.of("scenario.hit", Fate.UNSOLD.label(), leaves(customers));
    return switch (fate) {
      case LOST, CUT_OFF -> fate.label();
      case UNSOLD -> sold;
      case STARVED -> {
        Message starved =
            Message.of(
                "scenario.hit",
                fate.label(),
                in == null ? Message.of("scenario.leftUnknown") : leaves(in));
        yield customers <= 1 - NOTABLE ? Message.of("scenario.hits", starved, sold) : starved;
      }
    };
  }

  private static Message leaves(double part) {
    return Message.of("scenario.left", Impact.percent(part));
  }

  /**
   * Returns the fate of an element that is not lost, from the parts left; null where the loss is
   * too small to list.
   */
  static @Nullable Fate reduced(double inputs, double customers) {
    if (inputs <= 1 - NOTABLE) {
      return Fate.STARVED;
    }
    return customers <= 1 - NOTABLE ? Fate.UNSOLD : null;
  }
}
