package org.chainmap.text;

import org.jspecify.annotations.Nullable;

/** The content of one cell of a {@link Table}. */
public sealed interface Cell {

  /** A text, without characters that control a terminal or the order of writing. */
  record Text(String text) implements Cell {

    /** What a sheet takes for the beginning of a formula, also in full width. */
    private static final String FORMULA = "=+-@＝＋－＠";

    public Text {
      text = ShownText.lines(text);
    }

    /**
     * Returns the text as a cell of a text file or of the clipboard. An apostrophe comes before one
     * that a sheet would run as a formula (OWASP, CSV Injection).
     */
    public String guarded() {
      boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
      return formula && !text.matches("[+-]?[0-9.]+") ? "'" + text : text;
    }
  }

  /** A number, written as a number so that other programs can calculate with it. */
  record Numeric(double value) implements Cell {}

  /** An empty cell: an unknown value is never 0. */
  enum Empty implements Cell {
    EMPTY
  }

  /** Returns a text cell, or an empty cell for null. */
  static Cell of(@Nullable String text) {
    return text == null || text.isEmpty() ? Empty.EMPTY : new Text(text);
  }

  /** Returns a number cell, or an empty cell for null. */
  static Cell of(@Nullable Double value) {
    return value == null || !Double.isFinite(value) ? Empty.EMPTY : new Numeric(value);
  }
}
