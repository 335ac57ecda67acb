package org.chainmap.analysis.knockout;

import java.util.Comparator;
import org.chainmap.geom.Id;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario does to one segment or enterprise.
 *
 * @param level in which step it is hit: 0 where it is lost itself or loses suppliers, 1 for what
 *     that touches directly …
 * @param cutOff whether no path from any source is left (OR)
 * @param inputs what missing inputs leave of it, 0–1, or null where that cannot be judged
 * @param customers what missing customers leave of it, 0–1
 */
public record ElementImpact(
    Id id, Fate fate, int level, boolean cutOff, @Nullable Double inputs, double customers) {

  /** From this part on, a loss is listed: what rounds to 1 %. */
  static final double NOTABLE = 0.005;

  /** By level, then the hardest hit first. */
  static final Comparator<ElementImpact> IN_ORDER =
      Comparator.comparingInt(ElementImpact::level)
          .thenComparing(ElementImpact::fate)
          .thenComparingDouble(ElementImpact::leftOrAll)
          .thenComparing(ElementImpact::id);

  /** What is left of it, 0–1: the smaller of both; null where that cannot be judged. */
  public @Nullable Double left() {
    return inputs == null ? null : (Double) Math.min(inputs, customers);
  }

  /** What is left, where what cannot be judged counts as everything: for sorting. */
  public double leftOrAll() {
    return inputs == null ? 1 : Math.min(inputs, customers);
  }

  /** What becomes of it, in words: how much missing inputs and missing customers leave of it. */
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

  /** What becomes of something that is not lost, by what is left of it; null where too little. */
  static @Nullable Fate reduced(double inputs, double customers) {
    if (inputs <= 1 - NOTABLE) {
      return Fate.STARVED;
    }
    return customers <= 1 - NOTABLE ? Fate.UNSOLD : null;
  }
}
