package org.chainmap.geom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How far things lie apart in two geometries that have cards in common. */
public final class Displacement {

  private Displacement() {}

  /**
   * Returns the way from where cards lie in one geometry to where they lie in another, the median
   * of those in both along each axis; from one top left corner to the other where they have none in
   * common. O(cards · log cards).
   */
  public static Point between(Geometry from, Geometry to) {
    List<Point> ways = new ArrayList<>();
    for (Map.Entry<Id, Box> card : from.cards().entrySet()) {
      Box there = to.cards().get(card.getKey());
      if (there != null) {
        ways.add(there.center().minus(card.getValue().center()));
      }
    }
    return ways.isEmpty()
        ? to.bounds().corner().minus(from.bounds().corner())
        : new Point(median(ways, Point::x), median(ways, Point::y));
  }

  /**
   * Returns where something of one geometry would lie in another: where the nearest card of both
   * has gone. O(cards).
   */
  public static Box counterpart(Box box, Geometry from, Geometry to) {
    Point way = Point.ZERO;
    double nearest = Double.POSITIVE_INFINITY;
    for (Map.Entry<Id, Box> card : from.cards().entrySet()) {
      Box there = to.cards().get(card.getKey());
      double distance = card.getValue().center().distance(box.center());
      if (there != null && distance < nearest) {
        nearest = distance;
        way = there.center().minus(card.getValue().center());
      }
    }
    return box.moved(way.x(), way.y());
  }

  private static double median(List<Point> ways, ToDoubleFunction<Point> along) {
    return ways.stream()
        .mapToDouble(along)
        .sorted()
        .skip((ways.size() - 1) / 2)
        .findFirst()
        .orElseThrow();
  }
}
