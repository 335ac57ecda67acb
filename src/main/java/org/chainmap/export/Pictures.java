package org.chainmap.export;

import java.util.Map;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.layout.LayoutTask;
import org.chainmap.layout.Layouts;
import org.chainmap.layout.Routing;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;

/** The way from a map to its picture: measure, place, route, draw. */
public final class Pictures {

  private Pictures() {}

  /**
   * Where everything on a map lies: cards as placed in the document, those without a place put
   * where the tidying layout wants them, and links routed. On a very large map with cards without a
   * place, these are laid side by side, and links get plain ways.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Geometry geometry(ChainMap map, MapPainter painter, Progress progress) {
    Map<Id, Size> labels = painter.labelSizes(map);
    LayoutTask task = LayoutTask.all(map, painter.cardSizes(map), labels);
    var boxes = Layouts.boxes(Layouts.completed(task, progress), task);
    progress.check();
    return Layouts.sideBySide(map)
        ? Routing.plain(map, boxes, labels)
        : Routing.geometry(map, boxes, labels, progress);
  }

  /** The drawing of a map as it lies in its document. */
  public static Drawing drawing(
      ChainMap map, Overlay overlay, Theme theme, Lang lang, Progress progress) {
    MapPainter painter = new MapPainter(theme, lang);
    return Drawing.of(map, geometry(map, painter, progress), overlay, painter);
  }
}
