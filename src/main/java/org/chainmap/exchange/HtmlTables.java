package org.chainmap.exchange;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.format.FormatException;
import org.chainmap.ledger.sheet.MergedRegion;
import org.chainmap.ledger.sheet.SheetCell;
import org.chainmap.task.Progress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Reads the tables of a web page, which is also what spreadsheets put on the clipboard, and what
 * many web systems save as {@code .xls}. Nothing the page refers to is fetched, no script runs.
 */
final class HtmlTables {

  /** The longest page, in characters: its tree takes some twenty times as much memory. */
  static final int LONGEST = 8 * 1024 * 1024;

  private final Progress progress;
  private final SheetBuilder into;

  /** For each column, the last row that a cell above it reaches into. */
  private final List<Integer> taken = new ArrayList<>();

  private int row;

  private HtmlTables(SheetBuilder into, Progress progress) {
    this.into = into;
    this.progress = progress;
  }

  /** Reads every table that is in no other. O(characters). */
  static List<SheetBuilder> read(
      String html, String name, SheetBuilder.Budget budget, Progress progress)
      throws FormatException {
    Document page = Jsoup.parse(html);
    List<Element> tables =
        page.select("table").stream()
            .filter(table -> table.parent() == null || table.parent().closest("table") == null)
            .limit(SheetLimits.SHEETS)
            .toList();
    List<SheetBuilder> sheets = new ArrayList<>();
    for (Element table : tables) {
      String own = tables.size() == 1 ? name : name + " " + (sheets.size() + 1);
      SheetBuilder sheet = new SheetBuilder(own, false, budget);
      new HtmlTables(sheet, progress).table(table);
      sheets.add(sheet);
    }
    return sheets;
  }

  private void table(Element table) throws FormatException {
    for (Element each : table.select("tr")) {
      if (each.closest("table") == table) {
        progress.check();
        row++;
        if (each.attr("style").replace(" ", "").contains("display:none")) {
          into.hiddenRow(row);
        }
        cells(each);
      }
    }
  }

  private void cells(Element tr) throws FormatException {
    int column = 1;
    for (Element cell : tr.children()) {
      if (!cell.nameIs("td") && !cell.nameIs("th")) {
        continue;
      }
      while (column <= taken.size() && taken.get(column - 1) >= row) {
        column++;
      }
      int columns = span(cell, "colspan");
      int rows = span(cell, "rowspan");
      into.cell(row, column, SheetCell.of(text(cell)));
      if (columns > 1 || rows > 1) {
        into.merged(new MergedRegion(row, column, row + rows - 1, column + columns - 1));
        take(column, columns, row + rows - 1);
      }
      column += columns;
    }
  }

  private void take(int first, int columns, int lastRow) {
    while (taken.size() < Math.min(first + columns - 1, SheetLimits.COLUMNS)) {
      taken.add(0);
    }
    for (int at = first; at < first + columns && at <= taken.size(); at++) {
      taken.set(at - 1, lastRow);
    }
  }

  private static int span(Element cell, String attribute) {
    String text = cell.attr(attribute).strip();
    return text.matches("[1-9]\\d{0,4}")
        ? Math.min(Integer.parseInt(text), SheetLimits.COLUMNS)
        : 1;
  }

  private static String text(Element cell) {
    StringBuilder text = new StringBuilder();
    cell.traverse(
        (node, depth) -> {
          if (node instanceof TextNode part) {
            text.append(part.text());
          } else if (!text.isEmpty()
              && node instanceof Element e
              && (e.nameIs("br") || e.nameIs("p") || e.nameIs("div"))) {
            text.append('\n');
          }
        });
    return text.toString().strip();
  }
}
