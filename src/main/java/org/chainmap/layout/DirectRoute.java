package org.chainmap.layout;

import org.chainmap.geom.Box;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.layout.spacing.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * A quick route for a link, used while there is no time to search for a good one: it may run over
 * cards.
 */
final class DirectRoute {

  private DirectRoute() {}

  /** Returns a route out of one card, across, and into the other. */
  static Polyline between(Box source, Box target, Orientation orientation) {
    Box from = orientation.transformed(source);
    Box to = orientation.transformed(target);
    double start = from.right();
    double end = from.equals(to) ? to.right() : to.x();
    double room = end - start;
    double turn = room >= 2 * Spacing.ARROW ? start + room / 2 : end - Spacing.ARROW;
    double across = from.equals(to) ? end + 2 * Spacing.CLEARANCE : turn;
    double leave = from.center().y();
    double enter = from.equals(to) ? from.y() + from.h() * 0.85 : to.center().y();
    return orientation.transformed(
        Polyline.of(
            new Point(start, leave),
            new Point(across, leave),
            new Point(across, enter),
            new Point(end, enter)));
  }

  /**
   * Returns a link's present route, moved along with its two cards if both moved by the same
   * vector, else null.
   */
  static @Nullable Polyline carried(
      @Nullable Polyline route,
      @Nullable Box sourceBefore,
      @Nullable Box targetBefore,
      Box source,
      Box target) {
    if (route == null || sourceBefore == null || targetBefore == null) {
      return null;
    }
    double dx = source.x() - sourceBefore.x();
    double dy = source.y() - sourceBefore.y();
    boolean alike =
        sourceBefore.moved(dx, dy).equals(source) && targetBefore.moved(dx, dy).equals(target);
    return alike ? route.moved(dx, dy) : null;
  }
}
