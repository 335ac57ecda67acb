package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import org.chainmap.layout.layered.graph.LayeredGraph;

/**
 * Counts crossings between neighbouring layers with an accumulator tree (Barth, Mutzel and Jünger,
 * JGAA 8(2), 2004). O(edges · log nodes).
 */
final class CrossingCounter {

  private final LayeredGraph layeredGraph;
  private final int[] tree;

  CrossingCounter(LayeredGraph layeredGraph) {
    this.layeredGraph = layeredGraph;
    this.tree =
        new int[1 + Arrays.stream(layeredGraph.order).mapToInt(o -> o.length).max().orElse(0)];
  }

  /** All crossings of these orders, with the place of each node in its layer. */
  long count(int[][] order, int[] place) {
    long sum = 0;
    for (int c = 0; c + 1 < order.length; c++) {
      sum += between(order[c], order[c + 1].length, place);
    }
    return sum;
  }

  private long between(int[] from, int size, int[] place) {
    Arrays.fill(tree, 0, size + 1, 0);
    long crossings = 0;
    int before = 0;
    for (int v : from) {
      for (int k = layeredGraph.right.start[v]; k < layeredGraph.right.start[v + 1]; k++) {
        crossings += before;
        for (int at = place[layeredGraph.right.item[k]] + 1; at > 0; at -= at & -at) {
          crossings -= tree[at];
        }
      }
      for (int k = layeredGraph.right.start[v]; k < layeredGraph.right.start[v + 1]; k++) {
        for (int at = place[layeredGraph.right.item[k]] + 1; at <= size; at += at & -at) {
          tree[at]++;
        }
      }
      before += layeredGraph.right.degree(v);
    }
    return crossings;
  }
}
