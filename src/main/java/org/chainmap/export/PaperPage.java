package org.chainmap.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmap.export.briefing.pdf.PlacedMarks;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.paint.Picture;
import org.chainmap.paint.PrintedNames;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A page that shows part of a picture. Lengths on paper are in pt (1/72 inch), y grows downwards.
 *
 * @param size of the page
 * @param scale pt per map px
 * @param origin the position of the picture's top left corner on the page; outside the page for
 *     most tiles
 * @param window the part of the page that shows the picture
 * @param row of a poster's page, from 0
 * @param column of a poster's page, from 0
 */
record PaperPage(Size size, double scale, Point origin, Box window, int row, int column) {

  static final double PT_PER_MM = 72 / 25.4;
  static final double PT_PER_PX = 72.0 / 96;

  /**
   * The overlap of adjacent pages of a poster, so that nothing is lost where they are cut and
   * joined.
   */
  static final double OVERLAP = 10 * PT_PER_MM;

  /** The longest side that PDF viewers show (ISO 32000-1, annex C). */
  private static final double LONGEST = 14_400;

  /** The largest scale of a small picture, 4 times its size on screen. */
  private static final double LARGEST = 4 * PT_PER_PX;

  /** Returns the pages of a picture, row by row, with the usual margins. */
  static List<PaperPage> of(Box picture, Paper paper, @Nullable Tiling tiling) {
    return of(picture, PageSetup.of(paper, tiling));
  }

  /** Returns the pages of a picture, row by row. */
  static List<PaperPage> of(Box picture, PageSetup setup) {
    double w = Math.max(1, picture.w());
    double h = Math.max(1, picture.h());
    Tiling tiling = setup.tiling();
    if (setup.paper() == Paper.FIT && tiling == null) {
      double scale = Math.min(PT_PER_PX, LONGEST / Math.max(w, h));
      Size size = new Size(w * scale, h * scale);
      return List.of(
          new PaperPage(size, scale, Point.ZERO, new Box(0, 0, size.w(), size.h()), 0, 0));
    }
    Paper sheet = setup.paper() == Paper.FIT ? Paper.A4 : setup.paper();
    Size landscape = new Size(sheet.longSide() * PT_PER_MM, sheet.shortSide() * PT_PER_MM);
    Size portrait = landscape.transposed();
    Tiles tiles =
        new Tiles(w, h, tiling == null ? new Tiling(1, 1) : tiling, setup.margin() * PT_PER_MM);
    return switch (setup.turn()) {
      case LANDSCAPE -> tiles.on(landscape);
      case PORTRAIT -> tiles.on(portrait);
      case AUTO -> tiles.on(tiles.scale(landscape) >= tiles.scale(portrait) ? landscape : portrait);
    };
  }

  /**
   * A picture on several pages.
   *
   * @param w the width of the picture, in px; {@code h} its height
   * @param margin of each page, in pt
   */
  private record Tiles(double w, double h, Tiling tiling, double margin) {

    /** Returns the scale at which it fills pages of a size. */
    double scale(Size page) {
      return Math.min(
          LARGEST,
          Math.min(room(page.w(), tiling.columns()) / w, room(page.h(), tiling.rows()) / h));
    }

    /** Returns the length that {@code pages} pages show together. */
    private double room(double page, int pages) {
      return pages * (page - 2 * margin) - (pages - 1) * OVERLAP;
    }

    List<PaperPage> on(Size page) {
      double scale = scale(page);
      Box window = new Box(0, 0, page.w(), page.h()).grown(-margin);
      // The picture is centred on all pages together.
      double left = (room(page.w(), tiling.columns()) - w * scale) / 2;
      double top = (room(page.h(), tiling.rows()) - h * scale) / 2;
      List<PaperPage> pages = new ArrayList<>();
      for (int row = 0; row < tiling.rows(); row++) {
        for (int column = 0; column < tiling.columns(); column++) {
          Point origin =
              new Point(
                  margin + left - column * (window.w() - OVERLAP),
                  margin + top - row * (window.h() - OVERLAP));
          pages.add(new PaperPage(page, scale, origin, window, row, column));
        }
      }
      return pages;
    }
  }

  /** Returns the marks of a picture in their place on the page. */
  PlacedMarks placed(Picture picture) {
    Point corner = picture.bounds().corner();
    return new PlacedMarks(picture.marks(), 0, scale, origin.minus(corner.times(scale)), window);
  }

  /**
   * Returns the part of a picture that the page shows, in px of the map.
   *
   * @param corner the top left corner of the picture
   */
  Box part(Point corner) {
    return new Box(
        corner.x() + (window.x() - origin.x()) / scale,
        corner.y() + (window.y() - origin.y()) / scale,
        window.w() / scale,
        window.h() / scale);
  }

  /** Says that names on cards are too small to be read on it; empty where they can be. */
  Optional<Message> remark() {
    return PrintedNames.readable(scale)
        ? Optional.empty()
        : Optional.of(Message.of("export.small", PrintedNames.height(scale)));
  }

  boolean landscape() {
    return size.w() > size.h();
  }
}
