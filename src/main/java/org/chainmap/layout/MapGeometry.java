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
 * Computes the geometry of a map, for window, command line and exports alike. {@link Limits} says
 * which work is skipped on maps of many links.
 */
public final class MapGeometry {

  private MapGeometry() {}

  /**
   * Returns the geometry of a map: cards as placed in the document, or by the tidying layout if
   * they have no place, and links routed.
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
   * Returns the geometry of a map laid out anew, whatever places the document states.
   *
   * @param cards the size of every segment's card in px
   * @param labels the size of each labelled link's label in px
   * @param ratio the wanted width ÷ height, or 0 if any will do
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static Geometry laidOut(
      ChainMap map, Map<Id, Size> cards, Map<Id, Size> labels, double ratio, Progress progress) {
    LayoutTask task =
        new LayoutTask(map, cards, labels, Map.of(), LayoutOptions.QUICK.withRatio(ratio));
    Map<Id, Point> places = Layouts.tidy().place(task, progress.part(0, 0.5));
    return routed(map, boxes(cards, places), labels, progress.part(0.5, 1));
  }

  /**
   * Returns the corner of every card, in whole px where the document does not give it.
   *
   * @param earlier corners found before, kept for cards that the document does not place
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

  /** Returns the boxes of cards of these sizes at these places. */
  public static Map<Id, Box> boxes(Map<Id, Size> cards, Map<Id, Point> places) {
    Map<Id, Box> boxes = new HashMap<>();
    places.forEach((id, at) -> boxes.put(id, Box.of(at, Objects.requireNonNull(cards.get(id)))));
    return boxes;
  }

  /**
   * Returns the geometry derived from the places of cards, with plain routes if the map keeps them.
   * Slow on a large map.
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
