package org.chainmap.ui.window;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;

/**
 * Shows a window that is not black while its first frame is drawn. All is styled and laid out
 * before; the first frame is the background alone, which takes no time, and the next one has the
 * content.
 */
final class FirstFrame extends AnimationTimer {

  private final List<Node> content;
  private int frames;

  private FirstFrame(List<Node> content) {
    this.content = content;
  }

  static void show(Stage stage) {
    Parent root = stage.getScene().getRoot();
    root.resize(stage.getWidth(), stage.getHeight());
    root.applyCss();
    root.layout();
    FirstFrame first = new FirstFrame(List.copyOf(root.getChildrenUnmodifiable()));
    first.content.forEach(node -> node.setVisible(false));
    stage.show();
    first.start();
  }

  @Override
  public void handle(long now) {
    frames++;
    if (frames > 1) {
      stop();
      content.forEach(node -> node.setVisible(true));
    }
  }
}
