package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.chainmap.layout.layered.net.Layers;

/**
 * Reorders columns by the mean place of neighbours (Sugiyama, Tagawa and Toda, IEEE TSMC 11(2),
 * 1981).
 *
 * <p>Postcondition: in every column the members of a group stand side by side, and all columns have
 * their groups in one and the same order, so that frames around groups can be drawn apart.
 */
final class Sweeps {

  private static final int FRACTION = 1 << 20;

  private final Places places;
  private final Layers layers;
  private final double[] key;
  private final int groups;
  private final boolean[] grouped;

  Sweeps(Places places) {
    this.places = places;
    this.layers = places.layers;
    this.key = new double[layers.nodes];
    this.groups = Arrays.stream(layers.group).max().orElse(-1) + 1;
    this.grouped = new boolean[layers.order.length];
    for (int c = 0; c < grouped.length; c++) {
      grouped[c] = Arrays.stream(layers.order[c]).anyMatch(v -> layers.group[v] >= 0);
    }
  }

  /** Brings the groups together where they are not yet: each at the mean of its members. */
  void gather() {
    if (groups > 0) {
      for (int c = 0; c < layers.order.length; c++) {
        for (int v : layers.order[c]) {
          key[v] = places.place[v];
        }
      }
      int[] rank = ranks(key);
      for (int c = 0; c < layers.order.length; c++) {
        if (grouped[c]) {
          arrangeGrouped(c, rank);
        }
      }
    }
  }

  /** One sweep through all columns. O(edges + nodes · log nodes). */
  void sweep(boolean rightwards) {
    int n = layers.order.length;
    int[] rank = groups > 0 ? ranks(wishes()) : new int[0];
    for (int i = 0; i < n; i++) {
      int c = rightwards ? i : n - 1 - i;
      double last = -1;
      for (int v : layers.order[c]) {
        double mean = i == 0 ? places.place[v] : mean(v, rightwards);
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
    int[] starts = leftNeighbours ? layers.leftStart : layers.rightStart;
    int[] ends = leftNeighbours ? layers.left : layers.right;
    int sum = 0;
    for (int k = starts[v]; k < starts[v + 1]; k++) {
      sum += places.place[ends[k]];
    }
    int n = starts[v + 1] - starts[v];
    return n == 0 ? Double.NaN : (double) sum / n;
  }

  private void arrange(int c) {
    int[] o = layers.order[c];
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
    places.renumber(c);
  }

  /** Where each node's neighbours lie, as a part of their columns, in place counts of its own. */
  private double[] wishes() {
    double[] wish = new double[layers.nodes];
    for (int v = 0; v < layers.nodes; v++) {
      double sum = 0;
      for (int k = layers.leftStart[v]; k < layers.leftStart[v + 1]; k++) {
        sum += part(layers.left[k]);
      }
      for (int k = layers.rightStart[v]; k < layers.rightStart[v + 1]; k++) {
        sum += part(layers.right[k]);
      }
      int n =
          layers.leftStart[v + 1]
              - layers.leftStart[v]
              + layers.rightStart[v + 1]
              - layers.rightStart[v];
      boolean takesPart = layers.column[v] >= 0;
      wish[v] =
          !takesPart
              ? 0
              : n == 0 ? places.place[v] : sum / n * layers.order[layers.column[v]].length;
    }
    return wish;
  }

  private double part(int v) {
    return (places.place[v] + 0.5) / layers.order[layers.column[v]].length;
  }

  /** One order of all groups: by the mean of their members' keys, as parts of their columns. */
  private int[] ranks(double[] keys) {
    double[] sum = new double[groups];
    int[] size = new int[groups];
    for (int v = 0; v < layers.nodes; v++) {
      if (layers.group[v] >= 0 && layers.column[v] >= 0) {
        sum[layers.group[v]] += (keys[v] + 0.5) / layers.order[layers.column[v]].length;
        size[layers.group[v]]++;
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
    int[] o = layers.order[c];
    int[] present =
        Arrays.stream(o)
            .map(v -> layers.group[v])
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
      int[] members = Arrays.stream(o).filter(v -> layers.group[v] == g).toArray();
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
                        (Integer v) -> layers.group[v] < 0 ? key[v] : value[layers.group[v]])
                    .thenComparingInt(v -> layers.group[v] < 0 ? -1 : rank[layers.group[v]])
                    .thenComparingDouble(v -> key[v]))
            .mapToInt(v -> v)
            .toArray();
    System.arraycopy(sorted, 0, o, 0, o.length);
    places.renumber(c);
  }
}
