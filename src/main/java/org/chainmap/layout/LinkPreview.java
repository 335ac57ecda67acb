package org.chainmap.layout;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.CardSide;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.layout.edgeshape.EdgeShapes;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.model.value.Appearance;
import org.chainmap.model.value.LinkSides;
import org.jspecify.annotations.Nullable;

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

  /** Returns the line from one card to another out of and into the given sides. */
  public static Outline between(Appearance appearance, Box source, Box target, LinkSides sides) {
    if (sides.equals(LinkSides.NONE)) {
      return between(appearance, source, target);
    }
    Orientation orientation = appearance.orientation();
    CardSide ahead = orientation.transformed(CardSide.RIGHT);
    CardSide out = sides.from() == null ? ahead : sides.from();
    CardSide in = sides.to() == null ? ahead.opposite() : sides.to();
    Polyline route = route(source, out, target, in);
    return EdgeShapes.alone(appearance.linkShape(), route, source, target, orientation);
  }

  /**
   * Returns the line from a card to a place without a card.
   *
   * @param side the side of the card at which it leaves; null for the one the flow runs to
   */
  public static Outline to(Appearance appearance, Box source, Point end, @Nullable CardSide side) {
    return between(
        appearance,
        source,
        spot(end),
        side == null ? LinkSides.NONE : new LinkSides(side, side.opposite()));
  }

  /** Returns the line from a place without a card to a card. */
  public static Outline from(Appearance appearance, Point start, Box target) {
    return between(appearance, spot(start), target);
  }

  private static Box spot(Point p) {
    return new Box(p.x(), p.y(), 0, 0);
  }

  /** Returns the route out of a side of one card and into a side of another. */
  private static Polyline route(Box from, CardSide out, Box to, CardSide in) {
    Point start = out.middle(from);
    Point end = in.middle(to);
    Point leave = start.plus(out.outward().times(from.w() > 0 ? OUT : 0));
    Point enter = end.plus(in.outward().times(to.w() > 0 ? OUT : 0));
    Point turn =
        out.horizontal() ? new Point(enter.x(), leave.y()) : new Point(leave.x(), enter.y());
    if (out.horizontal() != in.horizontal()) {
      return clean(
          start.x(), start.y(), leave.x(), leave.y(), turn.x(), turn.y(), enter.x(), enter.y(),
          end.x(), end.y());
    }
    Point middle = leave.plus(enter).times(0.5);
    Point first =
        out.horizontal() ? new Point(middle.x(), leave.y()) : new Point(leave.x(), middle.y());
    Point last =
        out.horizontal() ? new Point(middle.x(), enter.y()) : new Point(enter.x(), middle.y());
    return clean(
        start.x(), start.y(), leave.x(), leave.y(), first.x(), first.y(), last.x(), last.y(),
        enter.x(), enter.y(), end.x(), end.y());
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
