package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.layout.Frames;
import org.chainmap.layout.spacing.Spacing;
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
   * Returns these frames for a map to which cards are added that are no part of it yet.
   *
   * @param coming the frame ids of the groups of these cards, as far as they have one
   */
  GroupFrames with(Map<Id, Id> coming) {
    Map<Id, Id> all = new HashMap<>(groups);
    coming.forEach(
        (card, group) -> {
          if (members.containsKey(group)) {
            all.put(card, group);
          }
        });
    return new GroupFrames(orientation, all, members);
  }

  /**
   * Returns the frames where the cards lie. O(cards in groups).
   *
   * @param at where every card lies
   */
  Map<Id, Box> drawn(Function<Id, Box> at) {
    Map<Id, Box> frames = new LinkedHashMap<>();
    members.forEach((group, cards) -> frames.put(group, frame(cards, at)));
    return frames;
  }

  /**
   * Returns the frames after some cards have moved. O(groups + cards in groups of those moved).
   *
   * @param before the frames before
   * @param moved the cards that moved or grew
   * @param at where every card lies now
   */
  Map<Id, Box> drawn(Map<Id, Box> before, Collection<Id> moved, Function<Id, Box> at) {
    Set<Id> touched = touched(moved);
    if (touched.isEmpty()) {
      return before;
    }
    Map<Id, Box> frames = new LinkedHashMap<>(before);
    touched.forEach(
        group -> frames.put(group, frame(Objects.requireNonNull(members.get(group)), at)));
    return frames;
  }

  /** The groups of these cards that have a frame. */
  private Set<Id> touched(Collection<Id> cards) {
    Set<Id> touched = new HashSet<>();
    for (Id card : cards) {
      Id group = groups.get(card);
      if (group != null) {
        touched.add(group);
      }
    }
    return touched;
  }

  /**
   * Returns a foreign group's frame that a card would cut into, or null. O(groups).
   *
   * @param frames where the frames lie
   */
  @Nullable Box cutBy(Id card, Box box, Map<Id, Box> frames) {
    Box outer = outer(card, box);
    Id own = groups.get(card);
    for (Map.Entry<Id, Box> frame : frames.entrySet()) {
      if (!frame.getKey().equals(own) && frame.getValue().overlaps(outer)) {
        return frame.getValue();
      }
    }
    return null;
  }

  /** Returns the frames of groups that a card does not belong to. O(groups). */
  List<Box> foreign(Id card, Map<Id, Box> frames) {
    Id own = groups.get(card);
    return frames.entrySet().stream()
        .filter(frame -> !frame.getKey().equals(own))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * Counts the frames that hold foreign cards after some have moved. O(groups · moved + cards ·
   * groups of those moved).
   *
   * @param moved the cards that moved or grew
   * @param all all cards
   * @param frames where the frames lie after that
   * @param at where every card lies
   */
  int lost(Collection<Id> moved, Collection<Id> all, Map<Id, Box> frames, Function<Id, Box> at) {
    int lost = 0;
    Set<Id> touched = touched(moved);
    for (Map.Entry<Id, Box> group : frames.entrySet()) {
      Box frame = group.getValue();
      Box near = frame.grown(Spacing.FRAME_PADDING + Spacing.FRAME_HEADER);
      boolean holds = false;
      for (Id card : touched.contains(group.getKey()) ? all : moved) {
        Box box = at.apply(card);
        if (near.overlaps(box)
            && !group.getKey().equals(groups.get(card))
            && frame.overlaps(outer(card, box))) {
          holds = true;
          break;
        }
      }
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
