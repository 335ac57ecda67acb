package org.chainmap.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.ClipboardContent;
import org.chainmap.text.Cell;
import org.chainmap.text.Numbers;
import org.chainmap.text.Table;

/**
 * Writes a table with its headings as text that sheets and word processors paste as cells. One cell
 * alone has no heading: it is pasted into one.
 */
public final class TableText {

  /** By this attribute our own tables are known when they are pasted. */
  private static final String OURS = "data-from=\"chain-map\"";

  private TableText() {}

  /** Tells whether a page is a table of this program. */
  public static boolean ours(String html) {
    return html.contains(OURS);
  }

  /** Puts a table on the clipboard in both forms. */
  public static void put(ClipboardContent content, Table table) {
    content.putString(tabSeparated(table));
    content.putHtml(html(table));
  }

  /**
   * Returns one line per row, cells separated by tabs. A cell with a tab, a line break or a quote
   * is quoted as sheets do it.
   */
  public static String tabSeparated(Table table) {
    return lines(table)
        .map(line -> line.stream().map(TableText::guarded).collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n"));
  }

  /** Returns an HTML table; every cell is text, so that no program changes a code or a date. */
  static String html(Table table) {
    List<List<String>> lines = lines(table).toList();
    StringBuilder html = new StringBuilder("<table " + OURS + "><thead>");
    if (!single(table)) {
      row(html, lines.getFirst(), "th");
    }
    html.append("</thead><tbody>");
    lines.stream().skip(single(table) ? 0 : 1).forEach(line -> row(html, line, "td"));
    return html.append("</tbody></table>").toString();
  }

  private static void row(StringBuilder html, List<String> line, String tag) {
    html.append("<tr>");
    for (String cell : line) {
      html.append('<').append(tag).append(" style=\"mso-number-format:'\\@'\">");
      html.append(escaped(cell)).append("</").append(tag).append('>');
    }
    html.append("</tr>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", "<br>");
  }

  private static Stream<List<String>> lines(Table table) {
    return Stream.concat(
        single(table) ? Stream.of() : Stream.of(table.headings()),
        table.rows().stream().map(row -> row.stream().map(TableText::text).toList()));
  }

  private static boolean single(Table table) {
    return table.headings().size() == 1 && table.rows().size() == 1;
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text(String text) -> text;
      case Cell.Numeric(double value) -> Numbers.most(value, 15);
      case Cell.Percent(double value) -> Numbers.most(value, 15) + "%";
      case Cell.Day(LocalDate date) -> date.toString();
      case Cell.Empty empty -> "";
    };
  }

  private static String guarded(String text) {
    return quoted(new Cell.Text(text).guarded());
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r' || c == '"');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
