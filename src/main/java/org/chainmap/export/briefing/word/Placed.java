package org.chainmap.export.briefing.word;

import java.util.List;
import java.util.Set;
import org.chainmap.export.briefing.Block;

/**
 * A block with its place in the document.
 *
 * @param sheet the sheet it is on
 */
record Placed(Content content, WordSheet sheet, int page, Start start) {

  /** How a block begins. */
  enum Start {
    /** Below the one before it, or where Word parts pages by itself. */
    FLOWS,
    /** On a new page. */
    PAGE,
    /** On a new page of another kind. */
    SHEET,
    /** Below the one before it, in columns. */
    COLUMNS
  }

  /** A block with the sizes found for it. */
  sealed interface Content {

    /** A block that is set as it is. */
    record Plain(Block block) implements Content {}

    /** A list with the items that begin a page. */
    record Listed(Block.Items items, Set<Integer> breaks) implements Content {}

    /** A picture with its size in points. */
    record Pictured(Block.Drawn drawn, double width, double height) implements Content {}

    /**
     * A table with the widths of its columns and the heights of its rows in points.
     *
     * @param whole whether each row stays on one page
     */
    record Tabled(
        Block.Grid grid,
        List<Double> widths,
        double headHeight,
        List<Double> heights,
        List<Boolean> whole)
        implements Content {}
  }
}
