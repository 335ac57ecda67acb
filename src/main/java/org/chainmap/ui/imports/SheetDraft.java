package org.chainmap.ui.imports;

import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.SheetRow;
import org.chainmap.ledger.table.ImportedTable;
import org.chainmap.ledger.table.TableLayout;

/**
 * A sheet as it is to be imported.
 *
 * @param known whether its headings were recognised, or were told by a person
 * @param taken whether it is imported
 * @param table its rows as they are read now
 */
record SheetDraft(Sheet sheet, boolean known, boolean taken, ImportedTable table) {

  /** Reads a sheet as people read one like it before, else as it is guessed. O(cells). */
  static SheetDraft of(Sheet sheet, ColumnMemory memory) {
    return TableLayout.guess(sheet)
        .map(guess -> as(sheet, memory.recalled(guess)))
        .orElseGet(() -> unknown(sheet));
  }

  /** A sheet whose columns nobody knows: its first row with several cells may be the header. */
  private static SheetDraft unknown(Sheet sheet) {
    int header =
        sheet.rows().stream()
            .filter(row -> row.filled() > 1)
            .findFirst()
            .or(() -> sheet.rows().stream().findFirst())
            .map(SheetRow::number)
            .orElse(1);
    TableLayout layout = TableLayout.of(sheet, header, header);
    return new SheetDraft(sheet, false, false, ImportedTable.of(sheet, layout));
  }

  /** Reads a sheet as a person says; it is imported if that is possible. O(cells). */
  static SheetDraft as(Sheet sheet, TableLayout layout) {
    ImportedTable table = ImportedTable.of(sheet, layout);
    return new SheetDraft(sheet, true, layout.missing().isEmpty(), table);
  }

  TableLayout layout() {
    return table.layout();
  }

  SheetDraft taken(boolean now) {
    return new SheetDraft(sheet, known, now, table);
  }

  /** Tells whether all that a row needs is read from some column. */
  boolean complete() {
    return layout().missing().isEmpty();
  }
}
