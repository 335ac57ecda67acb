package org.chainmap.layout.layered.p5route;

import java.util.Arrays;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.tuning.RoutingTuning;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.task.Progress;

/**
 * Moves the parallel segments of one direction apart (nudging).
 *
 * <p>Precondition: each segment lies within its bounds, free of cards. Postcondition: it still
 * does, and segments of different nets do not overlap where their bounds leave room, which is not
 * checked between two kept routes; where room allows, they are a track apart. O(pairs) after
 * ordering.
 */
final class TrackAssignment {

  private static final double STUB = 6;
  private final WireSegments wireSegments;
  private final TrackConflicts trackConflicts;
  private final double[] least;
  private final double[] most;
  private final double[] wish;
  private final double[] sep;
  private final int[] place;

  private TrackAssignment(WireSegments wireSegments, TrackConflicts trackConflicts) {
    this.wireSegments = wireSegments;
    this.trackConflicts = trackConflicts;
    least = new double[wireSegments.count()];
    most = new double[wireSegments.count()];
    wish = new double[wireSegments.count()];
    place = new int[wireSegments.count()];
    sep = new double[trackConflicts.pairs()];
  }

  /** Places all segments of a direction. */
  static void settle(
      WireSegments wireSegments,
      boolean across,
      double[] reachFrom,
      double[] reachTo,
      Progress progress) {
    TrackConflicts trackConflicts = new TrackConflicts(wireSegments, across, reachFrom, reachTo);
    progress.check();
    TrackOrder trackOrder = new TrackOrder(wireSegments, trackConflicts, progress);
    TrackAssignment trackAssignment = new TrackAssignment(wireSegments, trackConflicts);
    double[] settled = wireSegments.at();
    var components = trackOrder.components();
    for (int[] order : components) {
      for (int i = 0; i < order.length; i++) {
        trackAssignment.place[order[i]] = i;
      }
    }
    trackAssignment.wishes(across);
    for (int[] order : components) {
      progress.check();
      trackAssignment.separate(order);
      if (!trackAssignment.fits(order)) {
        int[] present = trackOrder.byPlace(order);
        for (int i = 0; i < present.length; i++) {
          trackAssignment.place[present[i]] = i;
        }
        trackAssignment.separate(present);
        trackAssignment.fits(present);
        trackAssignment.put(present, settled);
      } else {
        trackAssignment.put(order, settled);
      }
    }
    wireSegments.setAt(settled);
  }

  private boolean before(int p, int q) {
    return place[p] < place[q];
  }

  /** Where each segment would like to lie: mid-way, at its side's share, close to the cards. */
  private void wishes(boolean across) {
    for (int p : trackConflicts.members()) {
      double low = wireSegments.low(p);
      double high = wireSegments.high(p);
      if (Double.isInfinite(low) || Double.isInfinite(high)) {
        wish[p] =
            Double.isInfinite(low)
                ? Math.min(high, wireSegments.at(p))
                : Math.max(low, wireSegments.at(p));
      } else {
        wish[p] =
            high - low <= RoutingTuning.CENTERED_WIDTH && !isLoop(p)
                ? (low + high) / 2
                : wireSegments.at(p);
      }
    }
    if (across) {
      spreadPorts(true);
      spreadPorts(false);
    }
  }

  private void separate(int[] order) {
    for (int p : order) {
      for (int k = trackConflicts.start(p); k < trackConflicts.end(p); k++) {
        int pair = trackConflicts.pairAt(k);
        sep[pair] = separation(trackConflicts.first(pair), trackConflicts.second(pair));
      }
    }
  }

  private double separation(int p, int q) {
    boolean outer =
        Double.isInfinite(wireSegments.low(p)) || Double.isInfinite(wireSegments.high(p));
    if (isPort(p) || isPort(q)) {
      return STUB;
    }
    return outer ? Spacing.OUTER_TRACK : Spacing.TRACK;
  }

  /** Tells whether a segment belongs to a link from a card to itself, which stays close to it. */
  private boolean isLoop(int p) {
    int parent = wireSegments.parent(p);
    int child = wireSegments.child(p);
    return parent >= 0
        && child >= 0
        && wireSegments.rootCard(parent) >= 0
        && wireSegments.rootCard(parent) == wireSegments.leafCard(child);
  }

  private boolean isPort(int p) {
    return wireSegments.rootCard(p) >= 0 || wireSegments.leafCard(p) >= 0;
  }

