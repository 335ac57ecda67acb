package org.chainmap.analysis.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.chainmap.task.Progress;

/**
 * A minimum-cost flow from needs to offers by successive shortest paths with potentials (R. K.
 * Ahuja, T. L. Magnanti, J. B. Orlin, <i>Network Flows</i>, 1993, chapter 9.7), over arrays.
 * Amounts are whole numbers, so that they add up exactly. A unit that flows from need n to offer o
 * gains w<sub>no</sub> / a<sub>n</sub>, with a the amount of the need, so that needs of different
 * size stand beside each other by the share of each that is met.
 *
 * <p>JGraphT's {@code CapacityScalingMinimumCostFlow} has capacities of 32 bits, too coarse for
 * needs of a kilogram beside needs of a thousand tonnes, and cannot be cancelled. Tests hold this
 * one to a linear programme.
 *
 * <p>O(paths · (pairs + pairs · log pairs)); there are about as many paths as needs and offers.
 */
final class MinimumCostFlow {

  /** A path that gains less than this share of the largest gain gains nothing. */
  private static final double NOTHING = 1e-14;

  private record Reached(double distance, int node) {}

  private final int needs;
  private final int[] from;
  private final int[] to;
  private final double[] gain;
  private final int[] first;
  private final int[] firstOfOffer;
  private final int[] byOffer;
  private final long[] open;
  private final long[] left;
  private final long[] flow;
  private final double nothing;

  // state of the search; needs first, then offers
  private final double[] potential;
  private final double[] distance;
  private final int[] before;
  private final int[] seen;
  private int seenCount;
  private double source;
  private double sink;

  /**
   * @param from by pair its need, ascending
   * @param to by pair its offer
   * @param gain by pair what a unit gains, 0 or more
   * @param open by need the units that may flow from it
   * @param left by offer the units that may flow to it
   */
  MinimumCostFlow(int[] from, int[] to, double[] gain, long[] open, long[] left) {
    this.from = from;
    this.to = to;
    this.gain = gain;
    this.open = open.clone();
    this.left = left.clone();
    needs = open.length;
    flow = new long[from.length];
    int nodes = needs + left.length;
    first = new int[needs + 1];
    firstOfOffer = new int[left.length + 1];
    for (int pair = 0; pair < from.length; pair++) {
      first[from[pair] + 1]++;
      firstOfOffer[to[pair] + 1]++;
    }
    Arrays.parallelPrefix(first, Integer::sum);
    Arrays.parallelPrefix(firstOfOffer, Integer::sum);
    byOffer = new int[from.length];
    int[] next = firstOfOffer.clone();
    for (int pair = 0; pair < from.length; pair++) {
      byOffer[next[to[pair]]++] = pair;
    }
    nothing = NOTHING * Arrays.stream(gain).max().orElse(0);
    potential = new double[nodes];
    distance = new double[nodes];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    before = new int[nodes];
    seen = new int[nodes];
  }

  /** Returns by pair the units that flow. */
  long[] flow() {
    return flow;
  }

  /**
   * Lets as much flow from some needs as gains; what flows from others stays as much and is led
   * elsewhere where that gains more.
   *
   * @param forced whether as much as possible flows from them, even where that gains less
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  void augment(int[] sources, boolean forced, Progress progress) {
    source = Double.NEGATIVE_INFINITY;
    double total = 0;
    for (int need : sources) {
      potential[need] = 0;
      for (int pair = first[need]; pair < first[need + 1]; pair++) {
        potential[need] = Math.max(potential[need], gain[pair] + potential[needs + to[pair]]);
      }
      source = Math.max(source, potential[need]);
      total += open[need];
    }
    sink = Double.POSITIVE_INFINITY;
    for (int offer = 0; offer < left.length; offer++) {
      if (left[offer] > 0) {
        sink = Math.min(sink, potential[needs + offer]);
      }
    }
    double done = 0;
    while (true) {
      progress.check();
      int end = search(sources);
      if (end < 0 || !forced && source - sink <= nothing) {
        return;
      }
      done += push(end);
      progress.report(done / total);
    }
  }

  /** Finds the path that gains most; returns the offer where it ends, or −1 if there is none. */
  private int search(int[] sources) {
    PriorityQueue<Reached> queue =
        new PriorityQueue<>(Comparator.comparingDouble(Reached::distance));
    seenCount = 0;
    for (int need : sources) {
      if (open[need] > 0) {
        reach(need, Math.max(0, source - potential[need]), -1, queue);
      }
    }
    double shortest = Double.POSITIVE_INFINITY;
    int end = -1;
    for (Reached next = queue.poll();
        next != null && next.distance < shortest;
        next = queue.poll()) {
      int node = next.node;
      if (next.distance > distance[node]) {
        continue;
      }
      if (node < needs) {
        for (int pair = first[node]; pair < first[node + 1]; pair++) {
          double cost = potential[node] - gain[pair] - potential[needs + to[pair]];
          reach(needs + to[pair], next.distance + Math.max(0, cost), pair, queue);
        }
        continue;
      }
      int offer = node - needs;
      double here = next.distance + Math.max(0, potential[node] - sink);
      if (left[offer] > 0 && here < shortest) {
        shortest = here;
        end = offer;
      }
      for (int k = firstOfOffer[offer]; k < firstOfOffer[offer + 1]; k++) {
        int pair = byOffer[k];
        if (flow[pair] > 0) {
          double cost = potential[node] + gain[pair] - potential[from[pair]];
          reach(from[pair], next.distance + Math.max(0, cost), pair, queue);
        }
      }
    }
    for (int i = 0; i < seenCount; i++) {
      int node = seen[i];
      if (end >= 0 && distance[node] < shortest) {
        potential[node] -= shortest - distance[node];
      }
      distance[node] = Double.POSITIVE_INFINITY;
    }
    source -= end < 0 ? 0 : shortest;
    return end;
  }

  private void reach(int node, double at, int by, PriorityQueue<Reached> queue) {
    if (at < distance[node]) {
      if (distance[node] == Double.POSITIVE_INFINITY) {
        seen[seenCount++] = node;
      }
      distance[node] = at;
      before[node] = by;
      queue.add(new Reached(at, node));
    }
  }

  /** Sends what the path found last can carry; returns how much that is. */
  private long push(int end) {
    long most = left[end];
    int start = needs + end;
    for (int pair = before[start]; pair >= 0; pair = before[start]) {
      if (start >= needs) {
        start = from[pair];
      } else {
        most = Math.min(most, flow[pair]);
        start = needs + to[pair];
      }
    }
    most = Math.min(most, open[start]);
    open[start] -= most;
    left[end] -= most;
    int node = needs + end;
    for (int pair = before[node]; pair >= 0; pair = before[node]) {
      flow[pair] += node >= needs ? most : -most;
      node = node >= needs ? from[pair] : needs + to[pair];
    }
    return most;
  }
}
