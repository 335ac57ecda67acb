package org.chainmap.export.briefing.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.export.briefing.Block;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;

/** Finds the page of every block, and so of everything that contents and index refer to. */
final class Pagination {

  /** Paragraphs of no more lines are not parted. */
  static final int WHOLE_LINES = 12;

  /** The part of a page that must be left below the heading of a part of the briefing. */
  private static final double FEW = 0.25;

  /** The part of a page that must be left below other headings. */
  private static final double FEWER = 0.1;

  private final List<Block> blocks;
  private final List<Block.Heading> listed;
  private final Lang lang;
  private final List<WordSheet> sheets;
  private final BlockHeights heights;
  private final PageFlow flow;
  private final List<Placed> placed = new ArrayList<>();
  private final Map<String, Integer> pages = new HashMap<>();

  private Pagination(Briefing briefing, Look look) {
    blocks = briefing.blocks();
    lang = briefing.lang();
    listed = ContentsField.listed(briefing);
    sheets = SheetChoice.of(blocks, look);
    heights = new BlockHeights(look);
    flow = new PageFlow(look.upright());
  }

  /**
   * A document in pages.
   *
   * @param pages the page of every anchor, counted from 1
   * @param count how many pages there are
   * @param room how much of the last page is free, in points
   */
  record Paged(List<Placed> blocks, Map<String, Integer> pages, int count, double room) {}

  /**
   * Sets a briefing in pages; the cover is the first. O(characters).
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  static Paged of(Briefing briefing, Look look, Progress progress) {
    Pagination pagination = new Pagination(briefing, look);
    pagination.place(progress);
    return new Paged(
        pagination.placed, pagination.pages, pagination.flow.page(), pagination.flow.left());
  }

  private void place(Progress progress) {
    boolean ended = true;
    for (int i = 0; i < blocks.size(); i++) {
      progress.check();
      progress.report((double) i / blocks.size());
      Block block = blocks.get(i);
      WordSheet sheet = sheets.get(i);
      boolean changed = !sheet.equals(flow.sheet());
      if (block instanceof Block.PageBreak) {
        ended = true;
        continue;
      }
      Placed.Start start = Placed.Start.FLOWS;
      if (changed && sheet.equals(flow.sheet().inColumns()) && !ended) {
        start = Placed.Start.COLUMNS;
        flow.columns(sheet);
      } else if (changed) {
        start = Placed.Start.SHEET;
        flow.nextPage(sheet);
      } else if (ended
          || !(block instanceof Block.IndexItem) && !flow.fresh() && !flow.fits(needed(i, 0))) {
        start = Placed.Start.PAGE;
        flow.nextPage();
      }
      // What is said begins below no contents.
      ended = block instanceof Block.Contents;
      int page = flow.page();
      placed.add(new Placed(fill(i), sheet, page, start));
    }
  }

  /**
   * Returns the height that a block needs with what must follow it on the same page.
   *
   * @param above the height of what comes before it, for which there must be space too
   */
  private double needed(int i, double above) {
    if (i >= blocks.size()) {
      return 0;
    }
    double width = sheets.get(i).columnWidth();
    return switch (blocks.get(i)) {
      case Block.Heading heading -> {
        double own = heights.of(heading, width);
        double least = (heading.level() == 1 ? FEW : FEWER) * flow.capacity();
        yield Math.min(flow.capacity(), own + Math.max(least, needed(i + 1, above + own)));
      }
      case Block.Paragraph paragraph when BlockHeights.leads(paragraph) -> {
        double own = heights.start(paragraph, width);
        yield own + Math.min(needed(i + 1, above + own), flow.capacity() / 2);
      }
      case Block.Paragraph paragraph -> heights.start(paragraph, width);
      case Block.Items items -> heights.of(items, width).stream().findFirst().orElse(0.0);
      case Block.Grid grid -> {
        var tabled = heights.table(grid, width);
        yield heights.caption(grid.caption(), width)
            + tabled.headHeight()
            + tabled.heights().stream().findFirst().orElse(0.0);
      }
      case Block.Drawn drawn when drawn.room() == Block.Room.PAGE -> 0.6 * flow.capacity();
      case Block.Drawn drawn -> {
        double caption = heights.pictureCaption(drawn, width);
        double room = flow.left() - above - caption;
        yield heights.picture(drawn, sheets.get(i), room).height() + caption;
      }
      case Block.IndexItem item -> heights.of(item, pages, width);
      case Block.Contents contents -> flow.capacity();
      case Block.PageBreak end -> 0;
    };
  }

