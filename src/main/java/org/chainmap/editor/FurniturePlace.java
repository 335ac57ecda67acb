package org.chainmap.editor;

import java.util.Optional;
import org.chainmap.geom.Geometry;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.CachedFurniture;
import org.chainmap.paint.Furniture;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.Theme;
import org.chainmap.text.Lang;

/** Finds where the title block and legend are drawn; themes do not differ in that. */
final class FurniturePlace {

  private final CachedFurniture cached = new CachedFurniture();
  private MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);

  /** Returns the title block and legend; empty where none are drawn, below a map of no cards. */
  Optional<Furniture> of(ChainMap map, Geometry geometry, Overlay overlay, Lang lang) {
    if (map.segments().isEmpty()) {
      return Optional.empty();
    }
    if (painter.lang() != lang) {
      painter = new MapPainter(Theme.LIGHT, lang);
    }
    return Optional.of(cached.of(painter, map, geometry, overlay, PageInfo.ONLY));
  }
}
