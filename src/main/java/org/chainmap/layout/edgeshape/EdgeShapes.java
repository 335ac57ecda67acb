package org.chainmap.layout.edgeshape;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Outline.Step;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.layout.spacing.FlowTransform;
import org.chainmap.model.Link;
import org.chainmap.model.kind.LinkShape;

/**
 * The lines drawn for links that are curved or straight, as a pure function of their ways and the
 * cards. A line begins and ends where its way does, stays within the box around it, crosses no card
 * that the way does not cross, and ends with a straight piece for the arrow head.
 */
public final class EdgeShapes {

  /** The radius of corners of a way that does not run level and upright in turn. */
  private static final double RADIUS = 16;

  /** The radius of corners of a way drawn as it runs, as painted. */
  private static final double CORNER = 8;

  private EdgeShapes() {}

  /**
   * The line of each link in {@code routes}; none where links are drawn along their ways. O(pieces
   * · cards near them).
   *
   * @param cards the box of each card; links at others get no line
   */
  public static Map<Id, Outline> of(
      LinkShape shape,
      Iterable<Link> links,
      Map<Id, Polyline> routes,
      Map<Id, Box> cards,
      FlowTransform flowTransform) {
    return of(shape, links, routes, cards, flowTransform, Geometry.EMPTY);
  }

  /**
   * The same after some cards moved: lines along ways that stayed, and away from those cards, are
   * taken over. The result is that of finding all of them anew.
   *
   * @param before the geometry before the move, of links in whatever shape
   */
  public static Map<Id, Outline> of(
      LinkShape shape,
      Iterable<Link> links,
      Map<Id, Polyline> routes,
      Map<Id, Box> cards,
      FlowTransform flowTransform,
      Geometry before) {
    Map<Id, Outline> lines = new HashMap<>();
    if (shape == LinkShape.ORTHOGONAL) {
      return lines;
    }
    List<Box> changed = changed(before.cards(), cards);
    Map<Id, Box> turned = flowTransform.turnBoxes(cards);
    Channels channels = new Channels(turned.values());
    for (Link link : links) {
      Polyline route = routes.get(link.id());
      Outline known = before.lines().get(link.id());
      if (route != null
          && known != null
          && route.equals(before.routes().get(link.id()))
          && fits(known, shape)
          && changed.stream().noneMatch(route.bounds().grown(Channels.MARGIN)::overlaps)) {
        lines.put(link.id(), known);
        continue;
      }
      Box source = turned.get(link.from());
      Box target = turned.get(link.to());
      if (route != null && source != null && target != null) {
        Outline line = line(shape, flowTransform.turn(route), source, target, channels);
        lines.put(link.id(), flowTransform.topDown() ? line.mapped(Point::transposed) : line);
      }
    }
    return lines;
  }

  /**
   * The line of one link along a way with nothing around it but its two cards, in any shape.
   *
   * @param way level where it begins and ends, in the map's own orientation like the boxes
   */
  public static Outline alone(
      LinkShape shape, Polyline way, Box source, Box target, FlowTransform flowTransform) {
    if (shape == LinkShape.ORTHOGONAL) {
      return Outline.rounded(way, CORNER);
    }
    Box from = flowTransform.turn(source);
    Box to = flowTransform.turn(target);
    Outline line = line(shape, flowTransform.turn(way), from, to, new Channels(List.of(from, to)));
    return flowTransform.topDown() ? line.mapped(Point::transposed) : line;
  }

  /** Where cards lay that lie elsewhere now, and where they lie, with what lines keep off. */
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

  /** Whether a line may have this shape: only a way without any turn gives the same in both. */
  private static boolean fits(Outline line, LinkShape shape) {
    boolean curves = line.steps().stream().anyMatch(step -> step instanceof Step.Cubic);
    return curves == (shape == LinkShape.CURVED);
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

  /** Level where the way is, and S-curves, or rounded corners where the way turns back, between. */
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

  /** The straight piece between two turns, if there is room between them. */
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
