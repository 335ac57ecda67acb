package org.chainmap.editor.change;

import org.chainmap.geom.CardSide;
import org.chainmap.geom.Orientation;

/** The four sides of a card, as arrow keys name them. */
public enum Direction {
  LEFT(-1, 0),
  RIGHT(1, 0),
  UP(0, -1),
  DOWN(0, 1);

  private final int dx;
  private final int dy;

  Direction(int dx, int dy) {
    this.dx = dx;
    this.dy = dy;
  }

  public int dx() {
    return dx;
  }

  public int dy() {
    return dy;
  }

  /** Returns the side of a card that lies in this direction. */
  public CardSide side() {
    return switch (this) {
      case LEFT -> CardSide.LEFT;
      case RIGHT -> CardSide.RIGHT;
      case UP -> CardSide.TOP;
      case DOWN -> CardSide.BOTTOM;
    };
  }

  /** Returns the number of stages it leads onward: −1, 0 or 1. */
  public int steps(Orientation orientation) {
    return orientation == Orientation.LEFT_RIGHT ? dx : dy;
  }
}
