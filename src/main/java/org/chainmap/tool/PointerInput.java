package org.chainmap.tool;

import org.chainmap.geom.Point;

/**
 * The pointer pressed, moved or released.
 *
 * @param map where, in map coordinates
 * @param screen where, in px from the view's left top corner
 * @param button the button pressed or released, or held while moving
 * @param clicks how many presses in a row this is: 2 for a double click
 */
public record PointerInput(
    Kind kind, Point map, Point screen, Button button, int clicks, Modifiers modifiers) {

  /** What the pointer does. */
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
