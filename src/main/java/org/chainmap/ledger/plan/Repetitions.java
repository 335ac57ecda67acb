package org.chainmap.ledger.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.ledger.CellTexts;
import org.chainmap.ledger.Value;
import org.chainmap.ledger.table.ImportedCell;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.table.TableShape;

/** Joins the rows of a table that repeat one another, where a person said how. */
final class Repetitions {

  private static final Set<TableField> ADDED = Set.of(TableField.VOLUME, TableField.SHARE);

  private Repetitions() {}

  /** Returns the rows, those that repeat one another joined in place of the first. O(cells). */
  static List<ImportedRow> joined(
      TableShape shape, List<ImportedRow> rows, ImportDecisions.Repeats how) {
    if (how == ImportDecisions.Repeats.TELL) {
      return rows;
    }
    Map<String, ImportedRow> byKey = new LinkedHashMap<>();
    for (ImportedRow row : rows) {
      byKey.merge(
          RowKeys.of(shape, row).getFirst(), row, (first, next) -> joined(first, next, how));
    }
    return new ArrayList<>(byKey.values());
  }

  private static ImportedRow joined(
      ImportedRow first, ImportedRow next, ImportDecisions.Repeats how) {
    Map<TableField, ImportedCell> cells = new EnumMap<>(TableField.class);
    cells.putAll(first.cells());
    next.cells()
        .forEach(
            (field, cell) ->
                cells.merge(
                    field,
                    cell,
                    (one, other) ->
                        how == ImportDecisions.Repeats.ADD_UP && ADDED.contains(field)
                            ? sum(field, one, other)
                            : other));
    return new ImportedRow(first.place(), cells);
  }

  private static ImportedCell sum(TableField field, ImportedCell one, ImportedCell other) {
    if (one.value() instanceof Value.Number(double a)
        && other.value() instanceof Value.Number(double b)) {
      double sum = field == TableField.SHARE ? Math.min(100, a + b) : a + b;
      Value value = new Value.Number(sum);
      return new ImportedCell(value, one.place(), CellTexts.kept(value));
    }
    return other;
  }
}
