package org.chainmap.tool;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.chainmap.geom.Box;
import org.chainmap.geom.CardSide;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;

/** Finds the card at which a link being drawn would end. */
final class Ends {

  /** The distance in screen px at which a card catches a link's end. */
  private static final double CATCH = 12;

  private Ends() {}

  /** Returns the card under the pointer, or one close by unless Ctrl is held. */
  static Optional<Id> card(ToolContext toolContext, PointerInput input) {
    Point p = input.map();
    Optional<Id> under = toolContext.document().hits().cardAt(p);
    if (under.isPresent() || input.modifiers().ctrl()) {
      return under;
    }
    Box near = new Box(p.x(), p.y(), 0, 0).grown(toolContext.onMap(CATCH));
    return toolContext.document().hits().in(near).stream()
        .filter(toolContext.document().geometry().cards()::containsKey)
        .findFirst();
  }

  /** Returns the side of a card beside which a point lies; none for a point in the card. */
  static Optional<CardSide> beside(Box card, Point p) {
    if (card.contains(p)) {
      return Optional.empty();
    }
    return Arrays.stream(CardSide.values()).max(Comparator.comparingDouble(s -> out(s, card, p)));
  }

  /** Returns the side of a card that a point in it is nearest to, if within a distance. */
  static Optional<CardSide> near(Box card, Point p, double distance) {
    return Arrays.stream(CardSide.values())
        .max(Comparator.comparingDouble(side -> out(side, card, p)))
        .filter(side -> out(side, card, p) > -distance);
  }

  /** Returns how far a point lies beyond a side of a card; negative within. */
  private static double out(CardSide side, Box card, Point p) {
    return switch (side) {
      case LEFT -> card.x() - p.x();
      case RIGHT -> p.x() - card.right();
      case TOP -> card.y() - p.y();
      case BOTTOM -> p.y() - card.bottom();
    };
  }

  /** Returns the side of a card that faces another's side, where it lies wholly beyond it. */
  static Optional<CardSide> facing(CardSide side, Box from, Box to) {
    return out(side, from, side.opposite().middle(to)) > 0
        ? Optional.of(side.opposite())
        : Optional.empty();
  }
}
