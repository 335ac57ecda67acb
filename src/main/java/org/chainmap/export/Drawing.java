package org.chainmap.export;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainmap.geom.Geometry;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.Picture;
import org.chainmap.paint.SideBySide;
import org.chainmap.paint.Theme;
import org.chainmap.paint.Watermarks;
import org.chainmap.text.Lang;

/**
 * The input of an export: a map's picture and the properties of its file.
 *
 * @param map the map shown: its names are in the index, its title and author in the file's
 *     properties
 * @param geometry returns where everything on it lies, for exports that others go on drawing in
 * @param theme the colours of paper, page labels and index
 * @param lang the language of the picture's own words
 * @param pictures returns the marks to draw, for a page of a document
 * @param others returns the picture of the same map with another overlay
 */
public record Drawing(
    ChainMap map,
    Supplier<Geometry> geometry,
    Theme theme,
    Lang lang,
    Function<PageInfo, Picture> pictures,
    BiFunction<Overlay, PageInfo, Picture> others) {

  /** Returns the drawing of a whole map with an overlay. */
  public static Drawing of(ChainMap map, Geometry geometry, Overlay overlay, MapPainter painter) {
    return of(map, geometry, overlay, painter, false);
  }

  /**
   * Returns the drawing of a whole map with an overlay.
   *
   * @param comments whether it shows where comments are
   */
  public static Drawing of(
      ChainMap map, Geometry geometry, Overlay overlay, MapPainter painter, boolean comments) {
    BiFunction<Overlay, PageInfo, Picture> pictures =
        (laidOver, page) -> {
          Picture picture = painter.picture(map, geometry, laidOver, page);
          return comments ? painter.commented(picture, map, geometry) : picture;
        };
    return new Drawing(
        map,
        () -> geometry,
        painter.theme(),
        painter.lang(),
        page -> pictures.apply(overlay, page),
        pictures);
  }

  /**
   * Returns the drawing of two maps beside one another. Title, index and scenarios are those of the
   * map at the right.
   *
   * @param comments whether it shows where comments are
   */
  public static Drawing sideBySide(
      SideBySide.Side left, SideBySide.Side right, MapPainter painter, boolean comments) {
    SideBySide both = new SideBySide(painter, comments);
    return new Drawing(
        right.map(),
        right::geometry,
        painter.theme(),
        painter.lang(),
        page -> both.picture(left, right, page),
        of(right.map(), right.geometry(), right.overlay(), painter, comments).others());
  }

  /** Returns the picture as a single page. */
  public Picture picture() {
    return pictures.apply(PageInfo.ONLY);
  }

  /** Returns the picture of a single page as these options want it. */
  Picture picture(ExportOptions options) {
    Picture picture = picture();
    return Watermarks.over(
        options.transparent() ? picture.withoutPaper(theme.paper()) : picture,
        options.watermark(),
        theme);
  }

  /** Returns the title for the file's properties, in the picture's language and on one line. */
  public String title() {
    return map.info().title().in(lang).replace('\n', ' ');
  }

  /** Returns how the document is to be handled, on one line; empty where nothing is said. */
  String marking() {
    return map.info().marking().in(lang).replace('\n', ' ');
  }

  /** Returns the language tag for the file's properties. */
  String languageTag() {
    return languageTag(lang);
  }

  /** Returns the tag of a language in the properties of files. */
  static String languageTag(Lang lang) {
    return switch (lang) {
      case ZH -> "zh-CN";
      case EN -> "en";
    };
  }
}
