package org.chainmap.ledger.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chainmap.ledger.sheet.Sheet;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.ledger.sheet.SheetRow;
import org.chainmap.text.Message;

/**
 * The rows below a header that hold data: totals, notes, comments and headers repeated for printing
 * are left out, and said.
 *
 * @param rows the rows, with merged regions filled
 * @param remarks which rows were left out
 */
record DataRows(List<SheetRow> rows, List<Message> remarks) {

  private static final Pattern TOTAL =
      Pattern.compile("(?:合计|总计|小计|共计|total|subtotal|sum|grandtotal)[:：]?");
  private static final Pattern NOTE =
      Pattern.compile(
          "(?s)\\s*(?:#|[*※]|(?:注|备注|说明|填表说明|填报说明|填表人|填报人|制表|审核|联系人|联系电话|数据来源|资料来源|来源"
              + "|note|notes|source)\\s*\\d*\\s*[:：]).*",
          Pattern.CASE_INSENSITIVE);

  /** The longest word for a total, with spaces in it. */
  private static final int LONGEST_TOTAL = 20;

  /** The most rows that a remark lists. */
  private static final int LISTED = 20;

  static DataRows of(Sheet sheet, TableLayout layout) {
    List<SheetRow> rows = new ArrayList<>();
    List<Integer> totals = new ArrayList<>();
    List<Integer> notes = new ArrayList<>();
    List<Integer> headers = new ArrayList<>();
    List<SheetRow> filled = sheet.unmerged().rows();
    for (int i = 0; i < filled.size(); i++) {
      SheetRow row = filled.get(i);
      if (row.number() <= layout.lastHeader()) {
        continue;
      }
      SheetRow own = sheet.rows().get(i);
      if (total(own, layout)) {
        totals.add(row.number());
      } else if (note(own)) {
        notes.add(row.number());
      } else if (header(row, layout)) {
        headers.add(row.number());
      } else {
        rows.add(row);
      }
    }
    List<Message> remarks = new ArrayList<>();
    for (var left :
        List.of(
            new Left("table.left.totals", totals),
            new Left("table.left.notes", notes),
            new Left("table.left.headers", headers))) {
      if (!left.rows().isEmpty()) {
        remarks.add(
            Message.of(
                left.key(),
                left.rows().size(),
                left.rows().stream().limit(LISTED).map(String::valueOf).toList()));
      }
    }
    return new DataRows(rows, remarks);
  }

  private record Left(String key, List<Integer> rows) {}

  /** A row whose first text says so, and which names nothing. */
  private static boolean total(SheetRow row, TableLayout layout) {
    if (layout.shape() == TableShape.STAGE_COLUMNS) {
      return false;
    }
    for (SheetCell cell : row.cells()) {
      if (!cell.blank()) {
        return cell instanceof SheetCell.TextCell text
            && text.text().length() <= LONGEST_TOTAL
            && TOTAL.matcher(Heading.folded(text.text())).matches();
      }
    }
    return false;
  }

  private static boolean note(SheetRow row) {
    return row.filled() == 1
        && row.cells().stream()
            .anyMatch(
                cell ->
                    cell instanceof SheetCell.TextCell text && NOTE.matcher(text.text()).matches());
  }

  private static boolean header(SheetRow row, TableLayout layout) {
    int same = 0;
    for (TableColumn column : layout.columns()) {
      if (row.cell(column.column()) instanceof SheetCell.TextCell text) {
        boolean longer = text.text().length() > 2 * column.heading().length() + LONGEST_TOTAL;
        if (longer || !Heading.folded(text.text()).equals(Heading.folded(column.heading()))) {
          return false;
        }
        same++;
      }
    }
    return same > 1 && same == row.filled();
  }
}
