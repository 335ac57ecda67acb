package org.chainmap.tool;

import java.util.Optional;
import org.chainmap.geom.Box;
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
}
