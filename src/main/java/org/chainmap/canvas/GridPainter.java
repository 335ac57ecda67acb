package org.chainmap.canvas;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.editor.view.DrawingAids;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Pen;
import org.chainmap.paint.Theme;
import org.chainmap.paint.View;

/** Paints the lines of the grid, every fourth place that cards snap to; O(lines in view). */
final class GridPainter {

  private static final double BETWEEN = 4 * DrawingAids.STEP;

  /** The least distance of lines on the screen, in px. */
  private static final double LEAST = 12;

  private GridPainter() {}

  static List<Mark> paint(Theme theme, View view) {
    double between = BETWEEN;
    while (between * view.zoom() < LEAST) {
      between *= 2;
    }
    Box seen = view.visible();
    List<Outline.Step> steps = new ArrayList<>();
    for (double x = first(seen.x(), between); x <= seen.right(); x += between) {
      line(steps, new Point(x, seen.y()), new Point(x, seen.bottom()));
    }
    for (double y = first(seen.y(), between); y <= seen.bottom(); y += between) {
      line(steps, new Point(seen.x(), y), new Point(seen.right(), y));
    }
    Pen pen = Pen.solid(theme.muted().withAlpha(0.16), 1 / view.zoom());
    return List.of(new Mark.Shape(new Outline(steps), null, pen));
  }

  private static double first(double from, double between) {
    return Math.ceil(from / between) * between;
  }

  private static void line(List<Outline.Step> steps, Point from, Point to) {
    steps.add(new Outline.Step.Move(from));
    steps.add(new Outline.Step.Line(to));
  }
}
