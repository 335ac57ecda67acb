package org.chainmap.ui.command;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The context menu of maps, created each time for the actions that apply. */
public final class MapMenu {

  private final Supplier<ContextMenu> making;
  private @Nullable ContextMenu shown;

  public MapMenu(Supplier<ContextMenu> making) {
    this.making = making;
  }

  /** Installs the menu on a map: a right click or key opens it, the next press there closes it. */
  public void offerOn(Node map) {
    map.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          hide();
          ContextMenu menu = making.get();
          shown = menu;
          menu.setOnHidden(hidden -> forget(menu));
          menu.show(map, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    map.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hide());
  }

  private void hide() {
    ContextMenu menu = shown;
    if (menu != null) {
      menu.hide();
    }
  }

  /** A menu keeps the map it was shown on: a hidden one is let go. */
  private void forget(ContextMenu menu) {
    if (menu == shown) {
      shown = null;
    }
  }
}
