package org.chainmap.layout.layered.p5route;

import java.util.Arrays;
import java.util.Comparator;
import org.chainmap.layout.room.Spacing;
import org.chainmap.task.Progress;

/**
 * Moves the parallel pieces of one direction apart.
 *
 * <p>Precondition: each piece lies within its bounds, free of cards. Postcondition: it still does,
 * and no two pieces of different nets lie upon each other; where room allows, they are a track
 * apart. O(pairs) after ordering.
 */
final class Tracks {

  private static final double STUB = 6;
  private static final double NARROW = 160;
  private static final int ROUNDS = 14;
  private static final double SHRINK = 0.7;

  private final Pieces pieces;
  private final Conflicts conflicts;
  private final double[] least;
  private final double[] most;
  private final double[] wish;
  private final double[] sep;
  private final int[] place;

  private Tracks(Pieces pieces, Conflicts conflicts) {
    this.pieces = pieces;
    this.conflicts = conflicts;
    least = new double[pieces.count];
    most = new double[pieces.count];
    wish = new double[pieces.count];
    place = new int[pieces.count];
    sep = new double[conflicts.pairs];
  }

  /** Places all pieces of a direction. */
  static void settle(
      Pieces pieces, boolean across, double[] reachFrom, double[] reachTo, Progress progress) {
    Conflicts conflicts = new Conflicts(pieces, across, reachFrom, reachTo);
    progress.check();
    Ordering ordering = new Ordering(pieces, conflicts, progress);
    Tracks tracks = new Tracks(pieces, conflicts);
    double[] settled = pieces.at.clone();
    var components = ordering.components();
    for (int[] order : components) {
      for (int i = 0; i < order.length; i++) {
        tracks.place[order[i]] = i;
      }
    }
    tracks.wishes(across);
    for (int[] order : components) {
      progress.check();
      tracks.separate(order);
      if (!tracks.fits(order)) {
        int[] present = ordering.byPlace(order);
        for (int i = 0; i < present.length; i++) {
          tracks.place[present[i]] = i;
        }
        tracks.separate(present);
        tracks.fits(present);
        tracks.put(present, settled);
      } else {
        tracks.put(order, settled);
      }
    }
    pieces.at = settled;
  }

  private boolean before(int p, int q) {
    return place[p] < place[q];
  }

  /** Where each piece would like to lie: mid-way, at its side's share, close to the cards. */
  private void wishes(boolean across) {
    for (int p : conflicts.members) {
      double low = pieces.low[p];
      double high = pieces.high[p];
      if (Double.isInfinite(low) || Double.isInfinite(high)) {
        wish[p] =
            Double.isInfinite(low) ? Math.min(high, pieces.at[p]) : Math.max(low, pieces.at[p]);
      } else {
        wish[p] = high - low <= NARROW && !isLoop(p) ? (low + high) / 2 : pieces.at[p];
      }
    }
    if (across) {
      spreadPorts(true);
      spreadPorts(false);
    }
  }

  private void separate(int[] order) {
    for (int p : order) {
      for (int k = conflicts.start[p]; k < conflicts.start[p + 1]; k++) {
        int pair = conflicts.ofPiece[k];
        sep[pair] = separation(conflicts.first[pair], conflicts.second[pair]);
      }
    }
  }

  private double separation(int p, int q) {
    boolean outer = Double.isInfinite(pieces.low[p]) || Double.isInfinite(pieces.high[p]);
    if (isPort(p) || isPort(q)) {
      return STUB;
    }
    return outer ? Spacing.OUTER_TRACK : Spacing.TRACK;
  }

  /** Whether a piece belongs to a link from a card to itself, which stays close to it. */
  private boolean isLoop(int p) {
    int parent = pieces.parent[p];
    int child = pieces.child[p];
    return parent >= 0
        && child >= 0
        && pieces.rootCard[parent] >= 0
        && pieces.rootCard[parent] == pieces.leafCard[child];
  }

  private boolean isPort(int p) {
    return pieces.rootCard[p] >= 0 || pieces.leafCard[p] >= 0;
  }

