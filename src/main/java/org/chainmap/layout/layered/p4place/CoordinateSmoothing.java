package org.chainmap.layout.layered.p4place;

import java.util.Arrays;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.tuning.PhaseTuning;

/**
 * Makes links straight and short where cards lie well already: as {@link NodePlacer} in the end,
 * but each card is drawn to where it is, so that few lines come to cross that do not.
 *
 * <p>Precondition: layers are ordered; nodes lie in that order. Postcondition: that of {@link
 * NodePlacer}. The work is bounded: O(a fixed number of steps per arc).
 */
public final class CoordinateSmoothing {

  private CoordinateSmoothing() {}

  /**
   * The middle of each node in px.
   *
   * @param frameHead the room a frame's name takes across the flow, above its cards
   * @param middle the middle of each node now
   * @param hold the pull of a card to where it is; a link between two cards pulls with 1
   */
  public static double[] middles(
      LayeredGraph layeredGraph,
      double[] cardHeights,
      double frameHead,
      double[] middle,
      double hold) {
    double[] height = Arrays.copyOf(cardHeights, layeredGraph.nodes);
    GroupBlocks groupBlocks = GroupBlocks.of(layeredGraph, middle);
    double[] at = new double[layeredGraph.nodes + 2 * groupBlocks.groups + 2];
    PlacementGraph net =
        new Separations(layeredGraph, height, frameHead).tension(groupBlocks, middle, at);
    int above = net.places - 2;
    for (int[] layer : layeredGraph.order) {
      for (int v : layer) {
        if (!layeredGraph.isDummy(v)) {
          net.pull(above, v, at[v] - at[above], hold);
        }
      }
    }
    EdgeStraightening.relax(
        layeredGraph, height, net, at, PhaseTuning.SMOOTHING_BEND_COST, done -> {});
    return Arrays.copyOf(at, layeredGraph.nodes);
  }
}
