package org.chainmap.export.briefing.pdf;

import java.util.List;
import org.chainmap.export.briefing.Block;
import org.chainmap.export.briefing.pdf.Styles.Style;

/**
 * The heights of what must follow headings on their pages.
 *
 * @param blocks the blocks of the briefing
 */
record KeptHeights(
    List<Block> blocks, Flow flow, TextSetter text, FigureSetter figures, TableSetter tables) {

  /** The lines of a text that stay with the heading above it. */
  private static final int KEPT_LINES = 5;

  /** Returns the height of what must follow a heading on its page. */
  double of(int i) {
    if (i >= blocks.size()) {
      return 0;
    }
    double below = 8;
    return switch (blocks.get(i)) {
      case Block.Heading heading -> below + Styles.heading(heading.level()).leading() + of(i + 1);
      case Block.Paragraph paragraph ->
          lines(paragraph.runs(), Styles.of(paragraph.tone()), flow.width());
      case Block.Items items when items.items().isEmpty() -> 0;
      case Block.Items items ->
          lines(items.items().getFirst(), Styles.BODY, flow.width() - 2 * Styles.BODY.size());
      case Block.Grid grid -> below + tables.least(grid, note(i + 1));
      case Block.Drawn drawn ->
          below + (FigureSetter.tall(drawn) ? figures.leastBeside(drawn) : figures.least(drawn));
      case Block.IndexItem item -> 80;
      case Block.Contents contents -> 0;
      case Block.PageBreak pageBreak -> 0;
    };
  }

  /** Returns the height of a remark that says something of the table before it; 0 for none. */
  double note(int i) {
    return i < blocks.size()
            && blocks.get(i) instanceof Block.Paragraph paragraph
            && paragraph.tone() == Block.Tone.NOTE
        ? 2 * Styles.GAP + lines(paragraph.runs(), Styles.NOTE, flow.width())
        : 0;
  }

  /** Returns the height of the first lines of a text. */
  private double lines(List<Block.Run> runs, Style style, double width) {
    int lines = LineBreaker.lines(text.pieces(runs, style), style.size(), width, 0).size();
    return Math.min(KEPT_LINES, lines) * style.leading();
  }
}
