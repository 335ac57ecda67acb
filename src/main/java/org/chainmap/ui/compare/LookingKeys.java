package org.chainmap.ui.compare;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.ViewPort;
import org.chainmap.geom.Point;

/**
 * The keys of a map that is only looked at: arrows move it, plus and minus zoom, Ctrl+0 shows it at
 * 100 % and Shift+1 all of it. No other key reaches its tools, which could change it.
 */
final class LookingKeys {

  /** How far an arrow moves the map, in px, and how much further with Shift. */
  private static final double STEP = 60;

  private static final double FURTHER = 5;

  private static final double ZOOM = 1.25;

  private final ViewPort view;
  private final Runnable fit;

  LookingKeys(ViewPort view, Runnable fit) {
    this.view = view;
    this.fit = fit;
  }

  void listenOn(Node canvas) {
    canvas.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    double step = event.isShiftDown() ? FURTHER * STEP : STEP;
    switch (event.getCode()) {
      case LEFT, KP_LEFT -> pan(event, step, 0);
      case RIGHT, KP_RIGHT -> pan(event, -step, 0);
      case UP, KP_UP -> pan(event, 0, step);
      case DOWN, KP_DOWN -> pan(event, 0, -step);
      case PLUS, EQUALS, ADD -> zoom(event, view.camera().zoom() * ZOOM);
      case MINUS, SUBTRACT -> zoom(event, view.camera().zoom() / ZOOM);
      case DIGIT0, NUMPAD0 -> {
        if (event.isShortcutDown()) {
          zoom(event, 1);
        }
      }
      case DIGIT1, NUMPAD1 -> {
        if (event.isShiftDown()) {
          fit.run();
          event.consume();
        }
      }
      default -> {
        if (event.getCode().isLetterKey()) {
          event.consume();
        }
      }
    }
  }

  private void pan(KeyEvent event, double dx, double dy) {
    view.look(view.camera().panned(dx, dy));
    event.consume();
  }

  private void zoom(KeyEvent event, double zoom) {
    Camera camera = view.camera();
    view.look(camera.zoomedTo(new Point(view.viewport().w() / 2, view.viewport().h() / 2), zoom));
    event.consume();
  }
}
