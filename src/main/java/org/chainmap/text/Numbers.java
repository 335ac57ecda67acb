package org.chainmap.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Formats numbers that stand alone, such as in a table or on a card: alike in every language,
 * without grouping, halves rounded away from zero. Numbers within sentences are arguments of a
 * {@link Message}, whose pattern says their digits.
 */
public final class Numbers {

  /** From here on numbers are written as a power of ten. */
  private static final double HUGE = 1e16;

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Numbers() {}

  /** Formats a percentage with at most one digit after the point: {@code 10%}, {@code 11.5%}. */
  public static String percent(double value) {
    return most(value, 1) + "%";
  }

  /** Formats a number with at most {@code digits} digits after the point. */
  public static String most(double value, int digits) {
    return format(value, 0, digits);
  }

  /** Formats a number with exactly {@code digits} digits after the point: a column lines up. */
  public static String fixed(double value, int digits) {
    return format(value, digits, digits);
  }

  private static String format(double value, int least, int most) {
    if (huge(value)) {
      return powerOfTen(value);
    }
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
    format.setGroupingUsed(false);
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(most);
    return Double.isFinite(value)
        ? format.format(BigDecimal.valueOf(value).setScale(most, RoundingMode.HALF_UP))
        : format.format(value);
  }

  /** Returns whether a number has too many digits to be read. */
  static boolean huge(double value) {
    return Double.isFinite(value) && Math.abs(value) >= HUGE;
  }

  /** Formats a huge number with three digits and a power of ten: 1.25×10⁴⁵. */
  static String powerOfTen(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
    int power = rounded.precision() - rounded.scale() - 1;
    StringBuilder raised = new StringBuilder();
    String.valueOf(power).chars().forEach(c -> raised.append(RAISED.charAt(c - '0')));
    return rounded.movePointLeft(power).toPlainString() + "×10" + raised;
  }
}
