package org.chainmap.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.chainmap.export.briefing.Briefing;
import org.chainmap.export.briefing.pdf.BriefingPages;
import org.chainmap.export.briefing.pdf.PlacedMarks;
import org.chainmap.export.ofd.OfdDocument;
import org.chainmap.export.ofd.OfdPage;
import org.chainmap.export.ofd.OfdTarget;
import org.chainmap.geom.Box;
import org.chainmap.geom.Size;
import org.chainmap.model.value.Texts;
import org.chainmap.paint.Theme;
import org.chainmap.paint.Watermarks;
import org.chainmap.task.Progress;

/**
 * Writes briefings as OFD (GB/T 33190-2016): the pages of the PDF, with text as text, bookmarks and
 * links.
 */
public final class BriefingOfds {

  private BriefingOfds() {}

  /**
   * Writes a briefing. The same briefing gives the same bytes.
   *
   * @param watermark a phrase repeated over every page; empty for none
   * @param out is left open
   * @return the number of its pages
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static int write(
      Briefing briefing, Paper paper, String watermark, OutputStream out, Progress progress)
      throws IOException {
    BriefingPages pages = BriefingPdfs.pages(briefing, paper, progress.part(0, 0.3));
    Progress drawing = progress.part(0.3, 0.9);
    OfdDocument document = new OfdDocument(pages.count());
    OfdResources resources = OfdResources.of(document);
    for (int i = 0; i < pages.count(); i++) {
      document.add(page(document, resources, pages, i, watermark, drawing));
      drawing.report((i + 1.0) / pages.count());
    }
    for (BriefingPages.Bookmark bookmark : pages.bookmarks()) {
      document.bookmark(bookmark.level(), bookmark.title(), target(bookmark.target()));
    }
    resources.fonts().embed();
    progress.check();
    document.save(briefing.cover().title(), Texts.orNull(briefing.cover().madeBy()), out);
    return pages.count();
  }

  private static OfdPage page(
      OfdDocument document,
      OfdResources resources,
      BriefingPages pages,
      int index,
      String watermark,
      Progress progress)
      throws IOException {
    Size size = pages.size(index);
    Box whole = new Box(0, 0, size.w(), size.h());
    OfdPage page = document.page(size);
    for (BriefingPages.Link link : pages.links(index)) {
      page.link(link.area(), target(link.target()));
    }
    List<PlacedMarks> drawn = new ArrayList<>(pages.drawn(index));
    drawn.add(PlacedMarks.on(whole, Watermarks.over(whole, watermark, Theme.LIGHT)));
    for (PlacedMarks placed : drawn) {
      new OfdSurface(page, resources, placed, progress).draw();
    }
    return page;
  }

  private static OfdTarget target(BriefingPages.Target target) {
    return new OfdTarget(target.page(), target.top());
  }
}
