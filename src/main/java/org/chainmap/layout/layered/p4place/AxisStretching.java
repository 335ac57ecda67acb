package org.chainmap.layout.layered.p4place;

import java.util.Arrays;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.tuning.PhaseTuning;
import org.chainmap.layout.spacing.Spacing;

/**
 * Moves placed nodes apart across the flow, for a drawing that is to be higher.
 *
 * <p>Were all y coordinates just scaled, the small offsets of links that are straight would grow
 * into jogs. So each node is pulled towards its scaled place, but the ends of a straight link to
 * each other more: a row of straight links moves as one. The cheapest compromise is found by
 * network simplex ({@link NetworkSimplexPlacer}).
 *
 * <p>Precondition: the layers' order is that of the y coordinates, which keep all least distances.
 * Postcondition: the order is the same and all least distances are kept. The work is bounded: O(a
 * fixed number of steps per arc).
 */
public final class AxisStretching {

  private AxisStretching() {}

  /**
   * The middle of each node in px, the drawing about {@code factor} times as high; cards that take
   * no part stay at 0.
   *
   * @param frameHead the room a frame's name takes across the flow, above its cards
   * @param middle the middle of each node now
   * @param factor at least 1
   * @param hold how much more a straight link holds its ends together than a node is drawn to its
   *     place: the less, the more evenly all move apart, and the fewer lines come to cross
   */
  public static double[] middles(
      LayeredGraph layeredGraph,
      double[] cardHeights,
      double frameHead,
      double[] middle,
      double factor,
      double hold) {
    double[] height = Arrays.copyOf(cardHeights, layeredGraph.nodes);
    double[] wish = new double[layeredGraph.nodes];
    Arrays.setAll(wish, v -> factor * middle[v]);
    GroupBlocks groupBlocks = GroupBlocks.of(layeredGraph, middle);
    double[] at = new double[layeredGraph.nodes + 2 * groupBlocks.groups + 2];
    PlacementGraph net =
        new Separations(layeredGraph, height, frameHead).tension(groupBlocks, wish, at);
    int above = net.places - 2;
    double origin = at[above];
    for (int[] layer : layeredGraph.order) {
      for (int v : layer) {
        net.pull(above, v, wish[v] - origin, 1);
        for (int k = layeredGraph.right.start[v]; k < layeredGraph.right.start[v + 1]; k++) {
          int w = layeredGraph.right.item[k];
          double apart = middle[w] - middle[v];
          if (Math.abs(apart) < straight(height[v], height[w])) {
            net.pull(v, w, apart, hold);
          }
        }
      }
    }
    new NetworkSimplexPlacer(net, at).run(PhaseTuning.STRAIGHTENING_STEPS * net.arcs + 20_000);
    return Arrays.copyOf(at, layeredGraph.nodes);
  }

  /** Middles nearer than this leave a link between two nodes straight. */
  public static double straight(double a, double b) {
    return Math.max(1, (a + b) / 2 - margin(a) - margin(b));
  }

  private static double margin(double height) {
    return Math.min(Spacing.PORT_MARGIN, height / 4);
  }
}
