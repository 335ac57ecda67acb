package org.chainmap.layout.layered.p5route;

import org.chainmap.layout.spacing.Spacing;

/**
 * Bounds where the segments of routes may lie across their direction: clear of cards; at their
 * card's side where they end at one; and, for a segment next to the last or first, far enough from
 * the target's card for the arrow, or clear of the source's.
 *
 * <p>Precondition: extents are measured. Postcondition: each segment's bounds contain where it
 * lies.
 */
final class SegmentBounds {

  private final WireSegments wireSegments;
  private double low;
  private double high;

  SegmentBounds(WireSegments wireSegments) {
    this.wireSegments = wireSegments;
  }

  /** Sets the bounds of all segments of one direction. O(segments · log cards). */
  void set(boolean across, Obstacles cards) {
    for (int p = 0; p < wireSegments.count(); p++) {
      if (wireSegments.horizontal(p) == across) {
        double at = wireSegments.at(p);
        if (wireSegments.fixed(p)) {
          wireSegments.setBounds(p, at, at);
        } else {
          bound(p, cards);
          wireSegments.setBounds(p, Math.min(low, at), Math.max(high, at));
        }
      }
    }
  }

  private void bound(int p, Obstacles cards) {
    double before = cards.before(wireSegments.from(p), wireSegments.to(p), wireSegments.at(p));
    double after = cards.after(wireSegments.from(p), wireSegments.to(p), wireSegments.at(p));
    double clear = Math.min(Spacing.CLEARANCE / 2, (after - before) / 4);
    low = before + clear;
    high = after - clear;
    holdAtSide(p, wireSegments.rootCard(p));
    holdAtSide(p, wireSegments.leafCard(p));
    for (int q = wireSegments.first(p); q >= 0; q = wireSegments.next(p, q)) {
      boolean backwards = wireSegments.backwards(wireSegments.net(q));
      holdAway(p, wireSegments.rootEdge(q), backwards);
      holdAway(p, wireSegments.leafEdge(q), !backwards);
    }
  }

  private void holdAtSide(int p, int card) {
    if (card < 0) {
      return;
    }
    RoutingProblem problem = wireSegments.routingProblem();
    boolean horizontal = wireSegments.horizontal(p);
    double first = horizontal ? problem.top()[card] : problem.left()[card];
    double last = horizontal ? problem.bottom()[card] : problem.right()[card];
    double margin = Ports.margin(last - first);
    low = Math.max(low, first + margin);
    high = Math.min(high, last - margin);
  }

  private void holdAway(int p, double edge, boolean arrow) {
    if (Double.isNaN(edge)) {
      return;
    }
    double distance = arrow ? Spacing.ARROW : Spacing.CLEARANCE;
    if (wireSegments.at(p) > edge) {
      low = Math.max(low, edge + distance);
    } else {
      high = Math.min(high, edge - distance);
    }
  }
}
