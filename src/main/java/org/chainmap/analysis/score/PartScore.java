package org.chainmap.analysis.score;

import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One part of one element's score.
 *
 * @param value 0 (no concern) to 1 (worst), or null where it is unknown
 * @param trust how reliable the data behind it are, 0–1; 0 where the value is unknown
 * @param says the data behind it in words, or what is missing
 */
public record PartScore(Part part, @Nullable Double value, double trust, Message says) {

  public PartScore {
    if (value != null && !(value >= 0 && value <= 1) || !(trust >= 0 && trust <= 1)) {
      throw new IllegalArgumentException(part + " " + value + " " + trust);
    }
  }

  static PartScore of(Part part, double value, double trust, Message says) {
    return new PartScore(part, Math.clamp(value, 0, 1), trust, says);
  }

  static PartScore unknown(Part part, Message says) {
    return new PartScore(part, null, 0, says);
  }

  public boolean known() {
    return value != null;
  }
}
