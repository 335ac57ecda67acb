package org.chainmap.export;

import org.chainmap.geom.Geometry;
import org.chainmap.layout.MapGeometry;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;

/** Makes a map's picture in four steps: measure, place, route, draw. */
public final class Pictures {

  private Pictures() {}

  /**
   * Computes the geometry of a map, with sizes measured by {@code painter}.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Geometry geometry(ChainMap map, MapPainter painter, Progress progress) {
    return MapGeometry.of(map, painter.cardSizes(map), painter.labelSizes(map), progress)
        .withNotes(painter.noteBoxes(map));
  }

  /** Returns the drawing of a map with its stored positions. */
  public static Drawing drawing(
      ChainMap map, Overlay overlay, Theme theme, Lang lang, Progress progress) {
    MapPainter painter = new MapPainter(theme, lang);
    return Drawing.of(map, geometry(map, painter, progress), overlay, painter);
  }
}
