package org.chainmap.canvas;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.editor.view.DrawingAids;
import org.chainmap.editor.view.RulerScale;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Pen;
import org.chainmap.paint.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Paints a ruler as a lying strip whose lower edge touches the map. The one at the left edge is the
 * same strip turned by a right angle, so that it begins at the lower end of the view.
 */
final class RulerPainter {

  private static final double SIZE = 10;

  private RulerPainter() {}

  /**
   * What a ruler shows.
   *
   * @param start the map px at the beginning of its edge
   * @param zoom screen px per map px
   * @param length in screen px
   * @param chosen from where to where the chosen elements reach, in map px; null where none is
   * @param backward whether the strip begins where the edge ends
   */
  record Strip(
      double start, double zoom, double length, @Nullable Extent chosen, boolean backward) {}

  /** A stretch along an edge. */
  record Extent(double from, double to) {}

  /**
   * Returns the marks of a strip, in screen px from its left upper corner; the corner where the two
   * meet stays empty. O(ticks).
   */
  static List<Mark> paint(Theme theme, Strip strip) {
    double thick = DrawingAids.RULER;
    List<Mark> marks = new ArrayList<>();
    Ink face = theme.paper().mixed(theme.muted(), 0.07);
    marks.add(new Mark.Shape(Outline.rect(new Box(0, 0, strip.length, thick)), face, null));
    Extent chosen = strip.chosen;
    if (chosen != null) {
      double a = along(strip, (chosen.from - strip.start) * strip.zoom);
      double b = along(strip, (chosen.to - strip.start) * strip.zoom);
      double from = Math.clamp(Math.min(a, b), 0, strip.length);
      double to = Math.clamp(Math.max(a, b), 0, strip.length);
      Outline shade = Outline.rect(new Box(from, 0, to - from, thick));
      marks.add(new Mark.Shape(shade, theme.accent().withAlpha(0.22), null));
    }
    List<Outline.Step> lines = new ArrayList<>();
    line(lines, new Point(0, thick - 0.5), new Point(strip.length, thick - 0.5));
    for (RulerScale.Tick tick : RulerScale.of(strip.start, strip.zoom, strip.length).ticks()) {
      double x = Math.floor(along(strip, tick.at())) + 0.5;
      double reach =
          switch (tick.rank()) {
            case FIGURE -> thick;
            case HALF -> 7;
            case PART -> 4;
          };
      line(lines, new Point(x, thick - reach), new Point(x, thick - 1));
      if (tick.figure() != null) {
        marks.add(
            new Mark.Text(
                tick.figure().toString().replace('-', '−'),
                new Point(strip.backward ? x - 3 : x + 3, 11),
                SIZE,
                false,
                theme.muted(),
                strip.backward ? Mark.Anchor.END : Mark.Anchor.START));
      }
    }
    marks.add(new Mark.Shape(new Outline(lines), null, Pen.solid(theme.faint(), 1)));
    if (!strip.backward) {
      marks.add(new Mark.Shape(Outline.rect(new Box(0, 0, thick, thick)), face, null));
    }
    return marks;
  }

  private static double along(Strip strip, double at) {
    return strip.backward ? strip.length - at : at;
  }

  private static void line(List<Outline.Step> steps, Point from, Point to) {
    steps.add(new Outline.Step.Move(from));
    steps.add(new Outline.Step.Line(to));
  }
}
