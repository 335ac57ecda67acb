package org.chainmap.ui.command;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is typed after the keys that edit a text were refused: its letters are meant as a
 * text, not as commands. It ends with the next press of the pointer and with any key that types
 * nothing, such as an arrow, Escape, Delete or one with Ctrl.
 */
final class RefusedTyping {

  private final BooleanSupplier nearText;
  private final Consumer<Message> refused;
  private @Nullable Message reason;

  /**
   * @param nearText whether the keyboard focus is where a letter is no command
   * @param refused is told the reason again with every key that is taken
   */
  RefusedTyping(BooleanSupplier nearText, Consumer<Message> refused) {
    this.nearText = nearText;
    this.refused = refused;
  }

  /** Listens in a window; before all other listeners for keys. */
  void listen(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> reason = null);
  }

  /** Takes what is typed from now on, as no text could be edited for a reason. */
  void begin(Message why) {
    reason = why;
  }

  private void key(KeyEvent event) {
    if (reason == null || event.getCode().isModifierKey()) {
      return;
    }
    if (types(event) && !nearText.getAsBoolean()) {
      event.consume();
      refused.accept(reason);
    } else {
      reason = null;
    }
  }

  /** Tells whether a key changes the text where one is edited, without leaving it. */
  private static boolean types(KeyEvent event) {
    KeyCode code = event.getCode();
    boolean character =
        !code.isFunctionKey()
            && !code.isNavigationKey()
            && code != KeyCode.ESCAPE
            && code != KeyCode.ENTER
            && code != KeyCode.TAB
            && code != KeyCode.DELETE;
    return character && !event.isShortcutDown() && !event.isControlDown() && !event.isAltDown();
  }
}
