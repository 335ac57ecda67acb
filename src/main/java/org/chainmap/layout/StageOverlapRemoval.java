package org.chainmap.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.layout.spacing.FreeSpace;
import org.chainmap.layout.spacing.Spacing;

/**
 * Removes overlaps from a drawing that knows neither stages nor the sizes of cards: moves the cards
 * of each stage into a range of its own along the flow, and every card that overlaps another to the
 * nearest free place in it. Works in flow coordinates (the flow runs to the right).
 */
final class StageOverlapRemoval {

  private static final double GAP = 32;

  private StageOverlapRemoval() {}

  /**
   * Returns the left top corner of every card such that stages follow one another and no two cards
   * overlap. O(cards²) at worst.
   *
   * @param centers where the drawing has the middle of each card
   */
  static Map<Id, Point> banded(StageIndex stages, Map<Id, Size> sizes, Map<Id, Point> centers) {
    Map<Id, Point> places = new HashMap<>();
    FreeSpace space = new FreeSpace(GAP, GAP);
    double start = 0;
    for (int stage = 0; stage < stages.count(); stage++) {
      int s = stage;
      List<Id> cards =
          centers.keySet().stream()
              .filter(id -> stages.stage(id) == s)
              .sorted(
                  Comparator.comparingDouble((Id id) -> at(centers, id).y())
                      .thenComparingDouble(id -> at(centers, id).x())
                      .thenComparing(id -> id))
              .toList();
      if (cards.isEmpty()) {
        start += Spacing.EMPTY_BAND + Spacing.BAND_GAP;
        continue;
      }
      double left =
          cards.stream()
              .mapToDouble(id -> at(centers, id).x() - size(sizes, id).w() / 2)
              .min()
              .orElse(0);
      double width =
          cards.stream()
              .mapToDouble(id -> at(centers, id).x() + size(sizes, id).w() / 2 - left)
              .max()
              .orElse(0);
      for (Id id : cards) {
        Size size = size(sizes, id);
        Point center = at(centers, id);
        double x = start + center.x() - size.w() / 2 - left;
        Point wish = new Point(Math.rint(x), Math.rint(center.y() - size.h() / 2));
        Point found = space.nearest(wish, size, lefts(wish.x(), start, start + width - size.w()));
        space.take(Box.of(found, size));
        places.put(id, found);
      }
      start = Math.ceil(start + width) + Spacing.STAGE_GAP;
    }
    return places;
  }

  private static double[] lefts(double wish, double from, double to) {
    List<Double> lefts = new ArrayList<>(List.of(wish));
    for (double x = wish - Spacing.COLUMN_GAP; x >= from; x -= Spacing.COLUMN_GAP) {
      lefts.add(x);
    }
    for (double x = wish + Spacing.COLUMN_GAP; x <= to; x += Spacing.COLUMN_GAP) {
      lefts.add(x);
    }
    return lefts.stream().mapToDouble(x -> x).toArray();
  }

  private static Point at(Map<Id, Point> points, Id id) {
    return Objects.requireNonNull(points.get(id));
  }

  private static Size size(Map<Id, Size> sizes, Id id) {
    return Objects.requireNonNull(sizes.get(id));
  }
}
