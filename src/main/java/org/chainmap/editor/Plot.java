package org.chainmap.editor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.layout.LayoutTask;
import org.chainmap.layout.Layouts;
import org.chainmap.layout.Routing;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;

/**
 * A map with the sizes and places of everything on it. The plot after a change takes over what the
 * change did not touch.
 *
 * @param cards the size of every card
 * @param labels the size of every label
 * @param placed the corner of every card: the document's, or one found for it and kept
 */
record Plot(
    ChainMap map,
    Lang lang,
    Map<Id, Size> cards,
    Map<Id, Size> labels,
    Map<Id, Point> placed,
    Geometry geometry) {

  /** From how many links on a step no longer routes all of them anew. */
  private static final int LARGE = 400;

  static Plot of(ChainMap map, Lang lang, CardMeasure measure) {
    return of(map, lang, measure, Map.of());
  }

  private static Plot of(ChainMap map, Lang lang, CardMeasure measure, Map<Id, Point> earlier) {
    Map<Id, Size> cards = measure.cards(map, lang);
    Map<Id, Size> labels = measure.labels(map, lang);
    Map<Id, Point> placed = places(map, cards, labels, earlier);
    Geometry geometry = Routing.geometry(map, boxes(cards, placed), labels);
    return new Plot(map, lang, cards, labels, placed, geometry);
  }

  /** The same map for readers of another language. */
  Plot in(Lang other, CardMeasure measure) {
    return of(map, other, measure, placed);
  }

  /**
   * The plot of the map after a step: what opening that map anew would give; on a large map, links
   * that the step does not touch keep their way, so that every step is quick.
   */
  Plot after(ChainMap changed, CardMeasure measure) {
    return changed.links().size() <= LARGE
        ? of(changed, lang, measure, placed)
        : rerouted(changed, measure.cards(changed, lang), measure.labels(changed, lang));
  }

  /**
   * The plot while {@code candidate} is being tried out: links it does not touch keep their way, so
   * that a drag stays quick and calm.
   */
  Plot trying(ChainMap changed, Change candidate, CardMeasure measure) {
    return candidate.edits().stream().allMatch(Plot::onlyMoves)
        ? rerouted(changed, cards, labels)
        : rerouted(changed, measure.cards(changed, lang), measure.labels(changed, lang));
  }

  private Plot rerouted(ChainMap changed, Map<Id, Size> newCards, Map<Id, Size> newLabels) {
    Map<Id, Point> now = places(changed, newCards, newLabels, placed);
    Map<Id, Box> boxes = boxes(newCards, now);
    Set<Id> touched = new HashSet<>();
    boxes.forEach(
        (id, box) -> {
          if (!box.equals(geometry.cards().get(id))) {
            touched.add(id);
          }
        });
    Geometry rerouted = Routing.rerouted(geometry, changed, boxes, newLabels, touched);
    return new Plot(changed, lang, newCards, newLabels, now, rerouted);
  }

  private static boolean onlyMoves(Edit edit) {
    return edit.before() instanceof Segment a
        && edit.after() instanceof Segment b
        && a.withStage(b.stage()).at(b.placement().position()).equals(b);
  }

  private static Map<Id, Box> boxes(Map<Id, Size> cards, Map<Id, Point> placed) {
    Map<Id, Box> boxes = new HashMap<>();
    placed.forEach((id, at) -> boxes.put(id, Box.of(at, cards.getOrDefault(id, Cards.NEW))));
    return boxes;
  }

  private static Map<Id, Point> places(
      ChainMap map, Map<Id, Size> cards, Map<Id, Size> labels, Map<Id, Point> earlier) {
    Map<Id, Point> fixed = new HashMap<>();
    boolean complete = true;
    for (Segment segment : map.segments()) {
      Point own = segment.placement().position();
      Point at = own != null ? own : earlier.get(segment.id());
      if (at != null) {
        fixed.put(segment.id(), at);
      } else {
        complete = false;
      }
    }
    if (!complete) {
      Layouts.completed(new LayoutTask(map, cards, labels, fixed, 1), Progress.NONE)
          .forEach((id, at) -> fixed.putIfAbsent(id, Cards.whole(at)));
    }
    return fixed;
  }

  /**
   * A change with the places found for cards that the document does not place, where the change
   * places any card itself: what is seen beside a card put somewhere by hand is then kept too.
   */
  Change withPlaces(Change change) {
    ChainMap after = map.with(change);
    boolean places = change.edits().stream().anyMatch(Plot::places);
    if (!places) {
      return change;
    }
    Draft draft = new Draft(after);
    for (Segment segment : after.segments()) {
      Point at = placed.get(segment.id());
      if (segment.placement().position() == null && at != null) {
        draft.put(segment.at(Cards.whole(at)));
      }
    }
    return Changes.then(change.name(), change, draft.change(change.name()));
  }

  private static boolean places(Edit edit) {
    return edit.after() instanceof Segment after
        && after.placement().position() != null
        && (edit.before() == null
            || edit.before() instanceof Segment before
                && !after.placement().position().equals(before.placement().position()));
  }
}
