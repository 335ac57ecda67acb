package org.chainmap.editor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Lang;

/**
 * A map with the sizes and places of everything on it. The plot after a change takes over what the
 * change did not touch.
 *
 * @param placed the corner of every card: the document's, or one found for it here
 */
record Plot(
    ChainMap map,
    Lang lang,
    Map<Id, Size> cards,
    Map<Id, Size> labels,
    Map<Id, Point> placed,
    Geometry geometry) {

  static Plot of(ChainMap map, Lang lang, CardMeasure measure) {
    return of(map, lang, measure.cards(map, lang), measure.labels(map, lang), Map.of());
  }

  private static Plot of(
      ChainMap map,
      Lang lang,
      Map<Id, Size> cards,
      Map<Id, Size> labels,
      Map<Id, Point> earlier) {
    Map<Id, Point> placed = places(map, cards, earlier);
    return new Plot(map, lang, cards, labels, placed, geometry(map, boxes(cards, placed)));
  }

  /** The plot of the map after {@code change}. */
  Plot after(ChainMap changed, Change change, CardMeasure measure) {
    boolean onlyMoves = change.edits().stream().allMatch(Plot::onlyMoves);
    Map<Id, Size> newCards = onlyMoves ? cards : measure.cards(changed, lang);
    Map<Id, Size> newLabels = onlyMoves ? labels : measure.labels(changed, lang);
    return of(changed, lang, newCards, newLabels, placed);
  }

  private static boolean onlyMoves(Edit edit) {
    return edit.before() instanceof Segment a
        && edit.after() instanceof Segment b
        && a.withStage(b.stage()).at(b.placement().position()).equals(b);
  }

  private static Map<Id, Box> boxes(Map<Id, Size> cards, Map<Id, Point> placed) {
    Map<Id, Box> boxes = new HashMap<>();
    placed.forEach((id, at) -> boxes.put(id, Box.of(at, cards.getOrDefault(id, new Size(160, 64)))));
    return boxes;
  }

  private static Map<Id, Point> places(
      ChainMap map, Map<Id, Size> cards, Map<Id, Point> earlier) {
    Map<Id, Point> placed = new HashMap<>();
    Set<Id> open = new HashSet<>();
    for (Segment s : map.segments()) {
      Point at = s.placement().position() != null ? s.placement().position() : earlier.get(s.id());
      if (at != null) {
        placed.put(s.id(), at);
      } else {
        open.add(s.id());
      }
    }
    int column = 0;
    for (Stage stage : map.stages()) {
      double y = 64;
      for (Segment s : map.segmentsIn(stage.id())) {
        if (open.contains(s.id())) {
          placed.put(s.id(), new Point(24 + column * 264, y));
          y += cards.getOrDefault(s.id(), new Size(160, 64)).h() + 24;
        }
      }
      column++;
    }
    return placed;
  }

  private static Geometry geometry(ChainMap map, Map<Id, Box> cards) {
    Map<Id, Box> bands = new HashMap<>();
    for (Stage stage : map.stages()) {
      var boxes = map.segmentsIn(stage.id()).stream().map(s -> cards.get(s.id())).toList();
      if (!boxes.isEmpty()) {
        Box hull = Box.around(boxes);
        bands.put(stage.id(), new Box(hull.x() - 20, hull.y() - 64, hull.w() + 40, hull.h() + 88));
      }
    }
    Map<Id, Polyline> routes = new HashMap<>();
    for (Link link : map.links()) {
      Box from = cards.get(link.from());
      Box to = cards.get(link.to());
      if (from != null && to != null) {
        routes.put(link.id(), Polyline.of(from.center(), to.center()));
      }
    }
    return new Geometry(cards, bands, Map.of(), routes, Map.of());
  }
}
