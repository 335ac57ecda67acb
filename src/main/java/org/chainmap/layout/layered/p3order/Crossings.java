package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import org.chainmap.layout.layered.net.Layers;

/**
 * Counts crossings between neighbouring columns with an accumulator tree (Barth, Mutzel and Jünger,
 * JGAA 8(2), 2004). O(edges · log nodes).
 */
final class Crossings {

  private final Layers layers;
  private int[] tree = new int[64];
  private int[] ends = new int[64];

  Crossings(Layers layers) {
    this.layers = layers;
  }

  /** All crossings of these orders. */
  long count(int[][] order, int[] place) {
    long sum = 0;
    for (int c = 0; c + 1 < order.length; c++) {
      sum += between(order[c], order[c + 1].length, place);
    }
    return sum;
  }

  private long between(int[] left, int rightSize, int[] place) {
    int first = 1;
    while (first < rightSize) {
      first *= 2;
    }
    if (tree.length < 2 * first) {
      tree = new int[2 * first];
    } else {
      Arrays.fill(tree, 0, 2 * first, 0);
    }
    long crossings = 0;
    for (int v : left) {
      int n = 0;
      int from = layers.rightStart[v];
      int to = layers.rightStart[v + 1];
      if (ends.length < to - from) {
        ends = new int[2 * (to - from)];
      }
      for (int k = from; k < to; k++) {
        ends[n++] = place[layers.right[k]];
      }
      Arrays.sort(ends, 0, n);
      for (int k = 0; k < n; k++) {
        int at = ends[k] + first;
        tree[at]++;
        while (at > 1) {
          if (at % 2 == 0) {
            crossings += tree[at + 1];
          }
          at /= 2;
          tree[at]++;
        }
      }
    }
    return crossings;
  }
}
