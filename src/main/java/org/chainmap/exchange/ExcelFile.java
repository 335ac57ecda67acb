package org.chainmap.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.chainmap.format.Fault;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FormatException;
import org.chainmap.text.Cell;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.chainmap.text.Table;
import org.chainmap.text.XmlText;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables as an Excel file (.xlsx), one sheet each. Headings are bold, frozen and have
 * filters; columns are as wide as their content, and long texts are wrapped. Sheets print in
 * landscape, all columns on the width of a page, with headings and page numbers on each.
 */
public final class ExcelFile {

  /** The extension of file names. */
  public static final String EXTENSION = ".xlsx";

  /** The largest number of rows of a sheet. */
  private static final int MOST_ROWS = Worksheet.MAX_ROWS;

  private static final int MOST_COLUMNS = Worksheet.MAX_COLS;
  private static final int LONGEST_TEXT = 32_767;

  /** The smallest column width in characters; a Chinese character counts as two. */
  private static final int NARROWEST = 8;

  private static final int WIDEST = 60;

  /** From more columns than these on they are narrower, so that a page can be read. */
  private static final int FEW = 8;

  private static final int WIDEST_OF_MANY = 32;

  /** The width of all columns that an A4 page in landscape shows in a readable size. */
  private static final int ON_A4 = 180;

  private static final int DIGITS = 6;

  /** The height of a line in points. */
  private static final double LINE = 15;

  /** In inches. */
  private static final float MARGIN = 0.4f;

  /** The margin above which a marking is printed, in inches. */
  private static final float MARKED_MARGIN = 0.75f;

  private static final int MOST_LINES = 20;

  /** The most characters of a marking: Excel takes 255 in a header, and {@code &} counts twice. */
  private static final int LONGEST_MARKING = 100;

  /** Headings longer than these many characters may take two lines. */
  private static final int ONE_LINE = 8;

  /** Space for the filter's arrow beside a heading, in characters. */
  private static final int BESIDE = 3;

  private static final String HEADING_FILL = "E8EDF3";
  private static final String FRAME = "C8CED6";

  private ExcelFile() {}

  /**
   * Writes tables without a marking, as {@link #save(Path, String, List)}.
   *
   * @throws FormatException if a table is larger than a sheet can be, or the file could not be
   *     written; it is then unchanged
   */
  public static void save(Path file, List<Table> tables) throws FormatException {
    save(file, "", tables);
  }

  /**
   * Writes tables, each as a separate sheet. O(cells).
   *
   * @param marking how they are to be handled, printed at the head of every page; empty for none
   * @throws FormatException if a table is larger than a sheet can be, or the file could not be
   *     written; it is then unchanged
   */
  public static void save(Path file, String marking, List<Table> tables) throws FormatException {
    for (Table table : tables) {
      if (table.rows().size() >= MOST_ROWS || table.headings().size() > MOST_COLUMNS) {
        throw new FormatException(
            Fault.error(
                Message.of("format.sheetTooLarge", table.name()), FileBytes.name(file), null));
      }
    }
    FileBytes.writeReport(file, out -> write(marking, tables, out));
  }

  private static void write(String marking, List<Table> tables, OutputStream out)
      throws IOException {
    Workbook workbook = new Workbook(out, "ChainMap", null);
    for (Table table : tables) {
      sheet(table, marking, workbook.newWorksheet(table.name()));
    }
    workbook.finish();
  }

