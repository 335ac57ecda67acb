package org.chainmap.export.briefing.word;

/**
 * A sheet of A4 with its margins, in points.
 *
 * @param across whether it lies on its long side
 * @param columns the columns of its text
 */
record WordSheet(
    boolean across,
    double top,
    double right,
    double bottom,
    double left,
    double edge,
    int columns) {

  private static final double LONG = 841.9;
  private static final double SHORT = 595.3;

  /** The space between columns. */
  static final double GUTTER = 24;

  private static final double PER_MM = 72 / 25.4;

  /**
   * Returns a sheet with margins in mm.
   *
   * @param edge from the edge of the sheet to header and footer
   */
  static WordSheet ofMm(
      boolean across, double top, double right, double bottom, double left, double edge) {
    return new WordSheet(
        across, top * PER_MM, right * PER_MM, bottom * PER_MM, left * PER_MM, edge * PER_MM, 1);
  }

  /** Returns the sheet with its text in two columns. */
  WordSheet inColumns() {
    return new WordSheet(across, top, right, bottom, left, edge, 2);
  }

  double width() {
    return across ? LONG : SHORT;
  }

  double height() {
    return across ? SHORT : LONG;
  }

  /** Returns the width of all text. */
  double textWidth() {
    return width() - left - right;
  }

  /** Returns the width of a column. */
  double columnWidth() {
    return (textWidth() - (columns - 1) * GUTTER) / columns;
  }

  double textHeight() {
    return height() - top - bottom;
  }
}
