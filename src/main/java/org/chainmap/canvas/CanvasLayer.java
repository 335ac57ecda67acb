package org.chainmap.canvas;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Affine;
import org.chainmap.editor.view.Camera;
import org.chainmap.paint.Mark;

/** A canvas layer of the map's view: always the size of the viewport, and painted as a whole. */
final class CanvasLayer {

  private final Canvas canvas = new Canvas();
  private final FxSurface surface = new FxSurface(canvas.getGraphicsContext2D());
  private int paints;

  CanvasLayer() {
    canvas.setMouseTransparent(true);
  }

  Canvas node() {
    return canvas;
  }

  /** The number of times it was painted. */
  int paints() {
    return paints;
  }

  void resize(double w, double h) {
    canvas.setWidth(w);
    canvas.setHeight(h);
  }

  /** Clears the layer and draws the marks as the camera sees them. */
  void paint(Camera camera, List<Mark> marks) {
    paints++;
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setTransform(new Affine());
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.setTransform(
        camera.zoom(),
        0,
        0,
        camera.zoom(),
        -camera.origin().x() * camera.zoom(),
        -camera.origin().y() * camera.zoom());
    surface.draw(marks);
  }
}
