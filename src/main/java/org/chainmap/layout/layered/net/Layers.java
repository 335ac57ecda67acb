package org.chainmap.layout.layered.net;

import java.util.Arrays;

/**
 * Columns of nodes: cards, and bends where a link passes through a column. Links from one card
 * share their bends, as they share a trunk when drawn. Every edge joins neighbouring columns.
 *
 * <p>Nodes 0 to cards - 1 are the cards. Neighbours of node v to the right are {@code
 * right[rightStart[v] .. rightStart[v + 1]]}, to the left likewise.
 */
public final class Layers {

  public final int cards;
  public final int nodes;
  public final int[] column;
  public final int[] group;
  public final int[][] order;
  public final int[] rightStart;
  public final int[] right;
  public final int[] leftStart;
  public final int[] left;

  private Layers(int cards, int[] column, int[] group, int[][] order, int[] a, int[] b) {
    this.cards = cards;
    this.nodes = column.length;
    this.column = column;
    this.group = group;
    this.order = order;
    rightStart = starts(a, nodes);
    right = targets(a, b, rightStart);
    leftStart = starts(b, nodes);
    left = targets(b, a, leftStart);
  }

  /**
   * Columns of the cards that take part, with bends. O(cards + bends + links).
   *
   * @param column the column of each card, or -1 for cards that take no part
   * @param forward which links run with the flow; the others are left out
   */
  public static Layers of(StageGraph graph, int[] column, int columns, boolean[] forward) {
    int n = graph.cards();
    int[] reach = new int[n];
    for (int e = 0; e < graph.links(); e++) {
      if (forward[e]) {
        int from = graph.from()[e];
        reach[from] = Math.max(reach[from], column[graph.to()[e]]);
      }
    }
    int nodes = n;
    int[] firstBend = new int[n];
    for (int v = 0; v < n; v++) {
      firstBend[v] = nodes;
      nodes += column[v] < 0 ? 0 : Math.max(0, reach[v] - column[v] - 1);
    }
    int[] columnOf = Arrays.copyOf(column, nodes);
    int[] group = Arrays.copyOf(graph.group(), nodes);
    Arrays.fill(group, n, nodes, -1);
    int[] a = new int[nodes - n + graph.links()];
    int[] b = new int[a.length];
    int edges = 0;
    for (int v = 0; v < n; v++) {
      int bends = column[v] < 0 ? 0 : Math.max(0, reach[v] - column[v] - 1);
      for (int k = 0; k < bends; k++) {
        columnOf[firstBend[v] + k] = column[v] + 1 + k;
        a[edges] = k == 0 ? v : firstBend[v] + k - 1;
        b[edges++] = firstBend[v] + k;
      }
    }
    for (int e = 0; e < graph.links(); e++) {
      if (forward[e]) {
        int from = graph.from()[e];
        int steps = column[graph.to()[e]] - column[from];
        a[edges] = steps == 1 ? from : firstBend[from] + steps - 2;
        b[edges++] = graph.to()[e];
      }
    }
    int[] sizes = new int[columns];
    for (int c : columnOf) {
      if (c >= 0) {
        sizes[c]++;
      }
    }
    int[][] order = new int[columns][];
    for (int c = 0; c < columns; c++) {
      order[c] = new int[sizes[c]];
      sizes[c] = 0;
    }
    for (int v = 0; v < nodes; v++) {
      if (columnOf[v] >= 0) {
        order[columnOf[v]][sizes[columnOf[v]]++] = v;
      }
    }
    return new Layers(n, columnOf, group, order, Arrays.copyOf(a, edges), Arrays.copyOf(b, edges));
  }

  public boolean isBend(int node) {
    return node >= cards;
  }

  private static int[] starts(int[] ends, int nodes) {
    int[] starts = new int[nodes + 1];
    for (int v : ends) {
      starts[v + 1]++;
    }
    for (int v = 0; v < nodes; v++) {
      starts[v + 1] += starts[v];
    }
    return starts;
  }

  private static int[] targets(int[] a, int[] b, int[] starts) {
    int[] fill = starts.clone();
    int[] targets = new int[a.length];
    for (int e = 0; e < a.length; e++) {
      targets[fill[a[e]]++] = b[e];
    }
    return targets;
  }
}
