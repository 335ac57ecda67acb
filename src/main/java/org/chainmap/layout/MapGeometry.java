package org.chainmap.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;

/**
 * Finds out where everything on a map lies: the one way from a map to its geometry, which window,
 * command line and exports share. {@link Limits} says what is left out on maps of many links.
 */
public final class MapGeometry {

  private MapGeometry() {}

  /**
   * Where everything on a map lies: cards as placed in the document, those without a place put
   * where the tidying layout wants them, and links routed.
   *
   * @param cards the size of every segment's card in px
   * @param labels the size of each labelled link's label in px
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Geometry of(
      ChainMap map, Map<Id, Size> cards, Map<Id, Size> labels, Progress progress) {
    Map<Id, Point> places = places(map, cards, labels, Map.of(), progress.part(0, 0.5));
    return routed(map, boxes(cards, places), labels, progress.part(0.5, 1));
  }

  /**
   * The corner of every card, in whole px where the document does not say.
   *
   * @param earlier corners that were found before and are kept where the document says nothing
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Map<Id, Point> places(
      ChainMap map,
      Map<Id, Size> cards,
      Map<Id, Size> labels,
      Map<Id, Point> earlier,
      Progress progress) {
    Map<Id, Point> fixed = new HashMap<>();
    for (Segment segment : map.segments()) {
      Point own = segment.placement().position();
      Point at = own != null ? own : earlier.get(segment.id());
      if (at != null) {
        fixed.put(segment.id(), at);
      }
    }
    if (fixed.size() < map.segments().size()) {
      LayoutTask rest = new LayoutTask(map, cards, labels, fixed, LayoutOptions.QUICK);
      Layouts.completed(rest, progress).forEach((id, at) -> fixed.putIfAbsent(id, whole(at)));
    }
    return fixed;
  }

  /** The boxes of cards of these sizes at these places. */
  public static Map<Id, Box> boxes(Map<Id, Size> cards, Map<Id, Point> places) {
    Map<Id, Box> boxes = new HashMap<>();
    places.forEach((id, at) -> boxes.put(id, Box.of(at, Objects.requireNonNull(cards.get(id)))));
    return boxes;
  }

  /**
   * Everything derived from where cards lie; plain ways where the map is to keep them. On a large
   * map this is long.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Geometry routed(
      ChainMap map, Map<Id, Box> cards, Map<Id, Size> labels, Progress progress) {
    return Limits.staysPlain(map)
        ? Routing.plain(map, cards, labels)
        : Routing.geometry(map, cards, labels, progress);
  }

  private static Point whole(Point p) {
    return new Point(Math.rint(p.x()), Math.rint(p.y()));
  }
}
