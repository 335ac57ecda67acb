package org.chainmap.tool;

import org.chainmap.geom.Point;

/**
 * A press, move or release of the pointer.
 *
 * @param map its place in map coordinates
 * @param screen its place in px from the view's left top corner
 * @param button the button pressed or released, or held while moving
 * @param clicks the number of presses in a row: 2 for a double click
 */
public record PointerInput(
    Kind kind, Point map, Point screen, Button button, int clicks, Modifiers modifiers) {

  /** The kinds of pointer input. */
  public enum Kind {
    PRESS,
    MOVE,
    RELEASE
  }

  /** The buttons of a pointer. */
  public enum Button {
    NONE,
    PRIMARY,
    MIDDLE,
    SECONDARY
  }

  public boolean is(Kind wanted, Button wantedButton) {
    return kind == wanted && button == wantedButton;
  }
}
