package org.chainmap.canvas;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Affine;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.geom.Box;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.View;
import org.jspecify.annotations.Nullable;

/** A small picture of a whole map. */
public final class Thumbnail extends StackPane {

  private static final double MARGIN = 8;

  private final Painters painters;
  private final Canvas canvas;
  private @Nullable LaidOutMap laidOutMap;

  /**
   * @param w its width in px
   * @param h its height in px
   */
  public Thumbnail(Painters painters, double w, double h) {
    this.painters = painters;
    this.canvas = new Canvas(w, h);
    getChildren().add(canvas);
    painters.whenThemeChanges(this::paint);
  }

  /** Shows a map, laid out beforehand. */
  public void show(LaidOutMap shown) {
    laidOutMap = shown;
    paint();
  }

  private void paint() {
    LaidOutMap now = laidOutMap;
    if (now == null) {
      return;
    }
    Box all = now.geometry().bounds();
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
    new FxSurface(g)
        .draw(
            painters
                .painter(now.lang())
                .paint(now.map(), now.geometry(), Overlay.NONE, new View(all, scale)));
  }
}
