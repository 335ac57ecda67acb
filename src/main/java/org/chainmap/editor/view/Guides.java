package org.chainmap.editor.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;

/**
 * Computes alignment with other cards: the place to which a moving box snaps, and the guide lines.
 */
public final class Guides {

  /** A line along which boxes are aligned, in map coordinates. */
  public record Line(Point from, Point to) {}

  /**
   * The result of snapping: an offset and the guide lines to draw.
   *
   * @param offset the vector to add to the box's place; zero if nothing is near enough
   */
  public record Snap(Point offset, List<Line> lines) {
    public Snap {
      lines = List.copyOf(lines);
    }
  }

  private static final double SAME = 0.01;

  private Guides() {}

  /**
   * Aligns left edges, centres and right edges, and tops, middles and bottoms. On each axis
   * separately the nearest alignment wins. O(others).
   *
   * @param box the moving box
   * @param others the boxes that stay, e.g. the cards in view
   * @param tolerance how near an edge must come, in px
   */
  public static Snap snap(Box box, Collection<Box> others, double tolerance) {
    double dx = nearest(xs(box), others.stream().map(Guides::xs).toList(), tolerance);
    double dy = nearest(ys(box), others.stream().map(Guides::ys).toList(), tolerance);
    Point offset = new Point(dx == Double.MAX_VALUE ? 0 : dx, dy == Double.MAX_VALUE ? 0 : dy);
    Box moved = box.moved(offset.x(), offset.y());
    List<Line> lines = new ArrayList<>();
    if (dx != Double.MAX_VALUE) {
      for (double x : xs(moved)) {
        List<Box> aligned = others.stream().filter(o -> has(xs(o), x)).toList();
        if (!aligned.isEmpty()) {
          Box all = Box.around(aligned).union(moved);
          lines.add(new Line(new Point(x, all.y()), new Point(x, all.bottom())));
        }
      }
    }
    if (dy != Double.MAX_VALUE) {
      for (double y : ys(moved)) {
        List<Box> aligned = others.stream().filter(o -> has(ys(o), y)).toList();
        if (!aligned.isEmpty()) {
          Box all = Box.around(aligned).union(moved);
          lines.add(new Line(new Point(all.x(), y), new Point(all.right(), y)));
        }
      }
    }
    return new Snap(offset, lines);
  }

  private static double nearest(double[] mine, List<double[]> others, double tolerance) {
    double best = Double.MAX_VALUE;
    for (double[] other : others) {
      for (double a : mine) {
        for (double b : other) {
          double way = b - a;
          if (Math.abs(way) <= tolerance && Math.abs(way) < Math.abs(best)) {
            best = way;
          }
        }
      }
    }
    return best;
  }

  private static boolean has(double[] values, double value) {
    for (double v : values) {
      if (Math.abs(v - value) < SAME) {
        return true;
      }
    }
    return false;
  }

  private static double[] xs(Box b) {
    return new double[] {b.x(), b.x() + b.w() / 2, b.right()};
  }

  private static double[] ys(Box b) {
    return new double[] {b.y(), b.y() + b.h() / 2, b.bottom()};
  }
}
