package org.chainmap.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmap.format.Fault;
import org.chainmap.format.FormatException;
import org.chainmap.format.TextPosition;
import org.chainmap.text.Message;

/**
 * The parsed rows of an edge list: RFC 4180 with a comma, semicolon or tab between fields; the
 * first row names the columns.
 *
 * @param rows all rows but the header and blank ones
 * @param unused the headings of unknown columns
 */
record EdgeTable(List<EdgeRow> rows, List<String> unused) {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  /** The largest part of an invalid header that is quoted, in characters. */
  private static final int SHOWN = 60;

  /**
   * Reads a table. O(characters).
   *
   * @param file the file's name as shown to users
   * @throws FormatException at the first invalid row
   */
  static EdgeTable of(String text, String file) throws FormatException {
    for (char separator : SEPARATORS) {
      Records records = new Records(text, separator, file);
      Optional<CsvRecord> header = records.header();
      if (header.isPresent()) {
        return rest(header.get(), records, file);
      }
    }
    String first = text.strip().lines().findFirst().orElse("");
    String shown = first.length() <= SHOWN ? first : first.substring(0, SHOWN) + "…";
    throw new FormatException(
        Fault.error(Message.of("format.edges.header", shown), file, TextPosition.row(1)));
  }

  private static boolean isHeader(CsvRecord record) {
    List<EdgeColumn> columns =
        record.getFields().stream().map(EdgeColumn::named).flatMap(Optional::stream).toList();
    return columns.contains(EdgeColumn.SOURCE) && columns.contains(EdgeColumn.TARGET);
  }

  private static EdgeTable rest(CsvRecord header, Records records, String file)
      throws FormatException {
    Map<EdgeColumn, Integer> columns = new EnumMap<>(EdgeColumn.class);
    List<String> unused = new ArrayList<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      String heading = header.getField(i).strip();
      Optional<EdgeColumn> column = EdgeColumn.named(heading);
      if (column.isPresent() && columns.putIfAbsent(column.get(), i) != null) {
        throw new FormatException(
            Fault.error(Message.of("format.edges.twice", column.get().title()), file, row(header)));
      }
      if (column.isEmpty() && !heading.isEmpty()) {
        unused.add(heading);
      }
    }
    List<EdgeRow> rows = new ArrayList<>();
    for (var record = records.next(); record.isPresent(); record = records.next()) {
      if (rows.size() == EdgeList.MOST_ROWS) {
        throw new FormatException(
            Fault.error(
                Message.of("format.edges.tooMany", EdgeList.MOST_ROWS), file, row(record.get())));
      }
      rows.add(row(record.get(), header.getFieldCount(), columns, file));
    }
    if (rows.isEmpty()) {
      throw new FormatException(Fault.error(Message.of("format.edges.none"), file, null));
    }
    return new EdgeTable(rows, unused);
  }

  private static EdgeRow row(
      CsvRecord record, int width, Map<EdgeColumn, Integer> columns, String file)
      throws FormatException {
    Map<EdgeColumn, String> cells = new EnumMap<>(EdgeColumn.class);
    columns.forEach(
        (column, at) -> {
          if (at < record.getFieldCount()) {
            cells.put(column, record.getField(at).strip());
          }
        });
    EdgeRow row = new EdgeRow(file, row(record).line(), cells);
    int fields = record.getFieldCount();
    if (fields > width && !EdgeRow.blank(record.getFields().subList(width, fields))) {
      throw row.fault("format.edges.wide", fields, width);
    }
    return row;
  }

  private static TextPosition row(CsvRecord record) {
    return TextPosition.row((int) record.getStartingLineNumber());
  }

  /** Iterates over the records of a text that are not blank. */
  private static final class Records {
    private final Iterator<CsvRecord> records;
    private final String file;
    private long line = 1;

    Records(String text, char separator, String file) {
      this.file = file;
      this.records =
          CsvReader.builder()
              .fieldSeparator(separator)
              .skipEmptyLines(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .trimWhitespacesAroundQuotes(true)
              .ofCsvRecord(text)
              .iterator();
    }

    /** Returns the first record if it is a header with this separator between its fields. */
    Optional<CsvRecord> header() {
      try {
        return next().filter(EdgeTable::isHeader);
      } catch (FormatException e) {
        return Optional.empty();
      }
    }

    Optional<CsvRecord> next() throws FormatException {
      try {
        while (records.hasNext()) {
          CsvRecord record = records.next();
          line = record.getStartingLineNumber() + 1 + breaks(record);
          if (!EdgeRow.blank(record.getFields())) {
            return Optional.of(record);
          }
        }
        return Optional.empty();
      } catch (CsvParseException e) {
        throw new FormatException(
            Fault.error(Message.of("format.edges.quotes"), file, TextPosition.row((int) line)), e);
      }
    }

    /** Returns the number of line breaks within the fields of a record. */
    private static long breaks(CsvRecord record) {
      return record.getFields().stream()
          .mapToLong(field -> field.isEmpty() ? 0 : field.split("\\R", -1).length - 1)
          .sum();
    }
  }
}
