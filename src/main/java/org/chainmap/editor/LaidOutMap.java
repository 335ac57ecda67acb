package org.chainmap.editor;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.ChangeBuilder;
import org.chainmap.editor.change.Changes;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.layout.Limits;
import org.chainmap.layout.MapGeometry;
import org.chainmap.layout.Routing;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;

/**
 * A map with the sizes and places of everything on it: what takes long about opening one. The plot
 * after a change takes over what the change did not touch.
 *
 * @param cards the size of every card
 * @param labels the size of every label
 * @param placed the corner of every card: the document's, or one found for it and kept
 * @param finished whether all links have the way that opening the map anew would give them
 */
public record LaidOutMap(
    ChainMap map,
    Lang lang,
    Map<Id, Size> cards,
    Map<Id, Size> labels,
    Map<Id, Point> placed,
    Geometry geometry,
    boolean finished) {

  /**
   * Finds a place for every card that has none and a way for every link; on a very large map these
   * are plain ways, and unless its cards are only laid side by side the plot is still to be {@link
   * #finished}. Pure, and on a large map long: run it in the background.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static LaidOutMap of(ChainMap map, Lang lang, CardMeasure measure, Progress progress) {
    return Limits.veryLarge(map)
        ? sketched(map, lang, measure, progress)
        : of(map, lang, measure, Map.of(), true, progress);
  }

  /** Finds a place for every card and a plain way for every link. */
  static LaidOutMap sketched(ChainMap map, Lang lang, CardMeasure measure, Progress progress) {
    return of(map, lang, measure, Map.of(), false, progress);
  }

  private static LaidOutMap of(
      ChainMap map,
      Lang lang,
      CardMeasure measure,
      Map<Id, Point> earlier,
      boolean routed,
      Progress progress) {
    Map<Id, Size> cards = measure.cards(map, lang);
    progress.check();
    Map<Id, Size> labels = measure.labels(map, lang);
    Map<Id, Point> placed = MapGeometry.places(map, cards, labels, earlier, progress.part(0, 0.5));
    Map<Id, Box> boxes = MapGeometry.boxes(cards, placed);
    Geometry geometry =
        routed
            ? MapGeometry.routed(map, boxes, labels, progress.part(0.5, 1))
            : Routing.plain(map, boxes, labels);
    return new LaidOutMap(
        map, lang, cards, labels, placed, geometry, routed || Limits.staysPlain(map));
  }

  /** Whether all of it is too much to be laid out between two frames. */
  boolean large() {
    return Limits.large(map);
  }

  /**
   * The same map with every link's way found, for readers of {@code other}. Long on a large map.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public LaidOutMap finished(Lang other, CardMeasure measure, Progress progress) {
    return finished && other == lang ? this : of(map, other, measure, placed, true, progress);
  }

  /**
   * The finished plot after a change. Long on a large map.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  LaidOutMap after(Change change, CardMeasure measure, Progress progress) {
    return of(map.with(change), lang, measure, placed, true, progress);
  }

  /** The same map for readers of another language. */
  LaidOutMap in(Lang other, CardMeasure measure) {
    return of(map, other, measure, placed, true, Progress.NONE);
  }

  /**
   * The plot of the map after a step: what opening that map anew would give; on a large map, links
   * that the step does not touch keep their way, and where it touches many they get a plain one, so
   * that every step is quick.
   */
  LaidOutMap after(ChainMap changed, CardMeasure measure) {
    return Limits.large(changed)
        ? rerouted(changed, measure.cards(changed, lang), measure.labels(changed, lang))
        : of(changed, lang, measure, placed, true, Progress.NONE);
  }

  /**
   * The plot while {@code candidate} is being tried out: links it does not touch keep their way, so
   * that a drag stays quick and calm.
   */
  LaidOutMap trying(ChainMap changed, Change candidate, CardMeasure measure) {
    return candidate.edits().stream().allMatch(LaidOutMap::onlyMoves)
        ? rerouted(changed, cards, labels)
        : rerouted(changed, measure.cards(changed, lang), measure.labels(changed, lang));
  }

  private LaidOutMap rerouted(ChainMap changed, Map<Id, Size> newCards, Map<Id, Size> newLabels) {
    Map<Id, Point> now = MapGeometry.places(changed, newCards, newLabels, placed, Progress.NONE);
    Map<Id, Box> boxes = MapGeometry.boxes(newCards, now);
    Set<Id> touched = new HashSet<>();
    boxes.forEach(
        (id, box) -> {
          if (!box.equals(geometry.cards().get(id))) {
            touched.add(id);
          }
        });
    int most = Limits.large(changed) ? Limits.AT_ONCE : Integer.MAX_VALUE;
    Geometry rerouted = Routing.rerouted(geometry, changed, boxes, newLabels, touched, most);
    return new LaidOutMap(changed, lang, newCards, newLabels, now, rerouted, false);
  }

  private static boolean onlyMoves(Edit edit) {
    return edit.before() instanceof Segment a
        && edit.after() instanceof Segment b
        && a.withStage(b.stage()).at(b.placement().position()).equals(b);
  }

  /**
   * A change with the places found for cards that the document does not place, where the change
   * places any card itself: what is seen beside a card put somewhere by hand is then kept too.
   */
  Change withPlaces(Change change) {
    ChainMap after = map.with(change);
    boolean places = change.edits().stream().anyMatch(LaidOutMap::places);
    if (!places) {
      return change;
    }
    ChangeBuilder changeBuilder = new ChangeBuilder(after);
    for (Segment segment : after.segments()) {
      Point at = placed.get(segment.id());
      if (segment.placement().position() == null && at != null) {
        changeBuilder.put(segment.at(Cards.whole(at)));
      }
    }
    return Changes.then(change.name(), change, changeBuilder.change(change.name()));
  }

  private static boolean places(Edit edit) {
    return edit.after() instanceof Segment after
        && after.placement().position() != null
        && (edit.before() == null
            || edit.before() instanceof Segment before
                && !after.placement().position().equals(before.placement().position()));
  }
}
