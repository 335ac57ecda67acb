package org.chainmap.layout;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.layout.edgeshape.EdgeShapes;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.model.value.Appearance;

/**
 * The line of a link that is still being drawn: out of one card with the flow and into the other,
 * in the map's link shape, as if nothing else were there. O(1).
 */
public final class LinkPreview {

  /** The distance that a line runs straight out of a card before it turns back, in px. */
  private static final double OUT = Spacing.ARROW;

  private LinkPreview() {}

  /** Returns the line from one card to another, wherever they lie. */
  public static Outline between(Appearance appearance, Box source, Box target) {
    Orientation orientation = appearance.orientation();
    Polyline route =
        orientation.transformed(
            route(orientation.transformed(source), orientation.transformed(target)));
    return EdgeShapes.alone(appearance.linkShape(), route, source, target, orientation);
  }

  /** Returns the line from a card to a place without a card. */
  public static Outline to(Appearance appearance, Box source, Point end) {
    return between(appearance, source, spot(end));
  }

  /** Returns the line from a place without a card to a card. */
  public static Outline from(Appearance appearance, Point start, Box target) {
    return between(appearance, spot(start), target);
  }

  private static Box spot(Point p) {
    return new Box(p.x(), p.y(), 0, 0);
  }

  /**
   * Returns the route with the flow from left to right. At a place without a card no straight stub
   * is kept.
   */
  private static Polyline route(Box from, Box to) {
    double start = from.right();
    double end = to.x();
    double leave = from.center().y();
    double enter = to.center().y();
    double out = start + (from.w() > 0 ? OUT : 0);
    double in = end - (to.w() > 0 ? OUT : 0);
    if (in - out >= 0 || to.w() == 0 && end >= start) {
      double turn = (start + end) / 2;
      return clean(start, leave, turn, leave, turn, enter, end, enter);
    }
    double level = level(from, to);
    return clean(start, leave, out, leave, out, level, in, level, in, enter, end, enter);
  }

  /**
   * Returns the y of the horizontal segment of a line that turns back: between the cards if there
   * is room, else beyond both.
   */
  private static double level(Box from, Box to) {
    if (from.w() == 0) {
      return from.y();
    }
    if (to.w() == 0) {
      return to.y();
    }
    boolean below = to.center().y() >= from.center().y();
    double gap = below ? to.y() - from.bottom() : from.y() - to.bottom();
    if (gap >= 2 * Spacing.CLEARANCE) {
      return below ? from.bottom() + gap / 2 : to.bottom() + gap / 2;
    }
    double room = 2 * Spacing.CLEARANCE;
    return below ? Math.max(from.bottom(), to.bottom()) + room : Math.min(from.y(), to.y()) - room;
  }

  /** Returns the polyline through x, y, x, y … without points between collinear segments. */
  private static Polyline clean(double... xy) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < xy.length; i += 2) {
      Point p = new Point(xy[i], xy[i + 1]);
      int n = points.size();
      if (n >= 2 && straight(points.get(n - 2), points.get(n - 1), p)) {
        points.removeLast();
      }
      if (points.isEmpty() || !p.equals(points.getLast())) {
        points.add(p);
      }
    }
    Point last = points.getLast();
    return new Polyline(points.size() > 1 ? points : List.of(last, last));
  }

  private static boolean straight(Point a, Point b, Point c) {
    return a.y() == b.y() && b.y() == c.y() || a.x() == b.x() && b.x() == c.x();
  }
}
