package org.chainmap.ledger.plan;

import java.util.List;
import java.util.Objects;
import org.chainmap.ledger.table.ImportedRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.table.TableShape;

/** What rows are about, as tables write it. */
final class RowNames {

  private RowNames() {}

  static String of(TableShape shape, ImportedRow row) {
    List<TableField> fields =
        switch (shape) {
          case ENTERPRISES, PARTICIPATIONS -> List.of(TableField.ENTERPRISE);
          case SEGMENTS, STAGE_COLUMNS -> List.of(TableField.SEGMENT);
          case LINKS ->
              row.text(TableField.FROM) != null
                  ? List.of(TableField.FROM, TableField.TO)
                  : List.of(TableField.SUPPLIER, TableField.CUSTOMER);
          case LISTINGS -> List.of(TableField.ENTERPRISE);
          case INITIATIVES -> List.of(TableField.INITIATIVE);
          case TARGETS -> List.of(TableField.TARGET);
          case RESOURCES -> List.of(TableField.RESOURCE);
          case SOURCES -> List.of(TableField.TITLE);
          case UNCHECKED -> List.of(TableField.OBJECT);
        };
    return String.join(" → ", fields.stream().map(row::text).filter(Objects::nonNull).toList());
  }
}
