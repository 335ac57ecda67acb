package org.chainmap.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.chainmap.export.briefing.pdf.PlacedMarks;
import org.chainmap.export.ofd.OfdDocument;
import org.chainmap.export.ofd.OfdPage;
import org.chainmap.export.ofd.OfdTarget;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Size;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.task.Progress;

/**
 * Exports pictures as OFD (GB/T 33190-2016), the format of documents that Chinese offices keep: the
 * same pages as a PDF, with text as text in embedded subsets of the bundled fonts.
 */
public final class OfdExporter extends PagesExporter {

  @Override
  public String extension() {
    return "ofd";
  }

  @Override
  void write(List<PictureSheet> sheets, Drawing drawing, OutputStream out, Progress progress)
      throws IOException {
    OfdDocument document = new OfdDocument(sheets.size());
    OfdResources resources = OfdResources.of(document);
    for (int i = 0; i < sheets.size(); i++) {
      PictureSheet sheet = sheets.get(i);
      document.add(page(document, resources, drawing, sheet, progress));
      if (!sheet.title().isBlank()) {
        document.bookmark(1, sheet.title(), new OfdTarget(i, 0));
      }
      progress.report((i + 1.0) / sheets.size());
    }
    resources.fonts().embed();
    progress.check();
    document.save(drawing.title(), PdfProperties.author(drawing.map().info(), drawing.lang()), out);
  }

  private static OfdPage page(
      OfdDocument document,
      OfdResources resources,
      Drawing drawing,
      PictureSheet sheet,
      Progress progress)
      throws IOException {
    Size size = sheet.page().size();
    OfdPage page = document.page(size);
    Box whole = new Box(0, 0, size.w(), size.h());
    List<Mark> ground = List.of(Marks.filled(Outline.rect(whole), drawing.theme().paper()));
    for (PlacedMarks marks :
        List.of(
            PlacedMarks.on(whole, ground),
            sheet.page().placed(sheet.picture()),
            PlacedMarks.on(whole, sheet.furniture()))) {
      new OfdSurface(page, resources, marks, progress).draw();
    }
    return page;
  }
}
