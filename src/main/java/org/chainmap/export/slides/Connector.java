package org.chainmap.export.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;

/**
 * The preset connector that follows a course: straight, or sideways with two bends at right angles.
 *
 * @param preset the name of the preset geometry
 * @param first the start, in points of the slide
 * @param last the end, in points of the slide
 * @param adjustments where it bends, in parts of its width
 */
record Connector(String preset, Point first, Point last, List<Double> adjustments) {

  /** Less than this, in points, is no distance. */
  private static final double NOTHING = 0.01;

  /** The greatest distance of a bend from the middle, in parts of the width. */
  private static final double HALF = 0.01;

  Connector {
    adjustments = List.copyOf(adjustments);
  }

  /** Tells whether it has no bends. */
  boolean straight() {
    return adjustments.isEmpty();
  }

  /** Tells whether it bends once there and back, in the middle of its way to the right. */
  boolean halfway() {
    return last.x() > first.x()
        && adjustments.size() == 1
        && Math.abs(adjustments.getFirst() - 0.5) < HALF;
  }

  /** Returns the connector for a course on the slide; empty where no preset can follow it. */
  static Optional<Connector> along(Polyline course) {
    List<Point> points = corners(course.points());
    Point first = points.getFirst();
    Point last = points.getLast();
    if (points.size() == 2) {
      return Optional.of(new Connector("straightConnector1", first, last, List.of()));
    }
    if (points.size() != 4) {
      return Optional.empty();
    }
    Point out = points.get(1);
    Point in = points.get(2);
    boolean sideways = level(first, out) && level(in, last) && upright(out, in);
    double whole = last.x() - first.x();
    if (!sideways || Math.abs(whole) < NOTHING) {
      return Optional.empty();
    }
    double part = (out.x() - first.x()) / whole;
    return Optional.of(new Connector("bentConnector3", first, last, List.of(part)));
  }

  private static boolean level(Point a, Point b) {
    return Math.abs(a.y() - b.y()) < NOTHING;
  }

  private static boolean upright(Point a, Point b) {
    return Math.abs(a.x() - b.x()) < NOTHING;
  }

  /** Returns the ends and the bends: points on a straight piece are left out. */
  private static List<Point> corners(List<Point> points) {
    List<Point> corners = new ArrayList<>();
    for (Point p : points) {
      if (!corners.isEmpty() && corners.getLast().distance(p) < NOTHING) {
        continue;
      }
      if (corners.size() > 1) {
        Point a = corners.get(corners.size() - 2);
        Point b = corners.getLast();
        double turn = (b.x() - a.x()) * (p.y() - b.y()) - (b.y() - a.y()) * (p.x() - b.x());
        boolean ahead = (b.x() - a.x()) * (p.x() - b.x()) + (b.y() - a.y()) * (p.y() - b.y()) > 0;
        if (Math.abs(turn) < NOTHING && ahead) {
          corners.removeLast();
        }
      }
      corners.add(p);
    }
    if (corners.size() == 1) {
      corners.add(corners.getFirst());
    }
    return corners;
  }
}
