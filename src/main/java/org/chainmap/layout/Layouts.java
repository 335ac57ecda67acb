package org.chainmap.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.task.Progress;

/** The list of available layouts. */
public final class Layouts {

  /** All layouts; the first is the one that tidies. */
  public static final List<MapLayout> ALL =
      List.of(new LayeredMapLayout(), new ForceMapLayout(), new CircularMapLayout());

  private Layouts() {}

  /** The layout that tidies a map: the first. */
  public static MapLayout tidy() {
    return ALL.getFirst();
  }

  public static Optional<MapLayout> find(String key) {
    return ALL.stream().filter(layout -> layout.key().equals(key)).findFirst();
  }

  /**
   * Returns a position for every card; cards that are placed stay. Used for an opened document with
   * unplaced cards and for a card just added. Above the limit {@link Limits#sideBySide} they are
   * only laid side by side.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Map<Id, Point> completed(LayoutTask task, Progress progress) {
    Map<Id, Point> placed = new HashMap<>(task.fixed());
    for (var segment : task.map().segments()) {
      Point at = segment.placement().position();
      if (at != null) {
        placed.put(segment.id(), at);
      }
    }
    if (placed.keySet().containsAll(task.sizes().keySet())) {
      return placed;
    }
    LayoutTask rest = task.fixing(placed);
    return Limits.sideBySide(task.map())
        ? GridPlacement.of(rest, progress)
        : tidy().place(rest, progress);
  }

  /** Returns the boxes of cards with the task's sizes at these positions. */
  public static Map<Id, Box> boxes(Map<Id, Point> positions, LayoutTask task) {
    Map<Id, Box> boxes = new HashMap<>();
    task.sizes()
        .forEach(
            (id, size) -> {
              Point at = positions.get(id);
              if (at != null) {
                boxes.put(id, Box.of(at, size));
              }
            });
    return boxes;
  }
}
