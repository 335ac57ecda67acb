package org.chainmap.layout.layered.p4place;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import org.chainmap.layout.layered.graph.IsotonicRegression;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.tuning.PhaseTuning;

/**
 * Places the nodes of each layer across the flow: links straight where they can be, long ones
 * first.
 *
 * <p>Precondition: layers are ordered. Postcondition: nodes of a layer keep their least distances,
 * in the layers' order; that is as it was but for groups whose frames would overlap ({@link
 * GroupBlocks}). A group's cards can be framed over all its layers with no foreign card in the
 * frame and no two frames overlapping.
 *
 * <p>First, sweeps: each layer in turn gets the y coordinates with the least sum of edge lengths to
 * its neighbouring layers; where the result is longer than the layers just stacked, as for large
 * stars, these are taken. Then all layers at once ({@link EdgeStraightening}). Edges between two
 * cards weigh 1, between a card and a dummy node 2, between dummy nodes 8, as in dot (Gansner et
 * al., 1993).
 */
public final class NodePlacer {

  private static final double SETTLING = 0.3;

  private final LayeredGraph layeredGraph;
  private final double[] height;
  private final double[] middle;
  private final double[][] after;
  private final Separations separations;

  private NodePlacer(LayeredGraph layeredGraph, double[] cardHeights, double frameHead) {
    this.layeredGraph = layeredGraph;
    this.height = Arrays.copyOf(cardHeights, layeredGraph.nodes);
    this.middle = new double[layeredGraph.nodes];
    this.after = new double[layeredGraph.order.length][];
    this.separations = new Separations(layeredGraph, height, frameHead);
  }

  /**
   * The middle of each node in px; cards that take no part stay at 0.
   *
   * @param frameHead the room a frame's name takes across the flow, above its cards
   */
  public static double[] middles(
      LayeredGraph layeredGraph, double[] cardHeights, double frameHead, DoubleConsumer progress) {
    NodePlacer nodePlacer = new NodePlacer(layeredGraph, cardHeights, frameHead);
    nodePlacer.settle(part -> progress.accept(part * SETTLING));
    GroupBlocks groupBlocks = GroupBlocks.of(layeredGraph, nodePlacer.middle);
    if (groupBlocks.groups > 0) {
      nodePlacer.settle(part -> progress.accept(SETTLING));
    }
    nodePlacer.straighten(groupBlocks, part -> progress.accept(SETTLING + (1 - SETTLING) * part));
    return nodePlacer.middle;
  }

  private void settle(DoubleConsumer progress) {
    stack();
    double[] stacked = middle.clone();
    double tension = tension();
    for (int round = 0; round < PhaseTuning.PLACING_ROUNDS; round++) {
      progress.accept((double) round / PhaseTuning.PLACING_ROUNDS);
      pass(round % 2 == 0, round < PhaseTuning.PLACING_WARM_UP);
    }
    if (tension() > tension) {
      System.arraycopy(stacked, 0, middle, 0, middle.length);
    }
  }

  /** The weighted sum of how far links run across the flow. */
  private double tension() {
    double sum = 0;
    for (int v = 0; v < layeredGraph.nodes; v++) {
      for (int k = layeredGraph.right.start[v]; k < layeredGraph.right.start[v + 1]; k++) {
        int w = layeredGraph.right.item[k];
        sum += weight(layeredGraph, v, w) * Math.abs(middle[v] - middle[w]);
      }
    }
    return sum;
  }

  private void straighten(GroupBlocks groupBlocks, DoubleConsumer progress) {
    double[] at = new double[layeredGraph.nodes + 2 * groupBlocks.groups + 2];
    PlacementGraph net = separations.tension(groupBlocks, middle, at);
    EdgeStraightening.relax(layeredGraph, height, net, at, PhaseTuning.BEND_COST, progress);
    System.arraycopy(at, 0, middle, 0, layeredGraph.nodes);
  }

  private void stack() {
    for (int c = 0; c < layeredGraph.order.length; c++) {
      int[] layer = layeredGraph.order[c];
      after[c] = new double[layer.length];
      for (int k = 1; k < layer.length; k++) {
        after[c][k] = after[c][k - 1] + separations.between(layer[k - 1], layer[k]);
      }
      double whole = layer.length == 0 ? 0 : after[c][layer.length - 1];
      for (int k = 0; k < layer.length; k++) {
        middle[layer[k]] = after[c][k] - whole / 2;
      }
    }
  }

  private void pass(boolean rightwards, boolean oneSided) {
    int n = layeredGraph.order.length;
    for (int i = 0; i < n; i++) {
      int c = rightwards ? i : n - 1 - i;
      int[] layer = layeredGraph.order[c];
      if (layer.length == 0 || (oneSided && i == 0)) {
        continue;
      }
      double[][] wishes = new double[layer.length][];
      double[][] weights = new double[layer.length][];
      for (int k = 0; k < layer.length; k++) {
        wish(
            layer[k],
            after[c][k],
            k,
            wishes,
            weights,
            !oneSided || rightwards,
            !oneSided || !rightwards);
      }
      double[] places = IsotonicRegression.leastDistances(wishes, weights);
      for (int k = 0; k < layer.length; k++) {
        middle[layer[k]] = places[k] + after[c][k];
      }
    }
  }

  private void wish(
      int v,
      double after,
      int k,
      double[][] wishes,
      double[][] weights,
      boolean left,
      boolean right) {
    int lefts = left ? layeredGraph.left.degree(v) : 0;
    int rights = right ? layeredGraph.right.degree(v) : 0;
    double[] at = new double[lefts + rights + 1];
    double[] weight = new double[at.length];
    for (int i = 0; i < lefts; i++) {
      int u = layeredGraph.left.at(v, i);
      at[i] = middle[u] - after;
      weight[i] = weight(layeredGraph, u, v);
    }
    for (int i = 0; i < rights; i++) {
      int w = layeredGraph.right.at(v, i);
      at[lefts + i] = middle[w] - after;
      weight[lefts + i] = weight(layeredGraph, v, w);
    }
    at[lefts + rights] = -after;
    weight[lefts + rights] = 0.02;
    wishes[k] = at;
    weights[k] = weight;
  }

  /** Links through several layers matter most: a bend in them is one that nothing needs. */
  static double weight(LayeredGraph layeredGraph, int v, int w) {
    return layeredGraph.isDummy(v)
        ? layeredGraph.isDummy(w) ? 8 : 2
        : layeredGraph.isDummy(w) ? 2 : 1;
  }
}
