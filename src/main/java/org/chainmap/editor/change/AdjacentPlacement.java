package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;

/** Finds free places for cards. */
final class AdjacentPlacement {

  private AdjacentPlacement() {}

  static List<Box> boxes(Geometry geometry, Collection<Id> ids) {
    return ids.stream().map(geometry.cards()::get).filter(Objects::nonNull).toList();
  }

  /**
   * Finds a free place for a new card on one side of {@code card}, in a stage.
   *
   * @param start the new card, with its corner at that of {@code card}
   */
  static Box free(
      ChainMap map, Geometry geometry, Box start, Box card, Id stage, Direction direction) {
    Orientation orientation = map.info().orientation();
    List<Box> taken = boxes(geometry, map.segmentsIn(stage).stream().map(Segment::id).toList());
    boolean along = direction.steps(orientation) != 0;
    if (along && !taken.contains(card)) {
      return freeIn(map, geometry, start, stage, taken);
    }
    double dx = direction.dx() * ((direction.dx() > 0 ? card.w() : start.w()) + FreePlaces.GAP);
    double dy = direction.dy() * ((direction.dy() > 0 ? card.h() : start.h()) + FreePlaces.GAP);
    Point step =
        direction.dx() != 0
            ? new Point(direction.dx() * (start.w() + FreePlaces.GAP), 0)
            : new Point(0, direction.dy() * (start.h() + FreePlaces.GAP));
    Box box = start.moved(dx, dy);
    while (hits(box, taken)) {
      box = box.moved(step.x(), step.y());
    }
    return box;
  }

  /**
   * Finds a free place for a card in a stage: at its present position across the flow, or the next
   * free one further on.
   */
  static Box freeIn(ChainMap map, Geometry geometry, Box card, Id stage, List<Box> taken) {
    Orientation orientation = map.info().orientation();
    Box band = geometry.bands().get(stage);
    double along =
        !taken.isEmpty()
            ? orientation.start(Box.around(taken))
            : band == null
                ? orientation.start(card)
                : orientation.start(band)
                    + Math.max(0, (orientation.extent(band) - orientation.extent(card)) / 2);
    Box box = orientation.moved(card, along - orientation.start(card));
    List<Box> others = new ArrayList<>(taken);
    while (hits(box, others)) {
      Point way = orientation.vector(0, (orientation.transformed(card).h()) + FreePlaces.GAP);
      box = box.moved(way.x(), way.y());
    }
    return box;
  }

  private static boolean hits(Box box, List<Box> taken) {
    Box wide = box.grown(FreePlaces.GAP / 2);
    return taken.stream().anyMatch(wide::overlaps);
  }
}
