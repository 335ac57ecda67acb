package org.chainmap.layout.layered.p5route;

import java.util.Arrays;

/** A binary heap of int items by double keys; equal keys leave in the order they came. */
final class IntHeap {

  private double[] keys = new double[256];
  private int[] items = new int[256];
  private int size;

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** O(log size). */
  void add(double key, int item) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      items = Arrays.copyOf(items, size * 2);
    }
    int i = size++;
    while (i > 0) {
      int up = (i - 1) / 2;
      if (!less(key, item, keys[up], items[up])) {
        break;
      }
      keys[i] = keys[up];
      items[i] = items[up];
      i = up;
    }
    keys[i] = key;
    items[i] = item;
  }

  /** The item with the least key, the oldest of equals. O(log size). */
  int poll() {
    int first = items[0];
    double key = keys[--size];
    int item = items[size];
    int i = 0;
    while (true) {
      int child = 2 * i + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && less(keys[child + 1], items[child + 1], keys[child], items[child])) {
        child++;
      }
      if (!less(keys[child], items[child], key, item)) {
        break;
      }
      keys[i] = keys[child];
      items[i] = items[child];
      i = child;
    }
    keys[i] = key;
    items[i] = item;
    return first;
  }

  private static boolean less(double keyA, int itemA, double keyB, int itemB) {
    return keyA < keyB || (keyA == keyB && itemA < itemB);
  }
}
