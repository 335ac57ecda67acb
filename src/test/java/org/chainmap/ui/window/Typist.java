package org.chainmap.ui.window;

import java.util.Map;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/**
 * Someone who types faster than the window is laid out: all keys of a call arrive before the next
 * pulse.
 */
final class Typist {

  private static final Map<String, KeyCode> NAMED =
      Map.of(
          "Enter", KeyCode.ENTER,
          "Tab", KeyCode.TAB,
          "Escape", KeyCode.ESCAPE,
          "Delete", KeyCode.DELETE,
          "Ctrl", KeyCode.CONTROL,
          "Shift", KeyCode.SHIFT,
          "Alt", KeyCode.ALT,
          "Space", KeyCode.SPACE);

  private final FxRobot fxRobot;
  private final Stage stage;

  Typist(FxRobot fxRobot, Stage stage) {
    this.fxRobot = fxRobot;
    this.stage = stage;
  }

  /**
   * Presses keys without a pause: {@code "Enter abc Ctrl+Right"}; a word in lower case is typed
   * letter by letter.
   */
  void press(String keys) {
    fxRobot.interact(
        () -> {
          Robot robot = new Robot();
          for (String word : keys.split(" ")) {
            if (word.equals(word.toLowerCase(java.util.Locale.ROOT))) {
              word.chars().forEach(c -> key(robot, code(Character.toString(c))));
            } else {
              chord(robot, word.split("\\+"));
            }
          }
        });
  }

  private static void chord(Robot robot, String[] names) {
    for (String name : names) {
      robot.keyPress(code(name));
    }
    for (int i = names.length - 1; i >= 0; i--) {
      robot.keyRelease(code(names[i]));
    }
  }

  private static void key(Robot robot, KeyCode code) {
    robot.keyPress(code);
    robot.keyRelease(code);
  }

  private EventTarget focus() {
    Scene scene =
        Window.getWindows().stream()
            .filter(w -> w.isFocused())
            .map(Window::getScene)
            .findFirst()
            .orElse(stage.getScene());
    return scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
  }

  private static KeyCode code(String name) {
    KeyCode named = NAMED.get(name);
    return named != null
        ? named
        : KeyCode.getKeyCode(name.length() == 1 ? name.toUpperCase(java.util.Locale.ROOT) : name);
  }

  /** Presses a key and commits a text of an input method before the window is laid out again. */
  void pressAndCommit(String keys, String text) {
    fxRobot.interact(
        () -> {
          chord(new Robot(), keys.split("\\+"));
          Event.fireEvent(
              focus(),
              new InputMethodEvent(
                  InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, java.util.List.of(), text, 0));
        });
  }

  /** Composes a text with an input method and commits it. */
  void compose(String letters, String text) {
    fxRobot.interact(
        () -> {
          EventTarget owner = focus();
          var run =
              new InputMethodTextRun(
                  letters, javafx.scene.input.InputMethodHighlight.UNSELECTED_RAW);
          Event.fireEvent(
              owner,
              new InputMethodEvent(
                  InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, java.util.List.of(run), "", 0));
          new Robot().keyPress(KeyCode.ENTER);
          new Robot().keyRelease(KeyCode.ENTER);
          Event.fireEvent(
              owner,
              new InputMethodEvent(
                  InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, java.util.List.of(), text, 0));
        });
  }
}
