package org.chainmap.tool;

import java.util.ArrayList;
import java.util.List;

/**
 * A key pressed or released.
 *
 * @param key its name: {@code A}–{@code Z}, {@code 0}–{@code 9}, {@code F1}–{@code F12}, {@code
 *     Left Right Up Down Home End Enter Escape Space Tab Delete Backspace Plus Minus}
 * @param pressed whether it was pressed rather than released
 * @param repeat whether it was held down already
 */
public record KeyInput(String key, Modifiers modifiers, boolean pressed, boolean repeat) {

  /** Creates a first press of a shortcut written as in menus: {@code Ctrl+Shift+Z}. */
  public static KeyInput of(String shortcut) {
    List<String> parts = new ArrayList<>(List.of(shortcut.split("\\+")));
    String key = parts.removeLast();
    return new KeyInput(
        key,
        new Modifiers(parts.contains("Ctrl"), parts.contains("Shift"), parts.contains("Alt")),
        true,
        false);
  }

  /** Returns the key with its modifiers, written as in menus. */
  public String shortcut() {
    return (modifiers.ctrl() ? "Ctrl+" : "")
        + (modifiers.alt() ? "Alt+" : "")
        + (modifiers.shift() ? "Shift+" : "")
        + key;
  }

  public KeyInput repeated() {
    return new KeyInput(key, modifiers, pressed, true);
  }

  public KeyInput released() {
    return new KeyInput(key, modifiers, false, false);
  }
}
