package org.chainmap.export.briefing.pdf;

import java.util.List;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.TextMeasure;
import org.chainmap.paint.TextWrap;

/** Draws the running head of a page with the marking, and its number. */
final class PageFurniture {

  private static final double HEAD = 40;
  private static final double FOOT = 30;
  private static final double BETWEEN = 10;

  private PageFurniture() {}

  /**
   * Returns the marks.
   *
   * @param number the number of the page
   */
  static List<Mark> of(Briefing.Cover cover, Sheet sheet, int number) {
    Styles.Style style = Styles.FURNITURE;
    double side = Flow.SIDE - 8;
    double width = sheet.size().w() - 2 * side;
    String marking = cover.marking();
    double third = width / (marking.isEmpty() ? 2 : 3) - BETWEEN;
    String title = shortened(cover.title(), third, style);
    String part = shortened(sheet.part(), third, style);
    String marked = shortened(marking, third, Styles.HEAD);
    double y = HEAD;
    return List.of(
        Marks.text(title, side, y, style.size(), false, style.ink()),
        Marks.text(part, side + width, y, style.size(), false, style.ink(), Mark.Anchor.END),
        Marks.text(
            marked,
            sheet.size().w() / 2,
            y,
            style.size() + 1,
            true,
            Styles.MARKING,
            Mark.Anchor.MIDDLE),
        Marks.filled(Outline.rect(new Box(side, y + 6, width, 0.5)), Styles.RULE),
        Marks.text(
            "— " + number + " —",
            sheet.size().w() / 2,
            sheet.size().h() - FOOT,
            style.size() + 1,
            false,
            style.ink(),
            Mark.Anchor.MIDDLE));
  }

  private static String shortened(String said, double width, Styles.Style style) {
    return new TextWrap()
        .shortened(TextMeasure.get().drawable(said), width, style.size(), style.bold());
  }
}
