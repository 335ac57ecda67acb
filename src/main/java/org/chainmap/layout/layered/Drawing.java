package org.chainmap.layout.layered;

import java.util.Arrays;
import org.chainmap.layout.layered.net.StageGraph;

/**
 * Where the cards of a finished layout lie, in px with the flow running to the right.
 *
 * @param graph the cards and their sizes
 * @param left the left edge of each card; {@code top} its top
 */
record Drawing(StageGraph graph, double[] left, double[] top) {

  /** Cards are put at most this many times further apart, so that neighbours remain neighbours. */
  private static final double FURTHEST = 4;

  /** The width of all cards together. */
  double wide() {
    return extent(left, graph.width());
  }

  /** The height of all cards together. */
  double high() {
    return extent(top, graph.height());
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

  /** How often the straight lines between linked cards cross. */
  long crossings() {
    return StraightCrossings.count(graph, left, top);
  }

  /** The width of the smallest page of this width to height that the drawing fits on. */
  double page(double ratio) {
    return Math.max(wide(), ratio * high());
  }

  /**
   * The same drawing filling a page of this width to height: its cards moved apart along the flow
   * or across it, as a page gives the room. Columns stay aligned, links that are straight across
   * columns stay straight, and no cards come nearer to one another.
   */
  Drawing filling(double ratio) {
    double wide = wide();
    double high = high();
    if (wide < ratio * high) {
      return new Drawing(graph, apart(left, graph.width(), 0, ratio * high), top);
    }
    return new Drawing(graph, left, apart(top, graph.height(), 0.5, wide / ratio));
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
