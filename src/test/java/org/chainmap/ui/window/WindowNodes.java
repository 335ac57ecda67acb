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

  /** The node with this id in any window. */
  static <N extends Node> N node(String id, Class<N> kind) {
    return List.copyOf(Window.getWindows()).stream()
        .filter(w -> w.getScene() != null)
        .flatMap(w -> w.getScene().getRoot().lookupAll("#" + id).stream())
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Whether a node and all that holds it is visible. */
  static boolean shown(Node node) {
    return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
  }
}
