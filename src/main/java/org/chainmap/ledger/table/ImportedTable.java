package org.chainmap.ledger.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.Workbook;
import org.chainmap.text.Message;

/**
 * A sheet read as a table: what its rows are, and the rows as typed values with their places. It
 * knows no map: nothing is identified or merged yet.
 *
 * @param sheet the name of the sheet
 * @param layout how it was read; read again with {@link TableLayout#withField} and the like
 * @param rows its rows, in the order of the sheet
 * @param problems what a person should look at, in the order of the sheet
 * @param remarks what else was decided: rows left out, units taken
 */
public record ImportedTable(
    String sheet,
    TableLayout layout,
    List<ImportedRow> rows,
    List<TableProblem> problems,
    List<Message> remarks) {

  public ImportedTable {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
  }

  /** Returns what a row is. */
  public TableShape shape() {
    return layout.shape();
  }

  /**
   * Reads the sheets of a workbook that look like tables, in the order in which they are planned.
   * O(cells).
   */
  public static List<ImportedTable> all(Workbook book) {
    return inOrder(book.sheets().stream().flatMap(sheet -> of(sheet).stream()).toList());
  }

  /** Returns tables in the order in which they are planned: first what others refer to. */
  public static List<ImportedTable> inOrder(List<ImportedTable> tables) {
    return tables.stream().sorted(Comparator.comparingInt(table -> table.shape().rank())).toList();
  }

  /** Reads a sheet as it is guessed to be meant; empty where no header is found. O(cells). */
  public static Optional<ImportedTable> of(Sheet sheet) {
    return TableLayout.guess(sheet).map(layout -> of(sheet, layout));
  }

  /** Reads a sheet as a layout says. O(cells). */
  public static ImportedTable of(Sheet sheet, TableLayout layout) {
    return new TableReading(sheet, layout).table();
  }
}
