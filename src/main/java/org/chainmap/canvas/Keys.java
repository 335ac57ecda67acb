package org.chainmap.canvas;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.chainmap.tool.KeyInput;
import org.chainmap.tool.Modifiers;

/** Converts between JavaFX keys and the key names of tools and actions. */
public final class Keys {

  private Keys() {}

  /** Converts a key press or release; empty for a key without a name, such as Shift alone. */
  public static Optional<KeyInput> input(KeyEvent event, boolean repeat) {
    return name(event.getCode())
        .map(
            name ->
                new KeyInput(
                    name,
                    new Modifiers(event.isShortcutDown(), event.isShiftDown(), event.isAltDown()),
                    event.getEventType() == KeyEvent.KEY_PRESSED,
                    repeat));
  }

  private static Optional<String> name(KeyCode code) {
    if (code.isLetterKey() || code.isFunctionKey()) {
      return Optional.of(code.getName());
    }
    if (code.isDigitKey()) {
      return Optional.of(code.getName().replace("Numpad ", ""));
    }
    return Optional.ofNullable(
        switch (code) {
          case LEFT, KP_LEFT -> "Left";
          case RIGHT, KP_RIGHT -> "Right";
          case UP, KP_UP -> "Up";
          case DOWN, KP_DOWN -> "Down";
          case HOME -> "Home";
          case END -> "End";
          case PAGE_UP -> "PageUp";
          case PAGE_DOWN -> "PageDown";
          case ENTER -> "Enter";
          case ESCAPE -> "Escape";
          case SPACE -> "Space";
          case TAB -> "Tab";
          case DELETE -> "Delete";
          case INSERT -> "Insert";
          case BACK_SPACE -> "Backspace";
          case PLUS, EQUALS, ADD -> "Plus";
          case MINUS, SUBTRACT -> "Minus";
          default -> null;
        });
  }

  /** Converts a shortcut written as {@code Ctrl+Shift+Z} for menus. */
  public static KeyCombination combination(String shortcut) {
    return combinations(shortcut).getFirst();
  }

  /**
   * Returns all keys of a keyboard that mean a shortcut, the one that menus show first: a plus sign
   * is on a key of its own, on that of the equals sign, or on the number pad.
   */
  public static List<KeyCombination> combinations(String shortcut) {
    List<String> parts = Arrays.asList(shortcut.split("\\+"));
    List<KeyCode> codes =
        switch (parts.getLast()) {
          case "Plus" -> List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD);
          case "Minus" -> List.of(KeyCode.MINUS, KeyCode.SUBTRACT);
          default -> List.of(code(parts.getLast()));
        };
    return codes.stream().map(code -> combination(code, parts)).toList();
  }

  /** Returns a shortcut as menus show it, for every place that names keys: {@code Ctrl+,}. */
  public static String shown(String shortcut) {
    return combination(shortcut)
        .getDisplayText()
        .replace("↵", "Enter")
        .replace("Back Space", "Backspace");
  }

  private static KeyCombination combination(KeyCode code, List<String> parts) {
    return new KeyCodeCombination(
        code,
        held(parts, "Shift"),
        KeyCombination.ModifierValue.UP,
        held(parts, "Alt"),
        KeyCombination.ModifierValue.UP,
        held(parts, "Ctrl"));
  }

  /** Tells whether a shortcut is a mere letter or digit, which types a character in a text. */
  public static boolean letter(String shortcut) {
    List<String> parts = Arrays.asList(shortcut.split("\\+"));
    return parts.getLast().length() == 1 && !parts.contains("Ctrl") && !parts.contains("Alt");
  }

  private static KeyCombination.ModifierValue held(List<String> parts, String modifier) {
    return parts.contains(modifier)
        ? KeyCombination.ModifierValue.DOWN
        : KeyCombination.ModifierValue.UP;
  }

  private static KeyCode code(String name) {
    return switch (name) {
      case "Escape" -> KeyCode.ESCAPE;
      case "Backspace" -> KeyCode.BACK_SPACE;
      case "PageUp" -> KeyCode.PAGE_UP;
      case "PageDown" -> KeyCode.PAGE_DOWN;
      default -> {
        KeyCode code = KeyCode.getKeyCode(name);
        if (code == null) {
          throw new IllegalArgumentException("no such key: " + name);
        }
        yield code;
      }
    };
  }
}
