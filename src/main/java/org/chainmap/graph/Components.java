package org.chainmap.graph;

import java.util.Arrays;

/**
 * Groups of vertices that all reach one another (strong components).
 *
 * <p>R. Tarjan, <i>Depth-first search and linear graph algorithms</i>, SIAM J. Computing 1(2):146,
 * 1972, with a stack of its own. O(vertices + arcs).
 */
public final class Components {

  private static final int NONE = -1;

  private final int[] component;
  private int count;

  private Components(Arcs arcs) {
    int n = arcs.vertices();
    component = new int[n];
    Arrays.fill(component, NONE);
    int[] found = new int[n];
    Arrays.fill(found, NONE);
    int[] low = new int[n];
    int[] next = new int[n];
    int[] path = new int[n];
    int[] open = new int[n];
    int opened = 0;
    int seen = 0;
    for (int root = 0; root < n; root++) {
      if (found[root] != NONE) {
        continue;
      }
      int depth = 0;
      path[0] = root;
      found[root] = low[root] = seen++;
      open[opened++] = root;
      while (depth >= 0) {
        int v = path[depth];
        if (next[v] < arcs.outDegree(v)) {
          int w = arcs.head(arcs.out(v, next[v]++));
          if (found[w] == NONE) {
            found[w] = low[w] = seen++;
            open[opened++] = w;
            path[++depth] = w;
          } else if (component[w] == NONE) {
            low[v] = Math.min(low[v], found[w]);
          }
          continue;
        }
        if (low[v] == found[v]) {
          int w;
          do {
            w = open[--opened];
            component[w] = count;
          } while (w != v);
          count++;
        }
        if (--depth >= 0) {
          low[path[depth]] = Math.min(low[path[depth]], low[v]);
        }
      }
    }
  }

  public static Components of(Arcs arcs) {
    return new Components(arcs);
  }

  public int count() {
    return count;
  }

  /** The number of a vertex's component: no arc leads from a component to one numbered higher. */
  public int of(int vertex) {
    return component[vertex];
  }
}
