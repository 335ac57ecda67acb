package org.chainmap.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.CachedFurniture;
import org.chainmap.paint.Furniture;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.Theme;
import org.chainmap.paint.View;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * Finds where title block, legend and the names of stages are drawn; themes do not differ in that.
 */
final class FurniturePlace {

  private final CachedFurniture cached = new CachedFurniture();
  private MapPainter painter = new MapPainter(Theme.LIGHT, Lang.ZH);
  private @Nullable StageSigns stageSigns;

  /** The signs of stages in a view, which the pointer asks for at every move. */
  private record StageSigns(
      ChainMap map, Geometry geometry, Lang lang, View view, Map<Id, Box> boxes) {

    boolean of(ChainMap otherMap, Geometry otherGeometry, Lang otherLang, View otherView) {
      return map == otherMap
          && geometry == otherGeometry
          && lang == otherLang
          && view.equals(otherView);
    }
  }

  /** Returns the title block and legend; empty where none are drawn, below a map of no cards. */
  Optional<Furniture> of(ChainMap map, Geometry geometry, Overlay overlay, Lang lang) {
    if (map.segments().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(cached.of(painter(lang), map, geometry, overlay, PageInfo.ONLY));
  }

  /** Returns where stages are named at the edge of a view, or far out. */
  Map<Id, Box> stageSigns(ChainMap map, Geometry geometry, Lang lang, View view) {
    StageSigns known = stageSigns;
    if (known == null || !known.of(map, geometry, lang, view)) {
      known =
          new StageSigns(map, geometry, lang, view, painter(lang).stageSigns(map, geometry, view));
      stageSigns = known;
    }
    return known.boxes();
  }

  /** Returns where groups are named far out. */
  Map<Id, Box> groupSigns(ChainMap map, Geometry geometry, Lang lang, View view) {
    return painter(lang).groupSigns(map, geometry, view);
  }

  /** Returns how deep the headers of stages reach into a view where they are held, in px. */
  double headerDepth(ChainMap map, Geometry geometry, Lang lang, double zoom) {
    return painter(lang).headerDepth(map, geometry, zoom);
  }

  /** Returns the bounds of a map with the names of stages that reach out of it at a zoom. */
  Box named(ChainMap map, Geometry geometry, Lang lang, double zoom) {
    View all = new View(View.ALL.visible(), zoom);
    List<Box> boxes = new ArrayList<>(painter(lang).stageSigns(map, geometry, all).values());
    boxes.add(geometry.bounds());
    return Box.around(boxes);
  }

  private MapPainter painter(Lang lang) {
    if (painter.lang() != lang) {
      painter = new MapPainter(Theme.LIGHT, lang);
    }
    return painter;
  }
}
