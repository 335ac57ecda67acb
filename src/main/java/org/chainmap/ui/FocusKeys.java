package org.chainmap.ui;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Lets fields of several lines be left by keyboard. */
public final class FocusKeys {

  private FocusKeys() {}

  /**
   * Lets Tab and Shift+Tab lead to the next and the previous control, as in fields of one line,
   * instead of writing a tab.
   */
  public static void leftByTab(TextArea area) {
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
          if (event.getCode() == KeyCode.TAB && plain) {
            area.requestFocusTraversal(
                event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
          }
        });
  }
}
