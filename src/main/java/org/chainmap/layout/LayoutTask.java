package org.chainmap.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;

/**
 * The input of a layout.
 *
 * @param map the map; its stages' order and its orientation are hard constraints
 * @param sizes the size of every segment's card in px
 * @param labels the size of each labelled link's label in px
 * @param fixed the left top corner of every card that must not move by a pixel
 * @param options how the layout is to be made
 */
public record LayoutTask(
    ChainMap map,
    Map<Id, Size> sizes,
    Map<Id, Size> labels,
    Map<Id, Point> fixed,
    LayoutOptions options) {

  public LayoutTask {
    sizes = Map.copyOf(sizes);
    labels = Map.copyOf(labels);
    fixed = Map.copyOf(fixed);
  }

  /**
   * Creates the task of a first layout: all cards may move except those pinned or locked in the
   * document.
   */
  public static LayoutTask all(ChainMap map, Map<Id, Size> sizes, Map<Id, Size> labels) {
    return moving(
        map, sizes, labels, map.segments().stream().map(s -> s.id()).collect(Collectors.toSet()));
  }

  /**
   * Creates a task in which only the given cards may move, except pinned and locked ones. Unplaced
   * cards may always move.
   */
  public static LayoutTask moving(
      ChainMap map, Map<Id, Size> sizes, Map<Id, Size> labels, Set<Id> chosen) {
    Map<Id, Point> fixed = new HashMap<>();
    for (var segment : map.segments()) {
      Point at = segment.placement().position();
      if (at != null && (segment.placement().fixed() || !chosen.contains(segment.id()))) {
        fixed.put(segment.id(), at);
      }
    }
    return new LayoutTask(map, sizes, labels, fixed, LayoutOptions.QUICK);
  }

  public LayoutTask with(LayoutOptions changed) {
    return new LayoutTask(map, sizes, labels, fixed, changed);
  }

  /** The same task with other cards fixed. */
  public LayoutTask fixing(Map<Id, Point> changed) {
    return new LayoutTask(map, sizes, labels, changed, options);
  }

  /** The boxes of the fixed cards. */
  public Map<Id, Box> fixedBoxes() {
    Map<Id, Box> boxes = new HashMap<>();
    fixed.forEach((id, at) -> boxes.put(id, Box.of(at, Objects.requireNonNull(sizes.get(id)))));
    return boxes;
  }
}
