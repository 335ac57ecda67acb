package org.chainmap.layout.layered.quality;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p5route.CardBoxes;
import org.chainmap.layout.layered.p5route.RoutingProblem;
import org.chainmap.layout.layered.p5route.channel.ChannelRouter;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How often links cross on the routes they are given between placed cards.
 *
 * <p>Routes the links, then sweeps along the flow: O(segments · segments open at once).
 */
public final class RoutedCrossings {

  /** So near to a common end, in px, links of one card do not cross but part. */
  private static final double NEAR = 2;

  private final double[] @Nullable [] routes;

  private record RouteSegment(int link, double x0, double y0, double x1, double y1) {}

  private RoutedCrossings(double[] @Nullable [] routes) {
    this.routes = routes;
  }

  /**
   * The crossings of a drawing's links; those that find no route between layers are left out.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static long count(LayoutResult layoutResult, Progress progress) {
    return count(routes(layoutResult, progress));
  }

  /** The crossings of routes of horizontal and vertical segments, null for links without. */
  public static long count(double[] @Nullable [] routes) {
    return new RoutedCrossings(routes).count();
  }

  /**
   * The routes of a drawing's links; null for those that find none between layers.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static double[] @Nullable [] routes(LayoutResult layoutResult, Progress progress) {
    StageGraph net = layoutResult.graph();
    CardBoxes cards =
        CardBoxes.of(layoutResult.left(), layoutResult.top(), net.width(), net.height());
    return ChannelRouter.routes(RoutingProblem.of(cards, net.stage(), net.drawn()), progress);
  }

  private long count() {
    RouteSegment[] segments =
        IntStream.range(0, routes.length)
            .boxed()
            .flatMap(this::segments)
            .sorted(Comparator.comparingDouble(RouteSegment::x0))
            .toArray(RouteSegment[]::new);
    RouteSegment[] open = new RouteSegment[segments.length];
    int many = 0;
    long crossings = 0;
    for (RouteSegment segment : segments) {
      int kept = 0;
      for (int k = 0; k < many; k++) {
        if (open[k].x1 >= segment.x0) {
          open[kept++] = open[k];
          crossings += cross(open[k], segment) ? 1 : 0;
        }
      }
      open[kept++] = segment;
      many = kept;
    }
    return crossings;
  }

  private Stream<RouteSegment> segments(int link) {
    double[] route = routes[link];
    return route == null
        ? Stream.empty()
        : IntStream.range(1, route.length / 2)
            .mapToObj(
                i -> {
                  double x0 = Math.min(route[2 * i - 2], route[2 * i]);
                  double x1 = Math.max(route[2 * i - 2], route[2 * i]);
                  return new RouteSegment(link, x0, route[2 * i - 1], x1, route[2 * i + 1]);
                });
  }

  /** Pieces are level or upright; only one of each kind can cross. */
  private boolean cross(RouteSegment a, RouteSegment b) {
    boolean level = a.y0 == a.y1;
    if (a.link == b.link || level == (b.y0 == b.y1)) {
      return false;
    }
    RouteSegment across = level ? a : b;
    RouteSegment upright = level ? b : a;
    double x = upright.x0;
    double y = across.y0;
    return across.x0 < x
        && x < across.x1
        && Math.min(upright.y0, upright.y1) < y
        && y < Math.max(upright.y0, upright.y1)
        && !(atEnd(a.link, x, y) && atEnd(b.link, x, y));
  }

  private boolean atEnd(int link, double x, double y) {
    double[] route = routes[link];
    return route != null
        && (Math.hypot(route[0] - x, route[1] - y) < NEAR
            || Math.hypot(route[route.length - 2] - x, route[route.length - 1] - y) < NEAR);
  }
}
