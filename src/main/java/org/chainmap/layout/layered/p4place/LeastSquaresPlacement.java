package org.chainmap.layout.layered.p4place;

import java.util.Arrays;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.graph.IsotonicRegression;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.tuning.PhaseTuning;
import org.chainmap.layout.spacing.Spacing;

/**
 * Orders layers by the desired positions of their cards, and places all nodes as near to these as
 * order and least distances allow (least squares by pooling adjacent violators). The desired
 * position of a dummy node is on the straight line between the cards of its link.
 *
 * <p>Precondition: no groups. Postcondition: nodes of a layer keep their least distances.
 */
public final class LeastSquaresPlacement {

  private final StageGraph graph;
  private final double[] x;
  private final LayeredGraph layeredGraph;
  private final double[] middle;

  private LeastSquaresPlacement(
      StageGraph graph, double[] x, LayeredGraph layeredGraph, double[] y) {
    this.graph = graph;
    this.x = x;
    this.layeredGraph = layeredGraph;
    this.middle = Arrays.copyOf(y, layeredGraph.nodes);
  }

  /**
   * The layers and heights for wishes. O(nodes · log nodes + sum of squared link lengths).
   *
   * @param x where the middle of each layer lies along the flow
   * @param layer the layer of each card, -1 for those that take no part
   * @param y where the middle of each card wishes to lie
   */
  public static PlacedLayers settle(
      StageGraph graph, boolean[] forward, double[] x, int[] layer, double[] y) {
    LayeredGraph layeredGraph = LayeredGraph.of(graph, layer, x.length, forward).drawn();
    LeastSquaresPlacement leastSquaresPlacement =
        new LeastSquaresPlacement(graph, x, layeredGraph, y);
    leastSquaresPlacement.wishes();
    for (int[] order : layeredGraph.order) {
      leastSquaresPlacement.sort(order);
      leastSquaresPlacement.pool(order);
    }
    return new PlacedLayers(layer.clone(), layeredGraph, leastSquaresPlacement.middle);
  }

  private void wishes() {
    for (int v = layeredGraph.cards; v < layeredGraph.nodes; v++) {
      if (!layeredGraph.isDummy(layeredGraph.left.at(v, 0))) {
        int from = layeredGraph.left.at(v, 0);
        int to = layeredGraph.right.at(v, 0);
        while (layeredGraph.isDummy(to)) {
          to = layeredGraph.right.at(to, 0);
        }
        double slope = (middle[to] - middle[from]) / (x(to) - x(from));
        for (int w = v; w != to; w = layeredGraph.right.at(w, 0)) {
          middle[w] = middle[from] + slope * (x(w) - x(from));
        }
      }
    }
  }

  private double x(int v) {
    return x[layeredGraph.layer[v]];
  }

  private void sort(int[] order) {
    System.arraycopy(IndexSort.by(middle, order), 0, order, 0, order.length);
  }

  private void pool(int[] order) {
    int n = order.length;
    double[] after = new double[n];
    double[] wish = new double[n];
    double[] weight = new double[n];
    for (int k = 0; k < n; k++) {
      int v = order[k];
      after[k] = k == 0 ? 0 : after[k - 1] + separation(order[k - 1], v);
      wish[k] = middle[v] - after[k];
      weight[k] = layeredGraph.isDummy(v) ? PhaseTuning.LEAST_SQUARES_BEND : 1;
    }
    double[] value = IsotonicRegression.leastSquares(wish, weight);
    for (int k = 0; k < n; k++) {
      middle[order[k]] = value[k] + after[k];
    }
  }

  /** Links of one card may share their route. */
  private double separation(int v, int w) {
    boolean cards = !layeredGraph.isDummy(v) && !layeredGraph.isDummy(w);
    boolean shared =
        layeredGraph.isDummy(v)
            && layeredGraph.isDummy(w)
            && layeredGraph.source[v] == layeredGraph.source[w];
    return (height(v) + height(w)) / 2 + (cards ? Spacing.CARD_GAP : shared ? 0 : Spacing.PASSAGE);
  }

  private double height(int v) {
    return layeredGraph.isDummy(v) ? 0 : graph.height()[v];
  }
}
