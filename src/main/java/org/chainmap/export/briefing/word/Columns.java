package org.chainmap.export.briefing.word;

import java.util.Arrays;
import java.util.List;
import org.chainmap.export.briefing.Block;

/** Shares the width of a table among its columns, by what stands in them. */
final class Columns {

  /** The rows that are looked at. */
  private static final int LOOKED_AT = 200;

  /** Characters that a column has space for side by side, if they are there. */
  private static final double LEAST_CHARACTERS = 4;

  /** The most part of the table that one word may claim. */
  private static final double WORD_PART = 0.25;

  private Columns() {}

  /** What each column needs at least, and would like to have, in points. */
  private static final class Wishes {

    private final double[] least;
    private final double[] wanted;

    private Wishes(int columns) {
      least = new double[columns];
      wanted = new double[columns];
    }
  }

  /**
   * Returns the widths in points, which add up to the whole. A column is wide enough for its words
   * where there is space; the rest goes to those with much text.
   */
  static double[] widths(Block.Grid grid, double whole, TextStyle head, TextStyle text) {
    Wishes wishes = wishes(grid, whole, head, text);
    return shared(wishes.least, wishes.wanted, whole);
  }

  /** Returns the width at which few rows take more than a line, in points. */
  static double wanted(Block.Grid grid, TextStyle head, TextStyle text) {
    return Arrays.stream(wishes(grid, Double.MAX_VALUE, head, text).wanted).sum();
  }

  private static Wishes wishes(Block.Grid grid, double whole, TextStyle head, TextStyle text) {
    int count = grid.columns().size();
    double beside = 2 * StylesPart.CELL_BESIDE + TextStyle.TOLERANCE * head.size() + 1;
    Wishes wishes = new Wishes(count);
    double[] least = wishes.least;
    double[] wanted = wishes.wanted;
    List<Block.Row> rows = grid.rows().subList(0, Math.min(LOOKED_AT, grid.rows().size()));
    for (int i = 0; i < count; i++) {
      String heading = grid.columns().get(i).heading();
      least[i] = Math.max(2 * head.size(), least(heading, head, whole));
      double area = head.width(heading) / 2;
      double widest = head.width(heading);
      for (Block.Row row : rows) {
        String cell = row.cells().get(i).shown().strip();
        double width = widest(cell, text);
        least[i] = Math.max(least[i], least(cell, text, whole));
        widest = Math.max(widest, width);
        area += width / rows.size();
      }
      // One long remark does not make a column of short ones wide, nor its row high.
      wanted[i] = Math.min(widest, Math.max(Math.max(3 * area, widest / 3), least[i]));
      least[i] += beside;
      wanted[i] = Math.max(wanted[i] + beside, least[i]);
    }
    return wishes;
  }

  private static double[] shared(double[] least, double[] wanted, double whole) {
    double sum = Arrays.stream(least).sum();
    double more = Arrays.stream(wanted).sum() - sum;
    double spare = whole - sum;
    double[] widths = new double[least.length];
    for (int i = 0; i < widths.length; i++) {
      if (spare < 0) {
        widths[i] = least[i] * whole / sum;
      } else if (more > spare) {
        widths[i] = least[i] + (wanted[i] - least[i]) * spare / more;
      } else {
        widths[i] = wanted[i] * whole / (sum + more);
      }
    }
    return widths;
  }

  private static double widest(String cell, TextStyle style) {
    return cell.lines().mapToDouble(style::width).max().orElse(0);
  }

  /** Returns the width that a text needs: its widest word, or a few characters that may part. */
  private static double least(String text, TextStyle style, double whole) {
    double least =
        LineBreaks.words(text).stream()
            .mapToDouble(word -> style.width(word.strip()))
            .max()
            .orElse(0);
    double few = Math.min(style.width(text), LEAST_CHARACTERS * style.size());
    return Math.max(few, Math.min(least, WORD_PART * whole));
  }
}
