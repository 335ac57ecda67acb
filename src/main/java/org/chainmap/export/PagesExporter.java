package org.chainmap.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.chainmap.task.Progress;

/**
 * An exporter to documents of pages: the map on one or as a poster over several, optional pages for
 * each scenario, and an index of every segment and enterprise; or the views of a story.
 */
public abstract sealed class PagesExporter implements Exporter permits PdfExporter, OfdExporter {

  @Override
  public final void write(
      Drawing drawing, ExportOptions options, OutputStream out, Progress progress)
      throws IOException {
    write(DocumentPages.of(drawing, options).sheets(drawing, options), drawing, out, progress);
  }

  /**
   * Writes sheets as a document.
   *
   * @param drawing whose title, author, language and colour of paper the document has
   * @param out is left open
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  abstract void write(
      List<PictureSheet> sheets, Drawing drawing, OutputStream out, Progress progress)
      throws IOException;
}
