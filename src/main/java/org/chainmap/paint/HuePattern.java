package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.paint.Overlay.Hue;

/**
 * The patterns that tell the hues of an overlay apart where colours cannot: in grey print and for
 * colour-blind readers. The same on cards and in the legend.
 */
enum HuePattern {
  NONE(1),
  SOLID(1),
  LINES(1),
  BARS(6),
  SLANTED(6),
  DOTS(6.5),
  CHEVRONS(6.5),
  CROSSES(8),
  BLOCKS(13),
  TICKS(9);

  /** The width of lines, in px. */
  private static final double LINE = 1.5;

  /** The height after which it repeats, in px; 1 where it does not. */
  private final double period;

  HuePattern(double period) {
    this.period = period;
  }

  /** Returns the pattern of a hue; hues that occur in one legend differ in it. */
  static HuePattern of(Hue hue) {
    return switch (hue) {
      case CRITICAL, RED -> SOLID;
      case HIGH, VERMILION -> BARS;
      case MEDIUM, BLUE -> SLANTED;
      case AFFECTED, VIOLET -> DOTS;
      case GOOD, TEAL -> LINES;
      case ACCENT, SLATE -> CHEVRONS;
      case OLIVE -> BLOCKS;
      case REMOVED, MAGENTA -> CROSSES;
      case LOW -> TICKS;
      case UNKNOWN -> NONE;
    };
  }

  /**
   * Fills a box with the pattern.
   *
   * @param scale how many times larger than usual it is drawn, for views from afar
   */
  List<Mark> marks(Box box, double scale, Ink ink) {
    List<Mark> marks = new ArrayList<>();
    long cells = period <= 1 ? 1 : Math.max(1, Math.round(box.h() / (period * scale)));
    double height = box.h() / cells;
    for (int i = 0; i < cells; i++) {
      cell(new Box(box.x(), box.y() + i * height, box.w(), height), LINE * scale, ink, marks);
    }
    return marks;
  }

  private void cell(Box cell, double line, Ink ink, List<Mark> marks) {
    Point middle = cell.center();
    switch (this) {
      case NONE -> {}
      case SOLID -> marks.add(Marks.filled(Outline.rect(cell), ink));
      case LINES -> {
        marks.add(bar(new Box(cell.x(), cell.y(), line, cell.h()), ink));
        marks.add(bar(new Box(cell.right() - line, cell.y(), line, cell.h()), ink));
      }
      case BARS -> marks.add(bar(cell.grown(0, -cell.h() / 4), ink));
      case BLOCKS -> marks.add(bar(cell.grown(0, -cell.h() / 5), ink));
      case TICKS -> marks.add(bar(new Box(cell.x(), middle.y() - line / 2, cell.w(), line), ink));
      case DOTS ->
          marks.add(Marks.filled(Outline.circle(middle, 0.36 * Math.min(cell.w(), cell.h())), ink));
      case SLANTED -> marks.add(line(line, ink, corner(cell, 0, 1), corner(cell, 1, 0)));
      case CHEVRONS ->
          marks.add(
              line(
                  line,
                  ink,
                  corner(cell, 0, 0.15),
                  corner(cell, 0.5, 0.75),
                  corner(cell, 1, 0.15)));
      case CROSSES -> {
        marks.add(line(line, ink, corner(cell, 0, 0.1), corner(cell, 1, 0.9)));
        marks.add(line(line, ink, corner(cell, 0, 0.9), corner(cell, 1, 0.1)));
      }
    }
  }

  private static Point corner(Box cell, double across, double down) {
    return cell.corner().plus(across * cell.w(), down * cell.h());
  }

  private static Mark bar(Box box, Ink ink) {
    return Marks.filled(Outline.rect(box), ink);
  }

  private static Mark line(double width, Ink ink, Point... points) {
    return Marks.stroked(Outline.rounded(Polyline.of(points), 0), Pen.solid(ink, width));
  }
}
