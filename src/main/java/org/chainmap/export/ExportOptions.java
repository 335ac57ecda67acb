package org.chainmap.export;

import org.chainmap.model.ChainMap;
import org.jspecify.annotations.Nullable;

/**
 * The options of an export; each exporter reads those that concern it.
 *
 * @param scale pixels of a PNG per map px; scale 1 is 96 dpi
 * @param paper the page size of a PDF or OFD document
 * @param tiling the pages of a poster, each of size {@code paper}; null for one page
 * @param scenarios whether a page for each named scenario follows the map in a document
 * @param index whether a document ends with the index of segments and enterprises
 * @param watermark a phrase repeated aslant over every page, e.g. for whom the copy is; empty for
 *     none
 * @param transparent whether a PNG or SVG has no ground, to be laid on a page of another colour
 */
public record ExportOptions(
    double scale,
    Paper paper,
    @Nullable Tiling tiling,
    boolean scenarios,
    boolean index,
    String watermark,
    boolean transparent) {

  /** The default options: twice the size on screen, a page as large as the picture, with index. */
  public static final ExportOptions DEFAULT =
      new ExportOptions(2, Paper.FIT, null, false, true, "", false);

  /** The dots per inch of a PNG at scale 1. */
  public static final double SCREEN_DPI = 96;

  /** From this number of segments on, a map on one page is small print. */
  private static final int MANY = 30;

  /** The number of enterprises that a card names before it says '+N'. */
  private static final int ON_A_CARD = 3;

  /**
   * Tells whether an index helps to read a map: it is large, or cards do not name all they have.
   */
  public static boolean indexHelps(ChainMap map) {
    return map.segments().size() >= MANY
        || map.segments().stream()
            .anyMatch(segment -> map.participationsIn(segment.id()).size() > ON_A_CARD);
  }

  public double dpi() {
    return scale * SCREEN_DPI;
  }

  public ExportOptions withScale(double changed) {
    return new ExportOptions(changed, paper, tiling, scenarios, index, watermark, transparent);
  }

  public ExportOptions withDpi(double changed) {
    return withScale(changed / SCREEN_DPI);
  }

  public ExportOptions withPaper(Paper changed) {
    return new ExportOptions(scale, changed, tiling, scenarios, index, watermark, transparent);
  }

  public ExportOptions withTiling(@Nullable Tiling changed) {
    return new ExportOptions(scale, paper, changed, scenarios, index, watermark, transparent);
  }

  public ExportOptions withIndex(boolean changed) {
    return new ExportOptions(scale, paper, tiling, scenarios, changed, watermark, transparent);
  }

  public ExportOptions withScenarios(boolean changed) {
    return new ExportOptions(scale, paper, tiling, changed, index, watermark, transparent);
  }

  public ExportOptions withWatermark(String changed) {
    return new ExportOptions(scale, paper, tiling, scenarios, index, changed, transparent);
  }

  public ExportOptions withTransparent(boolean changed) {
    return new ExportOptions(scale, paper, tiling, scenarios, index, watermark, changed);
  }
}
