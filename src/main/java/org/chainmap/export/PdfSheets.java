package org.chainmap.export;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Picture;
import org.chainmap.task.Progress;

/** Adds sheets that show pictures to a PDF, with bookmarks. */
final class PdfSheets {

  private PdfSheets() {}

  /**
   * Adds all sheets of a document.
   *
   * @param paper the colour of the sheets
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  static void addAll(PDDocument document, Ink paper, List<PictureSheet> sheets, Progress progress)
      throws IOException {
    PdfResources resources = PdfResources.of(document);
    PDDocumentOutline outline = new PDDocumentOutline();
    document.getDocumentCatalog().setDocumentOutline(outline);
    for (PictureSheet each : sheets) {
      PDPage sheet = add(document, resources, paper, each.picture(), each.page(), progress);
      mark(document, resources, sheet, each.page(), each.furniture());
      if (!each.title().isBlank()) {
        bookmark(outline, sheet, each.title());
      }
      progress.report((double) document.getNumberOfPages() / sheets.size());
    }
  }

  /** Adds a sheet that shows a part of a picture. */
  private static PDPage add(
      PDDocument document,
      PdfResources resources,
      Ink paper,
      Picture picture,
      PaperPage page,
      Progress progress)
      throws IOException {
    PDPage sheet = new PDPage(new PDRectangle((float) page.size().w(), (float) page.size().h()));
    document.addPage(sheet);
    try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
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

  private static Matrix matrix(PaperPage page, Point corner) {
    float s = (float) page.scale();
    return new Matrix(
        s,
        0,
        0,
        -s,
        (float) (page.origin().x() - page.scale() * corner.x()),
        (float) (page.size().h() - page.origin().y() + page.scale() * corner.y()));
  }

  /** Draws marks on a sheet, in pt with y growing downwards. */
  private static void mark(
      PDDocument document, PdfResources resources, PDPage sheet, PaperPage page, List<Mark> marks)
      throws IOException {
    if (marks.isEmpty()) {
      return;
    }
    try (PDPageContentStream content =
        new PDPageContentStream(document, sheet, PDPageContentStream.AppendMode.APPEND, true)) {
      content.transform(new Matrix(1, 0, 0, -1, 0, (float) page.size().h()));
      new PdfSurface(content, resources, Progress.NONE).draw(marks);
    }
  }

  /** Adds a bookmark of a sheet behind those there are. */
  private static void bookmark(PDDocumentOutline outline, PDPage page, String title) {
    PDPageFitDestination destination = new PDPageFitDestination();
    destination.setPage(page);
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(destination);
    outline.addLast(item);
  }
}
