package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import java.util.Random;
import org.chainmap.layout.layered.graph.LayeredGraph;

/**
 * The orders of all layers while they are searched, with the place of each node in its layer.
 *
 * <p>Invariant: {@code order[layer[v]][place[v]] == v}.
 */
final class NodeOrder {

  final LayeredGraph layeredGraph;
  final int[][] order;
  final int[] place;
  private final CrossingCounter crossingCounter;

  NodeOrder(LayeredGraph layeredGraph) {
    this.layeredGraph = layeredGraph;
    this.order = layeredGraph.order;
    this.place = new int[layeredGraph.nodes];
    this.crossingCounter = new CrossingCounter(layeredGraph);
    for (int c = 0; c < order.length; c++) {
      renumber(c);
    }
  }

  /** Says the places of a layer's nodes anew after its order was written. */
  void renumber(int layer) {
    int[] o = order[layer];
    for (int k = 0; k < o.length; k++) {
      place[o[k]] = k;
    }
  }

  /** Moves a node within its layer; those between move up by one. O(distance). */
  void move(int v, int to) {
    int[] o = order[layeredGraph.layer[v]];
    int from = place[v];
    int step = to > from ? 1 : -1;
    for (int k = from; k != to; k += step) {
      o[k] = o[k + step];
      place[o[k]] = k;
    }
    o[to] = v;
    place[v] = to;
  }

  /** All crossings, counted anew. */
  long count() {
    return crossingCounter.count(order, place);
  }

  int[][] copy() {
    return Arrays.stream(order).map(int[]::clone).toArray(int[][]::new);
  }

  void copyTo(int[][] kept) {
    for (int c = 0; c < order.length; c++) {
      System.arraycopy(order[c], 0, kept[c], 0, order[c].length);
    }
  }

  void restore(int[][] kept) {
    for (int c = 0; c < order.length; c++) {
      System.arraycopy(kept[c], 0, order[c], 0, kept[c].length);
      renumber(c);
    }
  }

  void shuffle(Random random) {
    for (int c = 0; c < order.length; c++) {
      int[] o = order[c];
      for (int k = o.length - 1; k > 0; k--) {
        int other = random.nextInt(k + 1);
        int v = o[k];
        o[k] = o[other];
        o[other] = v;
      }
      renumber(c);
    }
  }

  /**
   * Tells whether node v may stand right behind the node at a place of its layer (which it is about
   * to pass on its way), as far as groups are concerned: members stay within their group, others
   * jump over a group as a whole.
   *
   * @param step 1 if v moves down, -1 if it moves up
   */
  boolean fits(int v, int[] o, int at, int step) {
    int passed = layeredGraph.group[o[at]];
    if (layeredGraph.group[v] >= 0 || passed < 0) {
      return layeredGraph.group[v] == passed;
    }
    int next = at + step;
    return next < 0 || next == o.length || layeredGraph.group[o[next]] != passed;
  }
}
