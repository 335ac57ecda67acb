package org.chainmap.export;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.Picture;
import org.chainmap.paint.Watermarks;
import org.chainmap.task.Progress;

/** The sheets on which drawings are printed, to be looked at, and sent to a printer. */
public final class PrintPages {

  /** A drawing and what it is called, e.g. in the bookmarks of a PDF. */
  public record Content(String title, Drawing drawing) {}

  private final Drawing first;
  private final Ink paper;
  private final List<PictureSheet> sheets = new ArrayList<>();
  private final TreeSet<Id> cut = new TreeSet<>();

  private PrintPages(Drawing first) {
    this.first = first;
    this.paper = first.theme().paper();
  }

  /**
   * Lays drawings out on sheets, each on one or on those of a poster. O(marks).
   *
   * @param contents at least one
   * @param grey whether they are printed in shades of grey
   * @param watermark a phrase repeated aslant over each picture; empty for none
   */
  public static PrintPages of(
      List<Content> contents, PageSetup setup, boolean grey, String watermark) {
    PrintPages pages = new PrintPages(contents.getFirst().drawing());
    List<List<PaperPage>> laid = new ArrayList<>();
    for (Content content : contents) {
      laid.add(PaperPage.of(content.drawing().picture().bounds(), setup));
    }
    int all = laid.stream().mapToInt(List::size).sum();
    UnaryOperator<Picture> look = grey ? GreyPicture::of : UnaryOperator.identity();
    for (int i = 0; i < laid.size(); i++) {
      Drawing drawing = contents.get(i).drawing();
      List<PaperPage> tiles = laid.get(i);
      int last = pages.sheets.size() + tiles.size();
      Picture picture = drawing.pictures().apply(new PageInfo(last, all));
      Picture looked = look.apply(Watermarks.over(picture, watermark, drawing.theme()));
      for (PaperPage tile : tiles) {
        List<Mark> furniture = CutMarks.of(drawing, tile, tiles, tiles.size());
        pages.sheets.add(
            new PictureSheet(
                tile == tiles.getFirst() ? contents.get(i).title() : "",
                looked,
                tile,
                grey ? GreyPicture.of(furniture) : furniture));
      }
      pages.cut.addAll(
          cut(
              drawing.geometry().get().cards(),
              tiles.stream().map(tile -> tile.part(picture.bounds().corner())).toList()));
    }
    return pages;
  }

  /**
   * Returns the cards that none of several parts of the plane shows whole. O(cards · parts).
   *
   * @param parts in px of the map, like the cards
   */
  static List<Id> cut(Map<Id, Box> cards, List<Box> parts) {
    return cards.entrySet().stream()
        .filter(card -> parts.stream().noneMatch(part -> part.contains(card.getValue())))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Returns the number of sheets. */
  public int size() {
    return sheets.size();
  }

  /** Returns the cards that lie across a join, so that no sheet shows them whole. */
  public List<Id> cut() {
    return List.copyOf(cut);
  }

  /** Returns the size of a sheet in pt (1/72 inch), from 0. */
  public Size size(int sheet) {
    return sheets.get(sheet).page().size();
  }

  /** Draws a sheet small, from 0. */
  public FirstPage preview(int sheet, Size room) {
    PictureSheet shown = sheets.get(sheet);
    return FirstPages.page(
        shown.page(), shown.picture(), shown.furniture(), paper, sheets.size(), room);
  }

  /**
   * Draws a sheet with glyph outlines, without any font of the system.
   *
   * @param sheet from 0
   * @param g in pt, from the top left corner of the paper
   */
  public void draw(int sheet, Graphics2D g) {
    PictureSheet drawn = sheets.get(sheet);
    PaperPage page = drawn.page();
    Graphics2D inner = (Graphics2D) g.create();
    Box window = page.window();
    inner.clip(new Rectangle2D.Double(window.x(), window.y(), window.w(), window.h()));
    Point corner = drawn.picture().bounds().corner();
    inner.translate(page.origin().x(), page.origin().y());
    inner.scale(page.scale(), page.scale());
    inner.translate(-corner.x(), -corner.y());
    Box part = page.part(corner);
    new RasterSurface(drawn.picture().marks())
        .draw(inner, new Rectangle2D.Double(part.x(), part.y(), part.w(), part.h()));
    inner.dispose();
    new RasterSurface(drawn.furniture())
        .draw(g, new Rectangle2D.Double(0, 0, page.size().w(), page.size().h()));
  }

  /**
   * Writes all sheets as one document, with vectors, text and bookmarks.
   *
   * @param out is left open
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public void write(PagesExporter kind, OutputStream out, Progress progress) throws IOException {
    kind.write(sheets, first, out, progress);
  }
}
