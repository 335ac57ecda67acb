package org.chainmap.geom;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * An animation from one geometry to another. Boxes move straight to their new positions, and links
 * change gradually from the old shape to the new one. Elements in only one of the two geometries
 * appear or disappear at the start.
 */
public record Transition(Geometry before, Geometry after) {

  /**
   * Returns the geometry at a fraction of the transition between 0 and 1; at 1 it is {@code after}
   * itself. O(everything).
   */
  public Geometry at(double part) {
    double t = Math.clamp(part, 0, 1);
    if (t == 1) {
      return after;
    }
    Geometry moving =
        new Geometry(
            each(before.cards(), after.cards(), (a, b) -> between(a, b, t)),
            each(before.bands(), after.bands(), (a, b) -> between(a, b, t)),
            each(before.frames(), after.frames(), (a, b) -> between(a, b, t)),
            each(before.routes(), after.routes(), (a, b) -> between(a, b, t)),
            lines(t),
            each(before.labels(), after.labels(), (a, b) -> between(a, b, t)));
    return moving.withNotes(each(before.notes(), after.notes(), (a, b) -> between(a, b, t)));
  }

  /**
   * Interpolates the lines of links that are not drawn along their routes in at least one of the
   * two geometries.
   */
  private Map<Id, Outline> lines(double t) {
    Map<Id, Outline> lines = new HashMap<>();
    Set<Id> either = new HashSet<>(before.lines().keySet());
    either.addAll(after.lines().keySet());
    for (Id id : either) {
      Polyline a = before.course(id);
      Polyline b = after.course(id);
      if (b != null) {
        lines.put(id, Outline.rounded(a == null || a.equals(b) ? b : between(a, b, t), 0));
      }
    }
    return lines;
  }

  private static <V> Map<Id, V> each(Map<Id, V> from, Map<Id, V> to, BiFunction<V, V, V> between) {
    Map<Id, V> result = new HashMap<>();
    to.forEach(
        (id, b) -> {
          V a = from.get(id);
          result.put(id, a == null || a.equals(b) ? b : between.apply(a, b));
        });
    return result;
  }

  private static double between(double a, double b, double t) {
    return a + (b - a) * t;
  }

  private static Point between(Point a, Point b, double t) {
    return new Point(between(a.x(), b.x(), t), between(a.y(), b.y(), t));
  }

  private static Box between(Box a, Box b, double t) {
    return new Box(
        between(a.x(), b.x(), t),
        between(a.y(), b.y(), t),
        between(a.w(), b.w(), t),
        between(a.h(), b.h(), t));
  }

  /**
   * Interpolates two polylines: a corner of one corresponds to the point of the other at the same
   * fraction of its length.
   */
  private static Polyline between(Polyline a, Polyline b, double t) {
    double[] parts =
        DoubleStream.concat(Arrays.stream(corners(a)), Arrays.stream(corners(b)))
            .sorted()
            .distinct()
            .toArray();
    double lengthA = a.length();
    double lengthB = b.length();
    List<Point> points =
        IntStream.range(0, parts.length)
            .mapToObj(k -> between(a.pointAt(parts[k] * lengthA), b.pointAt(parts[k] * lengthB), t))
            .toList();
    return points.size() < 2 ? b : new Polyline(points);
  }

  /** Returns the position of each point along a polyline, as a fraction of its length. */
  private static double[] corners(Polyline line) {
    double whole = line.length();
    double[] parts = new double[line.points().size()];
    double sum = 0;
    for (int k = 1; k < parts.length; k++) {
      sum += line.points().get(k).distance(line.points().get(k - 1));
      parts[k] = whole == 0 ? 1 : Math.min(1, sum / whole);
    }
    parts[parts.length - 1] = 1;
    return parts;
  }
}
