package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.layout.Frames;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the drawn frames of groups take up while cards are moved, so that cards keep clear of
 * the frames of groups they do not belong to. In flow coordinates.
 */
final class GroupFrames {

  /** No group has a frame. */
  static final GroupFrames NONE = new GroupFrames(Orientation.LEFT_RIGHT, Map.of(), Map.of());

  private final Orientation orientation;
  private final Map<Id, Id> groups;
  private final Map<Id, List<Id>> members;

  private GroupFrames(Orientation orientation, Map<Id, Id> groups, Map<Id, List<Id>> members) {
    this.orientation = orientation;
    this.groups = groups;
    this.members = members;
  }

  /**
   * Returns the frames that are drawn where the cards lie. O(cards + groups · cards near one).
   *
   * @param cards where the cards lie, as on the page
   */
  static GroupFrames of(ChainMap map, Map<Id, Box> cards) {
    Set<Id> drawn = Frames.of(map, cards).keySet();
    if (drawn.isEmpty()) {
      return NONE;
    }
    Map<Id, Id> groups = new HashMap<>();
    Map<Id, List<Id>> members = new LinkedHashMap<>();
    for (Segment segment : map.segments()) {
      Id group = Frames.of(segment);
      if (drawn.contains(group) && cards.containsKey(segment.id())) {
        groups.put(segment.id(), group);
        members.computeIfAbsent(group, id -> new ArrayList<>()).add(segment.id());
      }
    }
    return new GroupFrames(map.info().orientation(), groups, members);
  }

  /** Tells whether any frame is drawn. */
  boolean any() {
    return !members.isEmpty();
  }

  /**
   * Tells whether one of two cards would cut into the frame that the other's group has at least.
   */
  boolean cut(Id a, Box boxA, Id b, Box boxB) {
    return foreign(a, b) && outer(a, boxA).overlaps(outer(b, boxB));
  }

  /** Tells whether two cards belong to different groups, at least one of which has a frame. */
  private boolean foreign(Id a, Id b) {
    Id group = groups.get(a);
    Id other = groups.get(b);
    return group == null ? other != null : !group.equals(other);
  }

  /** Returns a card, with the frame around it if its group has one. */
  Box outer(Id card, Box box) {
    return groups.containsKey(card) ? framed(List.of(box)) : box;
  }

  /**
   * Returns a foreign group's frame that a card would cut into, or null. O(cards in groups).
   *
   * @param at where every card lies
   */
  @Nullable Box cutBy(Id card, Box box, Function<Id, Box> at) {
    Box outer = outer(card, box);
    Id own = groups.get(card);
    for (Map.Entry<Id, List<Id>> group : members.entrySet()) {
      if (!group.getKey().equals(own)) {
        Box frame = frame(group.getValue(), at);
        if (frame.overlaps(outer)) {
          return frame;
        }
      }
    }
    return null;
  }

  /**
   * Counts the frames that hold foreign cards after some have moved. O(groups · moved + cards ·
   * groups of those moved).
   *
   * @param moved the cards that moved or grew
   * @param all all cards
   * @param at where every card lies
   */
  int lost(Collection<Id> moved, Collection<Id> all, Function<Id, Box> at) {
    int lost = 0;
    for (Map.Entry<Id, List<Id>> group : members.entrySet()) {
      Id id = group.getKey();
      Box frame = frame(group.getValue(), at);
      boolean touched = moved.stream().anyMatch(card -> id.equals(groups.get(card)));
      boolean holds =
          (touched ? all : moved)
              .stream()
                  .filter(card -> !id.equals(groups.get(card)))
                  .anyMatch(card -> frame.overlaps(outer(card, at.apply(card))));
      lost += holds ? 1 : 0;
    }
    return lost;
  }

  private Box frame(List<Id> cards, Function<Id, Box> at) {
    return framed(cards.stream().map(at).toList());
  }

  private Box framed(List<Box> boxes) {
    Box hull = Box.around(boxes);
    return orientation.transformed(Frames.around(orientation.transformed(hull)));
  }
}
