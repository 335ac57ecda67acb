package org.chainmap.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The content of one cell of a {@link Table}. */
public sealed interface Cell {

  /** The most digits after the point: as many as a number keeps. */
  int DIGITS = 15;

  /** A text, without characters that control a terminal or the order of writing. */
  record Text(String text) implements Cell {

    /**
     * What a sheet takes for the beginning of a formula, also in full width, and what it drops
     * before one.
     */
    private static final String FORMULA = "=+-@＝＋－＠\t\r\n";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+");

    private static final char GUARD = '\'';

    public Text {
      text = ShownText.lines(text);
    }

    /**
     * Returns the text as a cell of a sheet, a text file or the clipboard. An apostrophe comes
     * before one that a sheet would run as a formula (OWASP, CSV Injection), and before one that
     * begins with an apostrophe, so that {@link #unguarded} finds the text again; what reads as a
     * number stays as it is.
     */
    public String guarded() {
      boolean formula = starts(text, FORMULA + GUARD) && !NUMBER.matcher(text).matches();
      return formula ? GUARD + text : text;
    }

    /** Returns the text of a cell that {@link #guarded} may have written. */
    public static String unguarded(String written) {
      boolean guarded = written.length() > 1 && written.charAt(0) == GUARD;
      String text = guarded ? written.substring(1) : written;
      return guarded && starts(text, FORMULA + GUARD) ? text : written;
    }

    private static boolean starts(String text, String with) {
      return !text.isEmpty() && with.indexOf(text.charAt(0)) >= 0;
    }
  }

  /** A number, written as a number so that other programs can calculate with it. */
  record Numeric(double value) implements Cell {}

  /**
   * A part of a whole, which sheets show with a percent sign.
   *
   * @param value percent 0–100
   */
  record Percent(double value) implements Cell {

    /** Returns the part as sheets keep it, 0–1, without what dividing adds in the last digit. */
    public double fraction() {
      return new BigDecimal(Double.toString(value)).movePointLeft(2).doubleValue();
    }
  }

  /** A day, which sheets sort and calculate with. */
  record Day(LocalDate date) implements Cell {}

  /** Returns the text of the cell as it is shown; empty for an unknown value. */
  default String shown() {
    return switch (this) {
      case Text text -> ShownText.lines(text.text());
      case Numeric(double value) -> Numbers.most(value, DIGITS);
      case Percent(double value) -> Numbers.percent(value);
      case Day(LocalDate date) -> date.toString();
      case Empty empty -> "";
    };
  }

  /** An empty cell: an unknown value is never 0. */
  enum Empty implements Cell {
    EMPTY
  }

  /** Returns a text cell, or an empty cell for null. */
  static Cell of(@Nullable String text) {
    return text == null || text.isEmpty() ? Empty.EMPTY : new Text(text);
  }

  /** Returns a cell of percent 0–100, or an empty cell for null. */
  static Cell ofPercent(@Nullable Double value) {
    return value == null || !Double.isFinite(value) ? Empty.EMPTY : new Percent(value);
  }

  /** Returns a number cell, or an empty cell for null. */
  static Cell of(@Nullable Double value) {
    return value == null || !Double.isFinite(value) ? Empty.EMPTY : new Numeric(value);
  }
}
