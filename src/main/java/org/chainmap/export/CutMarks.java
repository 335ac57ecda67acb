package org.chainmap.export;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Pen;
import org.chainmap.paint.TextWrap;
import org.chainmap.text.Message;

/**
 * What stands in the margins of a poster's sheets: where to cut and join them, which it is, and how
 * it is to be handled.
 */
final class CutMarks {

  /** Length of the marks that show where to cut, and the size of page labels, in pt. */
  private static final double LENGTH = 12;

  private static final double LABEL_SIZE = 7;

  /** The size of what says how the document is to be handled, in pt. */
  private static final double MARKING_SIZE = 9;

  private CutMarks() {}

  /**
   * Returns the marks of a sheet, in pt with y growing downwards; none for a picture on one sheet.
   *
   * @param pages the sheets of the poster
   * @param all the number of pages of the document
   */
  static List<Mark> of(Drawing drawing, PaperPage page, List<PaperPage> pages, int all) {
    List<Mark> marks = new ArrayList<>();
    if (pages.size() == 1) {
      return marks;
    }
    Pen pen = Pen.solid(drawing.theme().muted(), 0.5);
    for (Polyline line : lines(page, pages.getLast())) {
      marks.add(new Mark.Shape(Outline.rounded(line, 0), null, pen));
    }
    String label =
        Message.of(
                "export.poster.page",
                drawing.title(),
                pages.indexOf(page) + 1,
                all,
                page.row() + 1,
                page.column() + 1)
            .in(drawing.lang());
    double below = page.size().h() - page.window().bottom();
    Point at = new Point(page.window().center().x(), page.size().h() - below / 2);
    marks.add(
        new Mark.Text(label, at, LABEL_SIZE, false, drawing.theme().muted(), Mark.Anchor.MIDDLE));
    // The title block, which says it too, is on one of the sheets only.
    String marking =
        new TextWrap().shortened(drawing.marking(), page.window().w(), MARKING_SIZE, true);
    marks.add(
        Marks.text(
            marking,
            page.window().center().x(),
            page.window().y() / 2 + MARKING_SIZE / 2,
            MARKING_SIZE,
            true,
            drawing.theme().hue(Overlay.Hue.CRITICAL),
            Mark.Anchor.MIDDLE));
    return marks;
  }

  /**
   * Returns short lines in the margins, in the middle of each overlap, where the pages are cut and
   * joined.
   */
  private static List<Polyline> lines(PaperPage page, PaperPage last) {
    Box window = page.window();
    double inset = PaperPage.OVERLAP / 2;
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    if (page.column() > 0) {
      xs.add(window.x() + inset);
    }
    if (page.column() < last.column()) {
      xs.add(window.right() - inset);
    }
    if (page.row() > 0) {
      ys.add(window.y() + inset);
    }
    if (page.row() < last.row()) {
      ys.add(window.bottom() - inset);
    }
    List<Polyline> lines = new ArrayList<>();
    for (double x : xs) {
      lines.add(Polyline.of(new Point(x, window.y() - LENGTH), new Point(x, window.y() - 2)));
      lines.add(
          Polyline.of(new Point(x, window.bottom() + 2), new Point(x, window.bottom() + LENGTH)));
    }
    for (double y : ys) {
      lines.add(Polyline.of(new Point(window.x() - LENGTH, y), new Point(window.x() - 2, y)));
      lines.add(
          Polyline.of(new Point(window.right() + 2, y), new Point(window.right() + LENGTH, y)));
    }
    return lines;
  }
}
