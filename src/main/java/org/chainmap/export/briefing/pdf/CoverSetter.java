package org.chainmap.export.briefing.pdf;

import java.util.List;
import java.util.stream.Stream;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.pdf.LineBreaker.Line;
import org.chainmap.export.briefing.pdf.Styles.Style;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Size;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Marks;
import org.chainmap.paint.Theme;

/** Sets the cover. */
final class CoverSetter {

  private static final Ink WHITE = Ink.of(0xffffff);
  private static final Ink PALE = Ink.of(0xcfdff0);
  private static final Style KIND = new Style(14, 22, false, PALE);
  private static final Style NUMBER = new Style(26, 34, true, Styles.ACCENT);
  private static final Style COUNTED = new Style(10, 16, false, Styles.MUTED);
  private static final Style FOOT = new Style(12, 21, false, Styles.TEXT);
  private static final double SIDE = 62;

  private final Flow flow;
  private final TextSetter text;

  CoverSetter(Flow flow, TextSetter text) {
    this.flow = flow;
    this.text = text;
  }

  void set(Briefing.Cover cover, Tag document) {
    flow.insert(flow.base(), false);
    Size page = flow.sheet().size();
    double width = page.w() - 2 * SIDE;
    double high = page.h() * 0.44;
    flow.sheet()
        .draw(null, Marks.filled(Outline.rect(new Box(0, 0, page.w(), high)), Styles.ACCENT));
    flow.sheet()
        .draw(
            null, Marks.filled(Outline.rect(new Box(0, high, page.w(), 5)), Theme.LIGHT.accent()));
    Tag part = document.child("Sect");
    marking(cover.marking(), page, part);
    title(cover, high, width, part);
    figures(cover.figures(), high + 5, width, part);
    foot(cover, page, width, part);
    flow.moveTo(flow.bottom());
  }

  private void marking(String marking, Size page, Tag part) {
    if (marking.isEmpty()) {
      return;
    }
    Style style = new Style(11, 16, true, WHITE);
    double y = 44;
    Tag tag = part.child("P");
    for (Line line : lines(marking, style, page.w() - 2 * SIDE)) {
      text.line(line, style, page.w() - SIDE - line.width(), y, line.width(), tag);
      y += style.leading();
    }
  }

  private void title(Briefing.Cover cover, double high, double width, Tag part) {
    Style style = new Style(34, 46, true, WHITE);
    List<Line> lines = lines(cover.title(), style, width);
    while (lines.size() > 3 && style.size() > 16) {
      style = new Style(style.size() - 2, (style.size() - 2) * 1.35, true, WHITE);
      lines = lines(cover.title(), style, width);
    }
    lines = balanced(cover.title(), style, width, lines.size());
    double y = high - 44 - lines.size() * style.leading();
    List<Line> kind = lines(cover.kind(), KIND, width);
    Tag said = part.child("P");
    Tag title = part.child("H1");
    text.line(kind.getFirst(), KIND, SIDE, y - KIND.leading() - 8, width, said);
    for (Line line : lines) {
      text.line(line, style, SIDE, y, line.width(), title);
      y += style.leading();
    }
  }

  /** Returns lines of about the same width, as many as there must be, with no bracket broken. */
  private static List<Line> balanced(String title, Style style, double width, int count) {
    for (double narrow = width / 2; count > 1 && narrow < width; narrow += style.size() / 4) {
      List<Line> lines = lines(title, style, narrow);
      if (lines.size() == count && lines.stream().allMatch(CoverSetter::closed)) {
        return lines;
      }
    }
    return lines(title, style, width);
  }

  private static boolean closed(Line line) {
    int open = 0;
    for (LineBreaker.Span span : line.spans()) {
      for (char c : span.text().toCharArray()) {
        open += "（(《「".indexOf(c) >= 0 ? 1 : "）)》」".indexOf(c) >= 0 ? -1 : 0;
      }
    }
    return open == 0;
  }

  private void figures(List<Briefing.Count> figures, double top, double width, Tag part) {
    double each = width / Math.max(1, figures.size());
    for (int i = 0; i < figures.size(); i++) {
      double x = SIDE + i * each;
      Tag tag = part.child("P");
      Briefing.Count count = figures.get(i);
      String number = String.valueOf(count.number());
      text.line(lines(number, NUMBER, each).getFirst(), NUMBER, x, top + 36, each, tag);
      text.line(lines(count.of(), COUNTED, each).getFirst(), COUNTED, x, top + 70, each, tag);
    }
  }

  private void foot(Briefing.Cover cover, Size page, double width, Tag part) {
    List<String> said =
        Stream.of(cover.organisation(), cover.author(), cover.date())
            .filter(line -> !line.isBlank())
            .toList();
    List<List<Line>> lines =
        said.stream()
            .map(each -> lines(each, FOOT, width))
            .map(each -> each.subList(0, Math.min(3, each.size())))
            .toList();
    int count = lines.stream().mapToInt(List::size).sum();
    double y = page.h() - 84 - count * FOOT.leading();
    flow.sheet()
        .draw(null, Marks.filled(Outline.rect(new Box(SIDE, y - 14, 56, 2)), Styles.ACCENT));
    for (List<Line> paragraph : lines) {
      Tag tag = part.child("P");
      for (Line line : paragraph) {
        text.line(line, FOOT, SIDE, y, line.width(), tag);
        y += FOOT.leading();
      }
    }
  }

  private static List<Line> lines(String said, Style style, double width) {
    return LineBreaker.lines(said, style.size(), width, style.bold(), style.ink());
  }
}
