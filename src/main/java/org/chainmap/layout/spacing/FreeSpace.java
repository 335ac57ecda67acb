package org.chainmap.layout.spacing;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.jspecify.annotations.Nullable;

/** A set of occupied boxes that finds the nearest free place beside them. */
public final class FreeSpace {

  private final List<Box> taken = new ArrayList<>();
  private final double gapX;
  private final double gapY;

  /** Creates an empty set; places found keep these distances from occupied boxes. */
  public FreeSpace(double gapX, double gapY) {
    this.gapX = gapX;
    this.gapY = gapY;
  }

  public void take(Box box) {
    taken.add(box);
  }

  /**
   * Returns the free place nearest to {@code wish} whose left edge is one of {@code lefts},
   * searching up and down from the wish. There always is one. O(lefts · taken²) at worst, usually
   * far less.
   */
  public Point nearest(Point wish, Size size, double[] lefts) {
    Point best = null;
    double least = Double.MAX_VALUE;
    for (double left : lefts) {
      double aside = Math.abs(left - wish.x());
      if (aside >= least) {
        continue;
      }
      double y = nearestInColumn(left, wish.y(), size);
      double cost = aside + Math.abs(y - wish.y());
      if (cost < least) {
        least = cost;
        best = new Point(left, y);
      }
    }
    return best == null ? wish : best;
  }

  private double nearestInColumn(double left, double wish, Size size) {
    List<Box> near = new ArrayList<>();
    for (Box box : taken) {
      if (left < box.right() + gapX && box.x() < left + size.w() + gapX) {
        near.add(box);
      }
    }
    double up = wish;
    double down = wish;
    for (Box at = blocking(near, up, size); at != null; at = blocking(near, up, size)) {
      up = Math.min(up - 1e-3, at.y() - gapY - size.h());
    }
    for (Box at = blocking(near, down, size); at != null; at = blocking(near, down, size)) {
      down = Math.max(down + 1e-3, at.bottom() + gapY);
    }
    return wish - up < down - wish ? up : down;
  }

  private @Nullable Box blocking(List<Box> near, double y, Size size) {
    for (Box box : near) {
      if (y < box.bottom() + gapY - 1e-6 && box.y() < y + size.h() + gapY - 1e-6) {
        return box;
      }
    }
    return null;
  }
}
