package org.chainmap.paint;

import org.chainmap.geom.Geometry;
import org.chainmap.model.ChainMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the title block and legend of one view between two paints: what they say is found by
 * reading the whole map, which a scroll or zoom does not change. Not thread-safe.
 */
public final class CachedFurniture {

  private @Nullable Drawn drawn;

  private record Drawn(
      MapPainter painter,
      ChainMap map,
      Geometry geometry,
      Overlay overlay,
      PageInfo page,
      Furniture furniture) {

    boolean shows(MapPainter other, ChainMap now, Geometry places, Overlay over, PageInfo number) {
      return painter == other
          && map == now
          && geometry == places
          && overlay == over
          && page.equals(number);
    }
  }

  /**
   * Returns {@link MapPainter#furniture}. O(1) if asked with the same objects as the last time,
   * else O(map).
   */
  public Furniture of(
      MapPainter painter, ChainMap map, Geometry geometry, Overlay overlay, PageInfo page) {
    Drawn ready = drawn;
    if (ready == null || !ready.shows(painter, map, geometry, overlay, page)) {
      ready =
          new Drawn(
              painter,
              map,
              geometry,
              overlay,
              page,
              painter.furniture(map, geometry, overlay, page));
      drawn = ready;
    }
    return ready.furniture;
  }
}
