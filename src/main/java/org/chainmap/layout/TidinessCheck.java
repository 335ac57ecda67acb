package org.chainmap.layout;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.layout.spacing.Spacing;

/**
 * Checks that the movable cards lie as a layout would leave them, so that there is nothing to tidy:
 * in layers, stage by stage, apart from one another and from fixed cards, with links running with
 * the flow and groups framed wherever a fresh layout achieves this.
 *
 * <p>Pairs of fixed cards are not checked. O(cards² + links).
 *
 * @param orientation the transform that gave the checked boxes
 */
record TidinessCheck(LayoutTask task, StageIndex stages, Orientation orientation) {

  /**
   * The least distance along the flow in px: between cards of different stages always, between any
   * others unless they lie {@link #ACROSS} apart.
   */
  private static final double ALONG = 31;

  /** The least distance across the flow in px: room for a link with a passage on each side. */
  private static final double ACROSS = 2 * Spacing.PASSAGE - 1;

  /**
   * Tells whether cards in these boxes are tidy.
   *
   * @param fresh the boxes of a fresh layout, which show what is achievable
   */
  boolean isTidy(Map<Id, Box> now, Map<Id, Box> fresh) {
    return apart(now) && alongTheFlow(now, fresh) && framed(now, fresh);
  }

  private boolean apart(Map<Id, Box> now) {
    List<Id> ids = now.keySet().stream().sorted().toList();
    for (int i = 0; i < ids.size(); i++) {
      for (int j = i + 1; j < ids.size(); j++) {
        if (!apart(ids.get(i), at(now, ids.get(i)), ids.get(j), at(now, ids.get(j)))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean apart(Id i, Box a, Id j, Box b) {
    if (fixed(i) && fixed(j)) {
      return true;
    }
    if (a.grown(ALONG / 2, ACROSS / 2).overlaps(b.grown(ALONG / 2, ACROSS / 2))) {
      return false;
    }
    if (fixed(i) || fixed(j)) {
      return true;
    }
    int order = Integer.compare(stages.stage(i), stages.stage(j));
    if (order == 0) {
      return a.x() == b.x() || a.right() <= b.x() || b.right() <= a.x();
    }
    Box first = order < 0 ? a : b;
    Box last = order < 0 ? b : a;
    return first.right() + ALONG <= last.x();
  }

  private boolean alongTheFlow(Map<Id, Box> now, Map<Id, Box> fresh) {
    return task.map().links().stream()
        .filter(link -> !fixed(link.from()) && !fixed(link.to()))
        .allMatch(
            link ->
                at(fresh, link.from()).right() > at(fresh, link.to()).x()
                    || at(now, link.from()).right() <= at(now, link.to()).x());
  }

  private boolean framed(Map<Id, Box> now, Map<Id, Box> fresh) {
    return Frames.of(task.map(), orientation.transformedBoxes(now))
        .keySet()
        .containsAll(Frames.of(task.map(), orientation.transformedBoxes(fresh)).keySet());
  }

  private boolean fixed(Id id) {
    return task.fixed().containsKey(id);
  }

  private static Box at(Map<Id, Box> boxes, Id id) {
    return Objects.requireNonNull(boxes.get(id));
  }
}
