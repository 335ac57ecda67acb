package org.chainmap.geom;

import java.util.Collection;
import java.util.List;

/** An axis-aligned rectangle: its top left corner, width and height (never negative). */
public record Box(double x, double y, double w, double h) {

  public Box {
    if (w < 0 || h < 0) {
      throw new IllegalArgumentException("negative size " + w + " × " + h);
    }
  }

  public static Box of(Point corner, Size size) {
    return new Box(corner.x(), corner.y(), size.w(), size.h());
  }

  /** Returns the box whose opposite corners are {@code a} and {@code b}, in any order. */
  public static Box between(Point a, Point b) {
    return new Box(
        Math.min(a.x(), b.x()),
        Math.min(a.y(), b.y()),
        Math.abs(a.x() - b.x()),
        Math.abs(a.y() - b.y()));
  }

  /**
   * Returns the smallest box around all of {@code boxes}; an empty box at the origin where there
   * are none.
   */
  public static Box around(Collection<Box> boxes) {
    if (boxes.isEmpty()) {
      return new Box(0, 0, 0, 0);
    }
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Box box : boxes) {
      left = Math.min(left, box.x);
      top = Math.min(top, box.y);
      right = Math.max(right, box.right());
      bottom = Math.max(bottom, box.bottom());
    }
    return new Box(left, top, right - left, bottom - top);
  }

  public double right() {
    return x + w;
  }

  public double bottom() {
    return y + h;
  }

  public Point corner() {
    return new Point(x, y);
  }

  public Point center() {
    return new Point(x + w / 2, y + h / 2);
  }

  public Size size() {
    return new Size(w, h);
  }

  public Box moved(double dx, double dy) {
    return new Box(x + dx, y + dy, w, h);
  }

  /**
   * Returns the box grown by {@code margin} on every side; a negative margin shrinks it, at most to
   * size 0.
   */
  public Box grown(double margin) {
    return grown(margin, margin);
  }

  public Box grown(double dx, double dy) {
    double width = Math.max(0, w + 2 * dx);
    double height = Math.max(0, h + 2 * dy);
    return new Box(x + (w - width) / 2, y + (h - height) / 2, width, height);
  }

  public Box union(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Box(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /** Tells whether the point lies inside or on the edge. */
  public boolean contains(Point p) {
    return p.x() >= x && p.x() <= right() && p.y() >= y && p.y() <= bottom();
  }

  public boolean contains(Box other) {
    return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
  }

  /** Tells whether the two boxes share inner points; boxes that only touch do not overlap. */
  public boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  public List<Point> corners() {
    return List.of(
        corner(), new Point(right(), y), new Point(right(), bottom()), new Point(x, bottom()));
  }

  public Box transposed() {
    return new Box(y, x, h, w);
  }
}
