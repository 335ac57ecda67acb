package org.chainmap.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FileKind;
import org.chainmap.format.FormatException;
import org.chainmap.format.TextEncoding;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.Workbook;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of other programs as neutral sheets, by their content and not by their name: Excel
 * workbooks (.xlsx, .xlsm, .xls), text with separators, tables of web pages, the clipboard.
 */
public final class SheetReader {

  /** The namespace of workbooks that Excel 2003 saved as XML. */
  private static final String XML_OF_2003 = "urn:schemas-microsoft-com:office:spreadsheet";

  /** What it logs of damaged files is said to the person by a message of ours. */
  private static final Logger POI = Logger.getLogger("org.apache.poi");

  static {
    POI.setLevel(Level.OFF);
  }

  private SheetReader() {}

  /**
   * Reads a file.
   *
   * @throws FormatException if it cannot be read, holds no table, or is beyond a limit
   * @throws java.util.concurrent.CancellationException if the progress is cancelled
   */
  public static Workbook read(Path file, Progress progress) throws FormatException {
    byte[] bytes =
        FileBytes.read(
            file,
            SheetLimits.FILE,
            Message.of("sheet.directory"),
            Message.of("sheet.tooLarge", SheetLimits.FILE / 1024 / 1024));
    return read(bytes, FileBytes.name(file), progress);
  }

  /**
   * Reads the bytes of a file.
   *
   * @param file its name in messages; without its ending also that of the sheet of a text
   * @throws FormatException as for a file
   */
  public static Workbook read(byte[] bytes, String file, Progress progress) throws FormatException {
    FileKind kind = FileKind.of(bytes);
    SheetBuilder.Budget budget = new SheetBuilder.Budget(file);
    List<Message> remarks = new ArrayList<>();
    List<SheetBuilder> sheets =
        switch (kind) {
          case EXCEL -> XlsxReader.read(bytes, budget, progress);
          case OLD_OFFICE -> XlsReader.read(bytes, budget, progress);
          case TABLE, PROSE -> text(bytes, budget, remarks, progress);
          case MARKUP -> markup(bytes, budget, remarks, progress);
          case UNKNOWN -> {
            TextSheetReader.encoding(bytes, file); // says which byte is wrong, if that is all
            throw Faults.of(file, Message.of("sheet.empty"));
          }
          case DOCUMENT -> throw Faults.of(file, Message.of("sheet.document"));
          case WORD, POWERPOINT, OPEN_DOCUMENT, OFD, ARCHIVE, PDF, PICTURE, SVG ->
              throw Faults.of(file, kind.refusal());
        };
    return workbook(file, sheets, remarks);
  }

  /**
   * Reads a table from the clipboard: from its web page where it has one, which keeps merged cells,
   * else from its text, whose cells are divided by tabs.
   *
   * @param name what the sheet is called
   * @throws FormatException if there is no table, or it is beyond a limit
   */
  public static Workbook pasted(
      @Nullable String html, @Nullable String text, String name, Progress progress)
      throws FormatException {
    SheetBuilder.Budget budget = new SheetBuilder.Budget(name);
    if (html != null && html.length() <= HtmlTables.LONGEST) {
      List<SheetBuilder> tables = HtmlTables.read(html, name, budget, progress);
      if (!tables.isEmpty()) {
        return workbook(name, tables, List.of());
      }
    }
    if (text == null || text.isBlank()) {
      throw Faults.of(name, Message.of("sheet.empty"));
    }
    SheetBuilder sheet = new SheetBuilder(name, false, new SheetBuilder.Budget(name));
    TextSheetReader.read(text, name, sheet, progress);
    return workbook(name, List.of(sheet), List.of());
  }

  private static List<SheetBuilder> text(
      byte[] bytes, SheetBuilder.Budget budget, List<Message> remarks, Progress progress)
      throws FormatException {
    TextEncoding encoding = TextSheetReader.encoding(bytes, budget.file());
    remarks.add(Message.of("sheet.encoding", encoding.title()));
    SheetBuilder sheet = new SheetBuilder(title(budget.file()), false, budget);
    TextSheetReader.read(encoding.decoded(bytes), budget.file(), sheet, progress);
    return List.of(sheet);
  }

  private static List<SheetBuilder> markup(
      byte[] bytes, SheetBuilder.Budget budget, List<Message> remarks, Progress progress)
      throws FormatException {
    TextEncoding encoding = TextSheetReader.encoding(bytes, budget.file());
    if (bytes.length > HtmlTables.LONGEST) {
      throw Faults.of(
          budget.file(), Message.of("sheet.tooLargePage", HtmlTables.LONGEST / 1024 / 1024));
    }
    String page = encoding.decoded(bytes);
    if (page.contains(XML_OF_2003)) {
      throw Faults.of(budget.file(), Message.of("sheet.xml2003"));
    }
    List<SheetBuilder> tables = HtmlTables.read(page, title(budget.file()), budget, progress);
    if (tables.isEmpty()) {
      throw Faults.of(budget.file(), FileKind.MARKUP.refusal());
    }
    remarks.add(Message.of("sheet.encoding", encoding.title()));
    return tables;
  }

  private static Workbook workbook(String file, List<SheetBuilder> builders, List<Message> remarks)
      throws FormatException {
    List<Message> all = new ArrayList<>(remarks);
    List<Sheet> sheets = new ArrayList<>();
    for (SheetBuilder builder : builders) {
      sheets.add(builder.build());
      all.addAll(builder.remarks());
    }
    if (sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
      throw Faults.of(file, Message.of("sheet.empty"));
    }
    return new Workbook(file, sheets, all);
  }

  /** Returns a file's name without the ending of a table. */
  public static String title(String file) {
    String bare = file.replaceFirst("(?i)\\.(csv|tsv|txt|xls|xlsx|xlsm|html?)$", "");
    return bare.isBlank() ? file : bare;
  }
}
