package org.chainmap.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;
import org.chainmap.export.briefing.ScenarioPage;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.Pen;
import org.chainmap.paint.Picture;
import org.chainmap.paint.Watermarks;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Exports pictures as PDF: vectors and selectable text in embedded subsets of the bundled
 * resources, on one page or as a poster over several. Optional pages for each scenario and an index
 * of every segment and enterprise follow.
 */
public final class PdfExporter implements Exporter {

  /** Length of the marks that show where to cut, and the size of page labels, in pt. */
  private static final double CUT_MARK = 12;

  private static final double LABEL_SIZE = 7;

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public void write(Drawing drawing, ExportOptions options, OutputStream out, Progress progress)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      PdfResources resources = PdfResources.of(document);
      UnaryOperator<Picture> copy =
          picture -> Watermarks.over(picture, options.watermark(), drawing.theme());
      PdfProperties.set(document, drawing);
      PdfContents contents = PdfContents.of(drawing, options);
      List<PdfPage> pages = contents.pages();
      int all = contents.all();
      // The title block is at the bottom right of the picture, on a poster's last page.
      Picture picture = copy.apply(drawing.pictures().apply(new PageInfo(pages.size(), all)));
      PDDocumentOutline outline = new PDDocumentOutline();
      document.getDocumentCatalog().setDocumentOutline(outline);
      for (PdfPage page : pages) {
        PDPage sheet = add(document, resources, drawing, picture, page, progress);
        if (pages.size() > 1) {
          furniture(document, resources, sheet, drawing, page, pages, all);
        }
        if (page == pages.getFirst()) {
          bookmark(outline, sheet, drawing.title());
        }
        progress.report((double) document.getNumberOfPages() / all);
      }
      if (contents.scenarios() > 0) {
        for (Picture each : scenarios(drawing, pages.size() + 1, all)) {
          PdfPage page = PdfPage.of(each.bounds(), options.paper(), null).getFirst();
          bookmark(
              outline,
              add(document, resources, drawing, copy.apply(each), page, progress),
              each.title());
          progress.report((double) document.getNumberOfPages() / all);
        }
      }
      for (Picture each : contents.index()) {
        PdfPage page = PdfPage.of(each.bounds(), Paper.FIT, null).getFirst();
        PDPage sheet = add(document, resources, drawing, copy.apply(each), page, progress);
        if (each == contents.index().getFirst()) {
          bookmark(outline, sheet, IndexPages.title(drawing));
        }
        progress.report((double) document.getNumberOfPages() / all);
      }
      progress.check();
      document.save(out);
    }
  }

  private static List<Picture> scenarios(Drawing drawing, int first, int all) {
    return ScenarioPage.all(
        drawing.map(), drawing.theme(), drawing.lang(), drawing.others(), first, all);
  }

  private static PDPage add(
      PDDocument document,
      PdfResources resources,
      Drawing drawing,
      Picture picture,
      PdfPage page,
      Progress progress)
      throws IOException {
    PDPage sheet = new PDPage(new PDRectangle((float) page.size().w(), (float) page.size().h()));
    document.addPage(sheet);
    try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
      Ink paper = drawing.theme().paper();
      content.setNonStrokingColor(paper.red() / 255f, paper.green() / 255f, paper.blue() / 255f);
      content.addRect(0, 0, (float) page.size().w(), (float) page.size().h());
      content.fill();
      content.saveGraphicsState();
      Box window = page.window();
      content.addRect(
          (float) window.x(),
          (float) (page.size().h() - window.bottom()),
          (float) window.w(),
          (float) window.h());
      content.clip();
      content.transform(matrix(page, picture.bounds().corner()));
      new PdfSurface(content, resources, progress).draw(picture.marks());
      content.restoreGraphicsState();
    }
    return sheet;
  }

  private static Matrix matrix(PdfPage page, Point corner) {
    float s = (float) page.scale();
    return new Matrix(
        s,
        0,
        0,
        -s,
        (float) (page.origin().x() - page.scale() * corner.x()),
        (float) (page.size().h() - page.origin().y() + page.scale() * corner.y()));
  }

  private static void furniture(
      PDDocument document,
      PdfResources resources,
      PDPage sheet,
      Drawing drawing,
      PdfPage page,
      List<PdfPage> pages,
      int all)
      throws IOException {
    List<Mark> marks = new ArrayList<>();
    Pen pen = Pen.solid(drawing.theme().muted(), 0.5);
    for (Polyline line : cutMarks(page, pages.getLast())) {
      marks.add(new Mark.Shape(Outline.rounded(line, 0), null, pen));
    }
    String label =
        Message.of(
                "export.poster.page",
                drawing.title(),
                pages.indexOf(page) + 1,
                all,
                page.row() + 1,
                page.column() + 1)
            .in(drawing.lang());
    Point at = new Point(page.window().center().x(), page.size().h() - PdfPage.MARGIN / 2);
    marks.add(
        new Mark.Text(label, at, LABEL_SIZE, false, drawing.theme().muted(), Mark.Anchor.MIDDLE));
    if (page != pages.getLast()) {
      // The last page has it in the title block.
      marks.add(
          new Mark.Text(
              drawing.marking(),
              new Point(at.x(), PdfPage.MARGIN / 2),
              LABEL_SIZE,
              true,
              drawing.theme().hue(Overlay.Hue.CRITICAL),
              Mark.Anchor.MIDDLE));
    }
    try (PDPageContentStream content =
        new PDPageContentStream(document, sheet, PDPageContentStream.AppendMode.APPEND, true)) {
      content.transform(new Matrix(1, 0, 0, -1, 0, (float) page.size().h()));
      new PdfSurface(content, resources, Progress.NONE).draw(marks);
    }
  }

  /**
   * Returns short lines in the margins, in the middle of each overlap, where the pages are cut and
   * joined.
   */
  private static List<Polyline> cutMarks(PdfPage page, PdfPage last) {
    Box window = page.window();
    double inset = PdfPage.OVERLAP / 2;
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    if (page.column() > 0) {
      xs.add(window.x() + inset);
    }
    if (page.column() < last.column()) {
      xs.add(window.right() - inset);
    }
    if (page.row() > 0) {
      ys.add(window.y() + inset);
    }
    if (page.row() < last.row()) {
      ys.add(window.bottom() - inset);
    }
    List<Polyline> lines = new ArrayList<>();
    for (double x : xs) {
      lines.add(Polyline.of(new Point(x, window.y() - CUT_MARK), new Point(x, window.y() - 2)));
      lines.add(
          Polyline.of(new Point(x, window.bottom() + 2), new Point(x, window.bottom() + CUT_MARK)));
    }
    for (double y : ys) {
      lines.add(Polyline.of(new Point(window.x() - CUT_MARK, y), new Point(window.x() - 2, y)));
      lines.add(
          Polyline.of(new Point(window.right() + 2, y), new Point(window.right() + CUT_MARK, y)));
    }
    return lines;
  }

  private static void bookmark(PDDocumentOutline outline, PDPage page, String title) {
    PDPageFitDestination destination = new PDPageFitDestination();
    destination.setPage(page);
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(destination);
    outline.addLast(item);
  }
}
