package org.chainmap.editor.view;

import java.util.Comparator;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.jspecify.annotations.Nullable;

/** Finds the part of a view that nothing lies over; everything in screen px. */
public final class Uncovered {

  /** The least side of a part in which anything can be shown. */
  private static final double LEAST = 60;

  private Uncovered() {}

  /**
   * Returns the largest part of a view beside what covers it; without regard to the window where
   * that leaves too little.
   *
   * @param left the width of ruler and headers held at the left edge
   * @param top the height of ruler and headers held at the upper edge
   * @param window the place of a window over the view, null where there is none
   */
  public static Box of(Size viewport, double left, double top, @Nullable Box window) {
    double l = Math.min(left, viewport.w() / 2);
    double t = Math.min(top, viewport.h() / 2);
    Box below = new Box(l, t, viewport.w() - l, viewport.h() - t);
    if (window == null || !window.overlaps(below)) {
      return below;
    }
    return List.of(
            between(below.x(), below.y(), below.right(), window.y()),
            between(below.x(), window.bottom(), below.right(), below.bottom()),
            between(below.x(), below.y(), window.x(), below.bottom()),
            between(window.right(), below.y(), below.right(), below.bottom()))
        .stream()
        .filter(part -> Math.min(part.w(), part.h()) >= LEAST)
        .max(Comparator.comparingDouble(part -> part.w() * part.h()))
        .orElse(below);
  }

  private static Box between(double left, double top, double right, double bottom) {
    return Box.between(
        new Point(left, top), new Point(Math.max(left, right), Math.max(top, bottom)));
  }
}
