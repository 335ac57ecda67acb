package org.chainmap.export;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.chainmap.export.briefing.pdf.BriefingPages;
import org.chainmap.export.briefing.pdf.PlacedMarks;
import org.chainmap.export.slides.SlideDeck;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.Picture;
import org.chainmap.paint.Theme;
import org.chainmap.paint.Watermarks;
import org.chainmap.story.PageFrame;
import org.chainmap.story.PageFrame.Scaled;

/**
 * Draws the first page of an export small, from the same marks as the export itself. O(marks);
 * needs no display.
 */
public final class FirstPages {

  private FirstPages() {}

  /**
   * Draws a picture.
   *
   * @param scale px of the file per map px
   * @param room the px there are for it
   */
  public static FirstPage picture(Drawing drawing, double scale, Size room) {
    Picture picture = drawing.picture();
    Box bounds = picture.bounds();
    SmallPage small =
        new SmallPage(new Size(bounds.w(), bounds.h()), room, drawing.theme().paper());
    small.draw(picture.marks(), small.page(), 1, Point.ZERO.minus(bounds.corner()));
    return new FirstPage(
        small.done(),
        1,
        new Size(BandedImage.pixels(bounds.w(), scale), BandedImage.pixels(bounds.h(), scale)));
  }

  /**
   * Draws a picture as a PNG, if it can be one.
   *
   * @throws ExportException if it is too large at this scale
   */
  public static FirstPage png(Drawing drawing, ExportOptions options, Size room)
      throws ExportException {
    PngExporter.check(drawing.picture().bounds(), options.scale());
    return picture(drawing, options.scale(), room);
  }

  /**
   * Draws the first page of a PDF or OFD document, with its margins, and counts all of its pages.
   */
  public static FirstPage pdf(Drawing drawing, ExportOptions options, Size room) {
    DocumentPages contents = DocumentPages.of(drawing, options);
    PaperPage page = contents.pages().getFirst();
    Picture picture =
        drawing.pictures().apply(new PageInfo(contents.pages().size(), contents.all()));
    return page(page, picture, List.of(), drawing.theme().paper(), contents.all(), room);
  }

  /**
   * Draws a page of paper.
   *
   * @param marks drawn over it, in pt
   * @param all the number of pages of the document
   */
  static FirstPage page(
      PaperPage page, Picture picture, List<Mark> marks, Ink paper, int all, Size room) {
    SmallPage small = new SmallPage(page.size(), room, paper);
    small.draw(page.placed(picture));
    small.draw(marks, small.page(), 1, Point.ZERO);
    return new FirstPage(
        small.done(),
        all,
        new Size(page.size().w() / PaperPage.PT_PER_MM, page.size().h() / PaperPage.PT_PER_MM),
        page.remark());
  }

  /**
   * Draws a plain slide that shows a drawing below a title.
   *
   * @param watermark a phrase repeated over it; empty for none
   * @param slides the number of slides of the deck
   */
  public static FirstPage slide(
      String title, Drawing drawing, String watermark, int slides, Size room) {
    Size page = SlideDeck.plainSize();
    Box area = SlideDeck.plainArea();
    SmallPage small = new SmallPage(page, room, Theme.LIGHT.paper());
    List<Mark> marks = new ArrayList<>();
    marks.add(
        Marks.text(
            title, area.x(), area.y() - 18, SlideDeck.TITLE_SIZE, true, drawing.theme().text()));
    small.draw(marks, small.page(), 1, Point.ZERO);
    double unit = PageFrame.unit(page);
    Size inside = new Size(area.w() / unit, area.h() / unit);
    for (Scaled part : drawing.fitted().apply(inside, PageInfo.ONLY)) {
      small.draw(
          part.picture().marks(),
          area,
          unit * part.scale(),
          area.corner().plus(part.origin().times(unit)));
    }
    small.draw(Watermarks.over(small.page(), watermark, Theme.LIGHT), small.page(), 1, Point.ZERO);
    double mm = 25.4 / 72;
    return new FirstPage(small.done(), slides, new Size(page.w() * mm, page.h() * mm));
  }

  /**
   * Draws a page of a briefing.
   *
   * @param index the page, from 0
   * @param watermark a phrase repeated over it; empty for none
   */
  public static FirstPage briefing(BriefingPages pages, int index, String watermark, Size room) {
    Size page = pages.size(index);
    SmallPage small = new SmallPage(page, room, Theme.LIGHT.paper());
    pages.drawn(index).forEach(small::draw);
    small.draw(Watermarks.over(small.page(), watermark, Theme.LIGHT), small.page(), 1, Point.ZERO);
    return new FirstPage(
        small.done(),
        pages.count(),
        new Size(page.w() / PaperPage.PT_PER_MM, page.h() / PaperPage.PT_PER_MM));
  }

  /** A page that is drawn small. */
  private static final class SmallPage {

    private final Size size;
    private final double zoom;
    private final BufferedImage image;

    SmallPage(Size size, Size room, Ink paper) {
      this.size = size;
      zoom = Math.min(2, Math.min(room.w() / size.w(), room.h() / size.h()));
      image =
          new BufferedImage(
              BandedImage.pixels(size.w(), zoom),
              BandedImage.pixels(size.h(), zoom),
              BufferedImage.TYPE_INT_RGB);
      Graphics2D g = image.createGraphics();
      g.setColor(RasterSurface.color(paper.withAlpha(1)));
      g.fillRect(0, 0, image.getWidth(), image.getHeight());
      g.dispose();
    }

    Box page() {
      return new Box(0, 0, size.w(), size.h());
    }

    void draw(PlacedMarks placed) {
      draw(placed.singly(), placed.window(), placed.scale(), placed.origin());
    }

    /**
     * Draws marks.
     *
     * @param window the part of the page that shows them
     * @param scale units of the page per px of the marks
     * @param origin where x = y = 0 of the marks is on the page
     */
    void draw(List<Mark> marks, Box window, double scale, Point origin) {
      Graphics2D g = image.createGraphics();
      g.scale(zoom, zoom);
      g.clip(new Rectangle2D.Double(window.x(), window.y(), window.w(), window.h()));
      g.translate(origin.x(), origin.y());
      g.scale(scale, scale);
      Rectangle2D part =
          new Rectangle2D.Double(
              (window.x() - origin.x()) / scale,
              (window.y() - origin.y()) / scale,
              window.w() / scale,
              window.h() / scale);
      new RasterSurface(marks).draw(g, part);
      g.dispose();
    }

    BufferedImage done() {
      return image;
    }
  }
}
