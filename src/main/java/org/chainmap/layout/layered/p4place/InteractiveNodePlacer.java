package org.chainmap.layout.layered.p4place;

import java.util.Arrays;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.tuning.PhaseTuning;

/**
 * Places the cards of each layer across the flow at their desired positions, as many as can be.
 *
 * <p>Precondition: every card that takes part has a layer and a desired position. Postcondition:
 * cards of a layer are at least their least distances apart, or as near as they lie already by up
 * to 5 px, in the order of their desired positions but for groups, whose cards lie together; every
 * group can be framed with no foreign card in its frame. The sum of the cards' distances from their
 * desired positions is the least there is for that order, if the work allowed sufficed; where these
 * positions respect all least distances, no card moves. The work is bounded: O(a fixed number of
 * steps per arc).
 */
public final class InteractiveNodePlacer {

  /** A gap may be so much narrower where it is already: a link takes less room than the gap. */
  private static final double NARROWER = 5;

  private InteractiveNodePlacer() {}

  /** Cards in their layers from above to below, with place-holders for groups, without links. */
  public static LayeredGraph layers(StageGraph graph, int[] layer, int layers, double[] wish) {
    StageGraph alone =
        new StageGraph(
            graph.stages(),
            graph.stage(),
            graph.width(),
            graph.height(),
            graph.group(),
            new int[0],
            new int[0]);
    LayeredGraph layeredGraph = LayeredGraph.of(alone, layer, layers, new boolean[0]);
    double[] key = keys(layeredGraph, wish);
    for (int[] order : layeredGraph.order) {
      int[] sorted =
          IndexSort.sorted(
              order,
              v -> layeredGraph.group[v] < 0 ? wish[v] : key[layeredGraph.group[v]],
              v -> layeredGraph.group[v],
              v -> v < wish.length ? wish[v] : key[layeredGraph.group[v]],
              v -> v);
      System.arraycopy(sorted, 0, order, 0, order.length);
    }
    return layeredGraph;
  }

  /**
   * The middle of each node of {@link #layers} in px; cards that take no part stay at 0.
   *
   * @param wish the middle of each card as it is wished
   * @param frameHead the room a frame's name takes across the flow, above its cards
   */
  public static double[] middles(
      LayeredGraph layeredGraph, double[] cardHeights, double[] wish, double frameHead) {
    double[] key = keys(layeredGraph, wish);
    double[] middle = new double[layeredGraph.nodes];
    for (int[] order : layeredGraph.order) {
      for (int v : order) {
        middle[v] = v < layeredGraph.cards ? wish[v] : key[layeredGraph.group[v]];
      }
    }
    double[] height = Arrays.copyOf(cardHeights, layeredGraph.nodes);
    GroupBlocks groupBlocks = GroupBlocks.of(layeredGraph, middle);
    // One place more stands still: cards are drawn to their distance from it.
    double[] at = new double[layeredGraph.nodes + 2 * groupBlocks.groups + 3];
    int still = at.length - 1;
    PlacementGraph net =
        new Separations(layeredGraph, height, frameHead).gaps(groupBlocks, middle, at);
    at[still] = 0;
    net.yield(at, NARROWER);
    net.open(at);
    for (int[] order : layeredGraph.order) {
      for (int v : order) {
        if (v < layeredGraph.cards) {
          net.pull(still, v, wish[v], 1);
        }
      }
    }
    new NetworkSimplexPlacer(net, at).run(PhaseTuning.INTERACTIVE_STEPS * net.arcs + 20_000);
    for (int[] order : layeredGraph.order) {
      for (int v : order) {
        middle[v] = at[v] - at[still];
      }
    }
    return middle;
  }

  /** Returns where each group lies: the mean of its cards. */
  private static double[] keys(LayeredGraph layeredGraph, double[] wish) {
    int groups = 1 + Arrays.stream(layeredGraph.group).max().orElse(-1);
    double[] sum = new double[groups];
    int[] members = new int[groups];
    for (int v = 0; v < layeredGraph.cards; v++) {
      if (layeredGraph.layer[v] >= 0 && layeredGraph.group[v] >= 0) {
        sum[layeredGraph.group[v]] += wish[v];
        members[layeredGraph.group[v]]++;
      }
    }
    Arrays.setAll(sum, g -> sum[g] / Math.max(1, members[g]));
    return sum;
  }
}
