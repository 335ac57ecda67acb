package org.chainmap.layout.layered.p5route;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.layout.room.FreeSpace;
import org.chainmap.layout.room.Spacing;

/**
 * Finds places for the labels of links: on the link's longest suitable piece, horizontal ones
 * first, over no card and no other label, over other links as little as can be. Where none is free
 * on the link itself, the nearest free place beside it.
 */
public final class LabelPlaces {

  private static final double STEP = 8;
  private static final double MARGIN = 2;
  private static final double VERTICAL = 40;
  private static final double SHORT = 60;
  private static final double OVER_LINK = 30;
  private static final double OVER_ARROW = 90;

  private final List<Box> taken;
  private final List<Polyline> routes;

  /**
   * @param cards what no label may cover
   * @param routes the ways of all links, which labels should not cover
   */
  public LabelPlaces(List<Box> cards, List<Polyline> routes) {
    this.taken = new ArrayList<>(cards);
    this.routes = routes;
  }

  /** Keeps a place that a label already has. */
  public void keep(Box label) {
    taken.add(label);
  }

  /** The place of the next label, on the given one of the routes; keeps it. */
  public Box place(Polyline route, Size size) {
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
        double off = (k % 2 == 0 ? 1 : -1) * (k + 1) / 2 * length / 2 / steps;
        double cost = base - Math.min(length, 300) * 0.2 + Math.abs(off) * 0.2;
        if (cost >= least) {
          continue;
        }
        Box box = around(a.plus(b.minus(a).times(0.5 + (length == 0 ? 0 : off / length))), size);
        if (!isFree(box)) {
          continue;
        }
        cost += OVER_LINK * covered(box, route) + (box.overlaps(arrow) ? OVER_ARROW : 0);
        if (cost < least) {
          least = cost;
          best = box;
        }
      }
    }
    Box found = best != null ? best : beside(route, size);
    taken.add(found);
    return found;
  }

  private static Box around(Point center, Size size) {
    return new Box(center.x() - size.w() / 2, center.y() - size.h() / 2, size.w(), size.h());
  }

  private boolean isFree(Box box) {
    for (Box other : taken) {
      if (box.x() < other.right() + MARGIN
          && other.x() < box.right() + MARGIN
          && box.y() < other.bottom() + MARGIN
          && other.y() < box.bottom() + MARGIN) {
        return false;
      }
    }
    return true;
  }

  private int covered(Box box, Polyline own) {
    int n = 0;
    for (Polyline route : routes) {
      if (route.equals(own)) {
        continue;
      }
      List<Point> points = route.points();
      for (int i = 1; i < points.size(); i++) {
        if (Box.between(points.get(i - 1), points.get(i)).overlaps(box)) {
          n++;
          break;
        }
      }
    }
    return n;
  }

  private Box beside(Polyline route, Size size) {
    FreeSpace space = new FreeSpace(MARGIN, MARGIN);
    taken.forEach(space::take);
    Box wish = around(route.pointAt(route.length() / 2), size);
    double[] lefts = new double[41];
    for (int i = 0; i < lefts.length; i++) {
      lefts[i] = wish.x() + (i % 2 == 0 ? 1 : -1) * (i + 1) / 2 * STEP;
    }
    return Box.of(space.nearest(wish.corner(), size, lefts), size);
  }
}
