package org.chainmap.layout.layered.p3order;

import java.util.BitSet;
import org.chainmap.layout.layered.graph.LayeredGraph;

/**
 * Moves nodes to the best place in their layer, one after the other (Matuszewski, Schönfeld and
 * Molitor, GD 1999), as long as that saves crossings and only those near which something moved.
 *
 * <p>Precondition: groups are gathered. Postcondition: they still are; crossings are never more
 * than before; if it was not stopped, no move of one node within its layer saves any.
 */
final class Sifting {

  private final NodeOrder nodeOrder;
  private final LayeredGraph layeredGraph;
  private final CrossingDelta crossingDelta;

  Sifting(NodeOrder nodeOrder) {
    this.nodeOrder = nodeOrder;
    this.layeredGraph = nodeOrder.layeredGraph;
    this.crossingDelta = new CrossingDelta(nodeOrder);
  }

  /**
   * Sifts all nodes until nothing moves any more, or often enough.
   *
   * @param rounds how often a node is looked at, at most
   * @return how many crossings are saved
   */
  long run(int rounds) {
    BitSet waiting = new BitSet(layeredGraph.nodes);
    for (int[] layer : layeredGraph.order) {
      if (layer.length > 1) {
        for (int v : layer) {
          waiting.set(v);
        }
      }
    }
    long saved = 0;
    for (int round = 0; round < rounds && !waiting.isEmpty(); round++) {
      for (int v = waiting.nextSetBit(0); v >= 0; v = waiting.nextSetBit(v + 1)) {
        waiting.clear(v);
        int gain = sift(v);
        if (gain > 0) {
          saved += gain;
          wake(v, waiting);
        }
      }
    }
    return saved;
  }

  private void wake(int v, BitSet waiting) {
    for (int k = layeredGraph.left.start[v]; k < layeredGraph.left.start[v + 1]; k++) {
      waiting.set(layeredGraph.left.item[k]);
    }
    for (int k = layeredGraph.right.start[v]; k < layeredGraph.right.start[v + 1]; k++) {
      waiting.set(layeredGraph.right.item[k]);
    }
    for (int w : layeredGraph.order[layeredGraph.layer[v]]) {
      waiting.set(w);
    }
    waiting.clear(v);
  }

  /** Moves a node to its best place; how many crossings that saves. O(edges of its layer). */
  private int sift(int v) {
    crossingDelta.by(v);
    int[] o = layeredGraph.order[layeredGraph.layer[v]];
    int from = nodeOrder.place[v];
    int least = 0;
    int to = from;
    for (int step = -1; step <= 1; step += 2) {
      int sum = 0;
      for (int k = from + step; k >= 0 && k < o.length; k += step) {
        sum -= step * crossingDelta.on(o[k]);
        if (sum < least && nodeOrder.fits(v, o, k, step)) {
          least = sum;
          to = k;
        }
      }
    }
    if (to != from) {
      nodeOrder.move(v, to);
    }
    return -least;
  }
}
