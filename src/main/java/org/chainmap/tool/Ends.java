package org.chainmap.tool;

import java.util.Optional;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;

/** Where a link being drawn would end. */
final class Ends {

  /** How near a card catches a link's end, in screen px. */
  private static final double CATCH = 12;

  private Ends() {}

  /** The card under the pointer, or one near by unless Ctrl is held. */
  static Optional<Id> card(ToolContext toolContext, PointerInput input) {
    Point p = input.map();
    Optional<Id> under = toolContext.draft().hits().cardAt(p);
    if (under.isPresent() || input.modifiers().ctrl()) {
      return under;
    }
    Box near = new Box(p.x(), p.y(), 0, 0).grown(toolContext.onMap(CATCH));
    return toolContext.draft().hits().in(near).stream()
        .filter(toolContext.draft().geometry().cards()::containsKey)
        .findFirst();
  }
}
