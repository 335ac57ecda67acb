package org.chainmap.layout.layered.p5route.channel;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Stacks intervals one after the other, like a skyline, and counts how deep each comes to lie on
 * others: a segment tree over all their ends. Intervals that only touch are not stacked. O(log
 * intervals) each.
 */
final class IntervalDepth {

  private final double[] ends;

  /** The greatest height below each node of the tree, the first being the root. */
  private final int[] top;

  /** The height that all below a node have at least. */
  private final int[] all;

  /** A skyline for intervals with these ends, still flat. */
  IntervalDepth(double[] low, double[] high) {
    ends =
        DoubleStream.concat(Arrays.stream(low), Arrays.stream(high)).sorted().distinct().toArray();
    top = new int[4 * Math.max(1, ends.length)];
    all = new int[top.length];
  }

  /** Puts an interval down; how many lie below it at most. */
  int put(double low, double high) {
    int from = Arrays.binarySearch(ends, low);
    int to = Arrays.binarySearch(ends, high);
    int under = most(1, 0, ends.length, from, to);
    pile(1, 0, ends.length, from, to, under + 1);
    return under;
  }

  private int most(int node, int start, int end, int from, int to) {
    if (to <= start || end <= from) {
      return 0;
    }
    if (from <= start && end <= to) {
      return top[node];
    }
    int middle = (start + end) >>> 1;
    int below =
        Math.max(
            most(2 * node, start, middle, from, to), most(2 * node + 1, middle, end, from, to));
    return Math.max(all[node], below);
  }

  private void pile(int node, int start, int end, int from, int to, int height) {
    if (to <= start || end <= from) {
      return;
    }
    top[node] = Math.max(top[node], height);
    if (from <= start && end <= to) {
      all[node] = Math.max(all[node], height);
      return;
    }
    int middle = (start + end) >>> 1;
    pile(2 * node, start, middle, from, to, height);
    pile(2 * node + 1, middle, end, from, to, height);
  }
}