  /** Sets a block on the page, and those after it where it is higher. */
  private Placed.Content fill(int i) {
    Block block = blocks.get(i);
    double width = flow.sheet().columnWidth();
    switch (block) {
      case Block.Heading heading -> {
        note(heading.anchor());
        flow.add(heights.of(heading, width));
      }
      case Block.Paragraph paragraph -> {
        parts(heights.lines(paragraph, width));
        flow.doubt(heights.doubt(paragraph, width));
      }
      case Block.Items items -> {
        return listed(items, width);
      }
      case Block.IndexItem item -> flow.addToColumn(heights.of(item, pages, width));
      case Block.Contents contents -> parts(heights.contents(contents, listed, width));
      case Block.PageBreak end -> {}
      case Block.Drawn drawn -> {
        return pictured(drawn, i, width);
      }
      case Block.Grid grid -> {
        return tabled(grid, width);
      }
    }
    return new Placed.Content.Plain(block);
  }

  private Placed.Content listed(Block.Items items, double width) {
    Set<Integer> breaks = new HashSet<>();
    List<Double> each = heights.of(items, width);
    for (int i = 0; i < each.size(); i++) {
      if (!flow.fits(each.get(i))) {
        flow.nextPage();
        breaks.add(i);
      }
      flow.add(each.get(i));
      flow.doubt(heights.doubt(items, i, width));
    }
    return new Placed.Content.Listed(items, breaks);
  }

  private void parts(List<Double> parts) {
    for (double part : parts) {
      if (!flow.fits(part)) {
        flow.nextPage();
      }
      flow.add(part);
    }
  }

  private Placed.Content pictured(Block.Drawn drawn, int i, double width) {
    note(drawn.anchor());
    Placed.Content.Pictured plain = fitted(drawn, i, width);
    Block.Drawn said = drawn.at(plain.width() / drawn.picture().bounds().w(), lang);
    Placed.Content.Pictured fitted = said.equals(drawn) ? plain : fitted(said, i, width);
    flow.add(fitted.height() + heights.pictureCaption(said, width));
    flow.doubt(BlockHeights.PICTURE_DOUBT);
    return fitted;
  }

  /** Returns a picture with its size, which leaves room for its caption and remarks. */
  private Placed.Content.Pictured fitted(Block.Drawn drawn, int i, double width) {
    double caption = heights.pictureCaption(drawn, width);
    double below = caption;
    for (int next = i + 1; next < blocks.size() && SheetChoice.remark(blocks.get(next)); next++) {
      below += sum(heights.lines((Block.Paragraph) blocks.get(next), width));
    }
    double room = flow.left() - (drawn.room() == Block.Room.PAGE ? below : caption);
    return heights.picture(drawn, flow.sheet(), room);
  }

  private Placed.Content tabled(Block.Grid grid, double width) {
    note(grid.anchor());
    Placed.Content.Tabled table = heights.table(grid, width);
    flow.add(heights.caption(grid.caption(), width) + table.headHeight());
    double notes = grid.notes().stream().mapToDouble(line -> heights.remark(line, width)).sum();
    PageFlow.Rows rows = flow.rows(table.headHeight(), table.heights(), notes);
    for (int row = 0; row < grid.rows().size(); row++) {
      String anchor = grid.rows().get(row).anchor();
      if (anchor != null) {
        pages.put(anchor, rows.pages().get(row));
      }
    }
    double most = flow.capacity() - table.headHeight();
    List<Boolean> whole = rows.heights().stream().map(height -> height <= most).toList();
    flow.add(notes);
    return new Placed.Content.Tabled(
        grid, table.widths(), table.headHeight(), rows.heights(), whole);
  }

  private void note(String anchor) {
    pages.put(anchor, flow.page());
  }

  /** Returns the sum of lengths. */
  static double sum(List<Double> lengths) {
    return lengths.stream().mapToDouble(length -> length).sum();
  }
}
