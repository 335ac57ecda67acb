package org.chainmap.graph;

import java.util.Arrays;

/**
 * The dominator tree of a graph with several sources: {@code d} dominates {@code v} if no path from
 * a source reaches {@code v} without {@code d}.
 *
 * <p>K. Cooper, T. Harvey, K. Kennedy, <i>A simple, fast dominance algorithm</i>, Rice University,
 * 2001, from one virtual vertex before all sources. It does not recurse. O(vertices + arcs) for
 * each of the few rounds needed in practice; O(vertices · arcs) at worst. For post-dominators pass
 * {@link Arcs#reversed()} and the ends.
 */
public final class Dominators {

  /** The immediate dominator of a source, or of a vertex reached by independent paths: none. */
  public static final int NOTHING = -1;

  /** The value for a vertex that no source reaches. */
  public static final int UNREACHABLE = -2;

  private final int[] immediate;
  private final int[] order;
  private final int[] enter;
  private final int[] exit;

  private Dominators(Arcs arcs, int[] sources) {
    int n = arcs.vertices();
    boolean[] source = new boolean[n];
    for (int s : sources) {
      source[s] = true;
    }
    order = reversePostorder(arcs, sources);
    int[] rank = new int[n];
    Arrays.fill(rank, UNREACHABLE);
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
    }
    int[] up = solve(arcs, source, rank);
    immediate = new int[n];
    Arrays.fill(immediate, UNREACHABLE);
    for (int i = 0; i < order.length; i++) {
      immediate[order[i]] = up[i] == NOTHING ? NOTHING : order[up[i]];
    }
    enter = new int[n];
    exit = new int[n];
    number();
  }

  public static Dominators of(Arcs arcs, int[] sources) {
    return new Dominators(arcs, sources);
  }

  /**
   * Returns the immediate dominator of a vertex, {@link #NOTHING} or {@link #UNREACHABLE}. O(1).
   */
  public int immediate(int vertex) {
    return immediate[vertex];
  }

  /**
   * Tells whether every path to {@code vertex} passes through {@code dominator}; each vertex
   * dominates itself. O(1).
   */
  public boolean dominates(int dominator, int vertex) {
    return immediate[dominator] != UNREACHABLE
        && immediate[vertex] != UNREACHABLE
        && enter[dominator] <= enter[vertex]
        && exit[vertex] <= exit[dominator];
  }

  /** Returns the reachable vertices, each after its dominators. */
  public int[] order() {
    return order.clone();
  }

  private static int[] reversePostorder(Arcs arcs, int[] sources) {
    int n = arcs.vertices();
    boolean[] seen = new boolean[n];
    int[] next = new int[n];
    int[] stack = new int[n];
    int[] post = new int[n];
    int done = 0;
    for (int root : sources) {
      if (seen[root]) {
        continue;
      }
      int depth = 0;
      stack[0] = root;
      seen[root] = true;
      while (depth >= 0) {
        int v = stack[depth];
        if (next[v] < arcs.outDegree(v)) {
          int w = arcs.head(arcs.out(v, next[v]++));
          if (!seen[w]) {
            seen[w] = true;
            stack[++depth] = w;
          }
        } else {
          post[done++] = v;
          depth--;
        }
      }
    }
    int[] order = new int[done];
    for (int i = 0; i < done; i++) {
      order[i] = post[done - 1 - i];
    }
    return order;
  }

  /**
   * Computes the immediate dominators, by rank in reverse postorder; {@link #NOTHING} ranks before
   * all.
   */
  private int[] solve(Arcs arcs, boolean[] source, int[] rank) {
    int[] up = new int[order.length];
    Arrays.fill(up, UNREACHABLE);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < order.length; i++) {
        int v = order[i];
        int nearest = source[v] ? NOTHING : UNREACHABLE;
        for (int k = 0; k < arcs.inDegree(v) && nearest != NOTHING; k++) {
          int p = rank[arcs.tail(arcs.in(v, k))];
          if (p != UNREACHABLE && up[p] != UNREACHABLE) {
            nearest = nearest == UNREACHABLE ? p : common(up, nearest, p);
          }
        }
        if (up[i] != nearest) {
          up[i] = nearest;
          changed = true;
        }
      }
    }
    return up;
  }

  private static int common(int[] up, int a, int b) {
    while (a != b) {
      if (a > b) {
        a = up[a];
      } else {
        b = up[b];
      }
    }
    return a;
  }

  /** Numbers the dominator tree so that every subtree is an interval. */
  private void number() {
    int n = immediate.length;
    int[] size = new int[n];
    for (int i = order.length - 1; i >= 0; i--) {
      int v = order[i];
      size[v]++;
      if (immediate[v] >= 0) {
        size[immediate[v]] += size[v];
      }
    }
    int[] free = new int[n];
    int next = 0;
    for (int v : order) {
      int up = immediate[v];
      if (up >= 0) {
        enter[v] = free[up];
        free[up] += size[v];
      } else {
        enter[v] = next;
        next += size[v];
      }
      exit[v] = enter[v] + size[v];
      free[v] = enter[v] + 1;
    }
  }
}
