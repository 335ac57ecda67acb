package org.chainmap.export.page;

import java.util.List;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.ShownText;
import org.chainmap.text.Table;
import org.jsoup.nodes.Element;

/** Writes a list as a table that is folded until somebody opens it. */
final class ListTable {

  private ListTable() {}

  /** Appends the table. O(cells). */
  static void append(Element section, Table table, String id, Lang lang) {
    Element details = section.appendElement("details").id(id);
    String name = ShownText.line(table.name());
    details
        .appendElement("summary")
        .text(Message.of("page.list", name, table.rows().size()).in(lang));
    Element scrolled =
        details
            .appendElement("div")
            .addClass("scrolled")
            .attr("role", "region")
            .attr("aria-label", name)
            .attr("tabindex", "0");
    Element written = scrolled.appendElement("table");
    written.appendElement("caption").text(name);
    Element head = written.appendElement("thead").appendElement("tr");
    table
        .headings()
        .forEach(h -> PageWriter.text(head.appendElement("th").attr("scope", "col"), h));
    Element body = written.appendElement("tbody");
    for (List<Cell> row : table.rows()) {
      Element line = body.appendElement("tr");
      for (int i = 0; i < row.size(); i++) {
        Element cell =
            i == 0 ? line.appendElement("th").attr("scope", "row") : line.appendElement("td");
        if (row.get(i) instanceof Cell.Numeric || row.get(i) instanceof Cell.Percent) {
          cell.addClass("number");
        }
        cell.text(row.get(i).shown());
      }
    }
  }
}
