package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
 * @param cited the sources that it names
 * @param changes takes the fields that it states otherwise than the map
 */
record RowTask(ImportedRow row, RowMemory memory, List<Id> cited, List<FieldChange> changes) {

  static RowTask of(ImportedRow row, RowMemory memory, List<Id> cited) {
    return new RowTask(row, memory, cited, new ArrayList<>());
  }

  /** Returns the source of its figures: the only one that it names; null for none or several. */
  @Nullable Id source() {
    return cited.size() == 1 ? cited.getFirst() : null;
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

  /**
   * Returns the names of a field that it did not name before.
   *
   * @param known tells names that stay one though there is a mark in them
   */
  List<String> newNames(TableField field, Predicate<String> known) {
    List<String> before = memory.names(field);
    return row.names(field, known).stream().filter(name -> !before.contains(name)).toList();
  }

  /** Returns the names of a field that it named before and names no more. */
  List<String> droppedNames(TableField field) {
    List<String> now = row.names(field, name -> false);
    return memory.names(field).stream().filter(name -> !now.contains(name)).toList();
  }
}
