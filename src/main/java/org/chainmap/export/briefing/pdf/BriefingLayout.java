package org.chainmap.export.briefing.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.export.briefing.Block;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.pdf.LineBreaker.Line;
import org.chainmap.export.briefing.pdf.Styles.Style;
import org.chainmap.geom.Size;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;

/** Sets the blocks of a briefing on pages. */
final class BriefingLayout {

  /** The part of a page that must be free for a part of the briefing to begin on it. */
  private static final double ROOM_FOR_PART = 0.42;

  private final Briefing briefing;
  private final List<Block> blocks;
  private final Size upright;
  private final Flow flow;
  private final TextSetter text;
  private final FigureSetter figures;
  private final TableSetter tables;
  private final KeptHeights kept;
  private final Tag document = Tag.document();
  private final Progress progress;
  private final boolean chinese;
  private Tag part = document;

  /** Where the picture beside the text ends; 0 where there is none. */
  private double beside;

  /**
   * The pages.
   *
   * @param document the root of the structure
   * @param pages the page of each anchor, from 1
   * @param heights how far down its page each anchor is
   */
  record Laid(
      List<Sheet> sheets, Tag document, Map<String, Integer> pages, Map<String, Double> heights) {}

  /**
   * What is known before.
   *
   * @param pages the page of each anchor, from 1
   * @param tight the pages, from 0, that are filled a little more
   */
  record Known(Map<String, Integer> pages, Set<Integer> tight) {}

  private BriefingLayout(Briefing briefing, Size upright, Known known, Progress progress) {
    this.briefing = briefing;
    this.blocks = briefing.blocks();
    this.upright = upright;
    this.progress = progress;
    this.chinese = briefing.lang() == Lang.ZH;
    this.flow = new Flow(upright, known.tight());
    this.text = new TextSetter(flow, known.pages(), chinese);
    this.figures = new FigureSetter(flow, text, briefing.lang());
    this.tables = new TableSetter(flow, text, briefing.lang());
    this.kept = new KeptHeights(blocks, flow, text, figures, tables);
  }

  /** Sets a briefing once; numbers of pages are said as far as they are known. */
  static Laid of(Briefing briefing, Size upright, Known known, Progress progress) {
    BriefingLayout layout = new BriefingLayout(briefing, upright, known, progress);
    layout.all();
    return new Laid(
        layout.flow.sheets(), layout.document, layout.flow.pages(), layout.flow.heights());
  }

  private void all() {
    new CoverSetter(flow, text).set(briefing.cover(), document);
    for (int i = 0; i < blocks.size(); ) {
      progress.check();
      i = block(i);
    }
    leaveBeside();
    flow.flush();
    flow.end();
  }

  /** Sets a block, and those after it that belong to it. Returns the index of the next. */
  private int block(int i) {
    switch (blocks.get(i)) {
      case Block.Contents contents -> contents(contents);
      case Block.Heading heading -> {
        return heading(heading, i);
      }
      case Block.Paragraph paragraph -> paragraph(paragraph);
      case Block.Items items -> items(items);
      case Block.Grid grid -> {
        leaveBeside();
        tables.set(grid, kept.note(i + 1), part);
      }
      case Block.Drawn drawn -> drawn(drawn);
      case Block.PageBreak pageBreak -> {
        leaveBeside();
        flow.next();
      }
      case Block.IndexItem item -> {
        leaveBeside();
        List<Block.IndexItem> all = new ArrayList<>();
        int next = i;
        while (next < blocks.size() && blocks.get(next) instanceof Block.IndexItem another) {
          all.add(another);
          next++;
        }
        new IndexSetter(flow, text, briefing.lang()).set(all, part);
        return next;
      }
    }
    return i + 1;
  }

  private void contents(Block.Contents contents) {
    flow.setPart(contents.title());
    flow.turn(upright);
    Tag sect = document.child("Sect");
    Style style = Styles.H1;
    text.set(lines(contents.title(), style, flow.width()), style, 0, flow.width(), sect.child("P"));
    flow.down(10);
    new ContentsSetter(flow, text).set(briefing.headings(), sect);
    flow.moveTo(flow.bottom());
  }

  /** Sets a heading, with those below it and their picture where that needs another page. */
  private int heading(Block.Heading heading, int i) {
    leaveBeside();
    int next = i;
    while (next < blocks.size() && blocks.get(next) instanceof Block.Heading) {
      next++;
    }
    boolean own =
        next < blocks.size()
            && blocks.get(next) instanceof Block.Drawn drawn
            && (drawn.room() == Block.Room.PAGE || flat(drawn));
    if (own && blocks.get(next) instanceof Block.Drawn drawn) {
      onOwnPage(blocks.subList(i, next), drawn);
      return next + 1;
    }
    if (heading.level() == 1) {
      part(heading);
      begin(i);
    }
    if (next == i + 1
        && next < blocks.size()
        && blocks.get(next) instanceof Block.Drawn drawn
        && FigureSetter.tall(drawn)) {
      flow.need(Styles.heading(heading.level()).leading() + figures.leastBeside(drawn) + 30);
      title(heading);
      beside = figures.beside(drawn, part);
      return next + 1;
    }
    title(heading, kept.of(i + 1));
    return i + 1;
  }

  private void part(Block.Heading heading) {
    flow.setPart(heading.text());
    part = document.child("Sect");
  }

