package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import org.chainmap.graph.Adjacency;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.graph.IsotonicRegression;
import org.chainmap.layout.layered.graph.LayeredGraph;

/**
 * Reorders layers by the mean place of neighbours (Sugiyama, Tagawa and Toda, IEEE TSMC 11(2),
 * 1981).
 *
 * <p>Postcondition: in every layer the members of a group stand side by side, and all layers have
 * their groups in one and the same order, so that frames around groups can be drawn apart.
 */
final class BarycenterSweep {

  private static final int FRACTION = 1 << 20;

  private final NodeOrder nodeOrder;
  private final LayeredGraph layeredGraph;
  private final double[] key;
  private final int groups;
  private final boolean[] grouped;

  BarycenterSweep(NodeOrder nodeOrder) {
    this.nodeOrder = nodeOrder;
    this.layeredGraph = nodeOrder.layeredGraph;
    this.key = new double[layeredGraph.nodes];
    this.groups = Arrays.stream(layeredGraph.group).max().orElse(-1) + 1;
    this.grouped = new boolean[layeredGraph.order.length];
    for (int c = 0; c < grouped.length; c++) {
      grouped[c] = Arrays.stream(layeredGraph.order[c]).anyMatch(v -> layeredGraph.group[v] >= 0);
    }
  }

  /** Brings the groups together where they are not yet: each at the mean of its members. */
  void gather() {
    if (groups > 0) {
      for (int c = 0; c < layeredGraph.order.length; c++) {
        for (int v : layeredGraph.order[c]) {
          key[v] = nodeOrder.place[v];
        }
      }
      int[] rank = ranks(key);
      for (int c = 0; c < layeredGraph.order.length; c++) {
        if (grouped[c]) {
          arrangeGrouped(c, rank);
        }
      }
    }
  }

  /** One sweep through all layers. O(edges + nodes · log nodes). */
  void sweep(boolean rightwards) {
    int n = layeredGraph.order.length;
    int[] rank = groups > 0 ? ranks(wishes()) : new int[0];
    for (int i = 0; i < n; i++) {
      int c = rightwards ? i : n - 1 - i;
      double last = -1;
      for (int v : layeredGraph.order[c]) {
        double mean = i == 0 ? nodeOrder.place[v] : mean(v, rightwards);
        key[v] = Double.isNaN(mean) ? last : mean;
        last = key[v];
      }
      if (grouped[c]) {
        arrangeGrouped(c, rank);
      } else if (i > 0) {
        arrange(c);
      }
    }
  }

  private double mean(int v, boolean leftNeighbours) {
    Adjacency neighbours = leftNeighbours ? layeredGraph.left : layeredGraph.right;
    int sum = 0;
    for (int k = neighbours.start[v]; k < neighbours.start[v + 1]; k++) {
      sum += nodeOrder.place[neighbours.item[k]];
    }
    int n = neighbours.degree(v);
    return n == 0 ? Double.NaN : (double) sum / n;
  }

  private void arrange(int c) {
    int[] o = layeredGraph.order[c];
    long[] sorted = new long[o.length];
    for (int k = 0; k < o.length; k++) {
      long high = (long) ((key[o[k]] + 1) * FRACTION);
      sorted[k] = high * FRACTION + k;
    }
    Arrays.sort(sorted);
    int[] before = o.clone();
    for (int k = 0; k < o.length; k++) {
      o[k] = before[(int) (sorted[k] % FRACTION)];
    }
    nodeOrder.renumber(c);
  }

  /**
   * Returns where each node's neighbours lie, as a part of their layers, in place counts of its
   * own.
   */
  private double[] wishes() {
    double[] wish = new double[layeredGraph.nodes];
    for (int v = 0; v < layeredGraph.nodes; v++) {
      double sum = 0;
      for (int k = layeredGraph.left.start[v]; k < layeredGraph.left.start[v + 1]; k++) {
        sum += part(layeredGraph.left.item[k]);
      }
      for (int k = layeredGraph.right.start[v]; k < layeredGraph.right.start[v + 1]; k++) {
        sum += part(layeredGraph.right.item[k]);
      }
      int n = layeredGraph.left.degree(v) + layeredGraph.right.degree(v);
      boolean takesPart = layeredGraph.layer[v] >= 0;
      wish[v] =
          !takesPart
              ? 0
              : n == 0
                  ? nodeOrder.place[v]
                  : sum / n * layeredGraph.order[layeredGraph.layer[v]].length;
    }
    return wish;
  }

  private double part(int v) {
    return (nodeOrder.place[v] + 0.5) / layeredGraph.order[layeredGraph.layer[v]].length;
  }

  /** One order of all groups: by the mean of their members' keys, as parts of their layers. */
  private int[] ranks(double[] keys) {
    double[] sum = new double[groups];
    int[] size = new int[groups];
    for (int v = 0; v < layeredGraph.nodes; v++) {
      if (layeredGraph.group[v] >= 0 && layeredGraph.layer[v] >= 0) {
        sum[layeredGraph.group[v]] +=
            (keys[v] + 0.5) / layeredGraph.order[layeredGraph.layer[v]].length;
        size[layeredGraph.group[v]]++;
      }
    }
    double[] mean = new double[groups];
    Arrays.setAll(mean, g -> sum[g] / Math.max(1, size[g]));
    int[] sorted = IndexSort.by(mean);
    int[] rank = new int[groups];
    for (int k = 0; k < groups; k++) {
      rank[sorted[k]] = k;
    }
    return rank;
  }

  /** Sorts a layer by keys; groups take their members' mean, evened out until it rises by rank. */
  private void arrangeGrouped(int c, int[] rank) {
    int[] o = layeredGraph.order[c];
    int[] present =
        IndexSort.sorted(
            Arrays.stream(o)
                .map(v -> layeredGraph.group[v])
                .filter(g -> g >= 0)
                .distinct()
                .toArray(),
            g -> rank[g]);
    double[] value = new double[groups];
    double[] mean = new double[present.length];
    double[] weight = new double[present.length];
    for (int k = 0; k < present.length; k++) {
      int g = present[k];
      int[] members = Arrays.stream(o).filter(v -> layeredGraph.group[v] == g).toArray();
      mean[k] = Arrays.stream(members).mapToDouble(v -> key[v]).average().orElse(0);
      weight[k] = members.length;
    }
    double[] rising = IsotonicRegression.leastSquares(mean, weight);
    for (int k = 0; k < present.length; k++) {
      value[present[k]] = rising[k];
    }
    int[] sorted =
        IndexSort.sorted(
            o,
            v -> layeredGraph.group[v] < 0 ? key[v] : value[layeredGraph.group[v]],
            v -> layeredGraph.group[v] < 0 ? -1 : rank[layeredGraph.group[v]],
            v -> key[v]);
    System.arraycopy(sorted, 0, o, 0, o.length);
    nodeOrder.renumber(c);
  }
}
