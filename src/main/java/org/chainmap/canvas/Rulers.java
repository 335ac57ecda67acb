package org.chainmap.canvas;

import java.util.List;
import javafx.event.Event;
import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.transform.Affine;
import org.chainmap.canvas.RulerPainter.Extent;
import org.chainmap.canvas.RulerPainter.Strip;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.DrawingAids;
import org.chainmap.geom.Box;
import org.chainmap.paint.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Rulers along the upper and the left edge of the map's view, above the map: where they lie nothing
 * of the map can be pressed, and the map makes way for them. A line on each follows the pointer.
 */
final class Rulers extends Pane {

  private static final double THICK = DrawingAids.RULER;

  private final Region over;
  private final CanvasLayer top = new CanvasLayer();
  private final CanvasLayer left = new CanvasLayer();
  private final Line across = new Line(0, 0, 0, THICK);
  private final Line down = new Line(0, 0, THICK, 0);
  private final Pane topPane = new Pane(top.node(), across);
  private final Pane leftPane = new Pane(left.node(), down);
  private double width;
  private double height;
  private @Nullable Shown shown;

  /** All that the painting depends on. */
  private record Shown(Theme theme, Strip top, Strip left) {}

  /**
   * @param over the view of the map
   * @param entered called when the pointer comes from the map to a ruler
   */
  Rulers(Region over, Runnable entered) {
    this.over = over;
    setManaged(false);
    setVisible(false);
    setPickOnBounds(false);
    for (Pane pane : new Pane[] {topPane, leftPane}) {
      pane.getStyleClass().add("ruler");
      // Laid out by fit: as wide as its turned canvas is long, one would lie over the map.
      pane.setManaged(false);
      pane.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> entered.run());
      pane.addEventHandler(MouseEvent.ANY, Rulers::keepFromMap);
      pane.addEventHandler(ContextMenuEvent.ANY, Event::consume);
      pane.setCursor(Cursor.DEFAULT);
    }
    topPane.setId("ruler-top");
    leftPane.setId("ruler-left");
    for (Line mark : new Line[] {across, down}) {
      mark.setMouseTransparent(true);
      mark.setManaged(false);
      mark.setVisible(false);
    }
    over.addEventFilter(MouseEvent.MOUSE_MOVED, this::follow);
    over.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::follow);
    over.addEventHandler(MouseEvent.MOUSE_EXITED, event -> mark(false));
  }

  /** Lets the map scroll under the pointer and be dragged by the middle button also from here. */
  private static void keepFromMap(MouseEvent event) {
    if (event.getButton() != MouseButton.MIDDLE) {
      event.consume();
    }
  }

  private void follow(MouseEvent event) {
    if (isVisible()) {
      across.setTranslateX(Math.floor(event.getX()) + 0.5);
      down.setTranslateY(Math.floor(event.getY()) + 0.5);
      mark(true);
    }
  }

  private void mark(boolean on) {
    across.setVisible(on);
    down.setVisible(on);
  }

  /** Takes the size of the view, in px. */
  void fit(double w, double h) {
    width = w;
    height = h;
    resize(w, h);
    topPane.resize(w, THICK);
    leftPane.resize(THICK, h);
    top.resize(w, THICK);
    left.resize(h, THICK);
    left.node().getTransforms().setAll(new Affine(0, 1, 0, -1, 0, h));
  }

  /**
   * Shows or hides the rulers, and paints them where what they show has changed.
   *
   * @param chosen where the chosen elements lie on the map; null where none is chosen
   */
  void show(DrawingAids aids, Theme theme, Camera camera, @Nullable Box chosen) {
    if (aids.rulers() != isVisible()) {
      setVisible(aids.rulers());
      getChildren().setAll(aids.rulers() ? List.of(leftPane, topPane) : List.of());
      over.setPadding(new Insets(aids.edge(), 0, 0, aids.edge()));
      mark(false);
    }
    if (!aids.rulers() || width < 1 || height < 1) {
      return;
    }
    Shown now =
        new Shown(
            theme,
            new Strip(
                camera.origin().x(),
                camera.zoom(),
                width,
                chosen == null ? null : new Extent(chosen.x(), chosen.right()),
                false),
            new Strip(
                camera.origin().y(),
                camera.zoom(),
                height,
                chosen == null ? null : new Extent(chosen.y(), chosen.bottom()),
                true));
    if (!now.equals(shown)) {
      shown = now;
      top.paint(Camera.START, RulerPainter.paint(theme, now.top()));
      left.paint(Camera.START, RulerPainter.paint(theme, now.left()));
      across.setStroke(FxSurface.color(theme.accent()));
      down.setStroke(FxSurface.color(theme.accent()));
    }
  }
}
