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
import org.jspecify.annotations.Nullable;

/**
 * Puts cards down where they are wanted although their stage is full there: what follows across the
 * flow moves on. Only where the nearest free place is far off, and no locked card is in the way.
 * The frames of groups are kept clear of where that can be.
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
   * @param groups the frame ids of their groups, as far as they have one
   * @param landed the nearest free places for them
   * @param behind whether they are to lie behind all that lies where they are wanted, and not among
   *     it
   */
  static Map<Id, Box> made(
      ChainMap map,
      Geometry geometry,
      Map<Id, Box> wanted,
      Map<Id, Id> stages,
      Map<Id, Id> groups,
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
    GroupFrames frames = GroupFrames.of(map, geometry.cards()).with(groups);
    for (GroupFrames clearOf : frames.any() ? List.of(frames, GroupFrames.NONE) : List.of(frames)) {
      Map<Id, Box> down = putDown(coming, before, anchor, clearOf);
      Map<Id, Box> moved = aside(map, before, down, clearOf);
      if (moved != null && moved.values().stream().noneMatch(box -> overlapsAny(box, down))) {
        Map<Id, Box> all = new LinkedHashMap<>(down);
        all.putAll(moved);
        return orientation.transformedBoxes(all);
      }
    }
    return landed;
  }

  /** Returns cards put behind those that begin before them, and behind frames of foreign groups. */
  private static Map<Id, Box> putDown(
      Map<Id, Box> coming, Map<Id, Box> before, double anchor, GroupFrames frames) {
    Box whole = Box.around(coming.values());
    Box column = whole.grown(FreePlaces.GAP, 0);
    double start =
        before.values().stream()
            .filter(card -> card.x() < column.right() && column.x() < card.right())
            .filter(card -> card.center().y() <= anchor)
            .mapToDouble(card -> card.bottom() + FreePlaces.GAP)
            .max()
            .orElse(whole.y());
    Map<Id, Box> drawn = frames.drawn(id -> Objects.requireNonNull(before.get(id)));
    Map<Id, Box> down = new HashMap<>();
    double past = start - whole.y();
    for (Id id : inOrder(coming)) {
      Box box = Objects.requireNonNull(coming.get(id)).moved(0, past);
      for (Box frame : sorted(frames.foreign(id, drawn))) {
        Box outer = frames.outer(id, box);
        if (frame.overlaps(outer) && frame.y() < anchor) {
          double on = frame.bottom() + FreePlaces.GAP - outer.y();
          past += on;
          box = box.moved(0, on);
        }
      }
      down.put(id, box);
    }
    double way = past;
    down.replaceAll((id, box) -> Objects.requireNonNull(coming.get(id)).moved(0, way));
    return down;
  }

  /** Returns where the cards come to lie that make room, or null where some cannot. */
  private static @Nullable Map<Id, Box> aside(
      ChainMap map, Map<Id, Box> before, Map<Id, Box> down, GroupFrames frames) {
    Map<Id, Box> moved = new LinkedHashMap<>();
    for (Id id : inOrder(down)) {
      Map<Id, Box> cards = new HashMap<>(before);
      cards.putAll(moved);
      cards.put(id, Objects.requireNonNull(down.get(id)));
      Map<Id, Box> aside =
          new CardPushing(
                  before,
                  cards,
                  other -> Locks.locked(map, other),
                  other -> 0,
                  FreePlaces.GAP,
                  frames)
              .onwards(id);
      if (aside == null) {
        return null;
      }
      moved.putAll(aside);
    }
    return moved;
  }

  private static boolean overlapsAny(Box box, Map<Id, Box> cards) {
    return cards.values().stream().anyMatch(box::overlaps);
  }

  private static List<Box> sorted(List<Box> frames) {
    return frames.stream().sorted(Comparator.comparingDouble(Box::y)).toList();
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
