package org.chainmap.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chainmap.export.briefing.ScenarioPage;
import org.chainmap.geom.Size;
import org.chainmap.model.Scenario;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.Picture;
import org.chainmap.paint.Watermarks;

/**
 * The pages of a PDF or OFD document in their order: the map, scenarios, the index.
 *
 * @param pages those that show the map: one, or those of a poster
 * @param scenarios the number of pages about scenarios that follow
 * @param index the pages of the index at the end
 */
record DocumentPages(List<PaperPage> pages, int scenarios, List<Picture> index) {

  DocumentPages {
    pages = List.copyOf(pages);
    index = List.copyOf(index);
  }

  /** Returns what a drawing is exported as. O(elements). */
  static DocumentPages of(Drawing drawing, ExportOptions options) {
    List<PaperPage> pages =
        PaperPage.of(drawing.picture().bounds(), options.paper(), options.tiling());
    int scenarios = options.scenarios() ? drawing.map().all(Scenario.class).size() : 0;
    List<Picture> index =
        options.index()
            ? IndexPages.of(drawing, indexPage(options, pages.getFirst()), pages.size() + scenarios)
            : List.of();
    return new DocumentPages(pages, scenarios, index);
  }

  /** Returns the number of all pages. */
  int all() {
    return pages.size() + scenarios + index.size();
  }

  /**
   * Returns the sheets, each picture under the watermark of the options. O(marks).
   *
   * @param drawing what these are the pages of, with the same options
   */
  List<PictureSheet> sheets(Drawing drawing, ExportOptions options) {
    UnaryOperator<Picture> copy =
        picture -> Watermarks.over(picture, options.watermark(), drawing.theme());
    List<PictureSheet> sheets = new ArrayList<>();
    // The title block is at the bottom right of the picture, on a poster's last page.
    Picture map = copy.apply(drawing.pictures().apply(new PageInfo(pages.size(), all())));
    for (PaperPage page : pages) {
      String title = page == pages.getFirst() ? drawing.title() : "";
      sheets.add(new PictureSheet(title, map, page, CutMarks.of(drawing, page, pages, all())));
    }
    if (scenarios > 0) {
      for (Picture each :
          ScenarioPage.all(
              drawing.map(),
              drawing.theme(),
              drawing.lang(),
              drawing.others(),
              pages.size() + 1,
              all())) {
        PaperPage page = PaperPage.of(each.bounds(), options.paper(), null).getFirst();
        sheets.add(new PictureSheet(each.title(), copy.apply(each), page, List.of()));
      }
    }
    for (Picture each : index) {
      PaperPage page = PaperPage.of(each.bounds(), Paper.FIT, null).getFirst();
      String title = each == index.getFirst() ? IndexPages.title(drawing) : "";
      sheets.add(new PictureSheet(title, copy.apply(each), page, List.of()));
    }
    return sheets;
  }

  /** Returns the size in px of index pages: A3 where the map is on A3, else A4. */
  private static Size indexPage(ExportOptions options, PaperPage first) {
    Paper paper = options.paper() == Paper.A3 ? Paper.A3 : Paper.A4;
    double perMm = ExportOptions.SCREEN_DPI / 25.4;
    Size portrait = new Size(paper.shortSide() * perMm, paper.longSide() * perMm);
    boolean sameSheets = options.paper() == paper && options.tiling() == null;
    return sameSheets && first.landscape() ? portrait.transposed() : portrait;
  }
}
