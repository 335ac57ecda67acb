package org.chainmap.export.briefing.pdf;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.paint.DrawnText;
import org.chainmap.paint.Glyph;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.task.Progress;

/** A briefing set on pages: to be written as a PDF, or drawn page by page. */
public final class BriefingPages {

  /**
   * Marks in their place on a page.
   *
   * @param scale points per px of the marks
   * @param origin where x = y = 0 of the marks is on the page
   * @param window the part of the page that shows them
   */
  public record Placed(List<Mark> marks, double scale, Point origin, Box window) {}

  private final Briefing briefing;
  private final BriefingLayout.Laid laid;

  private BriefingPages(Briefing briefing, BriefingLayout.Laid laid) {
    this.briefing = briefing;
    this.laid = laid;
  }

  /**
   * Sets a briefing on pages. O(characters), a few times.
   *
   * @param page the size of upright pages, points
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static BriefingPages of(Briefing briefing, Size page, Progress progress) {
    return new BriefingPages(briefing, BriefingLayout.of(briefing, page, progress));
  }

  Briefing briefing() {
    return briefing;
  }

  BriefingLayout.Laid laid() {
    return laid;
  }

  /** Returns the number of pages. */
  public int count() {
    return laid.sheets().size();
  }

  /** Returns the size of a page, counted from 0, points. */
  public Size size(int page) {
    return laid.sheets().get(page).size();
  }

  /** Returns what is drawn on a page, counted from 0. */
  public List<Placed> drawn(int page) {
    Sheet sheet = laid.sheets().get(page);
    Box whole = new Box(0, 0, sheet.size().w(), sheet.size().h());
    List<Placed> placed = new ArrayList<>();
    for (Sheet.Item item : sheet.items()) {
      placed.add(
          switch (item) {
            case Sheet.Item.Words words -> new Placed(spaced(words), 1, Point.ZERO, whole);
            case Sheet.Item.Fitted fitted -> {
              Box from = fitted.picture().bounds();
              double scale = fitted.box().w() / from.w();
              Point origin = fitted.box().corner().minus(from.corner().times(scale));
              yield new Placed(fitted.picture().marks(), scale, origin, fitted.box());
            }
          });
    }
    if (sheet.furnished()) {
      List<Mark> marks = PageFurniture.of(briefing.cover(), sheet, page + 1);
      placed.add(new Placed(marks, 1, Point.ZERO, whole));
    }
    return placed;
  }

  /** Returns words whose characters are spaced as marks of single characters. */
  private static List<Mark> spaced(Sheet.Item.Words words) {
    if (words.spacing() == 0) {
      return words.marks();
    }
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : words.marks()) {
      if (mark instanceof Mark.Text text) {
        double x = text.at().x();
        for (Glyph glyph : DrawnText.of(text.text(), text.bold())) {
          marks.add(
              Marks.text(glyph.typed(), x, text.at().y(), text.size(), text.bold(), text.ink()));
          x += glyph.advance() * text.size() + words.spacing();
        }
      } else {
        marks.add(mark);
      }
    }
    return marks;
  }
}
