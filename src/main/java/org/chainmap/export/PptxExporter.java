package org.chainmap.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.chainmap.export.slides.SlideDeck;
import org.chainmap.paint.PageInfo;
import org.chainmap.task.Progress;

/** Exports a map as one slide with native shapes. */
public final class PptxExporter implements Exporter {

  @Override
  public String extension() {
    return "pptx";
  }

  @Override
  public void write(Drawing drawing, ExportOptions options, OutputStream out, Progress progress)
      throws IOException {
    try (SlideDeck deck =
        SlideDecks.plain(SlideDecks.stamp(drawing.map(), drawing.lang(), options.watermark()))) {
      SlideDecks.add(deck, drawing.title(), drawing, PageInfo.ONLY, List.of(), progress);
      progress.check();
      deck.write(drawing.title(), out);
    }
  }
}
