package org.chainmap.geom;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The direction in which the stages of a map follow one another: the axis of flow, with coordinates
 * along and across it, and the transform to flow coordinates, in which stages follow from left to
 * right. The transform is its own inverse.
 */
public enum Orientation {
  LEFT_RIGHT,
  TOP_DOWN;

  public boolean topDown() {
    return this == TOP_DOWN;
  }

  /** Returns the coordinate of a point along the flow. */
  public double along(Point p) {
    return topDown() ? p.y() : p.x();
  }

  /** Returns the least coordinate of a box along the flow. */
  public double start(Box box) {
    return along(box.corner());
  }

  /** Returns the greatest coordinate of a box along the flow. */
  public double end(Box box) {
    return topDown() ? box.bottom() : box.right();
  }

  /** Returns the extent of a box along the flow. */
  public double extent(Box box) {
    return end(box) - start(box);
  }

  /** Returns a box moved along the flow. */
  public Box moved(Box box, double distance) {
    return topDown() ? box.moved(0, distance) : box.moved(distance, 0);
  }

  /** Returns the vector with these components along and across the flow. */
  public Point vector(double along, double across) {
    return transformed(new Point(along, across));
  }

  /** Transforms a box from or to flow coordinates. */
  public Box transformed(Box box) {
    return topDown() ? box.transposed() : box;
  }

  /** Transforms a point from or to flow coordinates. */
  public Point transformed(Point point) {
    return topDown() ? point.transposed() : point;
  }

  /** Transforms a size from or to flow coordinates. */
  public Size transformed(Size size) {
    return topDown() ? size.transposed() : size;
  }

  /** Transforms a polyline from or to flow coordinates. */
  public Polyline transformed(Polyline line) {
    return topDown() ? line.transposed() : line;
  }

  /** Transforms a side of a card from or to flow coordinates. */
  public CardSide transformed(CardSide side) {
    return topDown() ? side.transposed() : side;
  }

  /** Transforms boxes by id from or to flow coordinates. */
  public Map<Id, Box> transformedBoxes(Map<Id, Box> boxes) {
    return each(boxes, this::transformed);
  }

  /** Transforms sizes by id from or to flow coordinates. */
  public Map<Id, Size> transformedSizes(Map<Id, Size> sizes) {
    return each(sizes, this::transformed);
  }

  /** Transforms points by id from or to flow coordinates. */
  public Map<Id, Point> transformedPoints(Map<Id, Point> points) {
    return each(points, this::transformed);
  }

  private static <T> Map<Id, T> each(Map<Id, T> values, UnaryOperator<T> transform) {
    Map<Id, T> transformed = new HashMap<>();
    values.forEach((id, value) -> transformed.put(id, transform.apply(value)));
    return transformed;
  }
}
