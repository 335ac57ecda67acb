package org.chainmap.layout.layered;

import java.util.Arrays;

/**
 * Where the cards of a finished layout lie, in px with the flow running to the right.
 *
 * @param left the left edge of each card; {@code top} its top
 * @param width the width of each card; {@code height} its height
 * @param crossings how many crossings of links the order of the cards has
 */
record Drawing(double[] left, double[] top, double[] width, double[] height, long crossings) {

  /** Cards are put at most this many times further apart, so that neighbours remain neighbours. */
  private static final double FURTHEST = 4;

  /** The width of all cards together. */
  double wide() {
    return extent(left, width);
  }

  /** The height of all cards together. */
  double high() {
    return extent(top, height);
  }

  private static double extent(double[] from, double[] length) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (int v = 0; v < from.length; v++) {
      low = Math.min(low, from[v]);
      high = Math.max(high, from[v] + length[v]);
    }
    return Math.max(0, high - low);
  }

  /** The width of the smallest page of this width to height that the drawing fits on. */
  double page(double ratio) {
    return Math.max(wide(), ratio * high());
  }

  /**
   * The same drawing filling a page of this width to height: its cards moved apart along the flow
   * or across it, as a page gives the room. Straight lines between cards that are parallel to a
   * side remain so, and lines between cards' left middles cross as before. No cards come nearer.
   */
  Drawing filling(double ratio) {
    double wide = wide();
    double high = high();
    if (wide < ratio * high) {
      return new Drawing(apart(left, width, 0, ratio * high), top, width, height, crossings);
    }
    return new Drawing(left, apart(top, height, 0.5, wide / ratio), width, height, crossings);
  }

  /** Moves what starts at {@code from} apart, measured at a part of its length, to an extent. */
  private static double[] apart(double[] from, double[] length, double part, double wanted) {
    double[] moved = from.clone();
    double least = 1;
    double most = FURTHEST;
    for (int step = 0; step < 30; step++) {
      double factor = (least + most) / 2;
      Arrays.setAll(moved, v -> (from[v] + part * length[v]) * factor - part * length[v]);
      if (extent(moved, length) < wanted) {
        least = factor;
      } else {
        most = factor;
      }
    }
    return moved;
  }
}
