package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.ledger.CellTexts;
import org.chainmap.ledger.sheet.CellPlace;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableField;
import org.jspecify.annotations.Nullable;

/**
 * A row while it is planned.
 *
 * @param row what it says
 * @param memory what it said when it was last read
 * @param source the source that it names, or null
 * @param changes takes the fields that it states otherwise than the map
 */
record RowTask(ImportedRow row, RowMemory memory, @Nullable Id source, List<FieldChange> changes) {

  static RowTask of(ImportedRow row, RowMemory memory, @Nullable Id source) {
    return new RowTask(row, memory, source, new ArrayList<>());
  }

  /** Returns the cell of a field that it says nothing of any more. */
  CellPlace place(TableField field) {
    CellPlace first = row.place();
    return new CellPlace(
        first.sheet(), first.row(), memory.cleared().getOrDefault(field, first.column()));
  }

  /** Tells whether it says in a field what it said before, so that it asks for nothing new. */
  boolean repeats(TableField field) {
    return memory.known()
        && row.cell(field)
            .map(cell -> CellTexts.kept(cell.value()))
            .orElse("")
            .equals(memory.said(field));
  }

  /** Returns the names of a field that it did not name before. */
  List<String> newNames(TableField field) {
    List<String> before = memory.names(field);
    return row.names(field).stream().filter(name -> !before.contains(name)).toList();
  }

  /** Returns the names of a field that it named before and names no more. */
  List<String> droppedNames(TableField field) {
    List<String> now = row.names(field);
    return memory.names(field).stream().filter(name -> !now.contains(name)).toList();
  }
}
