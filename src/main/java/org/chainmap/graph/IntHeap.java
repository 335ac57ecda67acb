package org.chainmap.graph;

import java.util.Arrays;

/**
 * A binary heap of int items by double keys, without boxing. Its arrays belong to it and grow as
 * needed.
 */
public final class IntHeap {

  private double[] keys = new double[16];
  private int[] items = new int[16];
  private int size;
  private final boolean lowerItemFirst;

  private IntHeap(boolean lowerItemFirst) {
    this.lowerItemFirst = lowerItemFirst;
  }

  /** Returns an empty heap that may yield items of equal keys in any order, always the same. */
  public static IntHeap byKey() {
    return new IntHeap(false);
  }

  /** Returns an empty heap that yields the lower of two items of equal keys first. */
  public static IntHeap byKeyThenItem() {
    return new IntHeap(true);
  }

  /** Removes all items. O(1). */
  public void clear() {
    size = 0;
  }

  /** Returns whether there is no item. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** Adds an item. O(log size). */
  public void add(double key, int item) {
    append(key, item);
    int i = size - 1;
    while (i > 0 && less(key, item, keys[(i - 1) / 2], items[(i - 1) / 2])) {
      keys[i] = keys[(i - 1) / 2];
      items[i] = items[(i - 1) / 2];
      i = (i - 1) / 2;
    }
    keys[i] = key;
    items[i] = item;
  }

  /** Adds an item without ordering it: {@link #heapify} comes before the next {@link #poll}. */
  public void append(double key, int item) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      items = Arrays.copyOf(items, size * 2);
    }
    keys[size] = key;
    items[size++] = item;
  }

  /** Orders what was appended. O(size). */
  public void heapify() {
    for (int i = size / 2 - 1; i >= 0; i--) {
      siftDown(i, keys[i], items[i]);
    }
  }

  /** Returns the least key; the heap must not be empty. O(1). */
  public double leastKey() {
    return keys[0];
  }

  /** Removes and returns the item with the least key; the heap must not be empty. O(log size). */
  public int poll() {
    int first = items[0];
    size--;
    siftDown(0, keys[size], items[size]);
    return first;
  }

  private void siftDown(int from, double key, int item) {
    int i = from;
    for (int child = 2 * i + 1; child < size; child = 2 * i + 1) {
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
  }

  private boolean less(double keyA, int itemA, double keyB, int itemB) {
    return keyA < keyB || (lowerItemFirst && keyA == keyB && itemA < itemB);
  }
}
