package org.chainmap.export;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.Picture;
import org.chainmap.paint.SideBySide;
import org.chainmap.paint.Theme;
import org.chainmap.paint.Watermarks;
import org.chainmap.story.FittedMap;
import org.chainmap.story.PageFrame.Scaled;
import org.chainmap.story.PageLayout;
import org.chainmap.story.ShownView;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

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
 * @param fitted returns what is drawn on a page that has a title of its own, for the room left on
 *     it in px of a screen of 1366 × 768
 */
public record Drawing(
    ChainMap map,
    Supplier<Geometry> geometry,
    Theme theme,
    Lang lang,
    Function<PageInfo, Picture> pictures,
    BiFunction<Overlay, PageInfo, Picture> others,
    BiFunction<Size, PageInfo, List<Scaled>> fitted) {

  /** Returns the drawing of a saved view, with what it shows as its caption. */
  public static Drawing of(ShownView shown, MapPainter painter, boolean comments) {
    return of(
        shown.map(),
        shown.geometry(),
        shown.overlay(),
        painter,
        PageLayout.caption(shown, painter.lang()),
        comments);
  }

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
    return of(map, geometry, overlay, painter, caption(overlay, painter.lang()), comments);
  }

  /** Returns what a drawing says of an overlay; empty for nothing. */
  private static String caption(Overlay overlay, Lang lang) {
    Message title = overlay.title();
    return title == null ? "" : title.in(lang);
  }

  private static Drawing of(
      ChainMap map,
      Geometry geometry,
      Overlay overlay,
      MapPainter painter,
      String caption,
      boolean comments) {
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
        pictures,
        (room, page) ->
            FittedMap.of(room, painter, map, geometry, overlay, caption, comments, page));
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
    Function<PageInfo, Picture> pictures = page -> both.picture(left, right, page);
    return new Drawing(
        right.map(),
        right::geometry,
        painter.theme(),
        painter.lang(),
        pictures,
        of(right.map(), right.geometry(), right.overlay(), painter, comments).others(),
        (room, page) -> whole(pictures.apply(page), painter.theme(), room));
  }

  /** Returns a picture without its paper, as large as there is room for it. */
  public static List<Scaled> whole(Picture picture, Theme theme, Size room) {
    return List.of(FittedMap.whole(picture.withoutPaper(theme.paper()), room));
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
