package org.chainmap.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.chainmap.format.Fault;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FormatException;
import org.chainmap.text.Cell;
import org.chainmap.text.Message;
import org.chainmap.text.Table;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables as an Excel file (.xlsx), one sheet each. Headings are bold, frozen and have
 * filters; columns are as wide as their content, and long texts are wrapped.
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

  /** Space for the filter's arrow beside a heading, in characters. */
  private static final int BESIDE = 3;

  private static final String HEADING_FILL = "E8EDF3";

  private ExcelFile() {}

  /**
   * Writes tables, each as a separate sheet. O(cells).
   *
   * @throws FormatException if a table is larger than a sheet can be, or the file could not be
   *     written; it is then unchanged
   */
  public static void save(Path file, List<Table> tables) throws FormatException {
    for (Table table : tables) {
      if (table.rows().size() >= MOST_ROWS || table.headings().size() > MOST_COLUMNS) {
        throw new FormatException(
            Fault.error(
                Message.of("format.sheetTooLarge", table.name()), FileBytes.name(file), null));
      }
    }
    FileBytes.writeReport(file, out -> write(tables, out));
  }

  private static void write(List<Table> tables, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "ChainMap", null);
    for (Table table : tables) {
      sheet(table, workbook.newWorksheet(table.name()));
    }
    workbook.finish();
  }

  private static void sheet(Table table, Worksheet sheet) throws IOException {
    List<List<Cell>> rows = table.rows();
    int columns = table.headings().size();
    for (int c = 0; c < columns; c++) {
      sheet.width(c, width(table, c));
      sheet.value(0, c, table.headings().get(c));
    }
    sheet.range(0, 0, 0, columns - 1).style().bold().fillColor(HEADING_FILL).wrapText(true).set();
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns; c++) {
        cell(sheet, r + 1, c, rows.get(r).get(c));
      }
    }
    sheet.freezePane(0, 1);
    sheet.setAutoFilter(0, 0, rows.size(), columns - 1);
    sheet.finish();
  }

  private static void cell(Worksheet sheet, int row, int column, Cell cell) {
    switch (cell) {
      case Cell.Text text -> {
        String shown = text.text();
        sheet.value(
            row,
            column,
            shown.length() <= LONGEST_TEXT ? shown : shown.substring(0, LONGEST_TEXT - 1) + "…");
        if (length(shown) > WIDEST) {
          sheet.style(row, column).wrapText(true).set();
        }
        sheet.style(row, column).verticalAlignment("top").set();
      }
      case Cell.Numeric number -> {
        sheet.value(row, column, number.value());
        sheet.style(row, column).verticalAlignment("top").set();
      }
      case Cell.Empty empty -> {}
    }
  }

  private static int width(Table table, int column) {
    int longest =
        table.rows().stream()
            .mapToInt(row -> row.get(column) instanceof Cell.Text text ? length(text.text()) : 0)
            .max()
            .orElse(0);
    int heading = length(table.headings().get(column)) + BESIDE;
    return Math.clamp(Math.max(longest + 1, heading), NARROWEST, WIDEST);
  }

  /** Returns the width of a text in Latin characters. */
  private static int length(String text) {
    return text.codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum();
  }
}
