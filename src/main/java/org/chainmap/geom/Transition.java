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
 * The way from one geometry to another, so that the eye can follow: boxes go straight to where they
 * will be, links change from the shape they had into the one they will have. What the one of them
 * lacks is there, or gone, from the start.
 */
public record Transition(Geometry before, Geometry after) {

  /**
   * Where everything lies at a part of the way between 0 and 1; at 1 it is {@code after} itself.
   * O(everything).
   */
  public Geometry at(double part) {
    double t = Math.clamp(part, 0, 1);
    if (t == 1) {
      return after;
    }
    return new Geometry(
        each(before.cards(), after.cards(), (a, b) -> between(a, b, t)),
        each(before.bands(), after.bands(), (a, b) -> between(a, b, t)),
        each(before.frames(), after.frames(), (a, b) -> between(a, b, t)),
        each(before.routes(), after.routes(), (a, b) -> between(a, b, t)),
        lines(t),
        each(before.labels(), after.labels(), (a, b) -> between(a, b, t)));
  }

  /** Lines that are not drawn along their ways, on their way to what is drawn afterwards. */
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

  /** Corners of either way go to the place that lies as far along the other, by its length. */
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

  /** How far along a way each of its points lies, as a part of the whole. */
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
