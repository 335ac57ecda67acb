package org.chainmap.ui.command;

import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A context menu that is created each time it opens, with the actions that apply then. */
public final class LazyContextMenu {

  private final Supplier<ContextMenu> making;
  private @Nullable ContextMenu shown;

  public LazyContextMenu(Supplier<ContextMenu> making) {
    this.making = making;
  }

  /** Installs the menu on a node: a right click or key opens it, the next press there closes it. */
  public void offerOn(Node node) {
    offerOn(node, target -> true);
  }

  /**
   * Installs the menu on the parts of a node.
   *
   * @param part whether the menu belongs to the innermost node under the pointer
   */
  public void offerOn(Node node, Predicate<Node> part) {
    node.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          hide();
          if (event.getTarget() instanceof Node target && part.test(target)) {
            ContextMenu menu = making.get();
            shown = menu;
            menu.setOnHidden(hidden -> forget(menu));
            menu.show(node, event.getScreenX(), event.getScreenY());
            event.consume();
          }
        });
    node.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hide());
  }

  private void hide() {
    ContextMenu menu = shown;
    if (menu != null) {
      menu.hide();
    }
  }

  /** A menu keeps the node it was shown on: a hidden one is let go. */
  private void forget(ContextMenu menu) {
    if (menu == shown) {
      shown = null;
    }
  }
}
