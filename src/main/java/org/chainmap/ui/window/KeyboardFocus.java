package org.chainmap.ui.window;

import java.util.EnumSet;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Gives a node the keyboard as soon as it can have it. What is hidden, as the whole content of a
 * window is until it was drawn, or is not styled yet, cannot, and asking for it then has no effect;
 * and what had the keyboard and is hidden now passes it to whatever comes next. So it is asked for
 * again with every frame, until the node has it or the person chose another place.
 */
final class KeyboardFocus extends AnimationTimer {

  /** How often it is asked for: a few seconds, also on a busy machine. */
  private static final int MOST = 200;

  private static final Set<KeyCode> LEADING_ELSEWHERE =
      EnumSet.of(KeyCode.TAB, KeyCode.F6, KeyCode.F10, KeyCode.ALT);

  private static @Nullable KeyboardFocus latest;

  private final Node node;
  private final Scene scene;
  private final EventHandler<InputEvent> acted = this::acted;
  private int frames;

  private KeyboardFocus(Node node, Scene scene) {
    this.node = node;
    this.scene = scene;
  }

  /** Gives up what is still being tried. */
  static void leave() {
    if (latest != null) {
      latest.stop();
    }
  }

  /** Gives the keyboard to a node that is or will be in a scene. */
  static void to(Node node, Scene scene) {
    leave();
    KeyboardFocus focus = new KeyboardFocus(node, scene);
    latest = focus;
    focus.start();
    Platform.runLater(() -> focus.handle(0));
  }

  @Override
  public void start() {
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, acted);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, acted);
    super.start();
  }

  @Override
  public void stop() {
    super.stop();
    scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, acted);
    scene.removeEventFilter(KeyEvent.KEY_PRESSED, acted);
    if (latest == this) {
      latest = null;
    }
  }

  private void acted(InputEvent event) {
    boolean leads =
        event instanceof KeyEvent key
            && !key.isShortcutDown() // Ctrl+Tab turns to another document
            && LEADING_ELSEWHERE.contains(key.getCode());
    if (leads || event instanceof MouseEvent || has()) {
      stop();
    }
  }

  @Override
  public void handle(long now) {
    if (latest != this) {
      return;
    }
    frames++;
    if (!has() && frames <= MOST) {
      node.requestFocus();
    }
    if (has() || frames > MOST) {
      stop();
    }
  }

  /** Tells whether the node, or what is edited in it, has the keyboard. */
  private boolean has() {
    for (Node at = scene.getFocusOwner(); at != null; at = at.getParent()) {
      if (at == node) {
        return true;
      }
    }
    return false;
  }
}
