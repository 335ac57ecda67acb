package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import org.chainmap.graph.Adjacency;
import org.chainmap.layout.layered.graph.LayeredGraph;

/**
 * What one node's neighbours mean for the others of its layer: {@link #on} in O(degree) once {@link
 * #by} was told the node, which takes O(nodes of the neighbouring layers).
 */
final class CrossingDelta {

  private final NodeOrder nodeOrder;
  private final LayeredGraph layeredGraph;
  private final int[] left;
  private final int[] right;

  CrossingDelta(NodeOrder nodeOrder) {
    this.nodeOrder = nodeOrder;
    this.layeredGraph = nodeOrder.layeredGraph;
    int most = Arrays.stream(layeredGraph.order).mapToInt(o -> o.length).max().orElse(0);
    left = new int[most];
    right = new int[most];
  }

  /** Takes node v. */
  void by(int v) {
    int c = layeredGraph.layer[v];
    if (c > 0) {
      fill(v, layeredGraph.left, left, layeredGraph.order[c - 1].length);
    }
    if (c + 1 < layeredGraph.order.length) {
      fill(v, layeredGraph.right, right, layeredGraph.order[c + 1].length);
    }
  }

  /** For each place of a layer: the ends of v's edges behind it less those before it. */
  private void fill(int v, Adjacency ends, int[] into, int size) {
    Arrays.fill(into, 0, size, 0);
    for (int k = ends.start[v]; k < ends.start[v + 1]; k++) {
      into[nodeOrder.place[ends.item[k]]]++;
    }
    int before = 0;
    int all = ends.degree(v);
    for (int p = 0; p < size; p++) {
      int here = into[p];
      into[p] = all - here - 2 * before;
      before += here;
    }
  }

  /** Crossings with w of the node taken, if that stands above w, less those if it stands below. */
  int on(int w) {
    int sum = 0;
    for (int k = layeredGraph.left.start[w]; k < layeredGraph.left.start[w + 1]; k++) {
      sum += left[nodeOrder.place[layeredGraph.left.item[k]]];
    }
    for (int k = layeredGraph.right.start[w]; k < layeredGraph.right.start[w + 1]; k++) {
      sum += right[nodeOrder.place[layeredGraph.right.item[k]]];
    }
    return sum;
  }
}
