package org.chainmap.ledger.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainmap.ledger.sheet.CellText;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.sheet.SheetRow;
import org.chainmap.ledger.written.MoneyText;
import org.jspecify.annotations.Nullable;

/**
 * Units of money that stand not in a column's own heading but over a group of columns (经营情况（亿元）) or
 * in a note above the table (单位：亿元). The nearest one counts.
 */
final class MoneyUnits {

  private static final Pattern NOTE = Pattern.compile("(?:金额|货币|计量)?单位(?:为|[:：])?([^,，;；。)]+)");

  private final List<SheetRow> rows;
  private final TableLayout layout;

  /** Whether texts over several columns stand in the first of them only. */
  private final boolean leftward;

  private MoneyUnits(List<SheetRow> rows, TableLayout layout, boolean leftward) {
    this.rows = rows;
    this.layout = layout;
    this.leftward = leftward;
  }

  /**
   * Returns the layout with the units of its columns of money.
   *
   * @param rows the rows with merged regions filled
   * @param merged whether the sheet has merged regions
   */
  static TableLayout in(TableLayout layout, List<SheetRow> rows, boolean merged) {
    MoneyUnits units = new MoneyUnits(rows, layout, !merged);
    List<TableColumn> columns =
        layout.columns().stream()
            .map(column -> lacking(column) ? column.withUnit(units.over(column)) : column)
            .toList();
    return new TableLayout(layout.shape(), layout.firstHeader(), layout.lastHeader(), columns);
  }

  private static boolean lacking(TableColumn column) {
    TableField field = column.field();
    return field != null && field.kind() == FieldKind.MONEY && column.unit() == null;
  }

  private @Nullable String over(TableColumn column) {
    String unit = null;
    for (SheetRow row : rows) {
      if (row.number() > layout.lastHeader()) {
        break;
      }
      String found =
          row.number() < layout.firstHeader()
              ? noted(row)
              : money(Heading.of(heading(row, column.column())).unit());
      unit = found == null ? unit : found;
    }
    return unit;
  }

  private static @Nullable String noted(SheetRow row) {
    for (SheetCell cell : row.cells()) {
      Matcher note = NOTE.matcher(Heading.folded(text(cell)));
      if (note.find()) {
        String unit = money(Heading.of("(" + note.group(1) + ")").unit());
        if (unit != null) {
          return unit;
        }
      }
    }
    return null;
  }

  private String heading(SheetRow row, int column) {
    String text = text(row.cell(column));
    for (int left = column - 1; leftward && text.isEmpty() && left > 0; left--) {
      text = text(row.cell(left));
    }
    return text;
  }

  private static @Nullable String money(@Nullable String unit) {
    return MoneyText.yuan(unit) == null ? null : unit;
  }

  private static String text(SheetCell cell) {
    return cell instanceof SheetCell.TextCell text ? CellText.line(text.text()) : "";
  }
}
