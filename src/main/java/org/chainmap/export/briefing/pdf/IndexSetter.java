package org.chainmap.export.briefing.pdf;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.export.briefing.Block;
import org.chainmap.export.briefing.pdf.LineBreaker.Line;
import org.chainmap.export.briefing.pdf.LineBreaker.Piece;
import org.chainmap.export.briefing.pdf.Styles.Style;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.paint.Marks;
import org.chainmap.text.Lang;

/** Sets the items of an index in two columns, with the numbers of their pages. */
final class IndexSetter {

  private static final Style STAGE = new Style(10.5, 18, true, Styles.ACCENT);
  private static final Style SEGMENT = new Style(9, 14, true, Styles.TEXT);
  private static final Style ENTERPRISE = new Style(8.5, 12.5, false, Styles.TEXT);
  private static final double GUTTER = 22;
  private static final double INDENT = 9;

  private final Flow flow;
  private final TextSetter text;
  private final Lang lang;

  /** An item in lines. */
  private record Laid(
      Block.IndexItem item, Style style, double indent, List<Line> lines, double above) {
    double height() {
      return above + lines.size() * style.leading();
    }
  }

  IndexSetter(Flow flow, TextSetter text, Lang lang) {
    this.flow = flow;
    this.text = text;
    this.lang = lang;
  }

  /** Sets items that follow one another; the columns of each page end together as far as can be. */
  void set(List<Block.IndexItem> items, Tag parent) {
    double width = (flow.width() - GUTTER) / 2;
    List<Laid> all = items.stream().map(item -> laid(item, width)).toList();
    Tag list = parent.child("L");
    int next = 0;
    while (next < all.size()) {
      double left = flow.left();
      double top = flow.y();
      double rest = 0;
      for (Laid laid : all.subList(next, all.size())) {
        rest += laid.height();
      }
      // The last page is filled evenly.
      double end = Math.min(flow.bottom(), top + rest / 2 + 3 * STAGE.leading());
      double lowest = top;
      for (int column = 0; column < 2 && next < all.size(); column++) {
        double y = top;
        double limit = column == 0 ? end : flow.bottom();
        while (next < all.size() && (y == top || y + kept(all, next) <= limit)) {
          Laid laid = all.get(next);
          double above = y == top ? 0 : laid.above;
          draw(laid, left + column * (width + GUTTER), y + above, width, list.child("LI"));
          y += above + laid.lines.size() * laid.style.leading();
          next++;
        }
        lowest = Math.max(lowest, y);
      }
      flow.moveTo(lowest);
      if (next < all.size()) {
        flow.next();
      }
    }
    flow.down(2 * Styles.GAP);
  }

  /** Returns the height of an item with the one that it must not be parted from. */
  private static double kept(List<Laid> all, int index) {
    Laid laid = all.get(index);
    boolean heads = index + 1 < all.size() && all.get(index + 1).item.depth() > laid.item.depth();
    return laid.height() + (heads ? kept(all, index + 1) : 0);
  }

  private Laid laid(Block.IndexItem item, double width) {
    Style style =
        switch (item.depth()) {
          case 0 -> STAGE;
          case 1 -> SEGMENT;
          default -> ENTERPRISE;
        };
    double indent = item.depth() > 1 ? INDENT : 0;
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece(item.name(), style.bold(), style.ink(), null));
    if (!item.details().isEmpty()) {
      pieces.add(new Piece("  " + String.join(" · ", item.details()), false, Styles.MUTED, null));
    }
    String before = "  ";
    String lastPage = "";
    for (String anchor : item.anchors()) {
      String page = text.page(anchor);
      if (!page.equals(lastPage)) {
        pieces.add(new Piece(before, false, Styles.MUTED, null));
        pieces.add(new Piece(page, false, Styles.LINK, anchor));
        before = lang == Lang.ZH ? "、" : ", ";
        lastPage = page;
      }
    }
    double above = item.depth() == 0 ? 8 : item.depth() == 1 ? 3 : 0;
    return new Laid(
        item, style, indent, LineBreaker.lines(pieces, style.size(), width - indent, 0), above);
  }

  private void draw(Laid laid, double left, double top, double width, Tag item) {
    Tag body = item.child("LBody");
    double y = top;
    for (Line line : laid.lines) {
      text.line(line, laid.style, left + laid.indent, y, line.width(), body);
      y += laid.style.leading();
    }
    if (laid.item.depth() == 0) {
      flow.sheet()
          .draw(null, Marks.filled(Outline.rect(new Box(left, y - 2, width, 0.6)), Styles.RULE));
    }
  }
}
