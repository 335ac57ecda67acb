package org.chainmap.ledger.plan;

import java.util.List;
import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.written.NameLists;
import org.jspecify.annotations.Nullable;

/**
 * What a row said when it was last read.
 *
 * @param refreshed whether its sheet was read before, so that what the map has otherwise is the
 *     work of a person
 * @param known whether the row was among those of the sheet
 * @param unchanged whether it says the same as then
 * @param element the element it was about, which may have been removed since; null for none
 * @param said what it said, by field
 * @param cleared the fields that it says nothing of any more, with their columns
 */
record RowMemory(
    boolean refreshed,
    boolean known,
    boolean unchanged,
    @Nullable Id element,
    Map<TableField, String> said,
    Map<TableField, Integer> cleared) {

  /** A row of a sheet that is imported for the first time. */
  static final RowMemory FIRST = new RowMemory(false, false, false, null, Map.of(), Map.of());

  /** A row that a sheet read before did not have. */
  static final RowMemory NEW = new RowMemory(true, false, false, null, Map.of(), Map.of());

  /** Returns what it said in a field; empty for nothing. */
  String said(TableField field) {
    return said.getOrDefault(field, "");
  }

  /** Returns the names it said in a field. */
  List<String> names(TableField field) {
    return NameLists.split(said(field));
  }
}
