package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.chainmap.layout.layered.graph.LayeredGraph;

/**
 * Reorders columns by the mean place of neighbours (Sugiyama, Tagawa and Toda, IEEE TSMC 11(2),
 * 1981).
 *
 * <p>Postcondition: in every column the members of a group stand side by side, and all columns have
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

  /** One sweep through all columns. O(edges + nodes · log nodes). */
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
    int[] starts = leftNeighbours ? layeredGraph.leftStart : layeredGraph.rightStart;
    int[] ends = leftNeighbours ? layeredGraph.left : layeredGraph.right;
    int sum = 0;
    for (int k = starts[v]; k < starts[v + 1]; k++) {
      sum += nodeOrder.place[ends[k]];
    }
    int n = starts[v + 1] - starts[v];
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

  /** Where each node's neighbours lie, as a part of their columns, in place counts of its own. */
  private double[] wishes() {
    double[] wish = new double[layeredGraph.nodes];
    for (int v = 0; v < layeredGraph.nodes; v++) {
      double sum = 0;
      for (int k = layeredGraph.leftStart[v]; k < layeredGraph.leftStart[v + 1]; k++) {
        sum += part(layeredGraph.left[k]);
      }
      for (int k = layeredGraph.rightStart[v]; k < layeredGraph.rightStart[v + 1]; k++) {
        sum += part(layeredGraph.right[k]);
      }
      int n =
          layeredGraph.leftStart[v + 1]
              - layeredGraph.leftStart[v]
              + layeredGraph.rightStart[v + 1]
              - layeredGraph.rightStart[v];
      boolean takesPart = layeredGraph.column[v] >= 0;
      wish[v] =
          !takesPart
              ? 0
              : n == 0
                  ? nodeOrder.place[v]
                  : sum / n * layeredGraph.order[layeredGraph.column[v]].length;
    }
    return wish;
  }

  private double part(int v) {
    return (nodeOrder.place[v] + 0.5) / layeredGraph.order[layeredGraph.column[v]].length;
  }

  /** One order of all groups: by the mean of their members' keys, as parts of their columns. */
  private int[] ranks(double[] keys) {
    double[] sum = new double[groups];
    int[] size = new int[groups];
    for (int v = 0; v < layeredGraph.nodes; v++) {
      if (layeredGraph.group[v] >= 0 && layeredGraph.column[v] >= 0) {
        sum[layeredGraph.group[v]] +=
            (keys[v] + 0.5) / layeredGraph.order[layeredGraph.column[v]].length;
        size[layeredGraph.group[v]]++;
      }
    }
    int[] sorted =
        IntStream.range(0, groups)
            .boxed()
            .sorted(Comparator.comparingDouble(g -> sum[g] / Math.max(1, size[g])))
            .mapToInt(g -> g)
            .toArray();
    int[] rank = new int[groups];
    for (int k = 0; k < groups; k++) {
      rank[sorted[k]] = k;
    }
    return rank;
  }

  /** Sorts a column by keys; groups take their members' mean, evened out until it rises by rank. */
  private void arrangeGrouped(int c, int[] rank) {
    int[] o = layeredGraph.order[c];
    int[] present =
        Arrays.stream(o)
            .map(v -> layeredGraph.group[v])
            .filter(g -> g >= 0)
            .distinct()
            .boxed()
            .sorted(Comparator.comparingInt(g -> rank[g]))
            .mapToInt(g -> g)
            .toArray();
    double[] value = new double[groups];
    double[] mean = new double[present.length];
    double[] weight = new double[present.length];
    int[] size = new int[present.length];
    int pools = 0;
    for (int g : present) {
      int[] members = Arrays.stream(o).filter(v -> layeredGraph.group[v] == g).toArray();
      mean[pools] = Arrays.stream(members).mapToDouble(v -> key[v]).average().orElse(0);
      weight[pools] = members.length;
      size[pools] = 1;
      for (; pools > 0 && mean[pools - 1] > mean[pools]; pools--) {
        double both = weight[pools - 1] + weight[pools];
        mean[pools - 1] =
            (mean[pools - 1] * weight[pools - 1] + mean[pools] * weight[pools]) / both;
        weight[pools - 1] = both;
        size[pools - 1] += size[pools];
      }
      pools++;
    }
    for (int pool = 0, k = 0; pool < pools; pool++) {
      for (int i = 0; i < size[pool]; i++) {
        value[present[k++]] = mean[pool];
      }
    }
    int[] sorted =
        Arrays.stream(o)
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                        (Integer v) ->
                            layeredGraph.group[v] < 0 ? key[v] : value[layeredGraph.group[v]])
                    .thenComparingInt(
                        v -> layeredGraph.group[v] < 0 ? -1 : rank[layeredGraph.group[v]])
                    .thenComparingDouble(v -> key[v]))
            .mapToInt(v -> v)
            .toArray();
    System.arraycopy(sorted, 0, o, 0, o.length);
    nodeOrder.renumber(c);
  }
}
