package org.chainmap.paint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.text.Lang;

/** Draws named outlines around several cards. */
final class HullPainter {

  private static final double MARGIN = 16;
  private static final double SIZE = 12;

  /** The size on screen, in px, at which a name is easy to read. */
  private static final double READABLE = 10;

  private final Theme theme;
  private final Lang lang;

  HullPainter(Theme theme, Lang lang) {
    this.theme = theme;
    this.lang = lang;
  }

  /** Draws the hull's outline; empty where none of its cards is placed. */
  Optional<Mark> outline(Overlay.Hull hull, Geometry geometry) {
    Ink ink = theme.hue(hull.hue());
    return around(hull, geometry)
        .map(
            around ->
                new Mark.Group(
                    null,
                    name(hull),
                    List.of(
                        new Mark.Shape(
                            Outline.polygon(around),
                            ink.withAlpha(0.08),
                            new Pen(ink, 1.6, List.of(7.0, 5.0))))));
  }

  /**
   * Draws the hull's name on the upper end of its outline, on a background; from afar in the one
   * size in which it can be read.
   */
  Optional<Mark> title(Overlay.Hull hull, Geometry geometry, double zoom) {
    double size = Detail.at(zoom) == Detail.FULL ? SIZE : READABLE / zoom;
    return around(hull, geometry)
        .map(
            around -> {
              Point top =
                  Collections.min(
                      around, Comparator.comparingDouble(Point::y).thenComparingDouble(Point::x));
              String name = name(hull);
              double width = TextMeasure.get().width(name, size, true);
              Box behind = new Box(top.x(), top.y() - size * 2 / 3, width + size, size * 4 / 3);
              Ink ink = theme.hue(hull.hue());
              return new Mark.Group(
                  null,
                  name,
                  List.of(
                      new Mark.Shape(
                          Outline.roundRect(behind, 4), theme.paper(), Pen.solid(ink, 1)),
                      Marks.text(
                          name, top.x() + size / 2, top.y() + size * 0.36, size, true, ink)));
            });
  }

  private String name(Overlay.Hull hull) {
    return TextMeasure.get().drawable(hull.name().in(lang));
  }

  private static Optional<List<Point>> around(Overlay.Hull hull, Geometry geometry) {
    List<Point> corners = new ArrayList<>();
    for (Id id : hull.cards()) {
      Box box = geometry.cards().get(id);
      if (box != null) {
        corners.addAll(box.grown(MARGIN).corners());
      }
    }
    return corners.isEmpty() ? Optional.empty() : Optional.of(convexHull(corners));
  }

  /** Computes the convex hull by Andrew's monotone chain (1979). O(n log n). */
  static List<Point> convexHull(List<Point> points) {
    List<Point> sorted =
        points.stream()
            .distinct()
            .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
            .toList();
    List<Point> hull = half(sorted);
    hull.removeLast();
    List<Point> upper = half(sorted.reversed());
    upper.removeLast();
    hull.addAll(upper);
    return hull;
  }

  private static List<Point> half(List<Point> sorted) {
    List<Point> chain = new ArrayList<>();
    for (Point p : sorted) {
      while (chain.size() >= 2 && cross(chain.get(chain.size() - 2), chain.getLast(), p) <= 0) {
        chain.removeLast();
      }
      chain.add(p);
    }
    return chain;
  }

  private static double cross(Point o, Point a, Point b) {
    return (a.x() - o.x()) * (b.y() - o.y()) - (a.y() - o.y()) * (b.x() - o.x());
  }
}
