package org.chainmap.export;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chainmap.paint.Fonts;

/** The bundled fonts in one PDF document, each embedded as a subset when the document is saved. */
final class PdfFonts {

  private final PDDocument document;
  private final Map<Fonts, PdfFont> used = new EnumMap<>(Fonts.class);

  PdfFonts(PDDocument document) {
    this.document = document;
  }

  PdfFont of(Fonts face) throws IOException {
    PdfFont ready = used.get(face);
    if (ready == null) {
      ready = new PdfFont(document, face);
      used.put(face, ready);
    }
    return ready;
  }
}