  /** Sets headings and their picture on a page; the text of a wide view stands beside it. */
  private void onOwnPage(List<Block> headings, Block.Drawn drawn) {
    boolean whole = drawn.room() == Block.Room.PAGE;
    flow.flush();
    for (Block block : headings) {
      if (block instanceof Block.Heading heading && heading.level() == 1) {
        part(heading);
      }
    }
    flow.insert(whole ? figures.page(drawn, upright) : figures.pageBeside(drawn, upright), true);
    for (Block block : headings) {
      if (block instanceof Block.Heading heading) {
        title(heading);
      }
    }
    if (whole) {
      figures.fill(drawn, part);
    } else {
      beside = figures.besideColumn(drawn, part);
    }
  }

  /** Tells whether a picture that is as wide as the text can only be read on a page that lies. */
  private boolean flat(Block.Drawn drawn) {
    return drawn.room() == Block.Room.WIDE
        && !FigureSetter.tall(drawn)
        && !FigureSetter.legible(drawn, upright.w() - 2 * Flow.SIDE);
  }

  /** Begins a part, on pages that lie where it has a table too wide for upright ones. */
  private void begin(int i) {
    double width = upright.w() - 2 * Flow.SIDE;
    boolean lies = false;
    for (int j = i + 1; j < blocks.size(); j++) {
      Block block = blocks.get(j);
      if (block instanceof Block.Heading next && next.level() == 1) {
        break;
      }
      lies |= block instanceof Block.Grid grid && ColumnWidths.comfortable(grid) > width;
    }
    Size size = lies ? upright.transposed() : upright;
    boolean same = !flow.sheets().isEmpty() && flow.sheet().size().equals(size);
    double page = size.h() - Flow.TOP - Flow.BOTTOM;
    if (!same || !size.equals(flow.base()) || flow.room() < ROOM_FOR_PART * page) {
      flow.turn(size);
    } else if (!flow.atTop()) {
      flow.down(20);
    }
  }

  private void title(Block.Heading heading) {
    title(heading, 0);
  }

  private void title(Block.Heading heading, double following) {
    Style style = Styles.heading(heading.level());
    List<Line> lines = lines(heading.line(), style, flow.width());
    double above = flow.atTop() ? 0 : heading.level() == 1 ? 6 : 9;
    flow.need(above + lines.size() * style.leading() + below(heading) + following);
    if (!flow.atTop()) {
      flow.down(above);
    }
    flow.anchor(heading.anchor());
    // The title on the cover is the first of the structure's headings.
    Tag tag = part.child("H" + Math.min(6, heading.level() + 1));
    text.set(lines, style, 0, flow.width(), tag);
    flow.down(below(heading));
  }

  /** Returns the gap below a heading. */
  private static double below(Block.Heading heading) {
    return heading.level() == 1 ? 7 : 3;
  }

  private void paragraph(Block.Paragraph paragraph) {
    Style style = Styles.of(paragraph.tone());
    boolean indented = chinese && paragraph.tone() != Block.Tone.NOTE;
    double indent = indented ? 2 * style.size() : 0;
    List<Line> lines = broken(text.pieces(paragraph.runs(), style), style, indent, 0);
    text.set(lines, style, 0, flow.width(), part.child("P"));
    flow.down(paragraph.tone() == Block.Tone.NOTE ? 3 : Styles.GAP);
  }

  private void items(Block.Items items) {
    Style style = Styles.BODY;
    double indent = chinese ? 2 * style.size() : 18;
    Tag list = part.child("L");
    for (int n = 0; n < items.items().size(); n++) {
      progress.check();
      List<Line> lines = broken(text.pieces(items.items().get(n), style), style, 0, indent);
      flow.need((lines.size() > 1 ? 2 : 1) * style.leading());
      Tag item = list.child("LI");
      String label = items.numbered() ? (n + 1) + "." : "•";
      Line mark = lines(label, style, indent).getFirst();
      double x = flow.left() + indent - mark.width() - 6;
      text.line(mark, style, x, flow.y(), mark.width(), item.child("Lbl"));
      text.set(lines, style, indent, flow.width() - indent, item.child("LBody"));
      flow.down(2);
    }
    flow.down(Styles.GAP - 2);
  }

  /** Breaks a text; where it does not fit beside a picture, the text goes on below it. */
  private List<Line> broken(
      List<LineBreaker.Piece> pieces, Style style, double first, double indent) {
    List<Line> lines = LineBreaker.lines(pieces, style.size(), flow.width() - indent, first);
    if (beside > 0 && lines.size() * style.leading() > flow.room()) {
      leaveBeside();
      return LineBreaker.lines(pieces, style.size(), flow.width() - indent, first);
    }
    return lines;
  }

  private static List<Line> lines(String said, Style style, double width) {
    return LineBreaker.lines(said, style.size(), width, style.bold(), style.ink());
  }

  private void drawn(Block.Drawn drawn) {
    leaveBeside();
    Tag at = part;
    if (drawn.room() == Block.Room.PAGE || flat(drawn)) {
      // The tag joins now: the order of reading is not that of the pages.
      Tag place = at.child("Sect");
      flow.later(
          () -> {
            flow.insert(figures.page(drawn, upright), true);
            figures.fill(drawn, place);
          });
    } else {
      figures.below(drawn, at);
    }
  }

  private void leaveBeside() {
    if (beside > 0) {
      flow.widen();
      // Text goes on on pages of the usual size only.
      boolean usual = flow.sheet().size().equals(flow.base());
      flow.moveTo(usual ? Math.max(flow.y(), beside) + 2 * Styles.GAP : flow.bottom());
      beside = 0;
    }
  }
}
