package org.chainmap.layout.layered.p3order;

import org.chainmap.graph.Adjacency;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.tuning.PhaseTuning;

/**
 * The differences c(u, v) - c(v, u) of crossing numbers for all pairs of nodes of a layer, c(u, v)
 * being the crossings of their edges with one another if u stands above v: kept up to date while
 * adjacent nodes swap, or, where a table of all pairs would be too large, counted when asked for.
 */
final class CrossingMatrix {

  private final LayeredGraph layeredGraph;
  private final NodeOrder nodeOrder;
  private final boolean kept;
  private final int[] index;
  private final int[][] table;

  /** Work done since the start, in table entries read or written. */
  long work;

  /** O(sum over layers of nodes · edges). */
  CrossingMatrix(NodeOrder nodeOrder) {
    this.nodeOrder = nodeOrder;
    this.layeredGraph = nodeOrder.layeredGraph;
    long entries = 0;
    for (int[] layer : layeredGraph.order) {
      entries += (long) layer.length * layer.length;
    }
    kept = entries <= PhaseTuning.CROSSING_ENTRIES;
    index = new int[kept ? layeredGraph.nodes : 0];
    table = new int[kept ? layeredGraph.order.length : 0][];
    for (int c = 0; c < table.length; c++) {
      table[c] = new int[layeredGraph.order[c].length * layeredGraph.order[c].length];
    }
    recount();
  }

  /** Counts all anew, after the order was changed otherwise than by swaps. */
  void recount() {
    CrossingDelta crossingDelta = new CrossingDelta(nodeOrder);
    for (int c = 0; c < table.length; c++) {
      fill(c, crossingDelta);
    }
  }

  private void fill(int c, CrossingDelta crossingDelta) {
    int[] o = layeredGraph.order[c];
    int n = o.length;
    int[] t = table[c];
    for (int k = 0; k < n; k++) {
      index[o[k]] = k;
    }
    for (int k = 0; k < n; k++) {
      crossingDelta.by(o[k]);
      for (int j = 0; j < n; j++) {
        t[k * n + j] = j == k ? 0 : crossingDelta.on(o[j]);
      }
      work += n;
    }
  }

  /** Crossings of v above w less those of w above v; v and w are of one layer. */
  int of(int v, int w) {
    work++;
    if (kept) {
      int c = layeredGraph.layer[v];
      return table[c][index[v] * layeredGraph.order[c].length + index[w]];
    }
    return counted(v, w, layeredGraph.left) + counted(v, w, layeredGraph.right);
  }

  private int counted(int v, int w, Adjacency neighbours) {
    int[] starts = neighbours.start;
    int[] ends = neighbours.item;
    int difference = 0;
    for (int i = starts[v]; i < starts[v + 1]; i++) {
      int at = nodeOrder.place[ends[i]];
      for (int j = starts[w]; j < starts[w + 1]; j++) {
        difference += Integer.signum(at - nodeOrder.place[ends[j]]);
      }
    }
    work += (starts[v + 1] - starts[v]) * (long) (starts[w + 1] - starts[w]);
    return difference;
  }

  /** Says that v, which stood directly above w, now stands below it. O(degree · degree). */
  void swapped(int v, int w) {
    if (kept) {
      int c = layeredGraph.layer[v];
      update(v, w, c - 1, layeredGraph.left);
      update(v, w, c + 1, layeredGraph.right);
    }
  }

  private void update(int v, int w, int c, Adjacency neighbours) {
    int[] starts = neighbours.start;
    int[] ends = neighbours.item;
    if (starts[v] == starts[v + 1] || starts[w] == starts[w + 1]) {
      return;
    }
    int[] t = table[c];
    int n = layeredGraph.order[c].length;
    for (int i = starts[v]; i < starts[v + 1]; i++) {
      int a = index[ends[i]];
      for (int j = starts[w]; j < starts[w + 1]; j++) {
        int b = index[ends[j]];
        if (a != b) {
          t[a * n + b] += 2;
          t[b * n + a] -= 2;
        }
      }
    }
    work += 2L * (starts[v + 1] - starts[v]) * (long) (starts[w + 1] - starts[w]);
  }
}
