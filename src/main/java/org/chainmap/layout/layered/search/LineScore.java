package org.chainmap.layout.layered.search;

import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p4place.LayerPlacement;

/**
 * How good a placing is by the straight lines between its cards.
 *
 * @param crossings how often they cross
 * @param length how long they are together, along and across the flow
 * @param work how many comparisons it took to count
 */
public record LineScore(long crossings, double length, long work) {

  /**
   * The score of a placing.
   *
   * @param x where the middle of each layer lies along the flow
   */
  public static LineScore of(StageGraph graph, double[] x, LayerPlacement layerPlacement) {
    StraightLineCrossings straightLineCrossings =
        new StraightLineCrossings(graph, x, layerPlacement.layer(), layerPlacement.middle());
    long crossings = 0;
    double length = 0;
    for (int e = 0; e < graph.links(); e++) {
      crossings += straightLineCrossings.add(e);
      length += straightLineCrossings.length(e);
    }
    return new LineScore(crossings, length, straightLineCrossings.work);
  }

  /** Whether fewer lines cross, or as many that are shorter. */
  public boolean betters(LineScore other) {
    return crossings < other.crossings || (crossings == other.crossings && length < other.length);
  }
}
