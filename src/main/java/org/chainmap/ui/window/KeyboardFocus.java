package org.chainmap.ui.window;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/**
 * Gives a node the keyboard as soon as it can have it. What is hidden, as the whole content of a
 * window is until it was drawn, or is not styled yet, cannot, and asking for it then has no effect.
 * It is asked for again with every frame, until something else has the keyboard.
 */
final class KeyboardFocus extends AnimationTimer {

  /** How often it is asked for: a few seconds, also on a busy machine. */
  private static final int MOST = 200;

  private final Node node;
  private final Scene scene;
  private final @Nullable Node before;
  private int frames;

  private KeyboardFocus(Node node, Scene scene) {
    this.node = node;
    this.scene = scene;
    this.before = scene.getFocusOwner();
  }

  /** Gives the keyboard to a node that is or will be in a scene. */
  static void to(Node node, Scene scene) {
    KeyboardFocus focus = new KeyboardFocus(node, scene);
    Platform.runLater(
        () -> {
          node.requestFocus();
          if (scene.getFocusOwner() != node) {
            focus.start();
          }
        });
  }

  @Override
  public void handle(long now) {
    frames++;
    Node owner = scene.getFocusOwner();
    boolean taken = owner != null && owner != before && !(owner instanceof TabPane);
    if (taken || frames > MOST) {
      stop();
    } else {
      node.requestFocus();
    }
  }
}
