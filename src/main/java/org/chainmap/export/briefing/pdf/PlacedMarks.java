package org.chainmap.export.briefing.pdf;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.paint.DrawnText;
import org.chainmap.paint.Glyph;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;

/**
 * Marks in their place on a page.
 *
 * @param spacing what is added after each character of a text, in px of the marks
 * @param scale points per px of the marks
 * @param origin where x = y = 0 of the marks is on the page
 * @param window the part of the page that shows them
 */
public record PlacedMarks(
    List<Mark> marks, double spacing, double scale, Point origin, Box window) {

  public PlacedMarks {
    marks = List.copyOf(marks);
  }

  /** Returns marks whose coordinates are those of the page, in points. */
  public static PlacedMarks on(Box page, List<Mark> marks) {
    return new PlacedMarks(marks, 0, 1, Point.ZERO, page);
  }

  /** Returns the marks, with words whose characters are spaced as marks of single characters. */
  public List<Mark> singly() {
    if (spacing == 0) {
      return marks;
    }
    List<Mark> single = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark instanceof Mark.Text text) {
        double x = text.at().x();
        for (Glyph glyph : DrawnText.of(text.text(), text.bold())) {
          single.add(
              Marks.text(glyph.typed(), x, text.at().y(), text.size(), text.bold(), text.ink()));
          x += glyph.advance() * text.size() + spacing;
        }
      } else {
        single.add(mark);
      }
    }
    return single;
  }
}
