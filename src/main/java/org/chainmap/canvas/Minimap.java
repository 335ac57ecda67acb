package org.chainmap.canvas;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.DisplayPort;
import org.chainmap.editor.view.ViewPort;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.View;
import org.chainmap.task.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A small picture of the whole map with a frame around the part in view; dragging the frame moves
 * the view. It does not show changes being tried out: painting all of a large map would slow down a
 * drag.
 */
public final class Minimap extends Region {

  private static final double MARGIN = 6;

  private final DisplayPort document;
  private final ViewPort view;
  private final Painters painters;
  private final Canvas canvas = new Canvas();
  private final Rectangle frame = new Rectangle();
  private @Nullable ChainMap painted;
  private @Nullable Geometry laidOut;
  private Overlay laidOver = Overlay.NONE;
  private Box bounds = new Box(0, 0, 1, 1);
  private double scale = 1;
  private boolean dirty = true;

  /**
   * @param scope ends when the document is closed
   */
  public Minimap(DisplayPort document, ViewPort view, Painters painters, Scope scope) {
    this.document = document;
    this.view = view;
    this.painters = painters;
    getStyleClass().add("minimap");
    frame.getStyleClass().add("minimap-frame");
    frame.setMouseTransparent(true);
    canvas.setMouseTransparent(true);
    frame.setManaged(false);
    getChildren().addAll(canvas, frame);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::move);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::move);
    document.onChange(
        aspects -> {
          if (aspects.contains(Aspect.MAP)
              || aspects.contains(Aspect.DISPLAY)
              || aspects.contains(Aspect.OVERLAY)) {
            dirty |=
                document.map() != painted
                    || document.geometry() != laidOut
                    || aspects.contains(Aspect.DISPLAY)
                    || !document.overlay().equals(laidOver);
            requestLayout();
          } else if (aspects.contains(Aspect.CAMERA)) {
            frame();
          }
        });
    scope.add(
        painters.whenThemeChanges(
            () -> {
              dirty = true;
              requestLayout();
            }));
    widthProperty().subscribe(changed -> dirty = true);
    heightProperty().subscribe(changed -> dirty = true);
  }

  private void move(MouseEvent event) {
    Point map = new Point((event.getX() - offsetX()) / scale, (event.getY() - offsetY()) / scale);
    view.look(view.camera().centredOn(map, view.viewport()));
    event.consume();
  }

  private double offsetX() {
    return (getWidth() - bounds.w() * scale) / 2 - bounds.x() * scale;
  }

  private double offsetY() {
    return (getHeight() - bounds.h() * scale) / 2 - bounds.y() * scale;
  }

  @Override
  protected void layoutChildren() {
    if (dirty && getWidth() > 2 * MARGIN && getHeight() > 2 * MARGIN) {
      dirty = false;
      paint();
    }
    frame();
  }

  private void paint() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    Geometry geometry = document.geometry();
    painted = document.map();
    laidOut = geometry;
    laidOver = document.overlay();
    Box all = geometry.bounds();
    bounds = new Box(all.x(), all.y(), Math.max(1, all.w()), Math.max(1, all.h()));
    scale =
        Math.min((getWidth() - 2 * MARGIN) / bounds.w(), (getHeight() - 2 * MARGIN) / bounds.h());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setTransform(new Affine());
    g.clearRect(0, 0, getWidth(), getHeight());
    g.setTransform(scale, 0, 0, scale, offsetX(), offsetY());
    new FxSurface(g)
        .draw(
            painters
                .painter(document.lang())
                .paint(document.map(), geometry, laidOver, new View(bounds, scale)));
  }

  private void frame() {
    Box seen = view.camera().visible(view.viewport());
    frame.setX(seen.x() * scale + offsetX());
    frame.setY(seen.y() * scale + offsetY());
    frame.setWidth(seen.w() * scale);
    frame.setHeight(seen.h() * scale);
  }
}
