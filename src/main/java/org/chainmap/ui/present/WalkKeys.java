package org.chainmap.ui.present;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import org.chainmap.text.Message;

/** The keys of a presentation: those of PowerPoint and WPS, which clickers send too. */
final class WalkKeys {

  /**
   * A line of the card of keys.
   *
   * @param keys as they are written on keyboards
   */
  record Line(String keys, Message meaning) {}

  /** All that can be done, for the card of keys. */
  static final List<Line> CARD =
      List.of(
          new Line("→ ↓ Space Enter PageDown N", Message.of("present.key.next")),
          new Line("← ↑ Backspace PageUp P", Message.of("present.key.back")),
          new Line("Home, End", Message.of("present.key.ends")),
          new Line("1 2 3… Enter", Message.of("present.key.jump")),
          new Line("B .", Message.of("present.key.black")),
          new Line("W ,", Message.of("present.key.white")),
          new Line("Ctrl+L", Message.of("present.key.laser")),
          new Line("+ −", Message.of("present.key.zoom")),
          new Line("0", Message.of("present.key.frame")),
          new Line("S", Message.of("present.key.speaker")),
          new Line("F1 ?", Message.of("present.key.keys")),
          new Line("Esc", Message.of("present.key.end")));

  private WalkKeys() {}

  /** Returns the digit of a key, for the number of a page. */
  static OptionalInt digit(KeyCode key) {
    return key.isDigitKey()
        ? OptionalInt.of(key.getName().charAt(key.getName().length() - 1) - '0')
        : OptionalInt.empty();
  }

  /** Returns what a key asks for; empty where it means nothing. */
  static Optional<WalkStep> step(KeyCode key, boolean ctrl) {
    if (ctrl) {
      return Optional.ofNullable(
          switch (key) {
            case L -> WalkStep.LASER;
            case PLUS, EQUALS, ADD -> WalkStep.CLOSER;
            case MINUS, SUBTRACT -> WalkStep.FARTHER;
            case DIGIT0, NUMPAD0 -> WalkStep.FRAME;
            default -> null;
          });
    }
    return Optional.ofNullable(
        switch (key) {
          case RIGHT, KP_RIGHT, DOWN, KP_DOWN, SPACE, PAGE_DOWN, N -> WalkStep.NEXT;
          case LEFT, KP_LEFT, UP, KP_UP, BACK_SPACE, PAGE_UP, P -> WalkStep.BACK;
          case HOME, F5 -> WalkStep.FIRST;
          case END -> WalkStep.LAST;
          case ENTER -> WalkStep.ENTER;
          case B, PERIOD, DECIMAL -> WalkStep.BLACK;
          case W, COMMA -> WalkStep.WHITE;
          case PLUS, EQUALS, ADD -> WalkStep.CLOSER;
          case MINUS, SUBTRACT -> WalkStep.FARTHER;
          case S -> WalkStep.SPEAKER;
          case F1, SLASH -> WalkStep.KEYS;
          case ESCAPE -> WalkStep.END;
          default -> null;
        });
  }
}
