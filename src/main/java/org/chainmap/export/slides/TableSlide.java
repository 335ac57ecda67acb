package org.chainmap.export.slides;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.chainmap.export.office.FacedText;
import org.chainmap.paint.Theme;

/** Draws a page of a table as a native table, with its head. */
final class TableSlide {

  private static final Color HEAD = new Color(0xE8EDF3);
  private static final Color FRAME = new Color(0xC8CED6);
  private static final Color TEXT = new Color(Theme.LIGHT.text().rgb());

  private TableSlide() {}

  /**
   * Draws it.
   *
   * @param area where it begins, in points
   */
  static void draw(XSLFSlide slide, TableGrid grid, List<TableGrid.Row> rows, Rectangle2D area) {
    XSLFTable table = slide.createTable();
    table.getCTTable().getTblPr().setFirstRow(true);
    double head = TableGrid.LINE * TableGrid.SIZE;
    row(table, grid, grid.headings(), head, true);
    double height = head;
    for (TableGrid.Row row : rows) {
      row(table, grid, row.cells(), row.height(), false);
      height += row.height();
    }
    double width = 0;
    for (int i = 0; i < grid.widths().size(); i++) {
      table.setColumnWidth(i, grid.widths().get(i));
      width += grid.widths().get(i);
    }
    table.setAnchor(new Rectangle2D.Double(area.getX(), area.getY(), width, height));
  }

  private static void row(
      XSLFTable table, TableGrid grid, List<String> cells, double height, boolean head) {
    XSLFTableRow row = table.addRow();
    row.setHeight(height);
    for (int i = 0; i < cells.size(); i++) {
      XSLFTableCell cell = row.addCell();
      cell.setLeftInset(TableGrid.INSET);
      cell.setRightInset(TableGrid.INSET);
      cell.setTopInset(2);
      cell.setBottomInset(2);
      cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
      for (BorderEdge edge : BorderEdge.values()) {
        cell.setBorderColor(edge, FRAME);
        cell.setBorderWidth(edge, 0.75);
      }
      if (head) {
        cell.setFillColor(HEAD);
      }
      fill(cell, cells.get(i), head, grid.numeric().get(i));
    }
  }

  private static void fill(XSLFTableCell cell, String text, boolean bold, boolean right) {
    XSLFTextParagraph paragraph = cell.addNewTextParagraph();
    if (right) {
      paragraph.setTextAlign(TextAlign.RIGHT);
    }
    for (FacedText piece : FacedText.pieces(text, SlideFonts.TEXT)) {
      XSLFTextRun run = paragraph.addNewTextRun();
      run.setText(piece.text());
      SlideFonts.set(run, piece.face());
      run.setFontSize(TableGrid.SIZE);
      run.setBold(bold);
      run.setFontColor(TEXT);
    }
  }
}
