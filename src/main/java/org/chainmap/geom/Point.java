package org.chainmap.geom;

/** A place, or a way from one place to another. */
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

  /** x and y exchanged: what turns a left-to-right drawing into a top-down one. */
  public Point transposed() {
    return new Point(y, x);
  }
}
