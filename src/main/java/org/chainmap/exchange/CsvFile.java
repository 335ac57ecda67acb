package org.chainmap.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FormatException;
import org.chainmap.text.Cell;
import org.chainmap.text.Table;

/**
 * Writes a table as text: RFC 4180 in UTF-8, with a byte order mark, without which Excel misreads
 * Chinese.
 */
public final class CsvFile {

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private CsvFile() {}

  /**
   * Writes a table.
   *
   * @throws FormatException if it could not be written; the file is then unchanged
   */
  public static void save(Path file, Table table) throws FormatException {
    byte[] bytes = text(table).getBytes(StandardCharsets.UTF_8);
    FileBytes.writeReport(file, out -> out.write(bytes));
  }

  /** Returns the text of a table, starting with a byte order mark. O(characters). */
  public static String text(Table table) {
    StringWriter out = new StringWriter();
    out.write(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      csv.writeRecord(table.headings().stream().map(CsvFile::guarded).toList());
      for (List<Cell> row : table.rows()) {
        csv.writeRecord(row.stream().map(CsvFile::field).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String field(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> text.guarded();
      case Cell.Numeric number -> plain(number.value());
      case Cell.Percent percent -> plain(percent.value()) + "%";
      case Cell.Day day -> day.date().toString();
      case Cell.Empty empty -> "";
    };
  }

  private static String plain(double value) {
    BigDecimal digits = new BigDecimal(Double.toString(value));
    return (value == Math.rint(value) ? digits.setScale(0) : digits).toPlainString();
  }

  private static String guarded(String heading) {
    return new Cell.Text(heading).guarded();
  }
}
