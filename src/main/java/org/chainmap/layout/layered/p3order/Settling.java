package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import java.util.Comparator;
import org.chainmap.layout.layered.net.Layers;
import org.chainmap.layout.layered.net.StageGraph;
import org.chainmap.layout.room.Spacing;

/**
 * Columns ordered by where cards wish to lie, and all nodes as near to their wishes as their order
 * and the gaps between them let them (least squares by pooling adjacent violators). Bends wish to
 * lie on the straight line between the cards of their link.
 *
 * <p>Precondition: no groups. Postcondition: nodes of a column are at least their gaps apart.
 */
final class Settling {

  private static final double BEND = 0.5;

  private final StageGraph graph;
  private final double[] x;
  private final Layers layers;
  private final double[] middle;

  private Settling(StageGraph graph, double[] x, Layers layers, double[] y) {
    this.graph = graph;
    this.x = x;
    this.layers = layers;
    this.middle = Arrays.copyOf(y, layers.nodes);
  }

  /**
   * The columns and heights for wishes. O(nodes · log nodes + sum of squared link lengths).
   *
   * @param x where the middle of each column lies along the flow
   * @param column the column of each card, -1 for those that take no part
   * @param y where the middle of each card wishes to lie
   */
  static Placed settle(StageGraph graph, boolean[] forward, double[] x, int[] column, double[] y) {
    Layers layers = Layers.of(graph, column, x.length, forward).drawn();
    Settling settling = new Settling(graph, x, layers, y);
    settling.wishes();
    for (int[] order : layers.order) {
      settling.sort(order);
      settling.pool(order);
    }
    return new Placed(column.clone(), layers, settling.middle);
  }

  private void wishes() {
    for (int v = layers.cards; v < layers.nodes; v++) {
      if (!layers.isBend(layers.left[layers.leftStart[v]])) {
        int from = layers.left[layers.leftStart[v]];
        int to = layers.right[layers.rightStart[v]];
        while (layers.isBend(to)) {
          to = layers.right[layers.rightStart[to]];
        }
        double slope = (middle[to] - middle[from]) / (x(to) - x(from));
        for (int w = v; w != to; w = layers.right[layers.rightStart[w]]) {
          middle[w] = middle[from] + slope * (x(w) - x(from));
        }
      }
    }
  }

  private double x(int v) {
    return x[layers.column[v]];
  }

  private void sort(int[] order) {
    Integer[] sorted = Arrays.stream(order).boxed().toArray(Integer[]::new);
    Arrays.sort(sorted, Comparator.comparingDouble(v -> middle[v]));
    Arrays.setAll(order, k -> sorted[k]);
  }

  private void pool(int[] order) {
    int n = order.length;
    double[] after = new double[n];
    double[] value = new double[n];
    double[] weight = new double[n];
    int[] size = new int[n];
    int pools = 0;
    for (int k = 0; k < n; k++) {
      int v = order[k];
      after[k] = k == 0 ? 0 : after[k - 1] + separation(order[k - 1], v);
      value[pools] = middle[v] - after[k];
      weight[pools] = layers.isBend(v) ? BEND : 1;
      size[pools] = 1;
      for (; pools > 0 && value[pools - 1] > value[pools]; pools--) {
        double both = weight[pools - 1] + weight[pools];
        value[pools - 1] =
            (value[pools - 1] * weight[pools - 1] + value[pools] * weight[pools]) / both;
        weight[pools - 1] = both;
        size[pools - 1] += size[pools];
      }
      pools++;
    }
    for (int pool = 0, k = 0; pool < pools; pool++) {
      for (int i = 0; i < size[pool]; i++, k++) {
        middle[order[k]] = value[pool] + after[k];
      }
    }
  }

  /** Links of one card may share their way. */
  private double separation(int v, int w) {
    boolean cards = !layers.isBend(v) && !layers.isBend(w);
    boolean shared = layers.isBend(v) && layers.isBend(w) && layers.source[v] == layers.source[w];
    return (height(v) + height(w)) / 2 + (cards ? Spacing.CARD_GAP : shared ? 0 : Spacing.PASSAGE);
  }

  private double height(int v) {
    return layers.isBend(v) ? 0 : graph.height()[v];
  }
}
