package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.chainmap.layout.layered.net.Layers;

/** Reorders columns by where their neighbours lie, and swaps neighbours where that helps. */
final class Sweeps {

  private static final int ROUNDS = 6;

  private final Layers layers;
  private final int[] place;
  private int[] a = new int[16];
  private int[] b = new int[16];

  Sweeps(Layers layers, int[] place) {
    this.layers = layers;
    this.place = place;
  }

  /** One sweep through all columns, by the median or the mean of the neighbours just passed. */
  void sweep(boolean rightwards, boolean median) {
    int n = layers.order.length;
    for (int i = 1; i < n; i++) {
      int c = rightwards ? i : n - 1 - i;
      double[] key = new double[layers.order[c].length];
      for (int k = 0; k < key.length; k++) {
        key[k] = key(layers.order[c][k], rightwards, median);
      }
      fillUnlinked(key);
      int[] column = layers.order[c].clone();
      int[] index = new int[layers.nodes];
      for (int k = 0; k < column.length; k++) {
        index[column[k]] = k;
      }
      arrange(c, v -> key[index[v]]);
    }
  }

  private double key(int v, boolean rightwards, boolean median) {
    int[] starts = rightwards ? layers.leftStart : layers.rightStart;
    int[] ends = rightwards ? layers.left : layers.right;
    int n = starts[v + 1] - starts[v];
    if (n == 0) {
      return Double.NaN;
    }
    int[] places = new int[n];
    double sum = 0;
    for (int k = 0; k < n; k++) {
      places[k] = place[ends[starts[v] + k]];
      sum += places[k];
    }
    if (!median || n == 1) {
      return sum / n;
    }
    Arrays.sort(places);
    int m = n / 2;
    if (n % 2 == 1) {
      return places[m];
    }
    if (n == 2) {
      return (places[0] + places[1]) / 2.0;
    }
    double left = places[m - 1] - places[0];
    double right = places[n - 1] - places[m];
    return left + right == 0
        ? places[m]
        : (places[m - 1] * right + places[m] * left) / (left + right);
  }

  /** A node without neighbours stays between those it lies between now. */
  private static void fillUnlinked(double[] key) {
    double last = -1;
    for (int k = 0; k < key.length; k++) {
      if (Double.isNaN(key[k])) {
        key[k] = last;
      }
      last = key[k];
    }
  }

  /** Sorts a column by a key, stably; members of a group stay side by side, at their mean. */
  void arrange(int c, IntToDoubleFunction key) {
    int[] column = layers.order[c];
    Map<Integer, double[]> groups = new HashMap<>();
    for (int v : column) {
      if (layers.group[v] >= 0) {
        double[] sum = groups.computeIfAbsent(layers.group[v], g -> new double[2]);
        sum[0] += key.applyAsDouble(v);
        sum[1]++;
      }
    }
    Integer[] sorted = Arrays.stream(column).boxed().toArray(Integer[]::new);
    Arrays.sort(
        sorted,
        (v, w) -> {
          int g = layers.group[v];
          int h = layers.group[w];
          if (g >= 0 && g == h) {
            return Double.compare(key.applyAsDouble(v), key.applyAsDouble(w));
          }
          int order = Double.compare(block(groups, v, key), block(groups, w, key));
          return order != 0 || (g < 0 && h < 0) ? order : Integer.compare(g, h);
        });
    for (int k = 0; k < column.length; k++) {
      column[k] = sorted[k];
      place[sorted[k]] = k;
    }
  }

  private double block(Map<Integer, double[]> groups, int v, IntToDoubleFunction key) {
    double[] sum = layers.group[v] < 0 ? null : groups.get(layers.group[v]);
    return sum == null ? key.applyAsDouble(v) : sum[0] / sum[1];
  }

  /** Swaps neighbours in columns as long as that saves crossings; groups stay together. */
  void transpose() {
    boolean better = true;
    for (int round = 0; better && round < ROUNDS; round++) {
      better = false;
      for (int[] column : layers.order) {
        for (int k = 0; k + 1 < column.length; k++) {
          int v = column[k];
          int w = column[k + 1];
          if (layers.group[v] == layers.group[w] && gain(v, w) > 0) {
            column[k] = w;
            column[k + 1] = v;
            place[w] = k;
            place[v] = k + 1;
            better = true;
          }
        }
      }
    }
  }

  /** How many crossings swapping v with w, its next, saves. */
  private long gain(int v, int w) {
    return gain(v, w, layers.leftStart, layers.left) + gain(v, w, layers.rightStart, layers.right);
  }

  private long gain(int v, int w, int[] starts, int[] ends) {
    int n = starts[v + 1] - starts[v];
    int m = starts[w + 1] - starts[w];
    if (n == 0 || m == 0) {
      return 0;
    }
    a = places(v, n, starts, ends, a);
    b = places(w, m, starts, ends, b);
    long gain = 0;
    int below = 0;
    int upTo = 0;
    for (int i = 0; i < n; i++) {
      while (below < m && b[below] < a[i]) {
        below++;
      }
      while (upTo < m && b[upTo] <= a[i]) {
        upTo++;
      }
      gain += below - (m - upTo);
    }
    return gain;
  }

  private int[] places(int v, int n, int[] starts, int[] ends, int[] into) {
    int[] array = into.length < n ? new int[2 * n] : into;
    for (int k = 0; k < n; k++) {
      array[k] = place[ends[starts[v] + k]];
    }
    if (n > 1) {
      Arrays.sort(array, 0, n);
    }
    return array;
  }
}
