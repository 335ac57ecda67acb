package org.chainmap.graph;

import java.util.Arrays;

/**
 * The paths along which weights add up most. Every strong component counts once with the weights of
 * all its vertices, for among its members no path is longest. O(vertices + arcs).
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
   * @param weights of the vertices, none of them negative
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

  /** The greatest number of arcs between components on a path to a vertex: its layer, from 0. */
  public int layer(int vertex) {
    return steps[components.of(vertex)];
  }

  /** The greatest sum of weights along a path to a vertex, its own component's included. */
  public double sum(int vertex) {
    return sum[components.of(vertex)];
  }

  /**
   * The path of that sum, from where nothing leads to, in its direction; of a component all members
   * in ascending order.
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

  /** The path of the greatest sum of all, up to where nothing leads on; empty without vertices. */
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
