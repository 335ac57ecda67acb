package org.chainmap.ui.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Says beside a disabled menu item, while the pointer is on it, why it is disabled. */
final class MenuReasons {

  private static final double GAP = 6;

  private final Function<MenuItem, Optional<String>> reason;
  private final Tooltip tooltip = new Tooltip();
  private @Nullable MenuItem told;

  /**
   * @param reason returns why an item is disabled; empty for one that is not
   */
  MenuReasons(Function<MenuItem, Optional<String>> reason) {
    this.reason = reason;
  }

  /** Follows the pointer over a list of items that is shown now. */
  void follow(List<MenuItem> items) {
    items.stream()
        .map(MenuItem::getStyleableNode)
        .filter(node -> node != null && node.getScene() != null)
        .findFirst()
        .map(Node::getScene)
        .filter(scene -> scene.getProperties().put(MenuReasons.class, this) == null)
        .ifPresent(scene -> listen(scene, items));
  }

  private void listen(Scene scene, List<MenuItem> items) {
    scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> over(items, event));
    scene.getWindow().showingProperty().subscribe(this::hide);
  }

  private void over(List<MenuItem> items, MouseEvent event) {
    Optional<MenuItem> at = items.stream().filter(item -> covers(item, event)).findFirst();
    if (at.orElse(null) == told) {
      return;
    }
    hide();
    at.ifPresent(this::tell);
  }

  private static boolean covers(MenuItem item, MouseEvent event) {
    Bounds bounds = onScreen(item);
    return bounds != null && bounds.contains(event.getScreenX(), event.getScreenY());
  }

  private static @Nullable Bounds onScreen(MenuItem item) {
    Node node = item.getStyleableNode();
    return node == null ? null : node.localToScreen(node.getLayoutBounds());
  }

  private void tell(MenuItem item) {
    told = item;
    Bounds bounds = onScreen(item);
    Optional<String> text = reason.apply(item);
    if (bounds != null && text.isPresent()) {
      tooltip.setText(text.get());
      Window menu = item.getStyleableNode().getScene().getWindow();
      tooltip.show(menu, bounds.getMaxX() + GAP, bounds.getMinY());
    }
  }

  private void hide() {
    told = null;
    tooltip.hide();
  }
}
