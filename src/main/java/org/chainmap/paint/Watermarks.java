package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;

/**
 * Covers pictures and pages with a watermark: a phrase, e.g. for whom the copy is and of when it
 * is, repeated aslant all over. It is so faint that all text keeps its contrast.
 */
public final class Watermarks {

  /** Opacity of the phrase, which leaves it a contrast of 1.2 to the paper. */
  static final double OPACITY = 0.12;

  /** The angle of the phrase, rising to the right. */
  private static final double DEGREES = -28;

  /** Font sizes in parts of the square root of the area. */
  private static final double PART = 1 / 42.0;

  /** The widest phrase, in parts of the shorter side of the area. */
  private static final double WIDEST = 0.8;

  /** From phrase to phrase along a row, and from row to row, in font sizes. */
  private static final double BETWEEN = 5;

  private static final double ROWS = 7.5;

  private Watermarks() {}

  /** Returns a picture under a watermark; the same picture where the phrase is blank. */
  public static Picture over(Picture picture, String phrase, Theme theme) {
    if (phrase.isBlank()) {
      return picture;
    }
    List<Mark> marks = new ArrayList<>(picture.marks());
    marks.addAll(over(picture.bounds(), phrase, theme));
    return new Picture(picture.title(), picture.bounds(), marks);
  }

  /**
   * Returns the phrases that cover an area and lie wholly within it, at least one; none where the
   * phrase is blank.
   */
  public static List<Mark> over(Box area, String phrase, Theme theme) {
    String text = TextMeasure.get().drawable(phrase.strip().replaceAll("\\s+", " "));
    if (text.isEmpty()) {
      return List.of();
    }
    double em = TextMeasure.get().width(text, 1, false);
    double size =
        Math.min(PART * Math.sqrt(area.w() * area.h()), WIDEST * Math.min(area.w(), area.h()) / em);
    Ink ink = theme.muted().withAlpha(OPACITY);
    double radians = Math.toRadians(DEGREES);
    Point along = new Point(Math.cos(radians), Math.sin(radians)).times(em * size + BETWEEN * size);
    Point down = new Point(-Math.sin(radians), Math.cos(radians)).times(ROWS * size);
    double reach = Math.hypot(area.w(), area.h());
    int columns = (int) Math.ceil(reach / Math.hypot(along.x(), along.y()));
    int rows = (int) Math.ceil(reach / (ROWS * size));
    List<Mark> marks = new ArrayList<>();
    for (int row = -rows; row <= rows; row++) {
      for (int column = -columns; column <= columns; column++) {
        // Every other row is moved by half, as bricks are laid.
        double step = column + (Math.floorMod(row, 2) == 0 ? 0 : 0.5);
        Point at =
            area.center()
                .plus(along.x() * step + down.x() * row, along.y() * step + down.y() * row);
        Mark.Watermark mark = new Mark.Watermark(text, at, size, DEGREES, ink);
        if (area.contains(extent(mark))) {
          marks.add(mark);
        }
      }
    }
    return marks;
  }

  /** Returns the smallest box around a phrase. */
  public static Box extent(Mark.Watermark mark) {
    double width = TextMeasure.get().width(mark.text(), mark.size(), false);
    double sin = Math.abs(Math.sin(Math.toRadians(mark.degrees())));
    double cos = Math.abs(Math.cos(Math.toRadians(mark.degrees())));
    double height = 1.5 * mark.size();
    double w = width * cos + height * sin;
    double h = width * sin + height * cos;
    return new Box(mark.center().x() - w / 2, mark.center().y() - h / 2, w, h);
  }
}
