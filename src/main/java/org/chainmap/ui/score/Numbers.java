package org.chainmap.ui.score;

import java.util.Locale;

/** Formats the panel's numbers with one digit after the point, so that columns line up. */
final class Numbers {

  private Numbers() {}

  static String points(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  static String percent(double value) {
    return String.format(Locale.ROOT, "%.0f%%", value);
  }

  /** Formats a weight; an integer gets no digits after the point. */
  static String weight(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
