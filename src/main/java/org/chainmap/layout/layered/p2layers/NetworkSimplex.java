package org.chainmap.layout.layered.p2layers;

import java.util.Arrays;
import org.chainmap.graph.Adjacency;

/**
 * Ranks for the nodes of an acyclic graph with the least sum of weighted edge lengths: the network
 * simplex of Gansner, Koutsofios, North and Vo (A Technique for Drawing Directed Graphs, IEEE TSE
 * 19(3), 1993).
 *
 * <p>Precondition: edges form no cycle, and every node but node 0 has an edge in; so the longest
 * paths from node 0 are a first tree of tight edges. Postcondition: node 0 has rank 0, every edge
 * is at least as long as it must be, and, unless the work was cut short, no ranks have a lesser sum
 * of weight times length; each pivot never makes the sum greater, so what is cut short is still no
 * worse than the longest paths.
 *
 * <p>Every node but node 0 hangs on one tight edge. The cut value of that edge is the sum of {@code
 * weight out - weight in} over the nodes below it, negated if the edge points to the parent: so a
 * pivot changes cut values on the way between its two edges alone. O(nodes + edges below the pivot)
 * each.
 */
final class NetworkSimplex {

  private final int nodes;
  private final int[] tail;
  private final int[] head;
  private final int[] weight;
  private final int[] least;
  private final Adjacency edges;
  private final int[] rank;

  /** The tree: the edge by which a node hangs on its parent, its parent, children and depth. */
  private final int[] hung;

  private final int[] parent;
  private final int[] child;
  private final int[] next;
  private final int[] previous;
  private final int[] depth;

  /** Weight out less weight in, summed over a node and all below it. */
  private final long[] surplus;

  private final int[] below;
  private final int[] mark;
  private int marks;
  private long steps;

  /**
   * A graph of {@code nodes} nodes whose edge e runs from {@code tail[e]} to {@code head[e]}, is at
   * least {@code least[e]} long and costs {@code weight[e]} for each rank it spans.
   */
  NetworkSimplex(int nodes, int[] tail, int[] head, int[] weight, int[] least) {
    this.nodes = nodes;
    this.tail = tail;
    this.head = head;
    this.weight = weight;
    this.least = least;
    edges = Adjacency.incident(nodes, tail, head);
    rank = new int[nodes];
    hung = filled(nodes);
    parent = filled(nodes);
    child = filled(nodes);
    next = filled(nodes);
    previous = filled(nodes);
    depth = new int[nodes];
    surplus = new long[nodes];
    below = new int[nodes];
    mark = new int[nodes];
  }

  private static int[] filled(int n) {
    int[] array = new int[n];
    Arrays.fill(array, -1);
    return array;
  }

  /**
   * The ranks. Call it once.
   *
   * @param most after about this many elementary steps the ranks reached are kept
   */
  int[] ranks(long most) {
    if (nodes == 0) {
      return rank;
    }
    hang(longestPaths());
    int idle = 0;
    for (int v = 0; idle < nodes && steps < most; v = v + 1 == nodes ? 0 : v + 1) {
      steps++;
      if (v > 0 && cut(v) < 0 && pivot(v)) {
        idle = 0;
      } else {
        idle++;
      }
    }
    return rank;
  }

  /**
   * Returns what no ranks can be below where all cut values are at least 0, and {@link
   * Long#MIN_VALUE} as long as one is not: the cut values are then a flow, the dual of the ranks.
   */
  long bound() {
    long bound = 0;
    for (int v = 1; v < nodes; v++) {
      if (cut(v) < 0) {
        return Long.MIN_VALUE;
      }
      bound += cut(v) * least[hung[v]];
    }
    return bound;
  }

  private long cut(int v) {
    return tail[hung[v]] == v ? surplus[v] : -surplus[v];
  }

  private int slack(int e) {
    return rank[head[e]] - rank[tail[e]] - least[e];
  }

