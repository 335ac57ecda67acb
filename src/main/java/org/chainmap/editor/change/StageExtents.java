package org.chainmap.editor.change;

import java.util.HashMap;
import java.util.Map;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;

/**
 * The room of each stage along the flow: from the cards of the stages before it to those of the
 * stages behind it. In flow coordinates.
 */
final class StageExtents {

  /** The least distance between cards of neighbouring stages, in px: two bands with their edges. */
  static final double LEAST = Spacing.BAND_GAP + 2 * Spacing.CLEARANCE;

  private final Map<Id, Double> from = new HashMap<>();
  private final Map<Id, Double> to = new HashMap<>();

  private StageExtents() {}

  /** O(cards). */
  static StageExtents of(ChainMap map, Map<Id, Box> cards) {
    Map<Id, Box> hulls = new HashMap<>();
    for (Segment segment : map.segments()) {
      Box card = cards.get(segment.id());
      if (card != null) {
        hulls.merge(segment.stage(), card, Box::union);
      }
    }
    StageExtents extents = new StageExtents();
    double reached = Double.NEGATIVE_INFINITY;
    for (Stage stage : map.stages()) {
      extents.from.put(stage.id(), reached + LEAST);
      Box hull = hulls.get(stage.id());
      reached = hull == null ? reached : Math.max(reached, hull.right());
    }
    double start = Double.POSITIVE_INFINITY;
    for (Stage stage : map.stages().reversed()) {
      extents.to.put(stage.id(), start - LEAST);
      Box hull = hulls.get(stage.id());
      start = hull == null ? start : Math.min(start, hull.x());
    }
    return extents;
  }

  double from(Id stage) {
    return from.getOrDefault(stage, Double.NEGATIVE_INFINITY);
  }

  double to(Id stage) {
    return to.getOrDefault(stage, Double.POSITIVE_INFINITY);
  }
}
