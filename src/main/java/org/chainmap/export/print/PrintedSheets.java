package org.chainmap.export.print;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.awt.print.PrinterAbortException;
import java.awt.print.PrinterException;
import org.chainmap.export.PrintPages;
import org.chainmap.geom.Size;
import org.chainmap.task.Progress;

/** Sheets as Java's print system asks for them. */
record PrintedSheets(PrintPages pages, Progress progress) implements Pageable, Printable {

  @Override
  public int getNumberOfPages() {
    return pages.size();
  }

  @Override
  public PageFormat getPageFormat(int sheet) {
    Size size = pages.size(sheet);
    Paper paper = new Paper();
    double width = Math.min(size.w(), size.h());
    double height = Math.max(size.w(), size.h());
    paper.setSize(width, height);
    paper.setImageableArea(0, 0, width, height);
    PageFormat format = new PageFormat();
    format.setPaper(paper);
    format.setOrientation(size.w() > size.h() ? PageFormat.LANDSCAPE : PageFormat.PORTRAIT);
    return format;
  }

  @Override
  public Printable getPrintable(int sheet) {
    return this;
  }

  @Override
  public int print(Graphics graphics, PageFormat format, int sheet) throws PrinterException {
    if (progress.cancelled()) {
      throw new PrinterAbortException();
    }
    if (sheet >= pages.size()) {
      return NO_SUCH_PAGE;
    }
    pages.draw(sheet, (Graphics2D) graphics);
    progress.report((sheet + 1.0) / pages.size());
    return PAGE_EXISTS;
  }
}