  /** Longest paths from node 0; the nodes in an order that edges follow. */
  private int[] longestPaths() {
    int[] open = new int[nodes];
    for (int v : head) {
      open[v]++;
    }
    int[] queue = new int[nodes];
    int size = 1;
    for (int i = 0; i < size; i++) {
      int v = queue[i];
      for (int k = edges.start[v]; k < edges.start[v + 1]; k++) {
        int e = edges.item[k];
        if (tail[e] != v) {
          continue;
        }
        int w = head[e];
        int at = rank[v] + least[e];
        if (hung[w] < 0 || at > rank[w] || (at == rank[w] && weight[e] > weight[hung[w]])) {
          rank[w] = at;
          hung[w] = e;
        }
        if (--open[w] == 0) {
          queue[size++] = w;
        }
      }
    }
    if (size < nodes) {
      throw new IllegalArgumentException("a cycle, or a node without an edge in");
    }
    return queue;
  }

  private void hang(int[] order) {
    for (int i = 1; i < nodes; i++) {
      int v = order[i];
      adopt(tail[hung[v]], v);
      depth[v] = depth[parent[v]] + 1;
    }
    for (int e = 0; e < tail.length; e++) {
      surplus[tail[e]] += weight[e];
      surplus[head[e]] -= weight[e];
    }
    for (int i = nodes - 1; i > 0; i--) {
      surplus[parent[order[i]]] += surplus[order[i]];
    }
  }

  private void adopt(int by, int v) {
    parent[v] = by;
    previous[v] = -1;
    next[v] = child[by];
    if (next[v] >= 0) {
      previous[next[v]] = v;
    }
    child[by] = v;
  }

  private void release(int v) {
    if (previous[v] >= 0) {
      next[previous[v]] = next[v];
    } else {
      child[parent[v]] = next[v];
    }
    if (next[v] >= 0) {
      previous[next[v]] = previous[v];
    }
  }

  /** Hangs what is below v on another edge; false where no edge runs against v's. */
  private boolean pivot(int v) {
    int size = collect(v);
    boolean earlier = tail[hung[v]] == v;
    int entering = -1;
    for (int i = 0; i < size; i++) {
      int w = below[i];
      for (int k = edges.start[w]; k < edges.start[w + 1]; k++) {
        int e = edges.item[k];
        boolean against =
            earlier
                ? head[e] == w && mark[tail[e]] != marks
                : tail[e] == w && mark[head[e]] != marks;
        if (against && (entering < 0 || slack(e) < slack(entering))) {
          entering = e;
        }
      }
      steps += edges.start[w + 1] - edges.start[w];
    }
    if (entering < 0) {
      return false;
    }
    int shift = earlier ? -slack(entering) : slack(entering);
    for (int i = 0; i < size && shift != 0; i++) {
      rank[below[i]] += shift;
    }
    int inner = earlier ? head[entering] : tail[entering];
    int outer = earlier ? tail[entering] : head[entering];
    carry(parent[v], outer, surplus[v]);
    turn(v, inner, outer, entering);
    deepen(inner);
    return true;
  }

  private int collect(int v) {
    marks++;
    below[0] = v;
    mark[v] = marks;
    int size = 1;
    for (int i = 0; i < size; i++) {
      for (int w = child[below[i]]; w >= 0; w = next[w]) {
        mark[w] = marks;
        below[size++] = w;
      }
    }
    steps += size;
    return size;
  }

  /** Takes a surplus from a node and all above it and gives it to another and all above that. */
  private void carry(int from, int to, long amount) {
    int a = from;
    int b = to;
    while (a != b) {
      steps++;
      if (depth[a] >= depth[b]) {
        surplus[a] -= amount;
        a = parent[a];
      } else {
        surplus[b] += amount;
        b = parent[b];
      }
    }
  }

  /** Makes inner the top of what is below v, and hangs it on outer. */
  private void turn(int v, int inner, int outer, int entering) {
    long whole = surplus[v];
    int by = outer;
    int edge = entering;
    long above = 0;
    for (int w = inner; ; ) {
      int up = parent[w];
      int old = hung[w];
      long own = surplus[w];
      release(w);
      adopt(by, w);
      hung[w] = edge;
      surplus[w] = whole - above;
      if (w == v) {
        return;
      }
      above = own;
      by = w;
      edge = old;
      w = up;
    }
  }

  private void deepen(int top) {
    int size = collect(top);
    for (int i = 0; i < size; i++) {
      depth[below[i]] = depth[parent[below[i]]] + 1;
    }
  }
}
