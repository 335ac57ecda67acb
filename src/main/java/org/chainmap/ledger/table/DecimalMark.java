package org.chainmap.ledger.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.sheet.SheetRow;
import org.chainmap.ledger.written.NumberText;

/** Tells which decimal mark the numbers of a sheet are written with. */
final class DecimalMark {

  private DecimalMark() {}

  /** Returns the mark that some number proves and none contradicts. O(cells). */
  static NumberText.Mark of(TableLayout layout, List<SheetRow> rows) {
    Set<NumberText.Mark> proven = EnumSet.noneOf(NumberText.Mark.class);
    for (TableColumn column : layout.columns()) {
      TableField field = column.field();
      if (field != null && field.kind().numeric()) {
        for (SheetRow row : rows) {
          if (row.cell(column.column()) instanceof SheetCell.TextCell text) {
            proven.add(NumberText.mark(text.text()));
          }
        }
      }
    }
    proven.remove(NumberText.Mark.EITHER);
    return proven.size() == 1 ? proven.iterator().next() : NumberText.Mark.EITHER;
  }
}
