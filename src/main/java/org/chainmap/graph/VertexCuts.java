package org.chainmap.graph;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Minimum vertex cuts between the sources and a target.
 *
 * <p>K. Menger, <i>Zur allgemeinen Kurventheorie</i>, Fundamenta Mathematicae 10:96, 1927; by
 * augmenting paths (L. Ford, D. Fulkerson, <i>Maximal flow through a network</i>, Canadian J.
 * Mathematics 8:399, 1956) in the graph in which every vertex is an arc from its entry to its exit.
 * Paths are searched backwards from the target with an explicit stack, so a cut near the target is
 * found without visiting the whole graph. One search for each unit of the cut: O(size · (vertices +
 * arcs)). Not thread-safe.
 */
public final class VertexCuts {

  /** The capacity of a vertex that cannot be part of a cut. */
  public static final int FIXED = 1 << 28;

  /** The arc from the entry to the exit of a vertex. */
  private static final int INSIDE = -1;

  private final Arcs arcs;
  private final boolean[] source;
  private final int[] through;
  private final int[] along;
  private final int[] seen;
  private final int[] next;
  private final int[] by;
  private final int[] stack;
  private int search;

  /**
   * @param sources where paths start
   */
  public VertexCuts(Arcs arcs, int[] sources) {
    this.arcs = arcs;
    int n = arcs.vertices();
    source = new boolean[n];
    for (int s : sources) {
      source[s] = true;
    }
    through = new int[n];
    along = new int[arcs.count()];
    seen = new int[2 * n];
    next = new int[2 * n];
    by = new int[2 * n];
    stack = new int[2 * n];
  }

  /**
   * Returns the cut of least capacity that is nearest to the target, ascending; empty where the
   * target is a source or a path of vertices that cannot be cut leads to it.
   *
   * @param target itself not part of a cut
   * @param capacity by vertex, the cost of its loss, or {@link #FIXED}
   */
  public Optional<int[]> before(int target, int[] capacity) {
    if (source[target]) {
      return Optional.empty();
    }
    Arrays.fill(through, 0);
    Arrays.fill(along, 0);
    for (int depth = path(target, capacity); depth >= 0; depth = path(target, capacity)) {
      int room = room(depth, capacity);
      if (room >= FIXED / 2) {
        return Optional.empty();
      }
      send(depth, room);
    }
    int n = arcs.vertices();
    return Optional.of(
        IntStream.range(0, n)
            .filter(v -> seen[exit(v)] == search && seen[entry(v)] != search)
            .toArray());
  }

  private static int entry(int vertex) {
    return 2 * vertex;
  }

  private static int exit(int vertex) {
    return 2 * vertex + 1;
  }

  /**
   * Searches for an augmenting path backwards from the target's entry. The path is left on the
   * stack, the target first; returns the stack index of its start, or −1 where there is none.
   */
  private int path(int target, int[] capacity) {
    search++;
    int depth = open(-1, entry(target), INSIDE);
    while (depth >= 0) {
      int at = stack[depth];
      int v = at / 2;
      int k = next[at]++;
      if (at == entry(v)) {
        if (source[v]) {
          return depth;
        }
        if (k < arcs.inDegree(v)) {
          int arc = arcs.in(v, k);
          depth = open(depth, exit(arcs.tail(arc)), arc);
        } else if (k == arcs.inDegree(v)) {
          depth = through[v] > 0 ? open(depth, exit(v), INSIDE) : depth;
        } else {
          depth--;
        }
      } else if (k == 0) {
        depth = through[v] < capacity[v] ? open(depth, entry(v), INSIDE) : depth;
      } else if (k <= arcs.outDegree(v)) {
        int arc = arcs.out(v, k - 1);
        depth = along[arc] > 0 ? open(depth, entry(arcs.head(arc)), arc) : depth;
      } else {
        depth--;
      }
    }
    return -1;
  }

  private int open(int depth, int at, int arc) {
    if (seen[at] == search) {
      return depth;
    }
    seen[at] = search;
    next[at] = 0;
    by[at] = arc;
    stack[depth + 1] = at;
    return depth + 1;
  }

  /** Returns the remaining capacity of the path. */
  private int room(int depth, int[] capacity) {
    int room = FIXED;
    for (int i = 1; i <= depth; i++) {
      int at = stack[i];
      int v = at / 2;
      if (by[at] == INSIDE) {
        room = Math.min(room, at == entry(v) ? capacity[v] - through[v] : through[v]);
      } else if (at == entry(v)) {
        room = Math.min(room, along[by[at]]);
      }
    }
    return room;
  }

  private void send(int depth, int room) {
    for (int i = 1; i <= depth; i++) {
      int at = stack[i];
      boolean entry = at == entry(at / 2);
      if (by[at] == INSIDE) {
        through[at / 2] += entry ? room : -room;
      } else {
        along[by[at]] += entry ? -room : room;
      }
    }
  }
}
