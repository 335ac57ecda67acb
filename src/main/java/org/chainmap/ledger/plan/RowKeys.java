package org.chainmap.ledger.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.table.TableShape;
import org.chainmap.model.NameKey;

/** What identifies a row among those of its table, whatever its place. */
final class RowKeys {

  /** Fields that keys are made of and that need not be remembered besides. */
  static final Set<TableField> NAMES =
      Set.of(
          TableField.ENTERPRISE,
          TableField.CREDIT_CODE,
          TableField.INITIATIVE,
          TableField.RESOURCE,
          TableField.FROM,
          TableField.TO,
          TableField.SUPPLIER,
          TableField.CUSTOMER);

  private RowKeys() {}

  /** Returns the keys a row can have been known by, the best first. */
  static List<String> of(TableShape shape, ImportedRow row) {
    return switch (shape) {
      case ENTERPRISES -> enterprise(row, List.of());
      case PARTICIPATIONS -> enterprise(row, List.of(TableField.SEGMENT));
      case SEGMENTS, STAGE_COLUMNS -> List.of(joined(row, List.of(TableField.SEGMENT)));
      case LINKS ->
          List.of(
              joined(
                  row,
                  List.of(
                      TableField.FROM,
                      TableField.TO,
                      TableField.SUPPLIER,
                      TableField.CUSTOMER,
                      TableField.LINK_KIND)));
      case LISTINGS ->
          enterprise(
              row,
              List.of(TableField.SIDE, TableField.LISTING_TEXT, TableField.NEED, TableField.OFFER));
      case INITIATIVES -> List.of(joined(row, List.of(TableField.INITIATIVE)));
      case TARGETS -> List.of(joined(row, List.of(TableField.TARGET, TableField.SEGMENT)));
      case RESOURCES -> List.of(joined(row, List.of(TableField.RESOURCE)));
      case SOURCES -> List.of(joined(row, List.of(TableField.TITLE)));
      case UNCHECKED ->
          List.of(
              joined(
                  row,
                  List.of(
                      TableField.OBJECT_KIND,
                      TableField.OBJECT,
                      TableField.FACT,
                      TableField.FACT_VALUE)));
    };
  }

  private static List<String> enterprise(ImportedRow row, List<TableField> more) {
    String code = row.text(TableField.CREDIT_CODE);
    String rest = more.isEmpty() ? "" : joined(row, more);
    String byName = joined(row, List.of(TableField.ENTERPRISE)) + rest;
    return code == null ? List.of(byName) : List.of(NameKey.of(code).text() + rest, byName);
  }

  private static String joined(ImportedRow row, List<TableField> fields) {
    return fields.stream()
        .map(field -> row.cell(field).map(cell -> NameKey.of(cell.written()).text()).orElse(""))
        .collect(Collectors.joining("|", "|", ""));
  }
}
