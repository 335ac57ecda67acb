package org.chainmap.export;

import java.util.List;
import org.chainmap.geom.Size;
import org.chainmap.model.Scenario;
import org.chainmap.paint.Picture;

/**
 * The pages of a PDF in their order.
 *
 * @param pages those that show the map: one, or those of a poster
 * @param scenarios the number of pages about scenarios that follow
 * @param index the pages of the index at the end
 */
record PdfContents(List<PdfPage> pages, int scenarios, List<Picture> index) {

  PdfContents {
    pages = List.copyOf(pages);
    index = List.copyOf(index);
  }

  /** Returns what a drawing is exported as. O(elements). */
  static PdfContents of(Drawing drawing, ExportOptions options) {
    List<PdfPage> pages = PdfPage.of(drawing.picture().bounds(), options.paper(), options.tiling());
    int scenarios = options.scenarios() ? drawing.map().all(Scenario.class).size() : 0;
    List<Picture> index =
        options.index()
            ? IndexPages.of(drawing, indexPage(options, pages.getFirst()), pages.size() + scenarios)
            : List.of();
    return new PdfContents(pages, scenarios, index);
  }

  /** Returns the number of all pages. */
  int all() {
    return pages.size() + scenarios + index.size();
  }

  /** Returns the size in px of index pages: A3 where the map is on A3, else A4. */
  private static Size indexPage(ExportOptions options, PdfPage first) {
    Paper paper = options.paper() == Paper.A3 ? Paper.A3 : Paper.A4;
    double perMm = ExportOptions.SCREEN_DPI / 25.4;
    Size portrait = new Size(paper.shortSide() * perMm, paper.longSide() * perMm);
    boolean sameSheets = options.paper() == paper && options.tiling() == null;
    return sameSheets && first.landscape() ? portrait.transposed() : portrait;
  }
}
