package org.chainmap.canvas;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Affine;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.layout.LayoutTask;
import org.chainmap.layout.Layouts;
import org.chainmap.layout.Routing;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.View;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/** A whole map as a small picture. */
public final class Thumbnail extends StackPane {

  private static final double MARGIN = 8;

  private final Painters painters;
  private final ObservableValue<Lang> lang;
  private final Canvas canvas;
  private @Nullable ChainMap map;

  /**
   * @param w its width in px
   * @param h its height in px
   */
  public Thumbnail(Painters painters, ObservableValue<Lang> lang, double w, double h) {
    this.painters = painters;
    this.lang = lang;
    this.canvas = new Canvas(w, h);
    getChildren().add(canvas);
    painters.whenThemeChanges(this::paint);
    lang.subscribe((before, after) -> paint());
  }

  /** Draws a map from now on. */
  public void show(ChainMap shown) {
    map = shown;
    paint();
  }

  private void paint() {
    ChainMap now = map;
    if (now == null) {
      return;
    }
    MapPainter painter = painters.painter(lang.getValue());
    Geometry geometry = geometry(now, painter);
    Box all = geometry.bounds();
    double scale =
        Math.min(
            (canvas.getWidth() - 2 * MARGIN) / Math.max(1, all.w()),
            (canvas.getHeight() - 2 * MARGIN) / Math.max(1, all.h()));
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setTransform(new Affine());
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.setTransform(
        scale,
        0,
        0,
        scale,
        (canvas.getWidth() - all.w() * scale) / 2 - all.x() * scale,
        (canvas.getHeight() - all.h() * scale) / 2 - all.y() * scale);
    new FxSurface(g).draw(painter.paint(now, geometry, Overlay.NONE, new View(all, scale)));
  }

  private static Geometry geometry(ChainMap map, MapPainter painter) {
    LayoutTask task = LayoutTask.all(map, painter.cardSizes(map), painter.labelSizes(map));
    var places = new HashMap<>(Layouts.completed(task, Progress.NONE));
    map.segments()
        .forEach(
            s -> {
              var at = s.placement().position();
              if (at != null) {
                places.put(s.id(), at);
              }
            });
    Map<Id, Box> boxes = Layouts.boxes(places, task);
    return Routing.geometry(map, boxes, task.labels());
  }
}
