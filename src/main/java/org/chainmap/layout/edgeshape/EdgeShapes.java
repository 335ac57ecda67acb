package org.chainmap.layout.edgeshape;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Outline.Step;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.Link;
import org.chainmap.model.kind.LinkShape;

/**
 * Computes the lines of links drawn curved or straight, as a pure function of their routes and the
 * cards. A line begins and ends where its route does, stays within the route's bounding box,
 * crosses no card that the route does not cross, and ends with a straight piece for the arrow head.
 */
public final class EdgeShapes {

  /** The corner radius of a route whose pieces are not horizontal and vertical in turn. */
  private static final double RADIUS = 16;

  /** The corner radius of an orthogonal route, the same as in the painter. */
  private static final double CORNER = 8;

  private EdgeShapes() {}

  /**
   * Returns the line of each link in {@code routes}; none if links are drawn along their routes.
   * O(pieces · cards near them).
   *
   * @param cards the box of each card; links at others get no line
   */
  public static Map<Id, Outline> of(
      LinkShape shape,
      Iterable<Link> links,
      Map<Id, Polyline> routes,
      Map<Id, Box> cards,
      Orientation orientation) {
    return of(shape, links, routes, cards, orientation, Geometry.EMPTY);
  }

  /**
   * Returns the lines after some cards moved: lines whose routes are unchanged and away from those
   * cards are reused. The result equals that of computing all of them from scratch.
   *
   * @param before the geometry before the move, of links in whatever shape
   */
  public static Map<Id, Outline> of(
      LinkShape shape,
      Iterable<Link> links,
      Map<Id, Polyline> routes,
      Map<Id, Box> cards,
      Orientation orientation,
      Geometry before) {
    if (shape == LinkShape.ORTHOGONAL) {
      return new HashMap<>();
    }
    Map<Id, Outline> lines = new HashMap<>();
    List<Link> open = new ArrayList<>();
    List<Box> changed = changed(before.cards(), cards);
    boolean reshaped = !drawnAs(shape, before.lines().values());
    for (Link link : links) {
      Polyline route = routes.get(link.id());
      Outline known = before.lines().get(link.id());
      if (route == null) {
        continue;
      }
      if (known != null
          && !reshaped
          && route.equals(before.routes().get(link.id()))
          && !overlaps(route.bounds().grown(Channels.MARGIN), changed)) {
        lines.put(link.id(), known);
      } else if (cards.containsKey(link.from()) && cards.containsKey(link.to())) {
        open.add(link);
      }
    }
    Channels channels =
        new Channels(open.isEmpty() ? List.of() : orientation.transformedBoxes(cards).values());
    for (Link link : open) {
      Polyline route = orientation.transformed(Objects.requireNonNull(routes.get(link.id())));
      Box source = orientation.transformed(Objects.requireNonNull(cards.get(link.from())));
      Box target = orientation.transformed(Objects.requireNonNull(cards.get(link.to())));
      Outline line = line(shape, route, source, target, channels);
      lines.put(link.id(), orientation.topDown() ? line.mapped(Point::transposed) : line);
    }
    return lines;
  }

  private static boolean overlaps(Box box, List<Box> others) {
    for (Box other : others) {
      if (box.overlaps(other)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the line of one link with no other cards around it than its own two, in any shape.
   *
   * @param way the route, along the flow at both ends, in the map's own orientation like the boxes
   */
  public static Outline alone(
      LinkShape shape, Polyline way, Box source, Box target, Orientation orientation) {
    if (shape == LinkShape.ORTHOGONAL) {
      return Outline.rounded(way, CORNER);
    }
    Box from = orientation.transformed(source);
    Box to = orientation.transformed(target);
    Outline line =
        line(shape, orientation.transformed(way), from, to, new Channels(List.of(from, to)));
    return orientation.topDown() ? line.mapped(Point::transposed) : line;
  }

  /** Returns the old and new boxes of cards that changed, grown by the margin. */
  private static List<Box> changed(Map<Id, Box> before, Map<Id, Box> now) {
    List<Box> changed = new ArrayList<>();
    before.forEach((id, box) -> addUnless(box.equals(now.get(id)), box, changed));
    now.forEach((id, box) -> addUnless(box.equals(before.get(id)), box, changed));
    return changed;
  }

  private static void addUnless(boolean same, Box box, List<Box> boxes) {
    if (!same) {
      boxes.add(box.grown(Channels.MARGIN));
    }
  }

  /**
   * Tells whether lines computed before have this shape, judged by their curves. If none has a
   * curve, no route has bends, and the lines are the same in both shapes.
   */
  private static boolean drawnAs(LinkShape shape, Collection<Outline> lines) {
    for (Outline line : lines) {
      for (Step step : line.steps()) {
        if (step instanceof Step.Cubic) {
          return shape == LinkShape.CURVED;
        }
      }
    }
    return shape == LinkShape.STRAIGHT || lines.isEmpty();
  }

  private static Outline line(
      LinkShape shape, Polyline way, Box source, Box target, Channels channels) {
    List<Bend> turns = Bends.of(way, channels);
    boolean curved = shape == LinkShape.CURVED;
    if (turns == null) {
      return Outline.rounded(way, curved ? RADIUS : 0);
    }
    return curved
        ? curved(way.first(), turns, way.last())
        : straight(way.first(), turns, way.last(), source, target, channels);
  }

  /**
   * Returns a line that is horizontal on the levels, with S-curves between them, or rounded corners
   * where the route turns back.
   */
  private static Outline curved(Point first, List<Bend> turns, Point last) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Move(first));
    Point at = first;
    for (Bend bend : turns) {
      Point in = new Point(bend.in(), bend.from());
      Point out = new Point(bend.out(), bend.to());
      level(at, in, steps);
      if (bend.back()) {
        double down = Math.signum(bend.to() - bend.from());
        Point leave = new Point(bend.at(), bend.from() + down * bend.reach(bend.in()));
        Point enter = new Point(bend.at(), bend.to() - down * bend.reach(bend.out()));
        steps.add(Outline.corner(in, new Point(bend.at(), bend.from()), leave));
        level(leave, enter, steps);
        steps.add(Outline.corner(enter, new Point(bend.at(), bend.to()), out));
      } else {
        double middle = (bend.in() + bend.out()) / 2;
        steps.add(
            new Step.Cubic(new Point(middle, bend.from()), new Point(middle, bend.to()), out));
      }
      at = out;
    }
    steps.add(new Step.Line(last));
    return new Outline(steps);
  }

  /** Adds the straight piece between two bends, if there is room between them. */
  private static void level(Point from, Point to, List<Step> steps) {
    if (from.distance(to) > 1e-6) {
      steps.add(new Step.Line(to));
    }
  }

  private static Outline straight(
      Point first, List<Bend> turns, Point last, Box source, Box target, Channels channels) {
    List<Point> corners = new ArrayList<>();
    BitSet kept = new BitSet();
    corners.add(first);
    for (Bend bend : turns) {
      kept.set(corners.size(), corners.size() + 2, bend.back());
      corners.add(new Point(bend.back() ? bend.at() : bend.in(), bend.from()));
      corners.add(new Point(bend.back() ? bend.at() : bend.out(), bend.to()));
    }
    corners.add(last);
    List<Point> points = RouteSimplifier.of(corners, kept, source, target, channels);
    return Outline.rounded(new Polyline(points), 0);
  }
}
