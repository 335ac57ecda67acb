package org.chainmap.export;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.chainmap.geom.Geometry;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.Picture;
import org.chainmap.paint.Theme;
import org.chainmap.text.Lang;

/**
 * What is exported: a map's picture, and what its file says of itself.
 *
 * @param map the map shown: its names fill the index, its title and author the file's properties
 * @param theme the colours of paper, page labels and index
 * @param lang the language of the picture's own words
 * @param pictures the marks to draw, as the given page of a document
 * @param others the same map with another overlay on it
 */
public record Drawing(
    ChainMap map,
    Theme theme,
    Lang lang,
    Function<PageInfo, Picture> pictures,
    BiFunction<Overlay, PageInfo, Picture> others) {

  /** The whole map as it lies, with an overlay on it. */
  public static Drawing of(ChainMap map, Geometry geometry, Overlay overlay, MapPainter painter) {
    return new Drawing(
        map,
        painter.theme(),
        painter.lang(),
        page -> painter.picture(map, geometry, overlay, page),
        (other, page) -> painter.picture(map, geometry, other, page));
  }

  /** The picture on a page of its own. */
  public Picture picture() {
    return pictures.apply(PageInfo.ONLY);
  }

  /** The title for the file's properties, in the picture's language and on one line. */
  public String title() {
    return map.info().title().in(lang).replace('\n', ' ');
  }

  /** The language tag for the file's properties. */
  String languageTag() {
    return switch (lang) {
      case ZH -> "zh-CN";
      case EN -> "en";
    };
  }
}
