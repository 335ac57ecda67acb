package org.chainmap.geom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Parts of lines: what lies outside boxes, and how far two lines run together. */
public final class LineParts {

  /** The distance in px within which two points are one. */
  private static final double SAME = 0.01;

  /** The distance in px within which two lines are one for the eye; trunks lie within it. */
  private static final double ONE_LINE = 0.5;

  private LineParts() {}

  /**
   * Returns the parts of a line that lie outside all boxes, in its order; none where it lies wholly
   * inside. O(points · boxes).
   */
  public static List<Polyline> outside(Polyline line, Collection<Box> boxes) {
    List<Polyline> parts = new ArrayList<>();
    List<Point> open = new ArrayList<>();
    for (int i = 1; i < line.points().size(); i++) {
      Point a = line.points().get(i - 1);
      Point b = line.points().get(i);
      for (double[] free : free(a, b, boxes)) {
        Point from = between(a, b, free[0]);
        if (open.isEmpty() || open.getLast().distance(from) > SAME) {
          close(open, parts);
          open.add(from);
        }
        open.add(between(a, b, free[1]));
      }
    }
    close(open, parts);
    return parts;
  }

  private static void close(List<Point> open, List<Polyline> parts) {
    if (open.size() > 1) {
      parts.add(new Polyline(open));
    }
    open.clear();
  }

  private static Point between(Point a, Point b, double t) {
    return a.plus(b.minus(a).times(t));
  }

  /** Returns the stretches of a straight piece outside all boxes, as fractions of its length. */
  private static List<double[]> free(Point a, Point b, Collection<Box> boxes) {
    List<double[]> free = List.of(new double[] {0, 1});
    for (Box box : boxes) {
      double[] inside = inside(a, b, box);
      if (inside[0] < inside[1]) {
        List<double[]> left = new ArrayList<>();
        for (double[] part : free) {
          keep(part[0], Math.min(part[1], inside[0]), left);
          keep(Math.max(part[0], inside[1]), part[1], left);
        }
        free = left;
      }
    }
    return free;
  }

  private static void keep(double from, double to, List<double[]> out) {
    if (from < to) {
      out.add(new double[] {from, to});
    }
  }

  /** Clips a piece to a box (Liang and Barsky, 1984); the first fraction is larger outside. */
  private static double[] inside(Point a, Point b, Box box) {
    double[] range = {0, 1};
    clip(a.x(), b.x() - a.x(), box.x(), box.right(), range);
    clip(a.y(), b.y() - a.y(), box.y(), box.bottom(), range);
    return range;
  }

  private static void clip(double from, double way, double low, double high, double[] range) {
    if (way == 0) {
      if (from < low || from > high) {
        range[1] = -1;
      }
      return;
    }
    double in = (low - from) / way;
    double out = (high - from) / way;
    range[0] = Math.max(range[0], Math.min(in, out));
    range[1] = Math.min(range[1], Math.max(in, out));
  }

  /**
   * Returns how far two lines run together from their starts, in px, as one for the eye: 0 where
   * they part at once, negative where they start apart. O(points).
   */
  public static double together(Polyline one, Polyline other) {
    if (one.first().distance(other.first()) > ONE_LINE) {
      return -1;
    }
    double together = 0;
    Point at = one.first();
    int i = 1;
    int j = 1;
    while (i < one.points().size() && j < other.points().size()) {
      Point a = one.points().get(i).minus(at);
      Point b = other.points().get(j).minus(at);
      double alongOne = Math.hypot(a.x(), a.y());
      double alongOther = Math.hypot(b.x(), b.y());
      if (alongOne < ONE_LINE || alongOther < ONE_LINE) {
        i += alongOne < ONE_LINE ? 1 : 0;
        j += alongOther < ONE_LINE ? 1 : 0;
        continue;
      }
      double step = Math.min(alongOne, alongOther);
      Point end = at.plus(a.times(step / alongOne));
      if (end.distance(at.plus(b.times(step / alongOther))) > ONE_LINE) {
        break;
      }
      together += step;
      at = end;
    }
    return together;
  }

  /** Returns the same line from its last point to its first. */
  public static Polyline reversed(Polyline line) {
    return new Polyline(line.points().reversed());
  }
}
