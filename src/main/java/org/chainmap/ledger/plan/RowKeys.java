package org.chainmap.ledger.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.table.TableShape;
import org.chainmap.model.NameKey;

/** What identifies a row among those of its table, whatever its place. */
final class RowKeys {

  private RowKeys() {}

  static String of(TableShape shape, ImportedRow row) {
    return switch (shape) {
      case ENTERPRISES -> enterprise(row);
      case PARTICIPATIONS ->
          enterprise(row) + joined(row, List.of(TableField.SEGMENT, TableField.ROLE));
      case SEGMENTS, STAGE_COLUMNS -> joined(row, List.of(TableField.STAGE, TableField.SEGMENT));
      case LINKS ->
          joined(
              row,
              List.of(
                  TableField.FROM,
                  TableField.TO,
                  TableField.SUPPLIER,
                  TableField.CUSTOMER,
                  TableField.LINK_KIND));
      case LISTINGS ->
          enterprise(row)
              + joined(
                  row,
                  List.of(
                      TableField.SIDE,
                      TableField.LISTING_TEXT,
                      TableField.NEED,
                      TableField.OFFER,
                      TableField.SEGMENT));
      case INITIATIVES -> joined(row, List.of(TableField.INITIATIVE));
      case TARGETS -> joined(row, List.of(TableField.TARGET, TableField.SEGMENT));
      case RESOURCES -> joined(row, List.of(TableField.RESOURCE));
      case SOURCES -> joined(row, List.of(TableField.TITLE));
    };
  }

  private static String enterprise(ImportedRow row) {
    String code = row.text(TableField.CREDIT_CODE);
    return code != null ? NameKey.of(code).text() : joined(row, List.of(TableField.ENTERPRISE));
  }

  private static String joined(ImportedRow row, List<TableField> fields) {
    return fields.stream()
        .map(field -> row.cell(field).map(cell -> NameKey.of(cell.written()).text()).orElse(""))
        .collect(Collectors.joining("|", "|", ""));
  }
}
