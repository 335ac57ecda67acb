package org.chainmap.layout.layered.p5route;

import java.util.Arrays;

/**
 * Which parallel pieces of different nets may come to lie upon each other, and what either order of
 * two costs in crossings. Stored as one list of pairs and, per piece, the pairs it is in.
 */
final class Conflicts {

  /** Orders that leave less than this many px for the two are avoided. */
  private static final double LEAST = 3;

  /** The cost of an order that leaves no room for the two. */
  private static final int IMPOSSIBLE = 10_000;

  final int[] members;
  int pairs;
  int[] first = new int[256];
  int[] second = new int[256];
  int[] costFirstBefore = new int[256];
  int[] costSecondBefore = new int[256];
  final int[] start;
  final int[] ofPiece;

  /**
   * Finds all pairs. O(pieces² ) at worst; about O(pieces · overlaps).
   *
   * @param reachFrom the least extent each piece may have once its neighbours are placed
   * @param reachTo the greatest
   */
  Conflicts(Pieces pieces, boolean across, double[] reachFrom, double[] reachTo) {
    int[] found = new int[pieces.count];
    int n = 0;
    for (int p = 0; p < pieces.count; p++) {
      if (pieces.horizontal[p] == across) {
        found[n++] = p;
      }
    }
    members = Sorting.by(reachFrom, Arrays.copyOf(found, n));
    // pieces that stay cannot come to conflict with each other: those that move are enough
    int[] nextLoose = new int[n];
    for (int i = n - 1, loose = n; i >= 0; i--) {
      nextLoose[i] = loose;
      loose = pieces.fixed[members[i]] ? loose : i;
    }
    for (int i = 0; i < n; i++) {
      int p = members[i];
      boolean stays = pieces.fixed[p];
      for (int j = stays ? nextLoose[i] : i + 1;
          j < n && reachFrom[members[j]] <= reachTo[p] + 1;
          j = stays ? nextLoose[j] : j + 1) {
        int q = members[j];
        if (conflict(pieces, p, q)) {
          add(pieces, p, q);
        }
      }
    }
    int[] starts = new int[pieces.count + 1];
    for (int k = 0; k < pairs; k++) {
      starts[first[k] + 1]++;
      starts[second[k] + 1]++;
    }
    for (int p = 0; p < pieces.count; p++) {
      starts[p + 1] += starts[p];
    }
    start = starts;
    ofPiece = new int[2 * pairs];
    int[] fill = starts.clone();
    for (int k = 0; k < pairs; k++) {
      ofPiece[fill[first[k]]++] = k;
      ofPiece[fill[second[k]]++] = k;
    }
  }

  private static boolean conflict(Pieces pieces, int p, int q) {
    boolean sameSide =
        pieces.rootCard[p] >= 0
            && (pieces.rootCard[q] >= 0 || pieces.leafCard[q] == pieces.rootCard[p]);
    boolean alsoSameSide = pieces.rootCard[q] >= 0 && pieces.leafCard[p] == pieces.rootCard[q];
    if (pieces.net[p] == pieces.net[q] && !sameSide && !alsoSameSide) {
      return false;
    }
    return pieces.low[p] <= pieces.high[q] + 4 && pieces.low[q] <= pieces.high[p] + 4;
  }

  private void add(Pieces pieces, int p, int q) {
    if (pairs == first.length) {
      first = Arrays.copyOf(first, 2 * pairs);
      second = Arrays.copyOf(second, 2 * pairs);
      costFirstBefore = Arrays.copyOf(costFirstBefore, 2 * pairs);
      costSecondBefore = Arrays.copyOf(costSecondBefore, 2 * pairs);
    }
    first[pairs] = p;
    second[pairs] = q;
    costFirstBefore[pairs] = cost(pieces, p, q);
    costSecondBefore[pairs++] = cost(pieces, q, p);
  }

  /** The crossings between the two nets near these pieces if p lies before q. */
  private static int cost(Pieces pieces, int p, int q) {
    boolean tight =
        pieces.low[p] + LEAST > pieces.high[q] && pieces.low[q] + LEAST <= pieces.high[p];
    int cost = tight ? IMPOSSIBLE : 0;
    double far = Math.max(pieces.at[p], pieces.at[q]);
    double near = Math.min(pieces.at[p], pieces.at[q]);
    for (int n = pieces.first(p); n >= 0; n = pieces.next(p, n)) {
      double pos = pieces.at[n];
      if (pos > pieces.from[q] + 1 && pos < pieces.to[q] - 1 && pieces.to[n] > far) {
        cost += 2;
      }
      for (int m = pieces.first(q); m >= 0; m = pieces.next(q, m)) {
        boolean level = Math.abs(pieces.at[m] - pos) <= 1;
        if (level && sameEnd(pieces, p, q, pos) && far(pieces, n, p) > far(pieces, m, q) + 1e-6) {
          cost += 2;
        }
      }
    }
    for (int m = pieces.first(q); m >= 0; m = pieces.next(q, m)) {
      double pos = pieces.at[m];
      if (pos > pieces.from[p] + 1 && pos < pieces.to[p] - 1 && pieces.from[m] < near) {
        cost += 2;
      }
    }
    return cost;
  }

  private static boolean sameEnd(Pieces pieces, int p, int q, double pos) {
    return pieces.from[p] + pieces.to[p] < 2 * pos == pieces.from[q] + pieces.to[q] < 2 * pos;
  }

  /** Where a neighbour of p leads, on average. */
  private static double far(Pieces pieces, int neighbour, int p) {
    return pieces.from[neighbour] + pieces.to[neighbour] - pieces.at[p];
  }

  /** The other piece of a pair. */
  int other(int pair, int piece) {
    return first[pair] == piece ? second[pair] : first[pair];
  }

  /** The cost of having {@code piece} before the other piece of the pair. */
  int costBefore(int pair, int piece) {
    return first[pair] == piece ? costFirstBefore[pair] : costSecondBefore[pair];
  }
}
