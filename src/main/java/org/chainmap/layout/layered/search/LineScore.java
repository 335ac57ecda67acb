package org.chainmap.layout.layered.search;

import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p4place.PlacedLayers;

/**
 * A measure of a placement by the straight lines between linked cards; less is better.
 *
 * @param crossings the crossings of these lines
 * @param length the sum of their Manhattan lengths in px
 * @param work the comparisons it took to count
 */
public record LineScore(long crossings, double length, long work) {

  /**
   * Measures a placement.
   *
   * @param x the middle of each layer along the flow in px
   */
  public static LineScore of(StageGraph graph, double[] x, PlacedLayers placedLayers) {
    IncrementalStraightCrossings incrementalStraightCrossings =
        new IncrementalStraightCrossings(graph, x, placedLayers.layer(), placedLayers.middle());
    long crossings = 0;
    double length = 0;
    for (int e = 0; e < graph.links(); e++) {
      crossings += incrementalStraightCrossings.add(e);
      length += incrementalStraightCrossings.length(e);
    }
    return new LineScore(crossings, length, incrementalStraightCrossings.work);
  }

  /** Tells whether fewer lines cross, or as many that are shorter. */
  public boolean betters(LineScore other) {
    return crossings < other.crossings || (crossings == other.crossings && length < other.length);
  }
}
