package org.chainmap.export;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.jspecify.annotations.Nullable;

/**
 * A page that shows part of a picture. Lengths on paper are in pt (1/72 inch), y grows downwards.
 *
 * @param size of the page
 * @param scale pt per map px
 * @param origin the position of the picture's top left corner on the page; outside the page for
 *     most tiles
 * @param window the part of the page that shows the picture
 * @param row of a poster's page, from 0 @param column of a poster's page, from 0
 */
record PdfPage(Size size, double scale, Point origin, Box window, int row, int column) {

  static final double PT_PER_MM = 72 / 25.4;
  static final double PT_PER_PX = 72.0 / 96;

  /** The margin on every side of a page with a given paper size. */
  static final double MARGIN = 10 * PT_PER_MM;

  /**
   * The overlap of adjacent pages of a poster, so that nothing is lost where they are cut and
   * joined.
   */
  static final double OVERLAP = 10 * PT_PER_MM;

  /** The longest side that PDF viewers show (ISO 32000-1, annex C). */
  private static final double LONGEST = 14_400;

  /** The largest scale of a small picture, 4 times its size on screen. */
  private static final double LARGEST = 4 * PT_PER_PX;

  /** Returns the pages of a picture, row by row. */
  static List<PdfPage> of(Box picture, Paper paper, @Nullable Tiling tiling) {
    double w = Math.max(1, picture.w());
    double h = Math.max(1, picture.h());
    if (paper == Paper.FIT && tiling == null) {
      double scale = Math.min(PT_PER_PX, LONGEST / Math.max(w, h));
      Size size = new Size(w * scale, h * scale);
      return List.of(new PdfPage(size, scale, Point.ZERO, new Box(0, 0, size.w(), size.h()), 0, 0));
    }
    Paper sheet = paper == Paper.FIT ? Paper.A4 : paper;
    Tiling tiles = tiling == null ? new Tiling(1, 1) : tiling;
    Size landscape = new Size(sheet.longSide() * PT_PER_MM, sheet.shortSide() * PT_PER_MM);
    Size portrait = landscape.transposed();
    boolean wide = scale(w, h, landscape, tiles) >= scale(w, h, portrait, tiles);
    return tiles(w, h, wide ? landscape : portrait, tiles);
  }

  private static double scale(double w, double h, Size page, Tiling tiles) {
    return Math.min(
        LARGEST, Math.min(room(page.w(), tiles.columns()) / w, room(page.h(), tiles.rows()) / h));
  }

  /** Returns the length that {@code pages} pages show together. */
  private static double room(double page, int pages) {
    return pages * (page - 2 * MARGIN) - (pages - 1) * OVERLAP;
  }

  private static List<PdfPage> tiles(double w, double h, Size page, Tiling tiles) {
    double scale = scale(w, h, page, tiles);
    Box window = new Box(0, 0, page.w(), page.h()).grown(-MARGIN);
    // The picture is centred on all pages together.
    double left = (room(page.w(), tiles.columns()) - w * scale) / 2;
    double top = (room(page.h(), tiles.rows()) - h * scale) / 2;
    List<PdfPage> pages = new ArrayList<>();
    for (int row = 0; row < tiles.rows(); row++) {
      for (int column = 0; column < tiles.columns(); column++) {
        Point origin =
            new Point(
                MARGIN + left - column * (window.w() - OVERLAP),
                MARGIN + top - row * (window.h() - OVERLAP));
        pages.add(new PdfPage(page, scale, origin, window, row, column));
      }
    }
    return pages;
  }

  boolean landscape() {
    return size.w() > size.h();
  }
}
