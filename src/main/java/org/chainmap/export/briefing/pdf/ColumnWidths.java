package org.chainmap.export.briefing.pdf;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.chainmap.export.briefing.Block;
import org.chainmap.paint.TextMeasure;

/** The widths of the columns of a table, in points, padding included. */
final class ColumnWidths {

  /** The room at each side of a cell. */
  static final double PAD = 4;

  /** The width up to which a column of texts asks for room of its own. */
  private static final double COMFORT = 72;

  /** A column that needs a little more than its share gets what it needs. */
  private static final double NEARLY = 1.3;

  private static final double LEAST = 18;

  /** The widest word that is kept whole at the cost of other columns. */
  private static final double WORD = 90;

  /** What parts words: spaces, and characters of scripts whose lines end anywhere. */
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[\\s\\p{IsHan}\\u3000-\\u30ff\\uff00-\\uffef/-]+");

  private ColumnWidths() {}

  /** Returns the width at which a table can be read well. */
  static double comfortable(Block.Grid grid) {
    double sum = 0;
    for (int i = 0; i < grid.columns().size(); i++) {
      sum += Math.min(natural(grid, i), COMFORT) + 2 * PAD;
    }
    return sum;
  }

  /**
   * Returns the widths of the columns: narrow ones as wide as they are, the others share the rest
   * by the root of what they hold, so that long texts take few lines and short ones stay whole. No
   * column is narrower than its longest word, where there is room for that. O(characters).
   */
  static double[] of(Block.Grid grid, double width) {
    int count = grid.columns().size();
    double[] natural = new double[count];
    double[] words = new double[count];
    for (int i = 0; i < count; i++) {
      natural[i] = Math.max(LEAST, natural(grid, i)) + 2 * PAD + 0.5;
      words[i] = Math.min(WORD, Math.max(LEAST, longestWord(grid, i))) + 2 * PAD + 0.5;
    }
    double all = Arrays.stream(natural).sum();
    if (all <= width) {
      double more = (width - all) / count;
      return Arrays.stream(natural).map(each -> each + more).toArray();
    }
    boolean whole = Arrays.stream(words).sum() < width;
    double[] widths = new double[count];
    boolean[] fixed = new boolean[count];
    double rest = width;
    boolean changed = true;
    while (changed) {
      changed = false;
      double roots = 0;
      double kept = 0;
      for (int i = 0; i < count; i++) {
        roots += fixed[i] ? 0 : Math.sqrt(natural[i]);
        kept += fixed[i] || !whole ? 0 : words[i];
      }
      for (int i = 0; i < count && !changed; i++) {
        double share = rest * Math.sqrt(natural[i]) / roots;
        if (fixed[i]) {
          continue;
        }
        boolean leavesWords = rest - natural[i] >= kept - words[i];
        if (natural[i] <= NEARLY * share && (leavesWords || !whole)) {
          widths[i] = natural[i];
        } else if (whole && share < words[i]) {
          widths[i] = words[i];
        } else {
          widths[i] = share;
          continue;
        }
        fixed[i] = true;
        rest -= widths[i];
        changed = true;
      }
    }
    return widths;
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

  private static double longestWord(Block.Grid grid, int column) {
    double widest = longestWord(grid.columns().get(column).heading(), true);
    for (Block.Row row : grid.rows()) {
      widest = Math.max(widest, longestWord(row.cells().get(column).shown(), false));
    }
    return widest;
  }

  private static double longestWord(String said, boolean bold) {
    return BETWEEN_WORDS
        .splitAsStream(said)
        .mapToDouble(word -> TextMeasure.get().width(word, Styles.CELL.size(), bold))
        .max()
        .orElse(0);
  }
}
