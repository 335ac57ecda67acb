package org.chainmap.tool;

import java.util.Optional;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;

/** Where a link being drawn would end, and how it would run. */
final class Ends {

  /** How near a card catches a link's end, in screen px. */
  private static final double CATCH = 12;

  private Ends() {}

  /** The card under the pointer, or one near by unless Ctrl is held. */
  static Optional<Id> card(Desk desk, PointerInput input) {
    Point p = input.map();
    Optional<Id> under = desk.draft().hits().cardAt(p);
    if (under.isPresent() || input.modifiers().ctrl()) {
      return under;
    }
    Box near = new Box(p.x(), p.y(), 0, 0).grown(desk.onMap(CATCH));
    return desk.draft().hits().in(near).stream()
        .filter(desk.draft().geometry().cards()::containsKey)
        .findFirst();
  }

  /** A straight way from the rim of one card to the rim of another. */
  static Polyline between(Box from, Box to) {
    return Polyline.of(rim(from, to.center()), rim(to, from.center()));
  }

  /** A straight way from a card's rim to the pointer. */
  static Polyline to(Box from, Point p) {
    return Polyline.of(rim(from, p), p);
  }

  /** Where the line from a box's middle towards {@code p} crosses its rim. */
  static Point rim(Box box, Point p) {
    Point c = box.center();
    Point way = p.minus(c);
    double reach =
        Math.min(
            way.x() == 0 ? Double.MAX_VALUE : box.w() / 2 / Math.abs(way.x()),
            way.y() == 0 ? Double.MAX_VALUE : box.h() / 2 / Math.abs(way.y()));
    return reach >= 1 ? p : c.plus(way.times(reach));
  }
}
