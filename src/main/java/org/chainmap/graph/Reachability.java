package org.chainmap.graph;

import java.util.Arrays;

/** Searches for the vertices that can be reached along the arcs of a graph. */
public final class Reachability {

  /** Number of start vertices searched at a time when counting: one bit each. */
  private static final int BLOCK = Long.SIZE;

  private Reachability() {}

  /**
   * Returns the vertices reached from some vertices without entering closed ones: the nearest
   * first, without the start vertices. O(vertices + arcs).
   */
  public static int[] from(Arcs arcs, int[] starts, boolean[] closed) {
    int n = arcs.vertices();
    boolean[] seen = new boolean[n];
    int[] queue = new int[n];
    int end = 0;
    for (int s : starts) {
      if (!seen[s] && !closed[s]) {
        seen[s] = true;
        queue[end++] = s;
      }
    }
    int first = end;
    for (int i = 0; i < end; i++) {
      int v = queue[i];
      for (int k = 0; k < arcs.outDegree(v); k++) {
        int w = arcs.head(arcs.out(v, k));
        if (!seen[w] && !closed[w]) {
          seen[w] = true;
          queue[end++] = w;
        }
      }
    }
    return Arrays.copyOfRange(queue, first, end);
  }

  /**
   * Returns the number of other vertices that each vertex reaches. O((vertices + arcs) · vertices /
   * 64) time, O(vertices) memory.
   */
  public static int[] counts(Arcs arcs) {
    Components components = Components.of(arcs);
    int n = arcs.vertices();
    int[] byComponent = sortedByComponent(components, n);
    int[] counts = new int[n];
    long[] reached = new long[components.count()];
    for (int first = 0; first < n; first += BLOCK) {
      int last = Math.min(n, first + BLOCK);
      Arrays.fill(reached, 0);
      for (int v = first; v < last; v++) {
        reached[components.of(v)] |= 1L << (v - first);
      }
      for (int v : byComponent) {
        int from = components.of(v);
        for (int k = 0; k < arcs.outDegree(v); k++) {
          reached[from] |= reached[components.of(arcs.head(arcs.out(v, k)))];
        }
      }
      for (int v = 0; v < n; v++) {
        counts[v] += Long.bitCount(reached[components.of(v)]);
      }
    }
    for (int v = 0; v < n; v++) {
      counts[v]--;
    }
    return counts;
  }

  /**
   * Returns the vertices in the order of their components: the head of an arc comes before its
   * tail.
   */
  private static int[] sortedByComponent(Components components, int n) {
    int[] next = new int[components.count() + 1];
    for (int v = 0; v < n; v++) {
      next[components.of(v) + 1]++;
    }
    for (int c = 0; c < components.count(); c++) {
      next[c + 1] += next[c];
    }
    int[] sorted = new int[n];
    for (int v = 0; v < n; v++) {
      sorted[next[components.of(v)]++] = v;
    }
    return sorted;
  }
}
