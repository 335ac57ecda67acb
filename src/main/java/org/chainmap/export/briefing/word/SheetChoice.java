package org.chainmap.export.briefing.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chainmap.export.briefing.Block;

/** Chooses the sheet of each block: wide pictures and tables lie across, an index has columns. */
final class SheetChoice {

  /** A table whose columns would like so much more width than there is lies across. */
  private static final double CROWDED = 1.4;

  /** From this number of columns on, a table may lie across. */
  private static final int MANY_COLUMNS = 6;

  /** From this ratio of width to height on, a picture with a page of its own lies across. */
  private static final double WIDE = 1.05;

  /** The most paragraphs that come along with the heading above a wide block. */
  private static final int ALONG = 6;

  private SheetChoice() {}

  /** Returns the sheet of each block. O(blocks). */
  static List<WordSheet> of(List<Block> blocks, Look look) {
    WordSheet columns = look.upright().inColumns();
    List<WordSheet> sheets = new ArrayList<>(Collections.nCopies(blocks.size(), look.upright()));
    for (int i = 0; i < blocks.size(); i++) {
      if (across(blocks.get(i), look)) {
        for (int each = lead(blocks, i); each <= i; each++) {
          sheets.set(each, look.across());
        }
        while (i + 1 < blocks.size() && remark(blocks.get(i + 1))) {
          i++;
          sheets.set(i, look.across());
        }
      } else if (blocks.get(i) instanceof Block.IndexItem) {
        sheets.set(i, columns);
      }
    }
    // A break belongs to what it comes before.
    for (int i = blocks.size() - 2; i >= 0; i--) {
      if (blocks.get(i) instanceof Block.PageBreak) {
        sheets.set(i, sheets.get(i + 1));
      }
    }
    return sheets;
  }

  private static boolean across(Block block, Look look) {
    return switch (block) {
      case Block.Drawn drawn ->
          drawn.room() == Block.Room.PAGE
              && drawn.picture().bounds().w() > WIDE * drawn.picture().bounds().h();
      case Block.Grid grid ->
          grid.columns().size() >= MANY_COLUMNS
              && Columns.wanted(grid, look.style(Role.CELL_HEAD), look.style(Role.CELL))
                  > CROWDED * look.upright().textWidth();
      case Block.Heading heading -> false;
      case Block.Paragraph paragraph -> false;
      case Block.Items items -> false;
      case Block.IndexItem item -> false;
      case Block.Contents contents -> false;
      case Block.PageBreak end -> false;
    };
  }

  /** Tells whether a block is a remark on the one before it. */
  static boolean remark(Block block) {
    return block instanceof Block.Paragraph paragraph && paragraph.tone() == Block.Tone.NOTE;
  }

  /** Returns the first of the headings and paragraphs that lead to a block, or the block itself. */
  private static int lead(List<Block> blocks, int at) {
    int first = at;
    int from = at;
    while (from > 0 && at - from < ALONG) {
      Block before = blocks.get(from - 1);
      if (before instanceof Block.Heading heading) {
        from--;
        first = from;
        if (heading.level() == 1) {
          break;
        }
      } else if (before instanceof Block.Paragraph) {
        from--;
      } else {
        break;
      }
    }
    return first;
  }
}
