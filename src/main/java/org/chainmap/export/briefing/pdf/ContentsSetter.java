package org.chainmap.export.briefing.pdf;

import java.util.List;
import org.chainmap.export.briefing.Block;
import org.chainmap.export.briefing.pdf.LineBreaker.Line;
import org.chainmap.export.briefing.pdf.LineBreaker.Piece;
import org.chainmap.export.briefing.pdf.Styles.Style;
import org.chainmap.geom.Box;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.TextMeasure;

/** Sets the table of contents: headings with leaders and the numbers of their pages. */
final class ContentsSetter {

  private static final Style PART = new Style(11, 21, true, Styles.TEXT);
  private static final Style SECTION = new Style(9.5, 15.5, false, Styles.TEXT);
  private static final double INDENT = 20;
  private static final double NUMBER = 30;
  private static final double DOT = 4.5;

  private static final double ABOVE_PART = 4;

  /** The least part of their usual distance at which lines are set. */
  private static final double CLOSEST = 0.76;

  private final Flow flow;
  private final TextSetter text;
  private double close = 1;

  ContentsSetter(Flow flow, TextSetter text) {
    this.flow = flow;
    this.text = text;
  }

  void set(List<Block.Heading> headings, Tag parent) {
    tighten(headings);
    Tag contents = parent.child("TOC");
    for (Block.Heading heading : headings) {
      if (heading.level() <= 2) {
        entry(heading, contents.child("TOCI"));
      }
    }
  }

  /** Sets lines closer where that saves a page for a few of them. */
  private void tighten(List<Block.Heading> headings) {
    double height = 0;
    for (Block.Heading heading : headings) {
      switch (heading.level()) {
        case 1 -> height += PART.leading() + ABOVE_PART;
        case 2 -> height += SECTION.leading();
        default -> {}
      }
    }
    double needed = flow.room() / (height + PART.leading());
    close = needed < 1 && needed >= CLOSEST ? needed : 1;
  }

  private void entry(Block.Heading heading, Tag item) {
    Style usual = heading.level() == 1 ? PART : SECTION;
    Style style = new Style(usual.size(), usual.leading() * close, usual.bold(), usual.ink());
    double indent = heading.level() == 1 ? 0 : INDENT;
    if (heading.level() == 1 && !flow.atTop()) {
      flow.down(ABOVE_PART * close);
    }
    double width = flow.width() - indent - NUMBER;
    List<Line> lines =
        LineBreaker.lines(
            List.of(new Piece(heading.line(), style.bold(), style.ink(), null)),
            style.size(),
            width,
            0);
    boolean part = heading.level() == 1;
    flow.need(lines.size() * style.leading() + (part ? SECTION.leading() : 0));
    Tag link = item.child("Reference").inline("Link");
    double top = flow.y();
    for (Line line : lines) {
      text.line(line, style, flow.left() + indent, flow.y(), line.width(), link);
      flow.down(style.leading());
    }
    double baseline = flow.y() - style.leading() * (1 - Styles.BASELINE);
    String page = text.page(heading.anchor());
    double right = flow.left() + flow.width();
    double number = TextMeasure.get().width(page, style.size(), style.bold());
    leaders(flow.left() + indent + lines.getLast().width() + 6, right - number - 6, baseline);
    flow.sheet()
        .draw(
            link,
            Marks.text(
                page, right, baseline, style.size(), style.bold(), style.ink(), Mark.Anchor.END));
    Box area = new Box(flow.left() + indent, top, flow.width() - indent, flow.y() - top);
    flow.sheet().lead(new Sheet.Jump(link, area, heading.anchor(), heading.line()));
  }

  /** Draws dots that line up from line to line; they are no content. */
  private void leaders(double from, double to, double baseline) {
    StringBuilder dots = new StringBuilder();
    double start = Math.ceil(from / DOT) * DOT;
    for (double x = start; x + DOT <= to; x += DOT) {
      dots.append('.');
    }
    if (!dots.isEmpty()) {
      double advance = TextMeasure.get().width(".", 8, false);
      flow.sheet()
          .draw(
              new Sheet.Item.Words(
                  null,
                  List.of(Marks.text(dots.toString(), start, baseline, 8, false, Styles.MUTED)),
                  DOT - advance));
    }
  }
}
