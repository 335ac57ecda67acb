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
 * How often links cross on the ways they are given between placed cards.
 *
 * <p>Routes the links, then sweeps along the flow: O(pieces · pieces open at once).
 */
public final class RoutedCrossings {

  /** So near to a common end, in px, links of one card do not cross but part. */
  private static final double NEAR = 2;

  private final double[] @Nullable [] ways;

  private record Piece(int link, double x0, double y0, double x1, double y1) {}

  private RoutedCrossings(double[] @Nullable [] ways) {
    this.ways = ways;
  }

  /**
   * The crossings of a drawing's links; those that find no way between columns are left out.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static long count(LayoutResult layoutResult, Progress progress) {
    return count(ways(layoutResult, progress));
  }

  /** The crossings of ways of horizontal and vertical pieces, null for links without. */
  public static long count(double[] @Nullable [] ways) {
    return new RoutedCrossings(ways).count();
  }

  /**
   * The ways of a drawing's links; null for those that find none between columns.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static double[] @Nullable [] ways(LayoutResult layoutResult, Progress progress) {
    StageGraph net = layoutResult.graph();
    CardBoxes cards =
        CardBoxes.of(layoutResult.left(), layoutResult.top(), net.width(), net.height());
    return ChannelRouter.routes(RoutingProblem.of(cards, net.stage(), net.drawn()), progress);
  }

  private long count() {
    Piece[] pieces =
        IntStream.range(0, ways.length)
            .boxed()
            .flatMap(this::pieces)
            .sorted(Comparator.comparingDouble(Piece::x0))
            .toArray(Piece[]::new);
    Piece[] open = new Piece[pieces.length];
    int many = 0;
    long crossings = 0;
    for (Piece piece : pieces) {
      int kept = 0;
      for (int k = 0; k < many; k++) {
        if (open[k].x1 >= piece.x0) {
          open[kept++] = open[k];
          crossings += cross(open[k], piece) ? 1 : 0;
        }
      }
      open[kept++] = piece;
      many = kept;
    }
    return crossings;
  }

  private Stream<Piece> pieces(int link) {
    double[] way = ways[link];
    return way == null
        ? Stream.empty()
        : IntStream.range(1, way.length / 2)
            .mapToObj(
                i -> {
                  double x0 = Math.min(way[2 * i - 2], way[2 * i]);
                  double x1 = Math.max(way[2 * i - 2], way[2 * i]);
                  return new Piece(link, x0, way[2 * i - 1], x1, way[2 * i + 1]);
                });
  }

  /** Pieces are level or upright; only one of each kind can cross. */
  private boolean cross(Piece a, Piece b) {
    boolean level = a.y0 == a.y1;
    if (a.link == b.link || level == (b.y0 == b.y1)) {
      return false;
    }
    Piece across = level ? a : b;
    Piece upright = level ? b : a;
    double x = upright.x0;
    double y = across.y0;
    return across.x0 < x
        && x < across.x1
        && Math.min(upright.y0, upright.y1) < y
        && y < Math.max(upright.y0, upright.y1)
        && !(atEnd(a.link, x, y) && atEnd(b.link, x, y));
  }

  private boolean atEnd(int link, double x, double y) {
    double[] way = ways[link];
    return way != null
        && (Math.hypot(way[0] - x, way[1] - y) < NEAR
            || Math.hypot(way[way.length - 2] - x, way[way.length - 1] - y) < NEAR);
  }
}