  /** Spreads the ends of links evenly over each card's right or left side, in their order. */
  private void spreadPorts(boolean right) {
    RoutingProblem routingProblem = wireSegments.routingProblem();
    double[] edges = right ? routingProblem.right() : routingProblem.left();
    int[] ends =
        Arrays.stream(trackConflicts.members())
            .filter(p -> !wireSegments.fixed(p) && card(p, right, edges) >= 0)
            .toArray();
    int[] ports =
        IndexSort.sorted(
            ends, p -> card(p, right, edges), p -> place[p], p -> wireSegments.at(p), p -> p);
    for (int i = 0; i < ports.length; ) {
      int card = card(ports[i], right, edges);
      int j = i;
      while (j < ports.length && card(ports[j], right, edges) == card) {
        j++;
      }
      double height = routingProblem.bottom()[card] - routingProblem.top()[card];
      double room = height - 2 * Ports.margin(height);
      double step = j - i < 2 ? 0 : Math.min(Spacing.PORT, room / (j - i - 1));
      for (int k = i; k < j; k++) {
        int p = ports[k];
        double here = routingProblem.middle(card) + (k - i - (j - i - 1) / 2.0) * step;
        boolean both = wireSegments.rootCard(p) >= 0 && wireSegments.leafCard(p) >= 0;
        wish[p] = both && !right ? (wish[p] + here) / 2 : here;
      }
      i = j;
    }
  }

  private int card(int p, boolean right, double[] edges) {
    int root = wireSegments.rootCard(p);
    int leaf = wireSegments.leafCard(p);
    if (root >= 0
        && wireSegments.rootEdge(p) == edges[root]
        && right == isRight(wireSegments, p, true)) {
      return root;
    }
    if (leaf >= 0
        && wireSegments.leafEdge(p) == edges[leaf]
        && right == isRight(wireSegments, p, false)) {
      return leaf;
    }
    return -1;
  }

  private static boolean isRight(WireSegments wireSegments, int p, boolean root) {
    double edge = root ? wireSegments.rootEdge(p) : wireSegments.leafEdge(p);
    return edge - wireSegments.from(p) < wireSegments.to(p) - edge;
  }

  /** Shrinks separations, only where they do not fit, until all do; false if none can. */
  private boolean fits(int[] order) {
    for (int round = 0; round < RoutingTuning.SHRINK_ROUNDS; round++) {
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
          for (int k = trackConflicts.start(p); k < trackConflicts.end(p); k++) {
            int pair = trackConflicts.pairAt(k);
            int q = trackConflicts.other(pair, p);
            if (p < q || least[q] <= most[q] + 1e-9) {
              sep[pair] *= RoutingTuning.SHRINK;
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
      least[p] = wireSegments.low(p);
      for (int k = trackConflicts.start(p); k < trackConflicts.end(p); k++) {
        int pair = trackConflicts.pairAt(k);
        int q = trackConflicts.other(pair, p);
        if (before(q, p)) {
          least[p] = Math.max(least[p], least[q] + sep[pair]);
        }
      }
    }
    for (int i = order.length - 1; i >= 0; i--) {
      int p = order[i];
      most[p] = wireSegments.high(p);
      for (int k = trackConflicts.start(p); k < trackConflicts.end(p); k++) {
        int pair = trackConflicts.pairAt(k);
        int q = trackConflicts.other(pair, p);
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
      for (int k = trackConflicts.start(p); k < trackConflicts.end(p); k++) {
        int pair = trackConflicts.pairAt(k);
        int q = trackConflicts.other(pair, p);
        if (before(q, p)) {
          floor = Math.max(floor, settled[q] + sep[pair]);
        }
      }
      settled[p] = Math.max(floor, Math.min(wish[p], most[p]));
      settled[p] =
          Math.clamp(
              settled[p], wireSegments.low(p), Math.max(wireSegments.low(p), wireSegments.high(p)));
    }
  }

  /** Lets a bundle of segments lie around its wish, not all to one side of it. */
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
      if (!isPort(p)
          && !Double.isInfinite(wireSegments.low(p))
          && !Double.isInfinite(wireSegments.high(p))) {
        wish[p] += (ahead[i] - behind[i]) / 2;
      }
    }
  }

  private double run(int p, double[] runs, boolean forwards) {
    double most = 0;
    for (int k = trackConflicts.start(p); k < trackConflicts.end(p); k++) {
      int pair = trackConflicts.pairAt(k);
      int q = trackConflicts.other(pair, p);
      if (before(q, p) == forwards && !isPort(q)) {
        most = Math.max(most, runs[place[q]] + sep[pair]);
      }
    }
    return most;
  }
}
