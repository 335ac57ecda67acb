package org.chainmap.export.briefing.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainmap.export.briefing.Block.Run;
import org.chainmap.export.briefing.pdf.LineBreaker.Line;
import org.chainmap.export.briefing.pdf.LineBreaker.Piece;
import org.chainmap.export.briefing.pdf.LineBreaker.Span;
import org.chainmap.export.briefing.pdf.Styles.Style;
import org.chainmap.geom.Box;
import org.chainmap.paint.DrawnText;
import org.chainmap.paint.Glyph;
import org.chainmap.paint.Marks;
import org.chainmap.paint.TextMeasure;
import org.jspecify.annotations.Nullable;

/** Sets lines of text below one another. */
final class TextSetter {

  /** The most that a justified line is stretched, in parts of the type size. */
  private static final double STRETCH = 2.2;

  private static final int LEAST_JUSTIFIED = 12;

  private final Flow flow;
  private final Map<String, Integer> pages;
  private final boolean justified;

  /**
   * Creates a setter.
   *
   * @param pages the pages of anchors, as far as they are known
   */
  TextSetter(Flow flow, Map<String, Integer> pages, boolean justified) {
    this.flow = flow;
    this.pages = pages;
    this.justified = justified;
  }

  /** Returns the number of the page of an anchor; a number as long where it is not known yet. */
  String page(String anchor) {
    Integer page = pages.get(anchor);
    return page == null ? "00" : String.valueOf(page);
  }

  List<Piece> pieces(List<Run> runs, Style style) {
    List<Piece> pieces = new ArrayList<>();
    for (Run run : runs) {
      pieces.add(
          switch (run) {
            case Run.Text said ->
                new Piece(said.text(), style.bold() || said.strong(), style.ink(), null);
            case Run.Reference to -> new Piece(to.text(), style.bold(), Styles.LINK, to.anchor());
            case Run.PageNumber of ->
                new Piece(page(of.anchor()), style.bold(), Styles.LINK, of.anchor());
          });
    }
    return pieces;
  }

  /**
   * Sets lines, and goes on on the next page where there is no room: no first or last line of
   * several is left alone.
   *
   * @param left where the lines begin, from the left of the frame
   */
  void set(List<Line> lines, Style style, double left, double width, Tag tag) {
    for (int i = 0; i < lines.size(); i++) {
      int rest = lines.size() - i;
      boolean two = rest == 2 || i == 0 && rest > 1;
      flow.need((two ? 2 : 1) * style.leading());
      line(lines.get(i), style, flow.left() + left, flow.y(), width, tag);
      flow.down(style.leading());
    }
  }

  /** Draws a line in a place, stretched where that is asked for and it is nearly full. */
  void line(Line line, Style style, double x, double y, double width, @Nullable Tag tag) {
    double baseline = y + style.leading() * Styles.BASELINE;
    double spacing = spacing(line, style, width);
    double moved = 0;
    for (Span span : line.spans()) {
      int glyphs = DrawnText.of(span.text(), span.bold()).size();
      double start = x + span.x() + moved;
      Tag of = tag == null || span.anchor() == null ? tag : tag.inline("Link");
      flow.sheet()
          .draw(
              new Sheet.Item.Words(
                  of,
                  List.of(
                      Marks.text(
                          span.text(), start, baseline, style.size(), span.bold(), span.ink())),
                  spacing));
      moved += spacing * glyphs;
      if (span.anchor() != null && of != null) {
        double wide = TextMeasure.get().width(span.text(), style.size(), span.bold());
        flow.sheet()
            .lead(
                new Sheet.Jump(
                    of,
                    new Box(start, y, wide + spacing * glyphs, style.leading()),
                    span.anchor(),
                    span.text()));
      }
    }
  }

  private double spacing(Line line, Style style, double width) {
    double rest = width - line.width();
    if (!justified || line.last() || rest <= 0 || rest > STRETCH * style.size()) {
      return 0;
    }
    int count = 0;
    for (Span span : line.spans()) {
      List<Glyph> glyphs = DrawnText.of(span.text(), span.bold());
      // A text of several faces is drawn in pieces, each measured without spacing.
      if (glyphs.stream().map(Glyph::face).distinct().count() > 1) {
        return 0;
      }
      count += glyphs.size();
    }
    return count < LEAST_JUSTIFIED ? 0 : rest / (count - 1);
  }
}
