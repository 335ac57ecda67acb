package org.chainmap.editor.change;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.model.ChainMap;

/**
 * Puts cards down where they are wanted although their stage is full there: what follows across the
 * flow moves on. Only where the nearest free place is far off, and no locked card is in the way.
 */
final class Insertion {

  /** How far off a free place may be beyond what the cards themselves take, in px. */
  private static final double NEAR = 160;

  /** The number of cards up to which room is made for them. */
  private static final int MOST = 40;

  private Insertion() {}

  /**
   * Returns where cards that are put down and those that make room for them come to lie.
   *
   * @param wanted where new cards are wanted
   * @param stages the stage of each
   * @param landed the nearest free places for them
   * @param behind whether they are to lie behind all that lies where they are wanted, and not among
   *     it
   */
  static Map<Id, Box> made(
      ChainMap map,
      Geometry geometry,
      Map<Id, Box> wanted,
      Map<Id, Id> stages,
      Map<Id, Box> landed,
      boolean behind) {
    if (wanted.isEmpty() || wanted.size() > MOST || Set.copyOf(stages.values()).size() > 1) {
      return landed;
    }
    Orientation orientation = map.info().orientation();
    Map<Id, Box> coming =
        orientation.transformedBoxes(Landing.within(map, geometry, wanted, stages));
    Box whole = Box.around(coming.values());
    if (!far(orientation, wanted, landed, whole)) {
      return landed;
    }
    Map<Id, Box> before = orientation.transformedBoxes(geometry.cards());
    double anchor = behind ? whole.bottom() : whole.center().y();
    Box column = whole.grown(FreePlaces.GAP, 0);
    double start =
        before.values().stream()
            .filter(card -> card.x() < column.right() && column.x() < card.right())
            .filter(card -> card.center().y() <= anchor)
            .mapToDouble(card -> card.bottom() + FreePlaces.GAP)
            .max()
            .orElse(whole.y());
    coming.replaceAll((id, box) -> box.moved(0, start - whole.y()));
    Map<Id, Box> moved = new LinkedHashMap<>();
    for (Id id : inOrder(coming)) {
      Map<Id, Box> cards = new HashMap<>(before);
      cards.putAll(moved);
      cards.put(id, Objects.requireNonNull(coming.get(id)));
      Map<Id, Box> aside =
          new CardPushing(
                  before,
                  cards,
                  other -> Locks.locked(map, other),
                  other -> 0,
                  FreePlaces.GAP,
                  GroupFrames.NONE)
              .onwards(id);
      if (aside == null) {
        return landed;
      }
      moved.putAll(aside);
    }
    Map<Id, Box> all = new LinkedHashMap<>(coming);
    all.putAll(moved);
    boolean covering =
        moved.values().stream().anyMatch(box -> coming.values().stream().anyMatch(box::overlaps));
    return covering ? landed : orientation.transformedBoxes(all);
  }

  private static boolean far(
      Orientation orientation, Map<Id, Box> wanted, Map<Id, Box> landed, Box whole) {
    return wanted.entrySet().stream()
        .anyMatch(
            card -> {
              Box from = orientation.transformed(card.getValue());
              Box to = orientation.transformed(landed.getOrDefault(card.getKey(), card.getValue()));
              return Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y()) > whole.h() + NEAR;
            });
  }

  private static List<Id> inOrder(Map<Id, Box> cards) {
    return cards.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<Id, Box> card) -> card.getValue().y())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }
}
