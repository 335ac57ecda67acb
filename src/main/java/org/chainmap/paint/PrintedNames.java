package org.chainmap.paint;

/** How high the names on cards are on paper, and whether they can be read there. */
public final class PrintedNames {

  /** The least height at which print can be read, points (1/72 inch). */
  public static final double LEAST = 4;

  private PrintedNames() {}

  /**
   * Returns the height of the smallest names, in points, to a tenth.
   *
   * @param scale points per px of the map
   */
  public static double height(double scale) {
    return Math.round(10 * CardText.ROW_SIZE * scale) / 10.0;
  }

  /**
   * Tells whether the names can be read.
   *
   * @param scale points per px of the map
   */
  public static boolean readable(double scale) {
    return height(scale) >= LEAST;
  }
}
