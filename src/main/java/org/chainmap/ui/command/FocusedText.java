package org.chainmap.ui.command;

import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/** Checks whether a window's keyboard focus is in a text field, where keys mean letters. */
public final class FocusedText {

  private FocusedText() {}

  public static boolean in(Window window) {
    return window.getScene() != null
        && window.getScene().getFocusOwner() instanceof TextInputControl;
  }
}
