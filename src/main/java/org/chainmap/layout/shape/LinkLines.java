package org.chainmap.layout.shape;

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
import org.chainmap.layout.room.Flow;
import org.chainmap.model.Link;
import org.chainmap.model.LinkShape;

/**
 * The lines drawn for links that are curved or straight, as a pure function of their ways and the
 * cards. A line begins and ends where its way does, stays within the box around it, crosses no card
 * that the way does not cross, and ends with a straight piece for the arrow head.
 */
public final class LinkLines {

  /** The radius of corners of a way that does not run level and upright in turn. */
  private static final double RADIUS = 16;

  /** The radius of corners of a way drawn as it runs, as painted. */
  private static final double CORNER = 8;

  private LinkLines() {}

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
      Flow flow) {
    return of(shape, links, routes, cards, flow, Geometry.EMPTY);
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
      Flow flow,
      Geometry before) {
    Map<Id, Outline> lines = new HashMap<>();
    if (shape == LinkShape.ORTHOGONAL) {
      return lines;
    }
    List<Box> changed = changed(before.cards(), cards);
    Map<Id, Box> turned = flow.turnBoxes(cards);
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
        Outline line = line(shape, flow.turn(route), source, target, channels);
        lines.put(link.id(), flow.topDown() ? line.mapped(Point::transposed) : line);
      }
    }
    return lines;
  }

  /**
   * The line of one link along a way with nothing around it but its two cards, in any shape.
   *
   * @param way level where it begins and ends, in the map's own orientation like the boxes
   */
  public static Outline alone(LinkShape shape, Polyline way, Box source, Box target, Flow flow) {
    if (shape == LinkShape.ORTHOGONAL) {
      return Outline.rounded(way, CORNER);
    }
    Box from = flow.turn(source);
    Box to = flow.turn(target);
    Outline line = line(shape, flow.turn(way), from, to, new Channels(List.of(from, to)));
    return flow.topDown() ? line.mapped(Point::transposed) : line;
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
    List<Turn> turns = Turns.of(way, channels);
    boolean curved = shape == LinkShape.CURVED;
    if (turns == null) {
      return Outline.rounded(way, curved ? RADIUS : 0);
    }
    return curved
        ? curved(way.first(), turns, way.last())
        : straight(way.first(), turns, way.last(), source, target, channels);
  }

  /** Level where the way is, and S-curves, or rounded corners where the way turns back, between. */
  private static Outline curved(Point first, List<Turn> turns, Point last) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Move(first));
    Point at = first;
    for (Turn turn : turns) {
      Point in = new Point(turn.in(), turn.from());
      Point out = new Point(turn.out(), turn.to());
      level(at, in, steps);
      if (turn.back()) {
        double down = Math.signum(turn.to() - turn.from());
        Point leave = new Point(turn.at(), turn.from() + down * turn.reach(turn.in()));
        Point enter = new Point(turn.at(), turn.to() - down * turn.reach(turn.out()));
        steps.add(Outline.corner(in, new Point(turn.at(), turn.from()), leave));
        level(leave, enter, steps);
        steps.add(Outline.corner(enter, new Point(turn.at(), turn.to()), out));
      } else {
        double middle = (turn.in() + turn.out()) / 2;
        steps.add(
            new Step.Cubic(new Point(middle, turn.from()), new Point(middle, turn.to()), out));
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
      Point first, List<Turn> turns, Point last, Box source, Box target, Channels channels) {
    List<Point> corners = new ArrayList<>();
    BitSet kept = new BitSet();
    corners.add(first);
    for (Turn turn : turns) {
      kept.set(corners.size(), corners.size() + 2, turn.back());
      corners.add(new Point(turn.back() ? turn.at() : turn.in(), turn.from()));
      corners.add(new Point(turn.back() ? turn.at() : turn.out(), turn.to()));
    }
    corners.add(last);
    List<Point> points = Shortcut.of(corners, kept, source, target, channels);
    return Outline.rounded(new Polyline(points), 0);
  }
}
