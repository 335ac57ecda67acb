package org.chainmap.export.briefing;

import java.util.stream.Collectors;
import org.chainmap.text.Cell;

/** A briefing as text to compare: every word but those of long tables, and the size of pictures. */
final class BriefingText {

  /** The rows of a table that are written out. */
  private static final int ROWS = 3;

  private final StringBuilder text = new StringBuilder();

  private BriefingText() {}

  static String of(Briefing briefing) {
    BriefingText written = new BriefingText();
    written.line(briefing.cover().toString());
    briefing.blocks().forEach(written::block);
    return written.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void block(Block block) {
    switch (block) {
      case Block.Contents contents -> line("[contents] " + contents.title());
      case Block.PageBreak pageBreak -> line("[page]");
      case Block.Heading heading ->
          line("\n" + "#".repeat(heading.level()) + " " + heading.line() + " @" + heading.anchor());
      case Block.Paragraph paragraph ->
          line(
              (paragraph.tone() == Block.Tone.BODY ? "" : "(" + paragraph.tone() + ") ")
                  + runs(paragraph.runs()));
      case Block.Items items ->
          items.items().forEach(item -> line((items.numbered() ? "1. " : "- ") + runs(item)));
      case Block.Drawn drawn ->
          line(
              "[picture %s] %s | %s"
                  .formatted(drawn.room(), drawn.caption(), drawn.alt().replace('\n', ' ')));
      case Block.Grid grid -> grid(grid);
      case Block.IndexItem item ->
          line(
              "  ".repeat(item.depth())
                  + item.name()
                  + item.details()
                  + " "
                  + item.anchors().size());
    }
  }

  private static String runs(java.util.List<Block.Run> runs) {
    return runs.stream()
        .map(
            run ->
                switch (run) {
                  case Block.Run.Text said -> said.strong() ? "*" + said.text() + "*" : said.text();
                  case Block.Run.Reference to -> "<" + to.text() + ">" + to.anchor();
                  case Block.Run.PageNumber of -> "<page of " + of.anchor() + ">";
                })
        .collect(Collectors.joining());
  }

  private void grid(Block.Grid grid) {
    line("[table] " + grid.caption() + ", rows: " + grid.rows().size());
    line(
        grid.columns().stream()
            .map(column -> column.heading() + ":" + column.kind())
            .collect(Collectors.joining(" | ")));
    grid.rows().stream()
        .limit(ROWS)
        .forEach(
            row ->
                line(
                    row.cells().stream()
                        .map(Cell::toString)
                        .map(cell -> cell.replace('\n', '/'))
                        .collect(Collectors.joining(" | "))));
    grid.notes().forEach(note -> line("(note) " + note));
  }
}
