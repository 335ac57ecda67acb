package org.chainmap.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chainmap.task.Progress;

/**
 * Exports pictures as PDF: vectors and selectable text in embedded subsets of the bundled fonts.
 */
public final class PdfExporter extends PagesExporter {

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  void write(List<PictureSheet> sheets, Drawing drawing, OutputStream out, Progress progress)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      PdfProperties.set(document, drawing);
      PdfSheets.addAll(document, drawing.theme().paper(), sheets, progress);
      progress.check();
      document.save(out);
    }
  }
}
