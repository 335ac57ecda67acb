package org.chainmap.text;

import org.jspecify.annotations.Nullable;

/** The content of one cell of a {@link Table}. */
public sealed interface Cell {

  /** A text. */
  record Text(String text) implements Cell {}

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
