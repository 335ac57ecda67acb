package org.chainmap.ui.window;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Finds nodes in windows. */
final class WindowNodes {

  private WindowNodes() {}

  /** All nodes of popups: pickers, menus, tooltips. */
  static <N extends Node> Stream<N> inPopups(String selector, Class<N> kind) {
    return List.copyOf(Window.getWindows()).stream()
        .filter(w -> w instanceof PopupWindow && w.getScene() != null)
        .flatMap(w -> w.getScene().getRoot().lookupAll(selector).stream())
        .map(kind::cast);
  }

  /** Whether a node and all that holds it is visible. */
  static boolean shown(Node node) {
    return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
  }
}
