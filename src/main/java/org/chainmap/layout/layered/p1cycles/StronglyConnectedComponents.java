package org.chainmap.layout.layered.p1cycles;

import java.util.Arrays;

/**
 * The parts of a directed graph within which every node reaches every other (Tarjan, SIAM J.
 * Comput. 1(2), 1972), without recursion. O(nodes + edges).
 *
 * <p>Precondition: none. Postcondition: every edge between two parts runs to one with a greater
 * number.
 */
final class StronglyConnectedComponents {

  private final int[] start;
  private final int[] heads;
  private final int[] part;
  private final int[] seen;
  private final int[] low;
  private final int[] open;
  private int opened;
  private int found;
  private int parts;

  private StronglyConnectedComponents(int[] start, int[] heads) {
    this.start = start;
    this.heads = heads;
    int n = start.length - 1;
    part = new int[n];
    seen = new int[n];
    low = new int[n];
    open = new int[n];
    Arrays.fill(part, -1);
  }

  /**
   * The number of each node's part, where {@code heads[start[v] ..]} are the nodes v has edges to.
   */
  static int[] of(int[] start, int[] heads) {
    StronglyConnectedComponents search = new StronglyConnectedComponents(start, heads);
    int n = start.length - 1;
    int[] way = new int[n];
    int[] next = start.clone();
    for (int v = n - 1; v >= 0; v--) {
      if (search.seen[v] == 0) {
        search.from(v, way, next);
      }
    }
    int[] part = search.part;
    Arrays.setAll(part, v -> search.parts - 1 - part[v]);
    return part;
  }

  private void from(int root, int[] way, int[] next) {
    int depth = 0;
    way[0] = root;
    enter(root);
    while (depth >= 0) {
      int v = way[depth];
      if (next[v] < start[v + 1]) {
        int w = heads[next[v]++];
        if (seen[w] == 0) {
          enter(w);
          way[++depth] = w;
        } else if (part[w] < 0) {
          low[v] = Math.min(low[v], seen[w]);
        }
      } else {
        depth--;
        if (depth >= 0) {
          low[way[depth]] = Math.min(low[way[depth]], low[v]);
        }
        if (low[v] == seen[v]) {
          close(v);
        }
      }
    }
  }

  private void enter(int v) {
    seen[v] = ++found;
    low[v] = found;
    open[opened++] = v;
  }

  private void close(int v) {
    int w;
    do {
      w = open[--opened];
      part[w] = parts;
    } while (w != v);
    parts++;
  }
}
