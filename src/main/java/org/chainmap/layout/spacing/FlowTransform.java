package org.chainmap.layout.spacing;

import java.util.HashMap;
import java.util.Map;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;

/**
 * Transforms a map of either orientation into flow coordinates, in which stages follow from left to
 * right, and back: layouts work only in these. The transform is its own inverse.
 */
public record FlowTransform(boolean topDown) {

  public static FlowTransform of(Orientation orientation) {
    return new FlowTransform(orientation == Orientation.TOP_DOWN);
  }

  public Box turn(Box box) {
    return topDown ? box.transposed() : box;
  }

  public Point turn(Point point) {
    return topDown ? point.transposed() : point;
  }

  public Size turn(Size size) {
    return topDown ? size.transposed() : size;
  }

  public Polyline turn(Polyline line) {
    return topDown ? line.transposed() : line;
  }

  /** Returns the boxes turned, the very same map where nothing turns. */
  public Map<Id, Box> turnBoxes(Map<Id, Box> boxes) {
    if (!topDown) {
      return boxes;
    }
    Map<Id, Box> turned = new HashMap<>();
    boxes.forEach((id, box) -> turned.put(id, turn(box)));
    return turned;
  }

  public Map<Id, Size> turnSizes(Map<Id, Size> sizes) {
    Map<Id, Size> turned = new HashMap<>();
    sizes.forEach((id, size) -> turned.put(id, turn(size)));
    return turned;
  }

  public Map<Id, Point> turnPoints(Map<Id, Point> points) {
    Map<Id, Point> turned = new HashMap<>();
    points.forEach((id, point) -> turned.put(id, turn(point)));
    return turned;
  }
}
