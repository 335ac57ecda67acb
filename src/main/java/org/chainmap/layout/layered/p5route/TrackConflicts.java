package org.chainmap.layout.layered.p5route;

import java.util.Arrays;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.tuning.RoutingTuning;

/**
 * Finds the pairs of parallel segments of different nets that may come to overlap, and what either
 * order of the two costs in crossings. Stored as one list of pairs and, per segment, the pairs it
 * is in. Owns its arrays; nothing changes after construction.
 */
final class TrackConflicts {

  private final int[] members;
  private int pairs;
  private int[] first = new int[256];
  private int[] second = new int[256];
  private int[] costFirstBefore = new int[256];
  private int[] costSecondBefore = new int[256];
  private final int[] start;
  private final int[] pairsAt;

  /**
   * Finds all pairs. O(pieces² ) at worst; about O(segments · overlaps).
   *
   * @param reachFrom the least extent each segment may have once its neighbours are placed
   * @param reachTo the greatest
   */
  TrackConflicts(WireSegments wireSegments, boolean across, double[] reachFrom, double[] reachTo) {
    int[] found = new int[wireSegments.count()];
    int n = 0;
    for (int p = 0; p < wireSegments.count(); p++) {
      if (wireSegments.horizontal(p) == across) {
        found[n++] = p;
      }
    }
    members = IndexSort.by(reachFrom, Arrays.copyOf(found, n));
    // segments that stay cannot come to conflict with each other: those that move are enough
    int[] nextLoose = new int[n];
    for (int i = n - 1, loose = n; i >= 0; i--) {
      nextLoose[i] = loose;
      loose = wireSegments.fixed(members[i]) ? loose : i;
    }
    for (int i = 0; i < n; i++) {
      int p = members[i];
      boolean stays = wireSegments.fixed(p);
      for (int j = stays ? nextLoose[i] : i + 1;
          j < n && reachFrom[members[j]] <= reachTo[p] + 1;
          j = stays ? nextLoose[j] : j + 1) {
        int q = members[j];
        if (conflict(wireSegments, p, q)) {
          add(wireSegments, p, q);
        }
      }
    }
    int[] starts = new int[wireSegments.count() + 1];
    for (int k = 0; k < pairs; k++) {
      starts[first[k] + 1]++;
      starts[second[k] + 1]++;
    }
    for (int p = 0; p < wireSegments.count(); p++) {
      starts[p + 1] += starts[p];
    }
    start = starts;
    pairsAt = new int[2 * pairs];
    int[] fill = starts.clone();
    for (int k = 0; k < pairs; k++) {
      pairsAt[fill[first[k]]++] = k;
      pairsAt[fill[second[k]]++] = k;
    }
  }

  private static boolean conflict(WireSegments wireSegments, int p, int q) {
    boolean sameSide =
        wireSegments.rootCard(p) >= 0
            && (wireSegments.rootCard(q) >= 0
                || wireSegments.leafCard(q) == wireSegments.rootCard(p));
    boolean alsoSameSide =
        wireSegments.rootCard(q) >= 0 && wireSegments.leafCard(p) == wireSegments.rootCard(q);
    if (wireSegments.net(p) == wireSegments.net(q) && !sameSide && !alsoSameSide) {
      return false;
    }
    return wireSegments.low(p) <= wireSegments.high(q) + 4
        && wireSegments.low(q) <= wireSegments.high(p) + 4;
  }

  private void add(WireSegments wireSegments, int p, int q) {
    if (pairs == first.length) {
      first = Arrays.copyOf(first, 2 * pairs);
      second = Arrays.copyOf(second, 2 * pairs);
      costFirstBefore = Arrays.copyOf(costFirstBefore, 2 * pairs);
      costSecondBefore = Arrays.copyOf(costSecondBefore, 2 * pairs);
    }
    first[pairs] = p;
    second[pairs] = q;
    costFirstBefore[pairs] = cost(wireSegments, p, q);
    costSecondBefore[pairs++] = cost(wireSegments, q, p);
  }

  /** The crossings between the two nets near these segments if p lies before q. */
  private static int cost(WireSegments wireSegments, int p, int q) {
    boolean tight =
        wireSegments.low(p) + RoutingTuning.LEAST_TRACK > wireSegments.high(q)
            && wireSegments.low(q) + RoutingTuning.LEAST_TRACK <= wireSegments.high(p);
    int cost = tight ? RoutingTuning.NO_ROOM : 0;
    double far = Math.max(wireSegments.at(p), wireSegments.at(q));
    double near = Math.min(wireSegments.at(p), wireSegments.at(q));
    for (int n = wireSegments.first(p); n >= 0; n = wireSegments.next(p, n)) {
      double pos = wireSegments.at(n);
      if (pos > wireSegments.from(q) + 1
          && pos < wireSegments.to(q) - 1
          && wireSegments.to(n) > far) {
        cost += 2;
      }
      for (int m = wireSegments.first(q); m >= 0; m = wireSegments.next(q, m)) {
        boolean level = Math.abs(wireSegments.at(m) - pos) <= 1;
        if (level
            && sameEnd(wireSegments, p, q, pos)
            && far(wireSegments, n, p) > far(wireSegments, m, q) + 1e-6) {
          cost += 2;
        }
      }
    }
    for (int m = wireSegments.first(q); m >= 0; m = wireSegments.next(q, m)) {
      double pos = wireSegments.at(m);
      if (pos > wireSegments.from(p) + 1
          && pos < wireSegments.to(p) - 1
          && wireSegments.from(m) < near) {
        cost += 2;
      }
    }
    return cost;
  }

  private static boolean sameEnd(WireSegments wireSegments, int p, int q, double pos) {
    return wireSegments.from(p) + wireSegments.to(p) < 2 * pos
        == wireSegments.from(q) + wireSegments.to(q) < 2 * pos;
  }

  /** Returns where a neighbour of p leads, on average. */
  private static double far(WireSegments wireSegments, int neighbour, int p) {
    return wireSegments.from(neighbour) + wireSegments.to(neighbour) - wireSegments.at(p);
  }

  /** Returns the segments of the direction, by the least extent they may have: its own array. */
  int[] members() {
    return members;
  }

  /** Returns the number of pairs. */
  int pairs() {
    return pairs;
  }

  /** Returns the first place in the list of pairs of those that a segment is in. */
  int start(int segment) {
    return start[segment];
  }

  /** Returns the place after the last of those that a segment is in. */
  int end(int segment) {
    return start[segment + 1];
  }

  /** Returns the pair at a place of the list. */
  int pairAt(int k) {
    return pairsAt[k];
  }

  /** Returns one segment of a pair. */
  int first(int pair) {
    return first[pair];
  }

  /** Returns the other segment of a pair. */
  int second(int pair) {
    return second[pair];
  }

  /** The other segment of a pair. */
  int other(int pair, int segment) {
    return first[pair] == segment ? second[pair] : first[pair];
  }

  /** The cost of having {@code segment} before the other segment of the pair. */
  int costBefore(int pair, int segment) {
    return first[pair] == segment ? costFirstBefore[pair] : costSecondBefore[pair];
  }
}
