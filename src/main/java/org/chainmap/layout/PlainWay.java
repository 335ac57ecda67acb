package org.chainmap.layout;

import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.layout.room.Flow;
import org.chainmap.layout.room.Spacing;
import org.jspecify.annotations.Nullable;

/** A way for a link while there is no time to look for a good one: it may run over cards. */
final class PlainWay {

  private PlainWay() {}

  /** Out of one card, across, and into the other. */
  static Polyline between(Box source, Box target, Flow flow) {
    Box from = flow.turn(source);
    Box to = flow.turn(target);
    double start = from.right();
    double end = from.equals(to) ? to.right() : to.x();
    double room = end - start;
    double turn = room >= 2 * Spacing.ARROW ? start + room / 2 : end - Spacing.ARROW;
    double across = from.equals(to) ? end + 2 * Spacing.CLEARANCE : turn;
    double leave = from.center().y();
    double enter = from.equals(to) ? from.y() + from.h() * 0.85 : to.center().y();
    return flow.turn(
        Polyline.of(
            new Point(start, leave),
            new Point(across, leave),
            new Point(across, enter),
            new Point(end, enter)));
  }

  /**
   * The way that a link has, moved along with its two cards where both moved alike; null where not.
   */
  static @Nullable Polyline carried(
      @Nullable Polyline way,
      @Nullable Box sourceBefore,
      @Nullable Box targetBefore,
      Box source,
      Box target) {
    if (way == null || sourceBefore == null || targetBefore == null) {
      return null;
    }
    double dx = source.x() - sourceBefore.x();
    double dy = source.y() - sourceBefore.y();
    boolean alike =
        sourceBefore.moved(dx, dy).equals(source) && targetBefore.moved(dx, dy).equals(target);
    return alike ? way.moved(dx, dy) : null;
  }
}
