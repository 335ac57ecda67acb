package org.chainmap.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.chainmap.paint.Fonts;

/**
 * The bundled font in one PDF document, embedded as a subset when the document is saved. Close it
 * after that.
 */
final class PdfFonts implements AutoCloseable {

  private final PDDocument document;
  private final Map<Fonts, PDFont> loaded = new EnumMap<>(Fonts.class);
  private final List<TrueTypeFont> open = new ArrayList<>();

  PdfFonts(PDDocument document) {
    this.document = document;
  }

  PDFont of(boolean bold) throws IOException {
    Fonts font = Fonts.of(bold);
    PDFont ready = loaded.get(font);
    if (ready == null) {
      try (InputStream in = font.open()) {
        TrueTypeFont file =
            new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
        open.add(file);
        // Ligatures would be narrower than the measured text.
        file.setEnableGsub(false);
        ready = PDType0Font.load(document, file, true);
      }
      loaded.put(font, ready);
    }
    return ready;
  }

  @Override
  public void close() throws IOException {
    for (TrueTypeFont font : open) {
      font.close();
    }
  }
}
