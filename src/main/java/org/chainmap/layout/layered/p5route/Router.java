package org.chainmap.layout.layered.p5route;

import java.util.Arrays;
import java.util.Comparator;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Finds ways for links between placed cards.
 *
 * <p>Precondition: none; any placement will do. Postcondition: every way consists of horizontal and
 * vertical pieces, begins on its source's edge and ends on its target's, and goes through no other
 * card unless cards overlap or leave no way; pieces of different nets do not lie upon each other;
 * the last piece is long enough for an arrow head where the gap is. Deterministic.
 */
public final class Router {

  /** The part of the work that is looking for ways; the rest is moving them apart. */
  private static final double SEARCHING = 0.7;

  private Router() {}

  /**
   * The points x, y, x, y … of every link's way. About O(links · lanes).
   *
   * @param stays the way of each link that keeps it, null for those to be found; null for all
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static double[][] routes(
      Scene scene, double @Nullable [] @Nullable [] stays, Progress progress) {
    Pieces pieces = new Pieces(scene);
    Obstacles across = scene.across();
    Obstacles along = scene.along();
    WaySearch search = new WaySearch(scene, across, along);
    if (stays != null) {
      for (int link = 0; link < scene.links(); link++) {
        double[] kept = stays[link];
        if (kept != null) {
          pieces.add(link, Way.of(kept), true);
        }
      }
    }
    int done = 0;
    Integer[] order = order(scene, search, stays);
    for (int link : order) {
      progress.check();
      progress.report(SEARCHING * done++ / order.length);
      pieces.add(link, search.way(link, pieces.preferred(link)), false);
    }
    settle(pieces, across, along, progress);
    double[][] routes = new double[scene.links()][];
    for (int link = 0; link < scene.links(); link++) {
      double[] kept = stays == null ? null : stays[link];
      routes[link] = kept != null ? kept : pieces.points(link);
    }
    return routes;
  }

  private static void settle(Pieces pieces, Obstacles across, Obstacles along, Progress progress) {
    pieces.measure();
    pieces.bound(true, across);
    pieces.bound(false, along);
    double[] reachFrom = pieces.from.clone();
    double[] reachTo = pieces.to.clone();
    for (int p = 0; p < pieces.count; p++) {
      for (int q = pieces.first(p); q >= 0; q = pieces.next(p, q)) {
        if (!Double.isInfinite(pieces.low[q])) {
          reachFrom[p] = Math.min(reachFrom[p], pieces.low[q]);
        }
        if (!Double.isInfinite(pieces.high[q])) {
          reachTo[p] = Math.max(reachTo[p], pieces.high[q]);
        }
      }
    }
    Tracks.settle(pieces, true, reachFrom, reachTo, progress);
    progress.report((1 + SEARCHING) / 2);
    pieces.measure();
    double[] low = pieces.low.clone();
    double[] high = pieces.high.clone();
    pieces.bound(false, along);
    for (int p = 0; p < pieces.count; p++) {
      if (!pieces.horizontal[p]) {
        pieces.low[p] = Math.min(pieces.at[p], Math.max(low[p], pieces.low[p]));
        pieces.high[p] = Math.max(pieces.at[p], Math.min(high[p], pieces.high[p]));
      }
    }
    Tracks.settle(pieces, false, pieces.from, pieces.to, progress);
    progress.report(1);
  }

  /**
   * The links to be found: net by net, the nearest first; within a net straight links, then as they
   * come.
   */
  private static Integer[] order(
      Scene scene, WaySearch search, double @Nullable [] @Nullable [] stays) {
    int nets = 1 + Arrays.stream(scene.net()).max().orElse(0);
    double[] near = new double[nets];
    Arrays.fill(near, Double.MAX_VALUE);
    boolean[] straight = new boolean[scene.links()];
    Integer[] order = new Integer[scene.links()];
    int n = 0;
    for (int i = 0; i < scene.links(); i++) {
      int from = scene.from()[i];
      int to = scene.to()[i];
      double dx = scene.left()[to] - scene.right()[from];
      double away = Math.abs(dx) + Math.abs(scene.middle(to) - scene.middle(from));
      int net = scene.net()[i];
      near[net] = Math.min(near[net], dx < 0 ? away + 1e6 : away);
      if (stays == null || stays[i] == null) {
        straight[i] = search.isStraight(i);
        order[n++] = i;
      }
    }
    order = Arrays.copyOf(order, n);
    Arrays.sort(
        order,
        Comparator.comparingDouble((Integer i) -> near[scene.net()[i]])
            .thenComparingInt(i -> scene.net()[i])
            .thenComparing(i -> !straight[i])
            .thenComparing(i -> i));
    return order;
  }
}
