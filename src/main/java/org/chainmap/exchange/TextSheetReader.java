package org.chainmap.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.chainmap.format.Fault;
import org.chainmap.format.FormatException;
import org.chainmap.format.TextEncoding;
import org.chainmap.ledger.sheet.CellText;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.sheet.SheetCell.BlankCell;
import org.chainmap.ledger.sheet.SheetCell.TextCell;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Reads a table that is text: RFC 4180 with a comma, semicolon or tab between fields, the separator
 * named by a first line {@code sep=;} or told from the lines, lines of comment ({@code #}) above
 * the table left out. Every cell is text, or blank. A row has the number that a spreadsheet gives
 * it: a quoted cell of several lines is one row.
 */
final class TextSheetReader {

  private final String text;
  private final SheetBuilder into;
  private final Progress progress;
  private final String file;

  /** Lines above the table that are no rows of it. */
  private int skippedLines;

  private int start;

  private TextSheetReader(String text, String file, SheetBuilder into, Progress progress) {
    this.text = text;
    this.file = file;
    this.into = into;
    this.progress = progress;
  }

  /**
   * Decodes the text of a table.
   *
   * @throws FormatException if it is no text, or a byte in it is not of its encoding
   */
  static TextEncoding encoding(byte[] bytes, String file) throws FormatException {
    TextEncoding encoding =
        TextEncoding.of(bytes)
            .orElseThrow(() -> Faults.of(file, Message.of("format.edges.binary")));
    Optional<TextEncoding.StrayByte> stray = encoding.stray(bytes);
    if (stray.isPresent()) {
      throw new FormatException(
          Fault.error(
              Message.of("sheet.strayByte", stray.get().code(), encoding.title()),
              file,
              stray.get().position()));
    }
    return encoding;
  }

  /**
   * Reads a table. O(characters).
   *
   * @throws FormatException if quotes are not paired, or a limit is exceeded
   */
  static void read(String text, String file, SheetBuilder into, Progress progress)
      throws FormatException {
    new TextSheetReader(text, file, into, progress).read();
  }

  private void read() throws FormatException {
    Optional<Character> named = namedSeparator();
    skipComments();
    String rest = text.substring(start);
    char separator = named.orElseGet(() -> Separators.of(rest));
    Iterator<CsvRecord> records = records(rest, separator);
    int row = skippedLines;
    long line = 1;
    try {
      while (records.hasNext()) {
        progress.check();
        CsvRecord record = records.next();
        line = record.getStartingLineNumber() + 1 + breaks(record);
        row++;
        List<String> fields = record.getFields();
        for (int column = 0; column < fields.size(); column++) {
          into.cell(row, column + 1, cell(fields.get(column)));
        }
      }
    } catch (CsvParseException e) {
      throw Faults.atLine(file, skippedLines + (int) line, problem(e));
    }
  }

  /** The parser limits fields itself, and tells it from unpaired quotes by words only. */
  private static Message problem(CsvParseException e) {
    return String.valueOf(e.getMessage()).contains("maximum limit")
        ? Message.of("sheet.manyFields", SheetLimits.COLUMNS)
        : Message.of("format.edges.quotes");
  }

  private static SheetCell cell(String field) {
    return CellText.blank(field) ? BlankCell.BLANK : new TextCell(field);
  }

  static Iterator<CsvRecord> records(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .trimWhitespacesAroundQuotes(true)
        .ofCsvRecord(text)
        .iterator();
  }

  /** Takes a first line such as {@code sep=;}, by which Excel is told the separator. */
  private Optional<Character> namedSeparator() {
    String first = line();
    String plain = first.replace("\"", "").strip();
    boolean names = plain.toLowerCase(java.util.Locale.ROOT).matches("sep=.?");
    if (!names) {
      return Optional.empty();
    }
    start += first.length();
    skippedLines++;
    String stripped = first.stripTrailing();
    return plain.length() == 5
        ? Optional.of(plain.charAt(4))
        : first.contains("\t") && !stripped.isEmpty() ? Optional.of('\t') : Optional.empty();
  }

  private void skipComments() {
    while (start < text.length()) {
      String line = line();
      boolean comment = line.stripLeading().startsWith("#");
      if (!comment) {
        return;
      }
      start += line.length();
      skippedLines++;
    }
  }

  /** Returns the line that begins at the start, with its break. */
  private String line() {
    int at = start;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    boolean both = text.startsWith("\r\n", at);
    return text.substring(start, Math.min(text.length(), at + (both ? 2 : 1)));
  }

  /** Returns the number of line breaks within the fields of a record. */
  private static long breaks(CsvRecord record) {
    return record.getFields().stream()
        .mapToLong(field -> field.isEmpty() ? 0 : field.split("\\R", -1).length - 1)
        .sum();
  }
}
