package org.chainmap.ui.score;

import java.util.Locale;

/** Numbers as the panel writes them: one digit after the point, so that columns line up. */
final class Numbers {

  private Numbers() {}

  static String points(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  static String percent(double value) {
    return String.format(Locale.ROOT, "%.0f%%", value);
  }

  /** A weight, without digits after the point where it has none. */
  static String weight(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