  /** Spreads the ends of links evenly over each card's right or left side, in their order. */
  private void spreadPorts(boolean right) {
    Scene scene = pieces.scene;
    double[] edges = right ? scene.right() : scene.left();
    Integer[] ports =
        Arrays.stream(conflicts.members)
            .filter(p -> !pieces.fixed[p] && card(p, right, edges) >= 0)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer p) -> card(p, right, edges))
                    .thenComparingInt(p -> place[p])
                    .thenComparingDouble(p -> pieces.at[p])
                    .thenComparing(p -> p))
            .toArray(Integer[]::new);
    for (int i = 0; i < ports.length; ) {
      int card = card(ports[i], right, edges);
      int j = i;
      while (j < ports.length && card(ports[j], right, edges) == card) {
        j++;
      }
      double height = scene.bottom()[card] - scene.top()[card];
      double room = height - 2 * Doors.margin(height);
      double step = j - i < 2 ? 0 : Math.min(Spacing.PORT, room / (j - i - 1));
      for (int k = i; k < j; k++) {
        int p = ports[k];
        double here = scene.middle(card) + (k - i - (j - i - 1) / 2.0) * step;
        boolean both = pieces.rootCard[p] >= 0 && pieces.leafCard[p] >= 0;
        wish[p] = both && !right ? (wish[p] + here) / 2 : here;
      }
      i = j;
    }
  }

  private int card(int p, boolean right, double[] edges) {
    int root = pieces.rootCard[p];
    int leaf = pieces.leafCard[p];
    if (root >= 0 && pieces.rootEdge[p] == edges[root] && right == isRight(pieces, p, true)) {
      return root;
    }
    if (leaf >= 0 && pieces.leafEdge[p] == edges[leaf] && right == isRight(pieces, p, false)) {
      return leaf;
    }
    return -1;
  }

  private static boolean isRight(Pieces pieces, int p, boolean root) {
    double edge = root ? pieces.rootEdge[p] : pieces.leafEdge[p];
    return edge - pieces.from[p] < pieces.to[p] - edge;
  }

  /** Shrinks separations, only where they do not fit, until all do; false if none can. */
  private boolean fits(int[] order) {
    for (int round = 0; round < ROUNDS; round++) {
      bounds(order);
      boolean fits = true;
      for (int p : order) {
        fits &= least[p] <= most[p] + 1e-9;
      }
      if (fits) {
        return true;
      }
      for (int p : order) {
        if (least[p] > most[p] + 1e-9) {
          for (int k = conflicts.start[p]; k < conflicts.start[p + 1]; k++) {
            int pair = conflicts.ofPiece[k];
            int q = conflicts.other(pair, p);
            if (p < q || least[q] <= most[q] + 1e-9) {
              sep[pair] *= SHRINK;
            }
          }
        }
      }
    }
    bounds(order);
    for (int p : order) {
      if (least[p] > most[p] + 1e-9) {
        return false;
      }
    }
    return true;
  }

  private void bounds(int[] order) {
    for (int p : order) {
      least[p] = pieces.low[p];
      for (int k = conflicts.start[p]; k < conflicts.start[p + 1]; k++) {
        int pair = conflicts.ofPiece[k];
        int q = conflicts.other(pair, p);
        if (before(q, p)) {
          least[p] = Math.max(least[p], least[q] + sep[pair]);
        }
      }
    }
    for (int i = order.length - 1; i >= 0; i--) {
      int p = order[i];
      most[p] = pieces.high[p];
      for (int k = conflicts.start[p]; k < conflicts.start[p + 1]; k++) {
        int pair = conflicts.ofPiece[k];
        int q = conflicts.other(pair, p);
        if (before(p, q)) {
          most[p] = Math.min(most[p], most[q] - sep[pair]);
        }
      }
    }
  }

  private void put(int[] order, double[] settled) {
    center(order);
    for (int p : order) {
      double floor = least[p];
      for (int k = conflicts.start[p]; k < conflicts.start[p + 1]; k++) {
        int pair = conflicts.ofPiece[k];
        int q = conflicts.other(pair, p);
        if (before(q, p)) {
          floor = Math.max(floor, settled[q] + sep[pair]);
        }
      }
      settled[p] = Math.max(floor, Math.min(wish[p], most[p]));
      settled[p] = Math.clamp(settled[p], pieces.low[p], Math.max(pieces.low[p], pieces.high[p]));
    }
  }

  /** Lets a bundle of pieces lie around its wish, not all to one side of it. */
  private void center(int[] order) {
    double[] ahead = new double[order.length];
    double[] behind = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      ahead[i] = run(order[i], ahead, true);
    }
    for (int i = order.length - 1; i >= 0; i--) {
      behind[i] = run(order[i], behind, false);
    }
    for (int i = 0; i < order.length; i++) {
      int p = order[i];
      if (!isPort(p) && !Double.isInfinite(pieces.low[p]) && !Double.isInfinite(pieces.high[p])) {
        wish[p] += (ahead[i] - behind[i]) / 2;
      }
    }
  }

  private double run(int p, double[] runs, boolean forwards) {
    double most = 0;
    for (int k = conflicts.start[p]; k < conflicts.start[p + 1]; k++) {
      int pair = conflicts.ofPiece[k];
      int q = conflicts.other(pair, p);
      if (before(q, p) == forwards && !isPort(q)) {
        most = Math.max(most, runs[place[q]] + sep[pair]);
      }
    }
    return most;
  }
}
