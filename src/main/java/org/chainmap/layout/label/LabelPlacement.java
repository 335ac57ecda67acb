package org.chainmap.layout.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.layout.spacing.BoxGrid;
import org.chainmap.layout.spacing.FreeSpace;
import org.chainmap.layout.spacing.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * Places the labels of links: on the link's longest suitable segment, horizontal ones first, off
 * cards, frames' names and other labels, over no other link where there is such a place; else along
 * the link, touching it. Where there is no place at all, the nearest free one beside it.
 */
public final class LabelPlacement {

  /** The distance of neighbouring candidate places along a segment, in px. */
  private static final double STEP = 8;

  /** The least distance of a label from what it must not cover, in px. */
  private static final double MARGIN = 2;

  /** On the link itself, and at either side of it. */
  private static final int[] SIDES = {0, -1, 1};

  private static final double VERTICAL = 40;
  private static final double SHORT = 60;

  /** What weighs more than all that follows from the length and the middle of a segment. */
  private static final double BESIDE = 1_000;

  private static final double OVER_LINK = 2_000;
  private static final double OVER_ARROW = 90;

  /** How many steps from its link a label is put at most to be over fewer others. */
  private static final int REACH = 10;

  /** How much nearer a place must be, in px, to be taken although it is over one more link. */
  private static final double PASSED = 60;

  /** The distance of a label from the loop beside which it lies, in px. */
  private static final double ASIDE = 4;

  private final List<Box> taken;
  private final List<Polyline> routes;
  private @Nullable SpatialIndex spatialIndex;
  private int round;

  /**
   * Indexes occupied boxes and the segments of all routes by position; made when first needed. Its
   * arrays belong to it.
   */
  private static final class SpatialIndex {

    private final BoxGrid taken = new BoxGrid();
    private final BoxGrid segments = new BoxGrid();

    /** The route of each segment. */
    private final int[] route;

    /** The first route with the same polyline, for each route. */
    private final int[] same;

    /** The round in which each route was last counted. */
    private final int[] seen;

    private SpatialIndex(List<Box> boxes, List<Polyline> routes) {
      boxes.forEach(taken::add);
      route = new int[routes.stream().mapToInt(r -> r.points().size() - 1).sum()];
      same = new int[routes.size()];
      seen = new int[routes.size()];
      Map<Polyline, Integer> first = new HashMap<>();
      int n = 0;
      for (int r = 0; r < same.length; r++) {
        Integer earlier = first.putIfAbsent(routes.get(r), r);
        same[r] = earlier == null ? r : earlier;
        List<Point> points = routes.get(r).points();
        for (int i = 1; i < points.size(); i++) {
          route[n++] = r;
          segments.add(Box.between(points.get(i - 1), points.get(i)));
        }
      }
    }

    /** Tells whether a label at {@code box} keeps off everything taken. */
    private boolean isFree(Box box) {
      return !taken.any(box.grown(MARGIN), i -> near(box, taken.get(i)));
    }

    /** Counts the routes under a box, without those with the same polyline as {@code own}. */
    private int covered(Box box, int own, int round) {
      int[] n = new int[1];
      segments.any(
          box,
          segment -> {
            int r = route[segment];
            if (seen[r] != round && same[r] != own && segments.get(segment).overlaps(box)) {
              seen[r] = round;
              n[0]++;
            }
            return false;
          });
      return n[0];
    }
  }

  /**
   * @param taken what no label may cover: cards and the names of frames
   * @param routes the routes of all links, which labels should not cover
   */
  public LabelPlacement(List<Box> taken, List<Polyline> routes) {
    this.taken = new ArrayList<>(taken);
    this.routes = routes;
  }

  /** Marks the place of a label as taken. */
  public void keep(Box label) {
    taken.add(label);
    if (spatialIndex != null) {
      spatialIndex.taken.add(label);
    }
  }

