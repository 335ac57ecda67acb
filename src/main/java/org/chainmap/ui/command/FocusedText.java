package org.chainmap.ui.command;

import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Checks whether a window's keyboard focus is where keys mean letters. */
public final class FocusedText {

  private FocusedText() {}

  /** Tells whether a text is being edited. */
  public static boolean in(Window window) {
    return owner(window) instanceof TextInputControl;
  }

  /** Tells whether a text is being edited or is about to be: in the lines of a list, too. */
  public static boolean near(Window window) {
    Node owner = owner(window);
    return owner instanceof TextInputControl
        || owner instanceof TreeView
        || owner instanceof ListView
        || owner instanceof TableView
        || owner instanceof TreeTableView
        || owner instanceof ComboBoxBase;
  }

  private static @Nullable Node owner(Window window) {
    return window.getScene() == null ? null : window.getScene().getFocusOwner();
  }
}
