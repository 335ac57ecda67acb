package org.chainmap.export.briefing.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmap.export.briefing.Block;
import org.chainmap.export.briefing.pdf.LineBreaker.Line;
import org.chainmap.export.briefing.pdf.Styles.Style;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.paint.Marks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Sets a table: its head is repeated on each page, and a row stays on one page unless it is higher
 * than one.
 */
final class TableSetter {

  private static final double PAD_Y = 3;

  /** The rows that stay with the head. */
  private static final int FIRST = 2;

  /** The fewest rows with which a table goes on on a page. */
  private static final int LAST = 3;

  /** The lines below a table that stay with its last row. */
  private static final int MOST_NOTES = 6;

  /** The room that a page of a table has beside its rows: caption and head. */
  private static final double HEADED = 60;

  private final Flow flow;
  private final TextSetter text;
  private final Lang lang;
  private int tables;

  TableSetter(Flow flow, TextSetter text, Lang lang) {
    this.flow = flow;
    this.text = text;
    this.lang = lang;
  }

  /**
   * Returns the height of caption, head and the rows that stay with them.
   *
   * @param after the height of what must not be parted from the end of the table
   */
  double least(Block.Grid grid, double after) {
    double[] widths = ColumnWidths.of(grid, flow.width());
    double above = Styles.CAPTION.leading() + 1 + height(head(grid, widths), Styles.HEAD);
    double rows = together(grid, 0, widths, after);
    // Only a row as high as a page is parted, and then four of its lines stay with the head.
    return above + (fitsPage(rows) ? rows : 4 * Styles.CELL.leading());
  }

  /**
   * Sets a table. O(cells).
   *
   * @param after the height of what must not be parted from its end
   */
  void set(Block.Grid grid, double after, Tag parent) {
    tables++;
    flow.need(least(grid, after));
    flow.anchor(grid.anchor());
    double[] widths = ColumnWidths.of(grid, flow.width());
    Tag table = parent.child("Table");
    Tag caption = table.child("Caption");
    caption(Message.of("briefing.table", tables, grid.caption()), caption);
    head(grid, widths, table.child("TR"));
    for (int i = 0; i < grid.rows().size(); i++) {
      row(grid, i, widths, after, table.child("TR"));
    }
    flow.down(PAD_Y);
    for (String note : grid.notes()) {
      Style style = Styles.NOTE;
      text.set(
          LineBreaker.lines(note, style.size(), flow.width(), style.bold(), style.ink()),
          style,
          0,
          flow.width(),
          parent.child("P"));
    }
    flow.down(2 * Styles.GAP);
  }

  private void caption(Message said, @Nullable Tag tag) {
    Style style = Styles.CAPTION;
    Line line =
        LineBreaker.lines(said.in(lang), style.size(), flow.width(), true, style.ink()).getFirst();
    text.line(line, style, flow.left(), flow.y(), flow.width(), tag);
    flow.down(style.leading() + 1);
  }