  private static void sheet(Table table, String marking, Worksheet sheet) throws IOException {
    List<List<Cell>> rows = table.rows();
    int columns = table.headings().size();
    int widest = columns > FEW ? WIDEST_OF_MANY : WIDEST;
    int[] widths = new int[columns];
    for (int c = 0; c < columns; c++) {
      widths[c] = Math.min(width(table, c), widest);
      sheet.width(c, widths[c]);
      sheet.value(0, c, new Cell.Text(table.headings().get(c)).guarded());
    }
    framed(sheet.range(0, 0, 0, columns - 1).style())
        .bold()
        .fillColor(HEADING_FILL)
        .wrapText(true)
        .set();
    List<Cell> headings = table.headings().stream().map(Cell::of).toList();
    height(sheet, 0, headings, Arrays.stream(widths).map(width -> width - BESIDE).toArray());
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns; c++) {
        cell(sheet, r + 1, c, rows.get(r).get(c), widths[c]);
      }
      height(sheet, r + 1, rows.get(r), widths);
    }
    sheet.freezePane(0, 1);
    sheet.setAutoFilter(0, 0, rows.size(), columns - 1);
    printed(sheet, Arrays.stream(widths).sum());
    String line = XmlText.line(marking);
    if (!line.isBlank()) {
      sheet.topMargin(MARKED_MARGIN);
      sheet.headerMargin(MARGIN);
      sheet.header(header(line), Position.CENTER);
    }
    sheet.finish();
  }

  /** Returns a text as the header of a page has it, where {@code &} begins a code. */
  private static String header(String text) {
    int end =
        text.offsetByCodePoints(
            0, Math.min(LONGEST_MARKING, text.codePointCount(0, text.length())));
    return text.substring(0, end).replace("&", "&&");
  }

  /** Fits all columns on the width of a landscape page, below the headings on every one. */
  private static void printed(Worksheet sheet, int width) {
    sheet.pageOrientation("landscape");
    sheet.leftMargin(MARGIN);
    sheet.rightMargin(MARGIN);
    sheet.topMargin(MARGIN);
    sheet.paperSize(width > ON_A4 ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(0);
    sheet.footer("&A", Position.LEFT);
    sheet.footer("&P / &N", Position.RIGHT);
  }

  /** Gives a row room for the lines of its texts, which not every program makes by itself. */
  private static void height(Worksheet sheet, int row, List<Cell> cells, int[] widths) {
    int lines = 1;
    for (int c = 0; c < cells.size(); c++) {
      if (cells.get(c) instanceof Cell.Text(String text)) {
        int width = Math.max(1, widths[c]);
        lines =
            Math.max(
                lines, text.lines().mapToInt(line -> (length(line) + width - 1) / width).sum());
      }
    }
    if (lines > 1) {
      sheet.rowHeight(row, LINE * Math.min(lines, MOST_LINES));
    }
  }

  private static StyleSetter framed(StyleSetter style) {
    style.borderStyle(BorderStyle.THIN).borderColor(FRAME);
    style.verticalAlignment("top");
    return style;
  }

  private static void cell(Worksheet sheet, int row, int column, Cell cell, int widest) {
    StyleSetter style = framed(sheet.style(row, column));
    switch (cell) {
      case Cell.Text text -> {
        String shown = text.guarded();
        sheet.value(
            row,
            column,
            shown.length() <= LONGEST_TEXT ? shown : shown.substring(0, LONGEST_TEXT - 1) + "…");
        if (length(shown) > widest || shown.indexOf('\n') >= 0) {
          style.wrapText(true);
        }
      }
      case Cell.Numeric number -> sheet.value(row, column, number.value());
      case Cell.Percent percent -> {
        sheet.value(row, column, percent.fraction());
        style.format(format(percent));
      }
      case Cell.Day day -> {
        sheet.value(row, column, day.date());
        style.format("yyyy-mm-dd");
      }
      case Cell.Empty empty -> {}
    }
    style.set();
  }

  /** Returns the format that shows as many digits as there are, at most two. */
  private static String format(Cell.Percent percent) {
    double value = percent.value();
    return value == Math.rint(value)
        ? "0%"
        : 10 * value == Math.rint(10 * value) ? "0.0%" : "0.00%";
  }

  private static int width(Table table, int column) {
    int longest = table.rows().stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    String title = table.headings().get(column);
    int whole = length(title);
    // A line ends between two words, or between any two Chinese characters.
    int word =
        Arrays.stream(title.split("(?<=[\\u2e80-\\uffff])|\\s"))
            .mapToInt(ExcelFile::length)
            .max()
            .orElse(0);
    int heading = (whole > ONE_LINE ? Math.max(word, (whole + 1) / 2) : whole) + BESIDE;
    return Math.clamp(Math.max(longest + 1, heading), NARROWEST, WIDEST);
  }

  private static int length(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> length(text.text());
      case Cell.Numeric number -> length(Numbers.most(number.value(), DIGITS));
      case Cell.Percent percent -> length(Numbers.percent(percent.value()));
      case Cell.Day day -> length(day.date().toString());
      case Cell.Empty empty -> 0;
    };
  }

  /** Returns the width of a text in Latin characters. */
  private static int length(String text) {
    return text.codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum();
  }
}
