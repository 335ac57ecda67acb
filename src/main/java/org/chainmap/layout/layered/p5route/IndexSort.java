package org.chainmap.layout.layered.p5route;

import java.util.Arrays;

/** Sorts indices by keys without boxing them. */
public final class IndexSort {

  private IndexSort() {}

  /** The numbers 0 to the count of keys - 1, by rising key; equal keys by number. */
  public static int[] by(double[] keys) {
    int[] items = new int[keys.length];
    Arrays.setAll(items, i -> i);
    return by(keys, items);
  }

  /** Rising items in the order of their keys; equal keys stay as they are. O(n log n). */
  public static int[] by(double[] keys, int[] items) {
    int[] from = items.clone();
    int[] to = new int[from.length];
    for (int width = 1; width < from.length; width *= 2) {
      for (int left = 0; left < from.length; left += 2 * width) {
        merge(keys, from, to, left, width);
      }
      int[] swap = from;
      from = to;
      to = swap;
    }
    return from;
  }

  private static void merge(double[] keys, int[] from, int[] to, int left, int width) {
    int middle = Math.min(left + width, from.length);
    int end = Math.min(left + 2 * width, from.length);
    int i = left;
    int j = middle;
    for (int k = left; k < end; k++) {
      boolean first = i < middle && (j >= end || Double.compare(keys[from[i]], keys[from[j]]) <= 0);
      to[k] = from[first ? i++ : j++];
    }
  }
}
