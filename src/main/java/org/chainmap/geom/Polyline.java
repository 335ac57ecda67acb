package org.chainmap.geom;

import java.util.Collection;
import java.util.List;

/** A line of straight pieces through two or more points, from its first to its last. */
public record Polyline(List<Point> points) {

  public Polyline {
    points = List.copyOf(points);
    if (points.size() < 2) {
      throw new IllegalArgumentException("a polyline needs two points");
    }
  }

  public static Polyline of(Point... points) {
    return new Polyline(List.of(points));
  }

  public Point first() {
    return points.getFirst();
  }

  public Point last() {
    return points.getLast();
  }

  public double length() {
    double sum = 0;
    for (int i = 1; i < points.size(); i++) {
      sum += points.get(i).distance(points.get(i - 1));
    }
    return sum;
  }

  /**
   * Returns the point after {@code distance} px along the line; the distance is limited to the
   * line's length.
   */
  public Point pointAt(double distance) {
    double left = Math.max(0, distance);
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      double piece = a.distance(b);
      if (left <= piece && piece > 0) {
        return a.plus(b.minus(a).times(left / piece));
      }
      left -= piece;
    }
    return last();
  }

  /** Returns the distance from {@code p} to the nearest point of the line. */
  public double distanceTo(Point p) {
    double best = Double.MAX_VALUE;
    for (int i = 1; i < points.size(); i++) {
      best = Math.min(best, distanceToPiece(p, points.get(i - 1), points.get(i)));
    }
    return best;
  }

  private static double distanceToPiece(Point p, Point a, Point b) {
    Point ab = b.minus(a);
    double square = ab.x() * ab.x() + ab.y() * ab.y();
    double t = square == 0 ? 0 : ((p.x() - a.x()) * ab.x() + (p.y() - a.y()) * ab.y()) / square;
    return p.distance(a.plus(ab.times(Math.clamp(t, 0, 1))));
  }

  public Box bounds() {
    return bounds(List.of(this));
  }

  /** Returns the smallest box around all of {@code lines}, of which there is at least one. */
  public static Box bounds(Collection<Polyline> lines) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Polyline line : lines) {
      for (Point p : line.points) {
        left = Math.min(left, p.x());
        top = Math.min(top, p.y());
        right = Math.max(right, p.x());
        bottom = Math.max(bottom, p.y());
      }
    }
    return new Box(left, top, right - left, bottom - top);
  }

  public Polyline moved(double dx, double dy) {
    return new Polyline(points.stream().map(p -> p.plus(dx, dy)).toList());
  }

  public Polyline transposed() {
    return new Polyline(points.stream().map(Point::transposed).toList());
  }
}
