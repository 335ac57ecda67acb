package org.chainmap.graph;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Sorts numbers by keys, stably and without boxing (merge sort). O(n log n). */
public final class IndexSort {

  private IndexSort() {}

  /** The numbers 0 to the count of keys - 1, by rising key; equal keys by number. */
  public static int[] by(double[] keys) {
    int[] items = new int[keys.length];
    Arrays.setAll(items, i -> i);
    return by(keys, items);
  }

  /** Items in the rising order of {@code keys[item]}; those with equal keys stay as they are. */
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

  /** Items by a first key, rising; where that is equal by the next, and so on. */
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
