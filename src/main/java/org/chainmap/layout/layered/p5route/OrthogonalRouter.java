package org.chainmap.layout.layered.p5route;

import java.util.Arrays;
import org.chainmap.graph.IndexSort;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Routes links between placed cards, orthogonally and wherever the cards lie: ports, a path search
 * in the orthogonal visibility graph, and nudging, in the manner of Wybrow, Marriott and Stuckey
 * (Orthogonal connector routing, 2009).
 *
 * <p>Precondition: none; any placement will do. Postcondition: every route consists of horizontal
 * and vertical segments, begins on its source's edge and ends on its target's, and goes through no
 * other card unless cards overlap or leave no route; segments of different nets do not overlap
 * where their bounds leave room; the last segment is long enough for an arrow head where the gap
 * allows. Kept routes and links from a card to itself are not checked. Deterministic.
 */
public final class OrthogonalRouter {

  /** The part of the work that is the path search; the rest is nudging. */
  private static final double SEARCHING = 0.7;

  private OrthogonalRouter() {}

  /**
   * The points x, y, x, y … of every link's route. About O(links · lines).
   *
   * @param stays the route of each link that keeps its own, null for those to be found; null for
   *     all
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static double[][] routes(
      RoutingProblem routingProblem, double @Nullable [] @Nullable [] stays, Progress progress) {
    WireSegments wireSegments = new WireSegments(routingProblem);
    Obstacles across = routingProblem.across();
    Obstacles along = routingProblem.along();
    VisibilityPathSearch search = new VisibilityPathSearch(routingProblem, across, along);
    if (stays != null) {
      for (int link = 0; link < routingProblem.links(); link++) {
        double[] kept = stays[link];
        if (kept != null) {
          wireSegments.add(link, Route.of(kept), true);
        }
      }
    }
    int done = 0;
    int[] order = order(routingProblem, search, stays);
    for (int link : order) {
      progress.check();
      progress.report(SEARCHING * done++ / order.length);
      wireSegments.add(link, search.route(link, wireSegments.preferred(link)), false);
    }
    settle(wireSegments, across, along, progress);
    double[][] routes = new double[routingProblem.links()][];
    for (int link = 0; link < routingProblem.links(); link++) {
      double[] kept = stays == null ? null : stays[link];
      routes[link] = kept != null ? kept : wireSegments.points(link);
    }
    return routes;
  }

  private static void settle(
      WireSegments wireSegments, Obstacles across, Obstacles along, Progress progress) {
    wireSegments.measure();
    SegmentBounds bounds = new SegmentBounds(wireSegments);
    bounds.set(true, across);
    bounds.set(false, along);
    double[] reachFrom = wireSegments.from();
    double[] reachTo = wireSegments.to();
    for (int p = 0; p < wireSegments.count(); p++) {
      for (int q = wireSegments.first(p); q >= 0; q = wireSegments.next(p, q)) {
        if (!Double.isInfinite(wireSegments.low(q))) {
          reachFrom[p] = Math.min(reachFrom[p], wireSegments.low(q));
        }
        if (!Double.isInfinite(wireSegments.high(q))) {
          reachTo[p] = Math.max(reachTo[p], wireSegments.high(q));
        }
      }
    }
    TrackAssignment.settle(wireSegments, true, reachFrom, reachTo, progress);
    progress.report((1 + SEARCHING) / 2);
    wireSegments.measure();
    double[] low = wireSegments.low();
    double[] high = wireSegments.high();
    bounds.set(false, along);
    for (int p = 0; p < wireSegments.count(); p++) {
      if (!wireSegments.horizontal(p)) {
        wireSegments.setBounds(
            p,
            Math.min(wireSegments.at(p), Math.max(low[p], wireSegments.low(p))),
            Math.max(wireSegments.at(p), Math.min(high[p], wireSegments.high(p))));
      }
    }
    TrackAssignment.settle(wireSegments, false, wireSegments.from(), wireSegments.to(), progress);
    progress.report(1);
  }

  /**
   * The links to be found: net by net, the nearest first; within a net straight links, then as they
   * come.
   */
  private static int[] order(
      RoutingProblem routingProblem,
      VisibilityPathSearch search,
      double @Nullable [] @Nullable [] stays) {
    int nets = 1 + Arrays.stream(routingProblem.net()).max().orElse(0);
    double[] near = new double[nets];
    Arrays.fill(near, Double.MAX_VALUE);
    boolean[] straight = new boolean[routingProblem.links()];
    int[] order = new int[routingProblem.links()];
    int n = 0;
    for (int i = 0; i < routingProblem.links(); i++) {
      int from = routingProblem.from()[i];
      int to = routingProblem.to()[i];
      double dx = routingProblem.left()[to] - routingProblem.right()[from];
      double away =
          Math.abs(dx) + Math.abs(routingProblem.middle(to) - routingProblem.middle(from));
      int net = routingProblem.net()[i];
      near[net] = Math.min(near[net], dx < 0 ? away + 1e6 : away);
      if (stays == null || stays[i] == null) {
        straight[i] = search.isStraight(i);
        order[n++] = i;
      }
    }
    return IndexSort.sorted(
        Arrays.copyOf(order, n),
        i -> near[routingProblem.net()[i]],
        i -> routingProblem.net()[i],
        i -> straight[i] ? 0 : 1);
  }
}
