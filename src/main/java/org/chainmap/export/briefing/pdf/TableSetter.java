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
import org.chainmap.paint.TextMeasure;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Sets a table: its head is repeated on each page, and a row stays on one page unless it is higher
 * than one.
 */
final class TableSetter {

  private static final double PAD_X = 4;
  private static final double PAD_Y = 3;

  /** The width up to which a column of texts asks for room of its own. */
  private static final double COMFORT = 72;

  /** The rows that stay with the head. */
  private static final int TOGETHER = 2;

  /** A column that needs a little more than its share gets what it needs. */
  private static final double NEARLY = 1.3;

  private final Flow flow;
  private final TextSetter text;
  private final Lang lang;
  private int tables;

  TableSetter(Flow flow, TextSetter text, Lang lang) {
    this.flow = flow;
    this.text = text;
    this.lang = lang;
  }

  /** Returns the width at which a table can be read well. */
  static double comfortable(Block.Grid grid) {
    double sum = 0;
    for (int i = 0; i < grid.columns().size(); i++) {
      sum += Math.min(natural(grid, i), COMFORT) + 2 * PAD_X;
    }
    return sum;
  }

  /** Returns the height of caption, head and first rows. */
  double least(Block.Grid grid) {
    double[] widths = widths(grid, flow.width());
    double height = Styles.CAPTION.leading() + height(head(grid, widths), Styles.HEAD);
    for (Block.Row row : grid.rows().subList(0, Math.min(TOGETHER, grid.rows().size()))) {
      height += height(cells(row, widths), Styles.CELL);
    }
    return Math.min(height, (flow.bottom() - flow.top()) / 2);
  }

  /** Sets a table. O(cells). */
  void set(Block.Grid grid, Tag parent) {
    tables++;
    flow.need(least(grid));
    flow.anchor(grid.anchor());
    double[] widths = widths(grid, flow.width());
    Tag table = parent.child("Table");
    Tag caption = table.child("Caption");
    caption(Message.of("briefing.table", tables, grid.caption()), caption);
    head(grid, widths, table.child("TR"));
    for (int i = 0; i < grid.rows().size(); i++) {
      row(grid, i, widths, table.child("TR"));
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

  private void row(Block.Grid grid, int index, double[] widths, Tag tag) {
    Block.Row row = grid.rows().get(index);
    List<List<Line>> cells = cells(row, widths);
    boolean last = index == grid.rows().size() - 1 && !grid.notes().isEmpty();
    double height = height(cells, Styles.CELL) + (last ? PAD_Y + Styles.NOTE.leading() : 0);
    if (height > flow.room()) {
      boolean whole = flow.atTop() || height <= flow.bottom() - flow.top() - 60;
      if (whole || flow.room() < 4 * Styles.CELL.leading()) {
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

  /** Returns the height of what must not be parted from a row: the last rows, and a note. */
  private double rest(Block.Grid grid, int index, double[] widths) {
    int count = grid.rows().size();
    double height = grid.notes().isEmpty() ? 0 : PAD_Y + Styles.NOTE.leading();
    if (index == count - 1) {
      return height;
    }
    if (index != count - TOGETHER - 1) {
      return 0;
    }
    for (int i = index + 1; i < count; i++) {
      height += height(cells(grid.rows().get(i), widths), Styles.CELL);
    }
    return height < (flow.bottom() - flow.top()) / 4 ? height : 0;
  }

  /** Begins the next page with the head again, which is no content there. */
  private void again(Block.Grid grid, double[] widths) {
    flow.next();
    caption(Message.of("briefing.table.continued", tables, grid.caption()), null);
    head(grid, widths, null);
  }

  private void head(Block.Grid grid, double[] widths, @Nullable Tag tag) {
    List<List<Line>> cells = head(grid, widths);
    double height = height(cells, Styles.HEAD);
    flow.sheet()
        .draw(
            null,
            Marks.filled(
                Outline.rect(new Box(flow.left(), flow.y(), sum(widths), height)), Styles.TINT));
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
        double start = number ? x + widths[c] - PAD_X - line.width() : x + PAD_X;
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
    return LineBreaker.lines(said, style.size(), width - 2 * PAD_X, style.bold(), style.ink());
  }

  private static double sum(double[] widths) {
    return Arrays.stream(widths).sum();
  }

  /** Returns the width of the widest line of a column, its padding left out. */
  private static double natural(Block.Grid grid, int column) {
    double widest = width(grid.columns().get(column).heading(), true);
    for (Block.Row row : grid.rows()) {
      widest = Math.max(widest, width(row.cells().get(column).shown(), false));
    }
    return widest;
  }

  private static double width(String said, boolean bold) {
    return said.lines()
        .mapToDouble(line -> TextMeasure.get().width(line, Styles.CELL.size(), bold))
        .max()
        .orElse(0);
  }

  /**
   * Returns the widths of the columns: narrow ones as wide as they are, the others share the rest
   * by the root of what they hold, so that long texts take few lines and short ones stay whole.
   */
  private static double[] widths(Block.Grid grid, double width) {
    int count = grid.columns().size();
    double[] natural = new double[count];
    for (int i = 0; i < count; i++) {
      natural[i] = Math.max(18, natural(grid, i)) + 2 * PAD_X + 0.5;
    }
    double all = sum(natural);
    if (all <= width) {
      double more = (width - all) / count;
      return Arrays.stream(natural).map(each -> each + more).toArray();
    }
    double[] widths = new double[count];
    boolean[] fixed = new boolean[count];
    double rest = width;
    boolean changed = true;
    while (changed) {
      changed = false;
      double roots = 0;
      for (int i = 0; i < count; i++) {
        roots += fixed[i] ? 0 : Math.sqrt(natural[i]);
      }
      for (int i = 0; i < count && !changed; i++) {
        double share = rest * Math.sqrt(natural[i]) / roots;
        if (!fixed[i] && natural[i] <= NEARLY * share) {
          fixed[i] = true;
          widths[i] = natural[i];
          rest -= natural[i];
          changed = true;
        } else if (!fixed[i]) {
          widths[i] = share;
        }
      }
    }
    return widths;
  }
}
