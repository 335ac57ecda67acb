package org.chainmap.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Articulation points, bridges and biconnected components (blocks) of a graph, ignoring directions.
 *
 * <p>J. Hopcroft, R. Tarjan, <i>Algorithm 447: efficient algorithms for graph manipulation</i>,
 * Communications of the ACM 16(6):372, 1973: one depth-first search; a vertex cuts off the subtree
 * of a child if no arc leads from the subtree to an ancestor of the vertex. The search uses an
 * explicit stack, so long paths cannot overflow the call stack. O(vertices + arcs).
 */
public final class Cuts {

  private static final int NONE = -1;

  private final Arcs arcs;
  private final int[] found;
  private final int[] low;
  private final int[] size;
  private final int[] entered;
  private final int[] order;
  private final int[] cutAway;
  private final int[] largestCutAway;
  private final int[] separated;
  private final int[] smallerSide;
  private final int[] open;
  private final List<int[]> blocks = new ArrayList<>();
  private int opened;
  private int seen;

  private Cuts(Arcs arcs) {
    this.arcs = arcs;
    int n = arcs.vertices();
    found = filled(n);
    entered = filled(n);
    low = new int[n];
    size = new int[n];
    order = new int[n];
    cutAway = new int[n];
    largestCutAway = new int[n];
    separated = new int[n];
    smallerSide = new int[arcs.count()];
    open = new int[n];
    for (int v = 0; v < n; v++) {
      if (found[v] == NONE) {
        int first = seen;
        opened = 0;
        search(v);
        judge(first);
      }
    }
  }

  private static int[] filled(int n) {
    int[] array = new int[n];
    Arrays.fill(array, NONE);
    return array;
  }

  public static Cuts of(Arcs arcs) {
    return new Cuts(arcs);
  }

  /** Tells whether the loss of the vertex splits its component. */
  public boolean cuts(int vertex) {
    return separated[vertex] > 0;
  }

  /**
   * Returns the number of vertices separated from the largest remaining part once the vertex is
   * lost.
   */
  public int separated(int vertex) {
    return separated[vertex];
  }

  /**
   * Returns the number of vertices on the smaller side of a bridge; 0 where the arc is not a
   * bridge.
   */
  public int smallerSide(int arc) {
    return smallerSide[arc];
  }

  /**
   * Returns the blocks (biconnected components): the maximal sets of two or more vertices,
   * ascending, that stay connected whichever one vertex is lost. Neighbouring blocks share a cut
   * vertex; a vertex without arcs to others is in no block.
   */
  public List<int[]> blocks() {
    return List.copyOf(blocks);
  }

  private void search(int root) {
    int[] stack = new int[Math.min(arcs.vertices(), 1024)];
    int[] next = new int[stack.length];
    int depth = 0;
    stack[0] = root;
    discover(root, NONE);
    while (depth >= 0) {
      int v = stack[depth];
      if (next[depth] < arcs.degree(v)) {
        int arc = arcs.at(v, next[depth]++);
        int w = arcs.other(arc, v);
        if (arc == entered[v] || w == v) {
          continue;
        }
        if (found[w] != NONE) {
          low[v] = Math.min(low[v], found[w]);
          continue;
        }
        discover(w, arc);
        depth++;
        if (depth == stack.length) {
          stack = Arrays.copyOf(stack, 2 * depth);
          next = Arrays.copyOf(next, 2 * depth);
        }
        stack[depth] = w;
        next[depth] = 0;
      } else {
        depth--;
        if (depth >= 0) {
          leave(stack[depth], v);
        }
      }
    }
  }

  private void discover(int v, int arc) {
    found[v] = seen;
    low[v] = seen;
    size[v] = 1;
    entered[v] = arc;
    order[seen++] = v;
    open[opened++] = v;
  }

  private void leave(int parent, int child) {
    low[parent] = Math.min(low[parent], low[child]);
    size[parent] += size[child];
    if (low[child] >= found[parent]) {
      cutAway[parent] += size[child];
      largestCutAway[parent] = Math.max(largestCutAway[parent], size[child]);
      close(parent, child);
    }
  }

  /**
   * Makes a block of the parent and the vertices found since the child that are in no block yet.
   */
  private void close(int parent, int child) {
    int first = opened;
    do {
      first--;
    } while (open[first] != child);
    int[] block = Arrays.copyOfRange(open, first, opened + 1);
    block[opened - first] = parent;
    Arrays.sort(block);
    blocks.add(block);
    opened = first;
  }

  /** Computes the results of one component, whose vertices are found from {@code first} on. */
  private void judge(int first) {
    int whole = seen - first;
    for (int i = first; i < seen; i++) {
      int v = order[i];
      int rest = whole - 1 - cutAway[v];
      separated[v] = whole - 1 - Math.max(rest, largestCutAway[v]);
      int arc = entered[v];
      if (arc != NONE && low[v] == found[v]) {
        smallerSide[arc] = Math.min(size[v], whole - size[v]);
      }
    }
  }
}
