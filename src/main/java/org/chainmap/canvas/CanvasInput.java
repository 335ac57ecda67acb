package org.chainmap.canvas;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.chainmap.editor.ViewState;
import org.chainmap.geom.Point;
import org.chainmap.tool.KeyInput;
import org.chainmap.tool.Modifiers;
import org.chainmap.tool.PointerInput;
import org.chainmap.tool.PointerInput.Button;
import org.chainmap.tool.PointerInput.Kind;
import org.chainmap.tool.ToolBox;
import org.chainmap.tool.WheelInput;

/** Converts JavaFX events on the map into the tools' input. */
final class CanvasInput {

  private final Node node;
  private final ViewState view;
  private final ToolBox tools;
  private final Predicate<KeyInput> shortcuts;
  private final Runnable before;
  private final Set<KeyCode> held = new HashSet<>();

  /**
   * @param before is called before any input but plain pointer moves is passed on
   */
  CanvasInput(
      Node node, ViewState view, ToolBox tools, Predicate<KeyInput> shortcuts, Runnable before) {
    this.before = before;
    this.node = node;
    this.view = view;
    this.tools = tools;
    this.shortcuts = shortcuts;
  }

  void listen() {
    for (EventType<? extends InputEvent> type :
        List.of(
            MouseEvent.MOUSE_PRESSED,
            MouseEvent.MOUSE_DRAGGED,
            ScrollEvent.SCROLL,
            ZoomEvent.ZOOM,
            KeyEvent.KEY_PRESSED)) {
      node.addEventFilter(type, e -> before.run());
    }
    node.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    node.addEventHandler(
        MouseEvent.MOUSE_DRAGGED, e -> pointer(Kind.MOVE, e, button(e.getButton())));
    node.addEventHandler(MouseEvent.MOUSE_MOVED, e -> pointer(Kind.MOVE, e, Button.NONE));
    node.addEventHandler(
        MouseEvent.MOUSE_RELEASED, e -> pointer(Kind.RELEASE, e, button(e.getButton())));
    node.addEventHandler(MouseEvent.MOUSE_EXITED, e -> left());
    node.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    node.addEventHandler(ZoomEvent.ZOOM, this::zoomed);
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
    node.addEventHandler(KeyEvent.KEY_RELEASED, this::keyed);
    node.focusedProperty().subscribe(focused -> held.clear());
  }

  /** Lets the tools know that the pointer is no longer over the map. */
  void left() {
    view.pointAt(null);
    tools.left();
  }

  private void pressed(MouseEvent event) {
    node.requestFocus();
    pointer(Kind.PRESS, event, button(event.getButton()));
  }

  private void pointer(Kind kind, MouseEvent event, Button button) {
    Point screen = new Point(event.getX(), event.getY());
    Point map = view.camera().toMap(screen);
    view.pointAt(map);
    Modifiers modifiers =
        new Modifiers(event.isShortcutDown(), event.isShiftDown(), event.isAltDown());
    tools.pointer(new PointerInput(kind, map, screen, button, event.getClickCount(), modifiers));
    event.consume();
  }

  private static Button button(MouseButton button) {
    return switch (button) {
      case PRIMARY -> Button.PRIMARY;
      case MIDDLE -> Button.MIDDLE;
      case SECONDARY -> Button.SECONDARY;
      case NONE, BACK, FORWARD -> Button.NONE;
    };
  }

  private void scrolled(ScrollEvent event) {
    tools.wheel(
        new WheelInput(
            new Point(event.getX(), event.getY()),
            event.getDeltaX(),
            event.getDeltaY(),
            new Modifiers(event.isShortcutDown(), event.isShiftDown(), event.isAltDown())));
    event.consume();
  }

  private void zoomed(ZoomEvent event) {
    tools.pinch(new Point(event.getX(), event.getY()), event.getZoomFactor());
    event.consume();
  }

  private void keyed(KeyEvent event) {
    boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED;
    boolean repeat = pressed ? !held.add(event.getCode()) : !held.remove(event.getCode());
    Keys.input(event, pressed && repeat)
        .ifPresent(
            input -> {
              if (tools.key(input) || input.pressed() && shortcuts.test(input)) {
                event.consume();
              }
            });
  }
}
