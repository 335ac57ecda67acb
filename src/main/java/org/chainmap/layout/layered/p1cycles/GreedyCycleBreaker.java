package org.chainmap.layout.layered.p1cycles;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chainmap.graph.Adjacency;
import org.chainmap.layout.layered.tuning.PhaseTuning;

/**
 * An order of nodes which few edges run against: the greedy heuristic of Eades, Lin and Smyth (Inf.
 * Proc. Letters 47, 1993), or the order in which the nodes are given, as people tend to write a
 * chain down along its flow; in both each node is moved to its best place as long as that helps.
 *
 * <p>Precondition: edges join the given nodes only, none of them a node with itself. Postcondition:
 * at most half the edges run against the order, no more than against the order given, and moving
 * one node would not make them fewer, if the work was not cut short. O(edges + nodes) for the
 * heuristic, O(nodes²) at worst for each round after.
 */
final class GreedyCycleBreaker {

  private final Adjacency out;
  private final Adjacency in;
  private int[] place;

  /** Nodes 0 to n - 1; edge e runs from {@code tail[e]} to {@code head[e]}. */
  GreedyCycleBreaker(int n, int[] tail, int[] head) {
    out = Adjacency.of(n, tail, head);
    in = Adjacency.of(n, head, tail);
    place = new int[n];
  }

  /** The place of each node in the order. */
  int[] places() {
    int[] given = IntStream.range(0, place.length).toArray();
    place = given.clone();
    improve(given);
    int[] first = place;
    long least = against();
    place = new int[first.length];
    improve(greedy());
    return against() < least ? place : first;
  }

  private void improve(int[] order) {
    int rounds = 0;
    while (rounds < PhaseTuning.CYCLE_ROUNDS && moveAll(order)) {
      rounds++;
    }
  }

  private long against() {
    long against = 0;
    for (int v = 0; v < place.length; v++) {
      for (int k = out.start[v]; k < out.start[v + 1]; k++) {
        against += place[out.item[k]] < place[v] ? 1 : 0;
      }
    }
    return against;
  }

  /** Sinks go last, sources first, else the node with the most edges out over those in is next. */
  private int[] greedy() {
    int n = place.length;
    DegreeBuckets degreeBuckets = new DegreeBuckets(n, out, in);
    int[] order = new int[n];
    int first = 0;
    int last = n - 1;
    for (int left = n; left > 0; left--) {
      int v = degreeBuckets.take();
      int at = degreeBuckets.endsHere(v) ? last-- : first++;
      order[at] = v;
      place[v] = at;
      for (int k = out.start[v]; k < out.start[v + 1]; k++) {
        degreeBuckets.lost(out.item[k], false);
      }
      for (int k = in.start[v]; k < in.start[v + 1]; k++) {
        degreeBuckets.lost(in.item[k], true);
      }
    }
    return order;
  }

  private boolean moveAll(int[] order) {
    boolean better = false;
    for (int v = 0; v < order.length; v++) {
      int to = best(v);
      if (to != place[v]) {
        better = true;
        int from = place[v];
        int step = to < from ? -1 : 1;
        for (int k = from; k != to; k += step) {
          order[k] = order[k + step];
          place[order[k]] = k;
        }
        order[to] = v;
        place[v] = to;
      }
    }
    return better;
  }

  /** The place where fewest edges of v run against the order; where it is, if none is better. */
  private int best(int v) {
    int outs = out.degree(v);
    int n = outs + in.degree(v);
    long[] ends = new long[n];
    for (int k = 0; k < n; k++) {
      int w = k < outs ? out.at(v, k) : in.at(v, k - outs);
      ends[k] = 2L * place[w] + (k < outs ? 0 : 1);
    }
    Arrays.sort(ends);
    int now = 0;
    for (long end : ends) {
      now += (end / 2 < place[v]) == (end % 2 == 0) ? 1 : 0;
    }
    int against = n - outs;
    int least = now;
    int to = place[v];
    if (against < least) {
      least = against;
      to = 0;
    }
    for (long end : ends) {
      against += end % 2 == 0 ? 1 : -1;
      int passed = (int) (end / 2);
      if (against < least) {
        least = against;
        to = passed < place[v] ? passed + 1 : passed;
      }
    }
    return to;
  }
}
