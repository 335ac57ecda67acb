package org.chainmap.geom;

/** A point or vector. */
public record Point(double x, double y) {

  public static final Point ZERO = new Point(0, 0);

  public Point plus(Point other) {
    return new Point(x + other.x, y + other.y);
  }

  public Point minus(Point other) {
    return new Point(x - other.x, y - other.y);
  }

  public Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }

  public Point times(double factor) {
    return new Point(x * factor, y * factor);
  }

  public double distance(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }

  /**
   * Returns the point with x and y exchanged, which turns a left-to-right drawing into a top-down
   * one.
   */
  public Point transposed() {
    return new Point(y, x);
  }
}
