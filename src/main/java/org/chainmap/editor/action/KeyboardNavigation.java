package org.chainmap.editor.action;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chainmap.editor.change.Direction;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;

/** Finds the card that an arrow key leads to. */
public final class KeyboardNavigation {

  private KeyboardNavigation() {}

  /**
   * Returns the next card from {@code id}: along the flow the nearest one that a link leads to,
   * against the flow the nearest one a link comes from, across it the nearest one of the same
   * stage. O(links at it + cards of its stage).
   */
  public static Optional<Id> from(ChainMap map, Geometry geometry, Id id, Direction direction) {
    Box card = geometry.cards().get(id);
    Segment segment = map.find(Segment.class, id).orElse(null);
    if (card == null || segment == null) {
      return Optional.empty();
    }
    int steps = direction.steps(map.info().orientation());
    List<Id> ends =
        steps > 0
            ? map.linksAt(id).stream().filter(l -> l.from().equals(id)).map(Link::to).toList()
            : steps < 0
                ? map.linksAt(id).stream().filter(l -> l.to().equals(id)).map(Link::from).toList()
                : map.segmentsIn(segment.stage()).stream()
                    .map(Segment::id)
                    .filter(other -> lies(geometry, card, other, direction))
                    .toList();
    return ends.stream()
        .filter(other -> !other.equals(id) && geometry.cards().containsKey(other))
        .distinct()
        .min(Comparator.comparingDouble(other -> middle(geometry, other).distance(card.center())));
  }

  private static boolean lies(Geometry geometry, Box card, Id other, Direction direction) {
    Point way = middle(geometry, other).minus(card.center());
    return way.x() * direction.dx() + way.y() * direction.dy() > 0;
  }

  private static Point middle(Geometry geometry, Id id) {
    Box box = geometry.cards().get(id);
    return box == null ? Point.ZERO : box.center();
  }

  /** Returns the card to start from: the left topmost. */
  public static Optional<Id> first(Geometry geometry) {
    return geometry.cards().entrySet().stream()
        .min(Comparator.comparingDouble(c -> c.getValue().x() + c.getValue().y()))
        .map(entry -> entry.getKey());
  }
}