  private void row(Block.Grid grid, int index, double[] widths, double after, Tag tag) {
    Block.Row row = grid.rows().get(index);
    List<List<Line>> cells = cells(row, widths);
    double height = together(grid, index, widths, after);
    // The head is never left alone: its first rows have their room already.
    if (index > 0 && height > flow.room()) {
      if (flow.atTop() || fitsPage(height) || flow.room() < 4 * Styles.CELL.leading()) {
        again(grid, widths);
      }
    }
    String anchor = row.anchor();
    if (anchor != null) {
      flow.anchor(anchor);
    }
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      tags.add(i == 0 ? tag.child("TH").heading("Row") : tag.child("TD"));
    }
    int from = 0;
    int lines = cells.stream().mapToInt(List::size).max().orElse(0);
    while (from < lines) {
      int fits = (int) ((flow.room() - 2 * PAD_Y) / Styles.CELL.leading());
      int to = Math.min(lines, from + Math.max(1, fits));
      part(grid, cells, from, to, widths, Styles.CELL, tags);
      from = to;
      if (from < lines) {
        again(grid, widths);
      }
    }
    rule(0.5);
  }

  /**
   * Returns the height of a row with those that must not be parted from it: the second one from the
   * first, the last ones from one another, and what is said below the table from its last row. Rows
   * that take half a page together may be parted.
   */
  private double together(Block.Grid grid, int index, double[] widths, double after) {
    int count = grid.rows().size();
    if (index >= count) {
      return 0;
    }
    int few = index == 0 ? Math.min(FIRST, count) : index + 1;
    boolean ends = count - few < LAST;
    double all = height(grid, index, ends ? count : few, widths, after);
    if (all <= (flow.bottom() - flow.top()) / 2) {
      return all;
    }
    return height(grid, index, index + 1, widths, after);
  }

  /** Returns the height of rows, with what is said below the table where they are its last. */
  private double height(Block.Grid grid, int from, int to, double[] widths, double after) {
    double height = 0;
    for (Block.Row row : grid.rows().subList(from, to)) {
      height += height(cells(row, widths), Styles.CELL);
    }
    return height + (to == grid.rows().size() ? notes(grid) + after : 0);
  }

  private double notes(Block.Grid grid) {
    Style style = Styles.NOTE;
    int lines = 0;
    for (String note : grid.notes()) {
      lines +=
          LineBreaker.lines(note, style.size(), flow.width(), style.bold(), style.ink()).size();
    }
    return lines == 0 ? 0 : PAD_Y + Math.min(MOST_NOTES, lines) * style.leading();
  }

  private boolean fitsPage(double height) {
    return height <= flow.bottom() - flow.top() - HEADED;
  }

  /** Begins the next page with the head again, which is no content there. */
  private void again(Block.Grid grid, double[] widths) {
    flow.goOn();
    caption(Message.of("briefing.table.continued", tables, grid.caption()), null);
    head(grid, widths, null);
    flow.sheet().begin(flow.y());
  }

  private void head(Block.Grid grid, double[] widths, @Nullable Tag tag) {
    List<List<Line>> cells = head(grid, widths);
    double height = height(cells, Styles.HEAD);
    flow.sheet()
        .draw(
            null,
            Marks.filled(
                Outline.rect(new Box(flow.left(), flow.y(), Arrays.stream(widths).sum(), height)),
                Styles.TINT));
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < cells.size() && tag != null; i++) {
      tags.add(tag.child("TH").heading("Column"));
    }
    int lines = cells.stream().mapToInt(List::size).max().orElse(0);
    part(grid, cells, 0, lines, widths, Styles.HEAD, tags);
    rule(0.9);
  }

  /** Draws some lines of a row. */
  private void part(
      Block.Grid grid,
      List<List<Line>> cells,
      int from,
      int to,
      double[] widths,
      Style style,
      List<Tag> tags) {
    double x = flow.left();
    for (int c = 0; c < cells.size(); c++) {
      boolean number = grid.columns().get(c).kind() == Block.Column.Kind.NUMBER;
      List<Line> lines = cells.get(c);
      double y = flow.y() + PAD_Y;
      for (int i = from; i < Math.min(to, lines.size()); i++) {
        Line line = lines.get(i);
        double start =
            number ? x + widths[c] - ColumnWidths.PAD - line.width() : x + ColumnWidths.PAD;
        if (!line.spans().isEmpty()) {
          text.line(line, style, start, y, line.width(), tags.isEmpty() ? null : tags.get(c));
        }
        y += style.leading();
      }
      x += widths[c];
    }
    flow.down((to - from) * style.leading() + 2 * PAD_Y);
  }

  private void rule(double width) {
    flow.sheet()
        .draw(
            null,
            Marks.filled(
                Outline.rect(new Box(flow.left(), flow.y() - width / 2, flow.width(), width)),
                Styles.RULE));
  }

  private static double height(List<List<Line>> cells, Style style) {
    int lines = cells.stream().mapToInt(List::size).max().orElse(0);
    return lines * style.leading() + 2 * PAD_Y;
  }

  private static List<List<Line>> head(Block.Grid grid, double[] widths) {
    List<List<Line>> cells = new ArrayList<>();
    for (int i = 0; i < grid.columns().size(); i++) {
      cells.add(lines(grid.columns().get(i).heading(), widths[i], Styles.HEAD));
    }
    return cells;
  }

  private static List<List<Line>> cells(Block.Row row, double[] widths) {
    List<List<Line>> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      cells.add(lines(row.cells().get(i).shown(), widths[i], Styles.CELL));
    }
    return cells;
  }

  private static List<Line> lines(String said, double width, Style style) {
    return LineBreaker.lines(
        said, style.size(), width - 2 * ColumnWidths.PAD, style.bold(), style.ink());
  }
}
