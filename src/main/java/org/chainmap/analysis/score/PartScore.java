package org.chainmap.analysis.score;

import org.chainmap.text.Message;

/**
 * One part of one element's score: all values that it may have by what is known.
 *
 * @param low the least value, from 0 (no concern); 0 where nothing is known
 * @param high the greatest value, to 1 (worst); 1 where nothing is known
 * @param trust how reliable the data behind it are, 0–1; 0 where the value is not exactly known
 * @param says the data behind it in words, or what is missing
 */
public record PartScore(Part part, double low, double high, double trust, Message says) {

  public PartScore {
    if (!(low >= 0 && low <= high && high <= 1) || !(trust >= 0 && trust <= 1)) {
      throw new IllegalArgumentException(part + " " + low + " " + high + " " + trust);
    }
  }

  static PartScore of(Part part, double value, double trust, Message says) {
    double within = Math.clamp(value, 0, 1);
    return new PartScore(part, within, within, trust, says);
  }

  /** Returns a part of which only the least and the greatest value are known. */
  static PartScore between(Part part, double low, double high, Message says) {
    double from = Math.clamp(low, 0, 1);
    return new PartScore(part, from, Math.clamp(high, from, 1), 0, says);
  }

  static PartScore unknown(Part part, Message says) {
    return new PartScore(part, 0, 1, 0, says);
  }

  /** Tells whether the value is exactly known. */
  public boolean known() {
    return low == high;
  }
}
