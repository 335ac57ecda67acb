package org.chainmap.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.layout.spacing.BoxGrid;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;

/**
 * Computes the frames of groups: the smallest boxes around a group's cards, with room for its name
 * on top.
 */
public final class Frames {

  /** The frame id of cards without a group. */
  private static final Id NONE = Id.of("/");

  private Frames() {}

  /** Returns the id of a group's frame: its stage's id, a slash, its name. */
  public static Id id(Id stage, String group) {
    return Id.of(stage.value() + "/" + group);
  }

  /** Returns the strip along the top of a frame that holds its name. */
  public static Box title(Box frame) {
    return new Box(frame.x(), frame.y(), frame.w(), Spacing.FRAME_HEADER);
  }

  /**
   * The frames of all groups whose cards lie together. A group among whose cards a foreign card
   * lies gets none, nor does the smaller of two whose frames would overlap: a frame that holds what
   * does not belong to it would be untrue. O(cards + groups · (cards near one + groups)).
   */
  public static Map<Id, Box> of(ChainMap map, Map<Id, Box> cards) {
    Map<Id, List<Box>> members = new TreeMap<>();
    List<Id> groups = new ArrayList<>();
    BoxGrid all = new BoxGrid();
    boolean grouped = map.segments().stream().anyMatch(segment -> segment.group() != null);
    if (!grouped) {
      return Map.of();
    }
    for (var segment : map.segments()) {
      Box card = cards.get(segment.id());
      if (card != null) {
        Id group = of(segment);
        members.computeIfAbsent(group, id -> new ArrayList<>()).add(card);
        groups.add(group);
        all.add(card);
      }
    }
    List<Id> largestFirst =
        members.keySet().stream()
            .filter(id -> !id.equals(NONE))
            .sorted(Comparator.comparingInt((Id id) -> -at(members, id).size()))
            .toList();
    Map<Id, Box> frames = new HashMap<>();
    for (Id id : largestFirst) {
      Box frame = around(Box.around(at(members, id)));
      boolean foreign =
          all.any(frame, i -> !groups.get(i).equals(id) && frame.overlaps(all.get(i)));
      if (!foreign && frames.values().stream().noneMatch(frame::overlaps)) {
        frames.put(id, frame);
      }
    }
    return frames;
  }

  /**
   * Returns the id of the frame around a segment's card, or an id that no frame has if the segment
   * has no group.
   */
  public static Id of(Segment segment) {
    String group = segment.group();
    return group == null ? NONE : id(segment.stage(), group);
  }

  private static List<Box> at(Map<Id, List<Box>> members, Id id) {
    return Objects.requireNonNull(members.get(id));
  }

  /** Returns the frame around the smallest box that holds a group's cards. */
  public static Box around(Box hull) {
    double p = Spacing.FRAME_PADDING;
    return new Box(
        hull.x() - p,
        hull.y() - p - Spacing.FRAME_HEADER,
        hull.w() + 2 * p,
        hull.h() + 2 * p + Spacing.FRAME_HEADER);
  }
}
