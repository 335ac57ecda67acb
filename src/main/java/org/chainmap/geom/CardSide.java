package org.chainmap.geom;

/** A side of a card, at which a link leaves or enters it. */
public enum CardSide {
  LEFT,
  RIGHT,
  TOP,
  BOTTOM;

  /** Returns whether links cross this side horizontally. */
  public boolean horizontal() {
    return this == LEFT || this == RIGHT;
  }

  /** Returns the side across the card. */
  public CardSide opposite() {
    return switch (this) {
      case LEFT -> RIGHT;
      case RIGHT -> LEFT;
      case TOP -> BOTTOM;
      case BOTTOM -> TOP;
    };
  }

  /** Returns this side after the axes are exchanged. */
  public CardSide transposed() {
    return switch (this) {
      case LEFT -> TOP;
      case RIGHT -> BOTTOM;
      case TOP -> LEFT;
      case BOTTOM -> RIGHT;
    };
  }

  /** Returns the middle of this side of a card. */
  public Point middle(Box card) {
    Point center = card.center();
    return switch (this) {
      case LEFT -> new Point(card.x(), center.y());
      case RIGHT -> new Point(card.right(), center.y());
      case TOP -> new Point(center.x(), card.y());
      case BOTTOM -> new Point(center.x(), card.bottom());
    };
  }

  /** Returns the unit vector that points out of a card here. */
  public Point outward() {
    return switch (this) {
      case LEFT -> new Point(-1, 0);
      case RIGHT -> new Point(1, 0);
      case TOP -> new Point(0, -1);
      case BOTTOM -> new Point(0, 1);
    };
  }
}
