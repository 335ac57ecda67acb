package org.chainmap.analysis.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.chainmap.task.Progress;

/**
 * A maximum-weight bipartite matching by shortest augmenting paths over arrays (Mehlhorn and Näher,
 * LEDA, 1999, chapter 7.8). JGraphT uses the same method, but takes minutes where thousands of
 * needs and offers are all candidates for each other. Every need and offer has a potential of 0 or
 * more. The potentials of a pair add up to at least its weight, and to exactly its weight where it
 * is chosen; the potential of unpaired needs and offers is 0. This proves that the result is
 * optimal.
 *
 * <p>A need's candidates are sorted by weight, the heaviest first. So the scan of a need's
 * candidates ends as soon as the rest cannot give a path shorter than the shortest known. O(needs ·
 * (candidates + needs · log needs)) at worst.
 */
final class AugmentingPaths {

  private record Reached(long distance, int offer) {}

  private final int[][] offer;
  private final long[][] weight;
  private final int[] partner;
  private final int[] taker;
  private final long[] needPotential;
  private final long[] offerPotential;

  // state of the current search
  private final long[] distance;
  private final int[] from;
  private final long[] needDistance;
  private final int[] seenNeeds;
  private final int[] seenOffers;
  private int needsSeen;
  private int offersSeen;
  private long shortest;
  private int freeOffer;
  private int givenUp;

  private AugmentingPaths(IntegerWeights integerWeights) {
    int needs = integerWeights.needs();
    offer = new int[needs][];
    weight = new long[needs][];
    for (int i = 0; i < needs; i++) {
      int row = i;
      int[] order =
          IntStream.range(0, integerWeights.offer()[i].length)
              .boxed()
              .sorted(Comparator.comparingLong((Integer k) -> -integerWeights.weight()[row][k]))
              .mapToInt(k -> k)
              .toArray();
      offer[i] = Arrays.stream(order).map(k -> integerWeights.offer()[row][k]).toArray();
      weight[i] = Arrays.stream(order).mapToLong(k -> integerWeights.weight()[row][k]).toArray();
    }
    partner = filled(needs);
    taker = filled(integerWeights.offers());
    needPotential = new long[needs];
    offerPotential = new long[integerWeights.offers()];
    distance = new long[integerWeights.offers()];
    Arrays.fill(distance, Long.MAX_VALUE);
    from = new int[integerWeights.offers()];
    needDistance = new long[needs];
    seenNeeds = new int[needs];
    seenOffers = new int[integerWeights.offers()];
  }

  private static int[] filled(int size) {
    int[] none = new int[size];
    Arrays.fill(none, -1);
    return none;
  }

  /**
   * Returns by need its offer, or −1.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  static int[] heaviest(IntegerWeights integerWeights, Progress progress) {
    AugmentingPaths paths = new AugmentingPaths(integerWeights);
    for (int need = 0; need < paths.offer.length; need++) {
      paths.takeTheBest(need);
    }
    for (int need = 0; need < paths.offer.length; need++) {
      if (paths.partner[need] < 0) {
        progress.check();
        progress.report((double) need / paths.offer.length);
        paths.augment(need);
      }
    }
    return paths.partner;
  }

  private void takeTheBest(int need) {
    if (offer[need].length > 0 && weight[need][0] > 0) {
      needPotential[need] = weight[need][0];
      if (taker[offer[need][0]] < 0) {
        pair(need, offer[need][0]);
      }
    }
  }

  private void pair(int need, int with) {
    partner[need] = with;
    taker[with] = need;
  }

  /** Finds the shortest augmenting path from a need; it may leave another need unpaired. */
  private void augment(int start) {
    needsSeen = 0;
    offersSeen = 0;
    shortest = needPotential[start];
    freeOffer = -1;
    givenUp = start;
    PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingLong(Reached::distance));
    see(start, 0, queue);
    for (Reached next = queue.poll();
        next != null && next.distance < shortest;
        next = queue.poll()) {
      if (next.distance == distance[next.offer]) {
        see(taker[next.offer], next.distance, queue);
      }
    }
    for (int i = 0; i < needsSeen; i++) {
      int need = seenNeeds[i];
      needPotential[need] -= shortest - needDistance[need];
    }
    for (int i = 0; i < offersSeen; i++) {
      int each = seenOffers[i];
      if (distance[each] < shortest) {
        offerPotential[each] += shortest - distance[each];
      }
      distance[each] = Long.MAX_VALUE;
    }
    repair(start);
  }

  /** Continues from a reached need, which may become unpaired or take another offer. */
  private void see(int need, long at, PriorityQueue<Reached> queue) {
    needDistance[need] = at;
    seenNeeds[needsSeen++] = need;
    if (at + needPotential[need] < shortest) {
      shortest = at + needPotential[need];
      givenUp = need;
      freeOffer = -1;
    }
    for (int k = 0; k < offer[need].length; k++) {
      long least = at + needPotential[need] - weight[need][k];
      if (least >= shortest) {
        return;
      }
      int each = offer[need][k];
      long to = least + offerPotential[each];
      if (to < shortest && to < distance[each]) {
        if (distance[each] == Long.MAX_VALUE) {
          seenOffers[offersSeen++] = each;
        }
        distance[each] = to;
        from[each] = need;
        if (taker[each] < 0) {
          shortest = to;
          freeOffer = each;
        } else {
          queue.add(new Reached(to, each));
        }
      }
    }
  }

  /** Swaps pairs along the path that was found. */
  private void repair(int start) {
    int each = freeOffer;
    if (each < 0) {
      if (givenUp == start) {
        return;
      }
      each = partner[givenUp];
      partner[givenUp] = -1;
    }
    while (true) {
      int need = from[each];
      int before = partner[need];
      pair(need, each);
      if (need == start) {
        return;
      }
      each = before;
    }
  }
}
