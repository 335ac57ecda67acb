package org.chainmap.paint;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Formats for numbers on maps. */
public final class Numbers {

  private Numbers() {}

  /** Formats a percentage with at most one decimal: {@code 10%}, {@code 11.5%}. */
  public static String percent(double value) {
    return plain(value) + "%";
  }

  /** Formats a number rounded to a whole one, without grouping. */
  public static String whole(double value) {
    return BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP).toPlainString();
  }

  /** Formats a number with at most one decimal and no grouping. */
  public static String plain(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
