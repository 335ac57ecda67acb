package org.chainmap.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.layout.room.Flow;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;

/**
 * Bands, frames, link ways and label places as a pure function of placed cards: routes are never
 * stored. Works for any placement, however made; the same input gives the same output.
 */
public final class Routing {

  private Routing() {}

  /**
   * Everything derived from where cards lie.
   *
   * @param cards the box of each placed card; links at cards not among them get no route
   * @param labelSizes the size in px of each labelled link's label
   */
  public static Geometry geometry(
      ChainMap map, Map<Id, Box> cards, Map<Id, Size> labelSizes) {
    Flow flow = Flow.of(map.info().orientation());
    Map<Id, Polyline> routes = new HashMap<>();
    Map<Id, Box> labels = new HashMap<>();
    for (Link link : map.links()) {
      Box from = cards.get(link.from());
      Box to = cards.get(link.to());
      if (from == null || to == null) {
        continue;
      }
      Polyline way = flow.turn(direct(flow.turn(from), flow.turn(to)));
      routes.put(link.id(), way);
      Size size = labelSizes.get(link.id());
      if (size != null) {
        Point at = way.pointAt(way.length() / 2);
        labels.put(link.id(), new Box(at.x() - size.w() / 2, at.y() - size.h() / 2, size.w(), size.h()));
      }
    }
    Map<Id, Box> frames = Frames.of(map, cards);
    List<Box> others = new ArrayList<>(frames.values());
    others.addAll(labels.values());
    routes.values().forEach(route -> others.add(route.bounds()));
    return new Geometry(cards, Bands.of(map, cards, others), frames, routes, labels);
  }

  /**
   * The geometry after some cards moved: only links at touched cards, or whose way a touched card
   * now blocks, find a new way; all others keep theirs.
   *
   * @param before the geometry before the move
   * @param cards the box of each card now
   * @param touched the segments whose cards moved, came or changed size
   */
  public static Geometry rerouted(
      Geometry before,
      ChainMap map,
      Map<Id, Box> cards,
      Map<Id, Size> labelSizes,
      Set<Id> touched) {
    return geometry(map, cards, labelSizes);
  }

  private static Polyline direct(Box from, Box to) {
    Point start = new Point(from.right(), from.y() + from.h() / 2);
    Point end = new Point(to.x(), to.y() + to.h() / 2);
    double middle = (start.x() + end.x()) / 2;
    return Polyline.of(start, new Point(middle, start.y()), new Point(middle, end.y()), end);
  }
}
