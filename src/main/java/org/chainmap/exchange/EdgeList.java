package org.chainmap.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainmap.format.Fault;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FormatException;
import org.chainmap.format.TextPosition;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.sheet.SheetRow;
import org.chainmap.ledger.sheet.Workbook;
import org.chainmap.ledger.table.EdgeMap;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.ledger.table.RepeatedLinks;
import org.chainmap.ledger.table.TableColumn;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.table.TableLayout;
import org.chainmap.ledger.table.TableProblem;
import org.chainmap.ledger.table.TableShape;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Problem.Severity;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Opens plain edge lists, in which networks are often published, as maps ({@link EdgeMap}): a table
 * with a row per link, the columns source and target (or supplier and customer), and optionally
 * weight, share, kind, sourceSector, targetSector and essential, in any order. A row that is wrong
 * refuses the whole list.
 */
public final class EdgeList {

  /** The most rows: a map of that many links can still be opened again. */
  static final int MOST_ROWS = 100_000;

  /** The largest part of an invalid header that is quoted, in characters. */
  private static final int SHOWN = 60;

  /**
   * A map made from an edge list.
   *
   * @param unused the headings of ignored columns
   * @param repeated how many rows have both ends and the kind of a row before them
   */
  public record Imported(ChainMap map, List<String> unused, int repeated) {}

  private EdgeList() {}

  /**
   * Reads a file: text with separators, or the first sheet of a workbook that holds links.
   *
   * @throws FormatException if it cannot be read or rows are wrong, with the faults
   */
  public static Imported load(Path file) throws FormatException {
    return of(SheetReader.read(file, Progress.NONE), FileBytes.name(file), RepeatedLinks.KEEP);
  }

  /**
   * Reads a text without a byte order mark. O(characters + rows · log rows).
   *
   * @param file the file's name, which becomes the map's title
   * @throws FormatException if rows are wrong, with the faults
   */
  public static Imported read(String text, String file) throws FormatException {
    SheetBuilder sheet =
        new SheetBuilder(SheetReader.title(file), false, new SheetBuilder.Budget(file));
    TextSheetReader.read(text, file, sheet, Progress.NONE);
    return of(new Workbook(file, List.of(sheet.build()), List.of()), file, RepeatedLinks.KEEP);
  }

  /**
   * Tells whether a workbook holds nothing but links, so that a map can be made of their ends. Any
   * other table is a list of a map, such as links that name segments and enterprises as well.
   * O(cells of headers).
   */
  public static boolean is(Workbook book) {
    List<TableLayout> layouts =
        book.sheets().stream().flatMap(sheet -> TableLayout.guess(sheet).stream()).toList();
    return !layouts.isEmpty()
        && layouts.stream()
            .allMatch(layout -> layout.shape() == TableShape.LINKS && !namesBoth(layout));
  }

  private static boolean namesBoth(TableLayout layout) {
    return says(layout, TableField.FROM) && says(layout, TableField.SUPPLIER)
        || says(layout, TableField.TO) && says(layout, TableField.CUSTOMER);
  }

  private static boolean says(TableLayout layout, TableField field) {
    return layout.column(field).isPresent();
  }

  /**
   * Makes a map of a workbook that was read.
   *
   * @param repeated what becomes of repeated rows
   * @throws FormatException if rows are wrong, with the faults
   */
  public static Imported of(Workbook book, RepeatedLinks repeated) throws FormatException {
    return of(book, book.name(), repeated);
  }

  private static Imported of(Workbook book, String file, RepeatedLinks repeated)
      throws FormatException {
    for (Sheet sheet : book.sheets()) {
      Optional<TableLayout> layout = TableLayout.guess(sheet, Set.of(TableShape.LINKS));
      if (layout.isPresent()) {
        return of(sheet, layout.get(), file, repeated);
      }
    }
    Optional<SheetRow> first =
        book.sheets().stream().flatMap(sheet -> sheet.rows().stream()).findFirst();
    if (first.isEmpty()) {
      throw Faults.of(file, Message.of("format.edges.none"));
    }
    String row =
        first.get().cells().stream()
            .map(cell -> cell instanceof SheetCell.TextCell text ? text.text() : "")
            .collect(Collectors.joining(","));
    String shown = row.length() <= SHOWN ? row : row.substring(0, SHOWN) + "…";
    throw Faults.atLine(file, first.get().number(), Message.of("format.edges.header", shown));
  }

  private static Imported of(Sheet sheet, TableLayout layout, String file, RepeatedLinks repeated)
      throws FormatException {
    for (TableColumn column : layout.repeated()) {
      if (EdgeMap.USED.stream().anyMatch(column::says)) {
        throw Faults.atLine(
            file, layout.lastHeader(), Message.of("format.edges.twice", column.heading()));
      }
    }
    ImportedTable table = ImportedTable.of(sheet, layout);
    refuse(table.problems(), file);
    if (table.rows().isEmpty()) {
      throw Faults.of(file, Message.of("format.edges.none"));
    }
    if (table.rows().size() > MOST_ROWS) {
      throw Faults.atLine(
          file,
          table.rows().get(MOST_ROWS).place().row(),
          Message.of("format.edges.tooMany", MOST_ROWS));
    }
    EdgeMap.Made made = EdgeMap.of(table, SheetReader.title(file), repeated);
    refuse(made.problems(), file);
    List<String> unused =
        layout.columns().stream()
            .filter(column -> !column.heading().isEmpty())
            .filter(
                column -> {
                  TableField field = column.field();
                  return field == null || !EdgeMap.USED.contains(field);
                })
            .map(TableColumn::heading)
            .toList();
    return new Imported(made.map(), unused, made.repeated());
  }

  private static void refuse(List<TableProblem> problems, String file) throws FormatException {
    List<Fault> faults =
        problems.stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .map(
                problem ->
                    Fault.error(problem.what(), file, TextPosition.row(problem.place().row())))
            .toList();
    if (!faults.isEmpty()) {
      throw new FormatException(faults);
    }
  }
}
