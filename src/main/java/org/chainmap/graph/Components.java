package org.chainmap.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Connected components of a graph: strong components, whose vertices reach one another along arcs,
 * or weak components, ignoring directions.
 *
 * <p>Strong: R. Tarjan, <i>Depth-first search and linear graph algorithms</i>, SIAM J. Computing
 * 1(2):146, 1972, with an explicit stack. O(vertices + arcs).
 */
public final class Components {

  private static final int NONE = -1;

  private final int[] component;
  private int count;

  private Components(int vertices) {
    component = new int[vertices];
    Arrays.fill(component, NONE);
  }

  private void strong(Arcs arcs) {
    int n = arcs.vertices();
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

  private void joined(Arcs arcs) {
    int[] queue = new int[arcs.vertices()];
    for (int root = 0; root < arcs.vertices(); root++) {
      if (component[root] != NONE) {
        continue;
      }
      int end = 0;
      queue[end++] = root;
      component[root] = count;
      for (int i = 0; i < end; i++) {
        int v = queue[i];
        for (int k = 0; k < arcs.degree(v); k++) {
          int w = arcs.other(arcs.at(v, k), v);
          if (component[w] == NONE) {
            component[w] = count;
            queue[end++] = w;
          }
        }
      }
      count++;
    }
  }

  /**
   * Returns the strong components, numbered so that no arc leads to a component with a higher
   * number.
   */
  public static Components of(Arcs arcs) {
    Components components = new Components(arcs.vertices());
    components.strong(arcs);
    return components;
  }

  /** Returns the weak components, numbered in the order of their first vertices. */
  public static Components weak(Arcs arcs) {
    Components components = new Components(arcs.vertices());
    components.joined(arcs);
    return components;
  }

  /** Returns the number of components. */
  public int count() {
    return count;
  }

  int vertices() {
    return component.length;
  }

  /** Returns the number of a vertex's component. */
  public int of(int vertex) {
    return component[vertex];
  }

  /** Returns the vertices of every component, ascending, by component number. */
  public int[][] members() {
    int[][] members = new int[count][];
    int[] size = new int[count];
    for (int c : component) {
      size[c]++;
    }
    Arrays.setAll(members, c -> new int[size[c]]);
    Arrays.fill(size, 0);
    for (int v = 0; v < component.length; v++) {
      int c = component[v];
      members[c][size[c]++] = v;
    }
    return members;
  }

  /** Returns the vertices of every component, the largest component first, then by first vertex. */
  public List<int[]> largestFirst() {
    int[][] members = members();
    return IntStream.range(0, count)
        .mapToObj(c -> members[c])
        .sorted(
            Comparator.comparingInt((int[] those) -> -those.length)
                .thenComparingInt(those -> those[0]))
        .toList();
  }
}
