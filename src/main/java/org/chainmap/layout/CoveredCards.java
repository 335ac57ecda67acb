package org.chainmap.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.layout.spacing.BoxGrid;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Problem;
import org.chainmap.model.Problem.Severity;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;

/** Finds the cards that lie over one another, as files and pinned cards may have them. */
public final class CoveredCards {

  private CoveredCards() {}

  /**
   * Returns a warning for each card that shares inner points with another, in the order of the
   * segments. O(cards + pairs near each other).
   *
   * @param cards where cards lie, as far as that is known
   */
  public static List<Problem> problems(ChainMap map, Map<Id, Box> cards) {
    BoxGrid grid = new BoxGrid();
    List<Id> ids = new ArrayList<>();
    for (Segment segment : map.segments()) {
      Box card = cards.get(segment.id());
      if (card != null) {
        grid.add(card);
        ids.add(segment.id());
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      int number = i;
      Box card = grid.get(i);
      if (grid.any(card, other -> other != number && card.overlaps(grid.get(other)))) {
        problems.add(
            new Problem(
                Severity.WARNING, ids.get(i), "position", Message.of("layout.coveredCards")));
      }
    }
    return problems;
  }
}
