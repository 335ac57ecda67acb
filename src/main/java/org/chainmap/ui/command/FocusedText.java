package org.chainmap.ui.command;

import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/** Whether a window's keyboard is in a text field, where keys mean letters. */
public final class FocusedText {

  private FocusedText() {}

  public static boolean in(Window window) {
    return window.getScene() != null
        && window.getScene().getFocusOwner() instanceof TextInputControl;
  }
}