  /**
   * Returns the place of least cost for a label on the given one of the routes, and marks it as
   * taken. O(candidate places · what lies near them).
   */
  public Box place(Polyline route, Size size) {
    SpatialIndex index = spatialIndex();
    int own = index.same[routes.indexOf(route)];
    Box best = null;
    double least = Double.MAX_VALUE;
    List<Point> points = route.points();
    Point tip = route.last();
    Box arrow = Box.between(route.pointAt(route.length() - Spacing.ARROW), tip).grown(2);
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      double length = a.distance(b);
      boolean horizontal = Math.abs(a.y() - b.y()) < Math.abs(a.x() - b.x());
      double needed = horizontal ? size.w() + 2 * STEP : size.h() + 2 * STEP;
      double base = (horizontal ? 0 : VERTICAL) + (length < needed ? SHORT : 0);
      int steps = (int) Math.min(200, Math.max(1, length / STEP / 2));
      for (int k = 0; k < 2 * steps; k++) {
        double off = (k % 2 == 0 ? 1 : -1) * ((k + 1) / 2) * length / 2 / steps;
        double cost = base - Math.min(length, 300) * 0.2 + Math.abs(off) * 0.2;
        if (cost >= least) {
          continue;
        }
        Box on = around(a.plus(b.minus(a).times(0.5 + (length == 0 ? 0 : off / length))), size);
        double away = (horizontal ? size.h() : size.w()) / 2 + 1;
        for (int side : SIDES) {
          Box box = on.moved(horizontal ? 0 : side * away, horizontal ? side * away : 0);
          double all = cost + (side == 0 ? 0 : BESIDE) + (box.overlaps(arrow) ? OVER_ARROW : 0);
          if (all < least && index.isFree(box)) {
            round++;
            // Beside its link, a label must not seem to be that of another one.
            Box kept = side == 0 ? box : box.grown(2 * MARGIN);
            all += OVER_LINK * index.covered(kept, own, round);
            if (all < least) {
              least = all;
              best = box;
            }
          }
        }
      }
    }
    Box place = best != null ? best : beside(route, size);
    keep(place);
    return place;
  }

  /**
   * Returns the place of least cost beside a loop, which a label on it would hide, and marks it as
   * taken. O(candidate places · what lies near them).
   */
  public Box placeBeside(Polyline loop, Size size) {
    SpatialIndex index = spatialIndex();
    Box bounds = loop.bounds();
    Point middle = bounds.center();
    double across = bounds.w() / 2 + size.w() / 2 + ASIDE;
    double down = bounds.h() / 2 + size.h() / 2 + ASIDE;
    Box best = null;
    double least = Double.MAX_VALUE;
    for (int k = -3; k <= 3; k++) {
      double slideX = k * across / 3;
      double slideY = k * down / 3;
      for (Point way :
          List.of(
              new Point(across, slideY),
              new Point(-across, slideY),
              new Point(slideX, -down),
              new Point(slideX, down))) {
        Box box = around(middle.plus(way), size);
        if (index.isFree(box)) {
          round++;
          double cost = OVER_LINK * index.covered(box, -1, round) + Math.hypot(way.x(), way.y());
          if (cost < least) {
            least = cost;
            best = box;
          }
        }
      }
    }
    Box place = best != null ? best : beside(loop, size);
    keep(place);
    return place;
  }

  private static Box around(Point center, Size size) {
    return new Box(center.x() - size.w() / 2, center.y() - size.h() / 2, size.w(), size.h());
  }

  private static boolean near(Box box, Box other) {
    return box.x() < other.right() + MARGIN
        && other.x() < box.right() + MARGIN
        && box.y() < other.bottom() + MARGIN
        && other.y() < box.bottom() + MARGIN;
  }

  private SpatialIndex spatialIndex() {
    SpatialIndex ready = spatialIndex;
    if (ready == null) {
      ready = new SpatialIndex(taken, routes);
      spatialIndex = ready;
    }
    return ready;
  }

  /** Returns the free place nearest to the middle of a route, over few other links if any is. */
  private Box beside(Polyline route, Size size) {
    SpatialIndex index = spatialIndex();
    int of = routes.indexOf(route);
    int own = of < 0 ? of : index.same[of];
    Point middle = route.pointAt(route.length() / 2);
    Box best = null;
    double least = Double.MAX_VALUE;
    for (int row = -REACH; row <= REACH; row++) {
      for (int column = -REACH; column <= REACH; column++) {
        Point way = new Point(column * STEP, row * STEP);
        double cost = Math.hypot(way.x(), way.y());
        Box box = around(middle.plus(way), size);
        if (cost < least && index.isFree(box)) {
          round++;
          cost += PASSED * index.covered(box, own, round);
          if (cost < least) {
            least = cost;
            best = box;
          }
        }
      }
    }
    return best != null ? best : anywhere(route, size);
  }

  private Box anywhere(Polyline route, Size size) {
    FreeSpace space = new FreeSpace(MARGIN, MARGIN);
    taken.forEach(space::take);
    Box wish = around(route.pointAt(route.length() / 2), size);
    double[] lefts = new double[41];
    for (int i = 0; i < lefts.length; i++) {
      lefts[i] = wish.x() + (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * STEP;
    }
    return Box.of(space.nearest(wish.corner(), size, lefts), size);
  }
}
