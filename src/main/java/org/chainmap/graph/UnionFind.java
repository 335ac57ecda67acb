package org.chainmap.graph;

import java.util.Arrays;

/**
 * Disjoint sets of the numbers 0 to n - 1 (union–find with path halving), without boxing. The least
 * number of a set represents it. An operation takes O(log n) amortised.
 */
public final class UnionFind {

  private final int[] parent;

  /** Creates {@code n} sets of one number each. */
  public UnionFind(int n) {
    parent = new int[n];
    Arrays.setAll(parent, v -> v);
  }

  /** Returns the least number of a number's set. */
  public int find(int number) {
    int v = number;
    while (parent[v] != v) {
      parent[v] = parent[parent[v]];
      v = parent[v];
    }
    return v;
  }

  /** Joins the sets of two numbers. Returns false if they are in the same set already. */
  public boolean union(int v, int w) {
    int a = find(v);
    int b = find(w);
    parent[Math.max(a, b)] = Math.min(a, b);
    return a != b;
  }
}
