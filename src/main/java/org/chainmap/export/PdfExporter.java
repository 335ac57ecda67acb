package org.chainmap.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.chainmap.export.briefing.ScenarioPage;
import org.chainmap.paint.Ink;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.Picture;
import org.chainmap.paint.Watermarks;
import org.chainmap.task.Progress;

/**
 * Exports pictures as PDF: vectors and selectable text in embedded subsets of the bundled
 * resources, on one page or as a poster over several. Optional pages for each scenario and an index
 * of every segment and enterprise follow.
 */
public final class PdfExporter implements Exporter {

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public void write(Drawing drawing, ExportOptions options, OutputStream out, Progress progress)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      PdfResources resources = PdfResources.of(document);
      Ink paper = drawing.theme().paper();
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
        PDPage sheet = PdfSheet.add(document, resources, paper, picture, page, progress);
        PdfSheet.mark(document, resources, sheet, page, CutMarks.of(drawing, page, pages, all));
        if (page == pages.getFirst()) {
          PdfSheet.bookmark(outline, sheet, drawing.title());
        }
        progress.report((double) document.getNumberOfPages() / all);
      }
      if (contents.scenarios() > 0) {
        for (Picture each : scenarios(drawing, pages.size() + 1, all)) {
          PdfPage page = PdfPage.of(each.bounds(), options.paper(), null).getFirst();
          PdfSheet.bookmark(
              outline,
              PdfSheet.add(document, resources, paper, copy.apply(each), page, progress),
              each.title());
          progress.report((double) document.getNumberOfPages() / all);
        }
      }
      for (Picture each : contents.index()) {
        PdfPage page = PdfPage.of(each.bounds(), Paper.FIT, null).getFirst();
        PDPage sheet = PdfSheet.add(document, resources, paper, copy.apply(each), page, progress);
        if (each == contents.index().getFirst()) {
          PdfSheet.bookmark(outline, sheet, IndexPages.title(drawing));
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
}
