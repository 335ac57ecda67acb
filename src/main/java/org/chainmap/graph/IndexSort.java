package org.chainmap.graph;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Sorts numbers by keys, stably and without boxing (merge sort). O(n log n). */
public final class IndexSort {

  private IndexSort() {}

  /** Returns the indices of {@code keys} by ascending key; equal keys are ordered by index. */
  public static int[] by(double[] keys) {
    int[] items = new int[keys.length];
    Arrays.setAll(items, i -> i);
    return by(keys, items);
  }

  /** Returns the items by ascending {@code keys[item]}; items with equal keys keep their order. */
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

  /**
   * Returns the items by ascending first key; items with equal keys are ordered by the next key,
   * and so on.
   */
  public static int[] sorted(int[] items, IntToDoubleFunction... keys) {
    int[] places = new int[items.length];
    Arrays.setAll(places, k -> k);
    for (int key = keys.length - 1; key >= 0; key--) {
      places = by(Arrays.stream(items).mapToDouble(keys[key]).toArray(), places);
    }
    return Arrays.stream(places).map(k -> items[k]).toArray();
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
