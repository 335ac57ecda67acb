package org.chainmap.export.briefing.word;

import static org.chainmap.export.briefing.word.WordXml.twips;

import java.util.List;
import org.chainmap.export.briefing.Block;

/** Writes tables whose head is repeated on each page. */
final class TableXml {

  private TableXml() {}

  /** Writes a table. O(cells). */
  static void write(BodyText text, Placed.Content.Tabled table) {
    WordXml xml = text.xml();
    Block.Grid grid = table.grid();
    double whole = Pagination.sum(table.widths());
    xml.open("tbl").open("tblPr").val("tblStyle", StylesPart.TABLE);
    xml.empty("tblW", "w", twips(whole), "type", "dxa").val("jc", "center");
    xml.empty("tblLayout", "type", "fixed");
    xml.empty("tblLook", "val", "0020", "firstRow", 1, "noHBand", 1, "noVBand", 1);
    xml.val("tblCaption", grid.caption()).close();
    xml.open("tblGrid");
    table.widths().forEach(width -> xml.empty("gridCol", "w", twips(width)));
    xml.close();
    head(text, table);
    for (int i = 0; i < grid.rows().size(); i++) {
      row(text, table, i);
    }
    xml.close();
  }

  private static void head(BodyText text, Placed.Content.Tabled table) {
    WordXml xml = text.xml();
    xml.open("tr").open("trPr").empty("cantSplit");
    height(xml, table.headHeight());
    xml.empty("tblHeader").close();
    List<Block.Column> columns = table.grid().columns();
    for (int i = 0; i < columns.size(); i++) {
      xml.open("tc").open("tcPr");
      xml.empty("tcW", "w", twips(table.widths().get(i)), "type", "dxa");
      xml.val("vAlign", "center").close();
      xml.open("p").open("pPr").val("pStyle", Role.CELL_HEAD.id()).val("jc", "center").close();
      text.run(columns.get(i).heading(), false);
      xml.close().close();
    }
    xml.close();
  }

  private static void row(BodyText text, Placed.Content.Tabled table, int index) {
    WordXml xml = text.xml();
    Block.Row row = table.grid().rows().get(index);
    xml.open("tr").open("trPr");
    // A row higher than a page would be cut if it had to stay whole.
    if (table.whole().get(index)) {
      xml.empty("cantSplit");
      height(xml, table.heights().get(index));
    }
    xml.close();
    for (int i = 0; i < row.cells().size(); i++) {
      xml.open("tc").open("tcPr");
      xml.empty("tcW", "w", twips(table.widths().get(i)), "type", "dxa").close();
      xml.open("p").open("pPr").val("pStyle", Role.CELL.id());
      if (table.grid().columns().get(i).kind() == Block.Column.Kind.NUMBER) {
        xml.val("jc", "right");
      }
      xml.close();
      int bookmark = i == 0 && row.anchor() != null ? text.beginBookmark(row.anchor()) : 0;
      text.run(row.cells().get(i).shown().strip(), false);
      if (bookmark > 0) {
        text.endBookmark(bookmark);
      }
      xml.close().close();
    }
    xml.close();
  }

  private static void height(WordXml xml, double height) {
    xml.empty("trHeight", "val", twips(height), "hRule", "atLeast");
  }
}
