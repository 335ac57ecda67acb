package org.chainmap.graph;

import java.util.Arrays;

/**
 * Longest paths by the sum of vertex weights. Every strong component counts once with the weights
 * of all its vertices, because paths within it have no greatest length. O(vertices + arcs).
 */
public final class LongestPaths {

  private static final int NONE = -1;

  private final Components components;
  private final int[][] members;
  private final double[] sum;
  private final int[] steps;
  private final int[] before;
  private final boolean[] last;

  private LongestPaths(Arcs arcs, double[] weights) {
    components = Components.of(arcs);
    members = components.members();
    int count = components.count();
    sum = new double[count];
    steps = new int[count];
    before = new int[count];
    last = new boolean[count];
    Arrays.fill(before, NONE);
    Arrays.fill(last, true);
    for (int c = count - 1; c >= 0; c--) {
      for (int v : members[c]) {
        sum[c] += weights[v];
      }
      if (before[c] != NONE) {
        sum[c] += sum[before[c]];
      }
      for (int v : members[c]) {
        for (int k = 0; k < arcs.outDegree(v); k++) {
          follow(c, components.of(arcs.head(arcs.out(v, k))));
        }
      }
    }
  }

  /**
   * @param weights by vertex, 0 or more
   */
  public static LongestPaths of(Arcs arcs, double[] weights) {
    return new LongestPaths(arcs, weights);
  }

  private void follow(int from, int to) {
    if (from == to) {
      return;
    }
    last[from] = false;
    steps[to] = Math.max(steps[to], steps[from] + 1);
    if (before[to] == NONE || sum[from] > sum[before[to]]) {
      before[to] = from;
    }
  }

  /**
   * Returns the layer of a vertex, from 0: the greatest number of arcs between components on a path
   * to it.
   */
  public int layer(int vertex) {
    return steps[components.of(vertex)];
  }

  /** Returns the greatest sum of weights along a path to a vertex, including its own component. */
  public double sum(int vertex) {
    return sum[components.of(vertex)];
  }

  /**
   * Returns the path of that sum, from a vertex without incoming arcs to the given one; of a
   * component all vertices in ascending order.
   */
  public int[] to(int vertex) {
    int length = 0;
    for (int c = components.of(vertex); c != NONE; c = before[c]) {
      length += members[c].length;
    }
    int[] path = new int[length];
    for (int c = components.of(vertex); c != NONE; c = before[c]) {
      length -= members[c].length;
      System.arraycopy(members[c], 0, path, length, members[c].length);
    }
    return path;
  }

  /**
   * Returns the path with the greatest sum overall, up to a vertex without outgoing arcs; empty
   * without vertices.
   */
  public int[] longest() {
    int best = NONE;
    for (int v = 0; v < components.vertices(); v++) {
      if (last[components.of(v)] && (best == NONE || sum(v) > sum(best))) {
        best = v;
      }
    }
    return best == NONE ? new int[0] : to(best);
  }
}
