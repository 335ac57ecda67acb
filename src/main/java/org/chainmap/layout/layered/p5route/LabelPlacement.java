package org.chainmap.layout.layered.p5route;

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
 * cards, frames' names and other labels, over as few other links as possible. Where there is no
 * such place on the link itself, the nearest free one beside it.
 */
public final class LabelPlacement {

  private static final double STEP = 8;
  private static final double MARGIN = 2;
  private static final double VERTICAL = 40;
  private static final double SHORT = 60;
  private static final double OVER_LINK = 30;
  private static final double OVER_ARROW = 90;

  private final List<Box> taken;
  private final List<Polyline> routes;
  private @Nullable Found found;

  /**
   * What is taken and the pieces of all routes, found by where they lie; made when first needed.
   * Its arrays belong to it.
   */
  private static final class Found {

    private final BoxGrid taken;
    private final BoxGrid pieces;
    private final int[] route;
    private final int[] like;
    private final int[] seen;

    private Found(BoxGrid taken, BoxGrid pieces, int[] route, int[] like, int[] seen) {
      this.taken = taken;
      this.pieces = pieces;
      this.route = route;
      this.like = like;
      this.seen = seen;
    }

    BoxGrid taken() {
      return taken;
    }

    BoxGrid pieces() {
      return pieces;
    }

    /** The route of each piece. */
    int[] route() {
      return route;
    }

    /** The first route that goes the same way, for each route. */
    int[] like() {
      return like;
    }

    /** The round in which each route was last counted. */
    int[] seen() {
      return seen;
    }

    static Found of(List<Box> taken, List<Polyline> routes) {
      BoxGrid boxes = new BoxGrid();
      taken.forEach(boxes::add);
      BoxGrid pieces = new BoxGrid();
      int[] route = new int[routes.stream().mapToInt(r -> r.points().size() - 1).sum()];
      int[] like = new int[routes.size()];
      Map<Polyline, Integer> first = new HashMap<>();
      int n = 0;
      for (int r = 0; r < like.length; r++) {
        Integer same = first.putIfAbsent(routes.get(r), r);
        like[r] = same == null ? r : same;
        List<Point> points = routes.get(r).points();
        for (int i = 1; i < points.size(); i++) {
          route[n++] = r;
          pieces.add(Box.between(points.get(i - 1), points.get(i)));
        }
      }
      return new Found(boxes, pieces, route, like, new int[like.length]);
    }
  }

  private int round;

  /**
   * @param taken what no label may cover: cards and the names of frames
   * @param routes the ways of all links, which labels should not cover
   */
  public LabelPlacement(List<Box> taken, List<Polyline> routes) {
    this.taken = new ArrayList<>(taken);
    this.routes = routes;
  }

  /** Keeps a place that a label already has. */
  public void keep(Box label) {
    taken.add(label);
    if (found != null) {
      found.taken().add(label);
    }
  }

  /** The place of the next label, on the given one of the routes; keeps it. */
  public Box place(Polyline route, Size size) {
    Found at = found();
    int own = at.like()[routes.indexOf(route)];
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
        Box box = around(a.plus(b.minus(a).times(0.5 + (length == 0 ? 0 : off / length))), size);
        if (!isFree(at, box)) {
          continue;
        }
        cost += OVER_LINK * covered(at, box, own) + (box.overlaps(arrow) ? OVER_ARROW : 0);
        if (cost < least) {
          least = cost;
          best = box;
        }
      }
    }
    Box place = best != null ? best : beside(route, size);
    keep(place);
    return place;
  }

  private static Box around(Point center, Size size) {
    return new Box(center.x() - size.w() / 2, center.y() - size.h() / 2, size.w(), size.h());
  }

  private static boolean isFree(Found at, Box box) {
    return !at.taken().any(box.grown(MARGIN), i -> near(box, at.taken().get(i)));
  }

  private static boolean near(Box box, Box other) {
    return box.x() < other.right() + MARGIN
        && other.x() < box.right() + MARGIN
        && box.y() < other.bottom() + MARGIN
        && other.y() < box.bottom() + MARGIN;
  }

  /** How many routes run under a box, those that go the same way as {@code own} not counted. */
  private int covered(Found at, Box box, int own) {
    round++;
    int[] n = new int[1];
    at.pieces()
        .any(
            box,
            piece -> {
              int route = at.route()[piece];
              if (at.seen()[route] != round
                  && at.like()[route] != own
                  && at.pieces().get(piece).overlaps(box)) {
                at.seen()[route] = round;
                n[0]++;
              }
              return false;
            });
    return n[0];
  }

  private Found found() {
    Found ready = found;
    if (ready == null) {
      ready = Found.of(taken, routes);
      found = ready;
    }
    return ready;
  }

  private Box beside(Polyline route, Size size) {
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
