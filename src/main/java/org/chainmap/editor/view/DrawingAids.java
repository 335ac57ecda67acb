package org.chainmap.editor.view;

import java.util.Collection;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;

/**
 * What helps to place cards by hand.
 *
 * @param guides whether dragged cards snap to edges and middles of others, with guide lines
 * @param grid whether a grid is shown, to which dragged cards snap
 * @param rulers whether rulers lie along the upper and the left edge of the view
 */
public record DrawingAids(boolean guides, boolean grid, boolean rulers) {

  /** The distance of the places to which the grid snaps, in px. */
  public static final double STEP = 8;

  /** The width of a ruler, in screen px. */
  public static final double RULER = 20;

  public static final DrawingAids USUAL = new DrawingAids(true, false, false);

  /** Returns how much of the view rulers cover at its upper and its left edge, in screen px. */
  public double edge() {
    return rulers ? RULER : 0;
  }

  /**
   * Snaps a moving box: on each axis to the nearest guide within the tolerance, else to the grid.
   *
   * @param others the boxes that stay
   * @param tolerance how near an edge must come to a guide, in px
   */
  public Guides.Snap snap(Box box, Collection<Box> others, double tolerance) {
    Guides.Snap snap =
        guides ? Guides.snap(box, others, tolerance) : new Guides.Snap(Point.ZERO, List.of());
    if (!grid) {
      return snap;
    }
    boolean alongX = snap.lines().stream().anyMatch(line -> line.from().x() == line.to().x());
    boolean alongY = snap.lines().stream().anyMatch(line -> line.from().y() == line.to().y());
    return new Guides.Snap(
        new Point(
            alongX ? snap.offset().x() : toGrid(box.x()),
            alongY ? snap.offset().y() : toGrid(box.y())),
        snap.lines());
  }

  private static double toGrid(double at) {
    return Math.rint(at / STEP) * STEP - at;
  }
}
