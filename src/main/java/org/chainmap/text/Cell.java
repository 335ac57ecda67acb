package org.chainmap.text;

import org.jspecify.annotations.Nullable;

/** What one place of a {@link Table} holds. */
public sealed interface Cell {

  /** Words. */
  record Text(String text) implements Cell {}

  /** A number, kept as a number so that other programs can reckon with it. */
  record Numeric(double value) implements Cell {}

  /** Nothing: what is unknown is never 0. */
  enum Empty implements Cell {
    EMPTY
  }

  /** Words, or nothing where there are none. */
  static Cell of(@Nullable String text) {
    return text == null || text.isEmpty() ? Empty.EMPTY : new Text(text);
  }

  /** A number, or nothing where it is unknown. */
  static Cell of(@Nullable Double value) {
    return value == null || !Double.isFinite(value) ? Empty.EMPTY : new Numeric(value);
  }
}
