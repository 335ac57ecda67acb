package org.chainmap.export.slides;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.chainmap.paint.TextMeasure;
import org.chainmap.paint.TextWrap;
import org.chainmap.text.Cell;
import org.chainmap.text.Numbers;
import org.chainmap.text.Table;
import org.chainmap.text.XmlText;

/**
 * A table broken for slides: its columns as wide as their content asks, its rows as high as their
 * lines, and as many on a slide as it has room for. Columns in which nothing is stated are left
 * out, and those at the end that have no room.
 *
 * @param headings the columns shown
 * @param widths their widths in points
 * @param numeric whether a column holds numbers
 * @param pages the rows of each slide
 * @param omitted the names of columns with content that have no room
 */
record TableGrid(
    List<String> headings,
    List<Double> widths,
    List<Boolean> numeric,
    List<List<Row>> pages,
    List<String> omitted) {

  /** The font size in points, which is read from the back of a room. */
  static final double SIZE = 12;

  /** The height of a line in office programs, in parts of the size. */
  static final double LINE = 1.4;

  /** The space at each side of a cell's text, in points. */
  static final double INSET = 5;

  private static final double ABOVE = 3;
  private static final double NARROWEST = 52;
  private static final double WIDEST = 330;
  private static final int MOST_LINES = 4;
  private static final int MOST_ROWS = 12;

  /** What programs need more room than measured for, as their fonts are not the measured one. */
  private static final double SLACK = 1.06;

  /** Headings are short and bold, and a word of them must not break. */
  private static final double HEADING_SLACK = 1.25;

  /** The characters of a text that stays on one line. */
  private static final int SHORT = 10;

  /** The widest word that is kept whole at the cost of other columns. */
  private static final double LONGEST_WORD = 120;

  /** What parts words: spaces, and characters of scripts whose lines end anywhere. */
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[\\s\\p{IsHan}\\u3000-\\u30ff\\uff00-\\uffef/-]+");

  private static final int DIGITS = 4;
  private static final String ELLIPSIS = "…";

  /** A row with its height in points. */
  record Row(List<String> cells, double height) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  TableGrid {
    headings = List.copyOf(headings);
    widths = List.copyOf(widths);
    numeric = List.copyOf(numeric);
    pages = pages.stream().map(List::copyOf).toList();
    omitted = List.copyOf(omitted);
  }

  /** Breaks a table for an area of a slide, in points. O(cells). */
  static TableGrid of(Table table, double width, double height) {
    List<Integer> stated =
        IntStream.range(0, table.headings().size())
            .filter(c -> table.rows().stream().anyMatch(row -> !text(row.get(c)).isBlank()))
            .boxed()
            .toList();
    List<Integer> columns = new ArrayList<>();
    double least = 0;
    for (int c : stated) {
      double needed = Math.max(NARROWEST, Math.min(asked(table, c), WIDEST) / MOST_LINES);
      if (least + needed <= width) {
        columns.add(c);
        least += needed;
      }
    }
    double[] widths = widths(table, columns, width);
    List<String> headings = columns.stream().map(c -> table.headings().get(c)).toList();
    double head = row(headings, widths, true).height;
    List<List<Row>> pages = new ArrayList<>();
    double left = -1;
    for (List<Cell> cells : table.rows()) {
      Row row = row(columns.stream().map(c -> text(cells.get(c))).toList(), widths, false);
      if (left < row.height || pages.getLast().size() == MOST_ROWS) {
        pages.add(new ArrayList<>());
        left = height - head;
      }
      pages.getLast().add(row);
      left -= row.height;
    }
    return new TableGrid(
        headings,
        Arrays.stream(widths).boxed().toList(),
        columns.stream().map(c -> numeric(table, c)).toList(),
        pages,
        stated.stream()
            .filter(c -> !columns.contains(c))
            .map(c -> table.headings().get(c))
            .toList());
  }

  /**
   * Gives narrow columns what they ask for, and the others parts of what is left by the root of
   * what they ask for, so that long texts take few lines; no word is broken where there is room.
   */
  private static double[] widths(Table table, List<Integer> columns, double width) {
    double[] widths =
        columns.stream().mapToDouble(c -> Math.max(NARROWEST, asked(table, c))).toArray();
    double sum = Arrays.stream(widths).sum();
    if (sum <= width) {
      double spare = (width - sum) / Math.max(1, widths.length);
      return Arrays.stream(widths).map(w -> w + spare).toArray();
    }
    double[] words =
        columns.stream()
            .mapToDouble(c -> Math.clamp(longestWord(table, c), NARROWEST, LONGEST_WORD))
            .toArray();
    double[] least =
        Arrays.stream(words).sum() <= width
            ? words
            : Arrays.stream(words).map(word -> NARROWEST).toArray();
    double most = width;
    double low = 0;
    while (most - low > 0.01) {
      double middle = (most + low) / 2;
      if (Arrays.stream(shared(widths, least, middle)).sum() > width) {
        most = middle;
      } else {
        low = middle;
      }
    }
    return shared(widths, least, low);
  }

  private static double[] shared(double[] asked, double[] least, double factor) {
    double[] widths = new double[asked.length];
    for (int i = 0; i < asked.length; i++) {
      widths[i] = Math.min(asked[i], Math.max(least[i], factor * Math.sqrt(asked[i])));
    }
    return widths;
  }

  private static double longestWord(Table table, int column) {
    double longest = HEADING_SLACK * widestWord(table.headings().get(column), true);
    for (List<Cell> row : table.rows()) {
      longest = Math.max(longest, SLACK * widestWord(text(row.get(column)), false));
    }
    return longest + 2 * INSET + 1;
  }

  private static double widestWord(String text, boolean bold) {
    return BETWEEN_WORDS
        .splitAsStream(text)
        .mapToDouble(word -> measured(word, bold))
        .max()
        .orElse(0);
  }

  private static double asked(Table table, int column) {
    double longest = HEADING_SLACK * measured(table.headings().get(column), true);
    for (List<Cell> row : table.rows()) {
      String text = text(row.get(column));
      // A date or a word must not break either.
      double slack = text.length() <= SHORT ? HEADING_SLACK : SLACK;
      longest = Math.max(longest, slack * measured(text, false));
    }
    return longest + 2 * INSET + 1;
  }

  private static double measured(String text, boolean bold) {
    return text.lines()
        .mapToDouble(line -> TextMeasure.get().width(line, SIZE, bold))
        .max()
        .orElse(0);
  }

  private static Row row(List<String> texts, double[] widths, boolean bold) {
    List<String> cells = new ArrayList<>();
    int most = 1;
    for (int i = 0; i < texts.size(); i++) {
      double room = (widths[i] - 2 * INSET) / SLACK;
      String text = shortened(texts.get(i), room, bold);
      most = Math.max(most, lines(text, room, bold));
      cells.add(text);
    }
    return new Row(cells, most * LINE * SIZE + 2 * ABOVE);
  }

  private static int lines(String text, double room, boolean bold) {
    return new TextWrap().lines(text, room, SIZE, bold, MOST_LINES + 1).size();
  }

  /** Returns a text that takes the most lines of a cell at most, else its beginning. */
  private static String shortened(String text, double room, boolean bold) {
    if (lines(text, room, bold) <= MOST_LINES) {
      return text;
    }
    int fits = 0;
    int tooLong = text.length();
    while (tooLong - fits > 1) {
      int middle = (fits + tooLong) / 2;
      if (lines(text.substring(0, middle) + ELLIPSIS, room, bold) <= MOST_LINES) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    int end = fits > 0 && Character.isHighSurrogate(text.charAt(fits - 1)) ? fits - 1 : fits;
    return text.substring(0, end).strip() + ELLIPSIS;
  }

  private static boolean numeric(Table table, int column) {
    return table.rows().stream()
        .map(row -> row.get(column))
        .filter(cell -> cell != Cell.Empty.EMPTY)
        .allMatch(cell -> cell instanceof Cell.Numeric || cell instanceof Cell.Percent);
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> XmlText.line(text.text()).strip();
      case Cell.Numeric(double value) -> Numbers.most(value, DIGITS);
      case Cell.Percent(double value) -> Numbers.percent(value);
      case Cell.Day day -> day.date().toString();
      case Cell.Empty empty -> "";
    };
  }
}
