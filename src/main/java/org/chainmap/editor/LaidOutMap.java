package org.chainmap.editor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chainmap.editor.change.Cards;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.layout.Limits;
import org.chainmap.layout.MapGeometry;
import org.chainmap.layout.Routing;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * A map with the sizes and places of everything on it, which is the slow part of opening a map.
 * After a change, everything that the change did not touch is kept.
 *
 * @param sizes the size of every card and label
 * @param placed the corner of every card: the document's, or one found for it and kept
 * @param found where cards lay that the document did not place, until a change placed them: there
 *     they lie again once that change is undone
 * @param finished whether all links have the route that opening the map afresh would give them
 */
public record LaidOutMap(
    ChainMap map,
    Lang lang,
    Sizes sizes,
    Map<Id, Point> placed,
    Map<Id, Point> found,
    Geometry geometry,
    boolean finished) {

  /**
   * Finds a place for every card that has none and a route for every link. On a very large map the
   * routes are plain, and unless its cards are only laid side by side the result is still to be
   * {@link #finished}. Pure, and slow on a large map: run it in the background.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static LaidOutMap of(ChainMap map, Lang lang, CardMeasure measure, Progress progress) {
    return Limits.veryLarge(map)
        ? sketched(map, lang, measure, progress)
        : of(map, lang, measure, Map.of(), Map.of(), true, progress);
  }

  /** Finds a place for every card and a plain route for every link. */
  static LaidOutMap sketched(ChainMap map, Lang lang, CardMeasure measure, Progress progress) {
    return of(map, lang, measure, Map.of(), Map.of(), false, progress);
  }

  private static LaidOutMap of(
      ChainMap map,
      Lang lang,
      CardMeasure measure,
      Map<Id, Point> earlier,
      Map<Id, Point> found,
      boolean routed,
      Progress progress) {
    Sizes sizes = Sizes.of(map, lang, measure);
    progress.check();
    Map<Id, Point> placed =
        MapGeometry.places(map, sizes.cards(), sizes.labels(), earlier, progress.part(0, 0.5));
    Map<Id, Box> boxes = MapGeometry.boxes(sizes.cards(), placed);
    Geometry geometry =
        routed
            ? MapGeometry.routed(map, boxes, sizes.labels(), progress.part(0.5, 1))
            : Routing.plain(map, boxes, sizes.labels());
    return new LaidOutMap(
        map,
        lang,
        sizes,
        placed,
        found,
        geometry.withNotes(sizes.notes()).indexed(),
        routed || Limits.staysPlain(map));
  }

  /** Tells whether the map is too large to be laid out between two frames. */
  boolean large() {
    return Limits.large(map);
  }

  /**
   * Returns the same map with every link routed, for readers of {@code other}. Slow on a large map.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public LaidOutMap finished(Lang other, CardMeasure measure, Progress progress) {
    return finished && other == lang
        ? this
        : of(map, other, measure, placed, found, true, progress);
  }

  /**
   * Returns the finished layout of what is left of the map once some of it is taken out; what stays
   * does not move. Slow on a large map.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public LaidOutMap reducedTo(ChainMap rest, CardMeasure measure, Progress progress) {
    return of(rest, lang, measure, placed, Map.of(), true, progress);
  }

  /**
   * Returns the finished layout after a change. Slow on a large map.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  LaidOutMap after(Change change, CardMeasure measure, Progress progress) {
    return of(map.with(change), lang, measure, placed, left(change), true, progress);
  }

  /** Returns the same map for readers of another language. */
  LaidOutMap in(Lang other, CardMeasure measure) {
    return of(map, other, measure, placed, found, true, Progress.NONE);
  }

  /**
   * Returns the layout after a step, the same as opening the changed map would give. On a large
   * map, links that the step does not touch keep their route, and if it touches many, these get a
   * plain one, so that every step is quick.
   */
  LaidOutMap after(Change change, CardMeasure measure) {
    return after(
        new MeasuredChange(change, sizes.after(map, change, map.with(change), lang, measure)));
  }

  /** Returns the layout after a step of which the sizes are known. */
  LaidOutMap after(MeasuredChange step) {
    Change change = step.change();
    ChainMap changed = map.with(change);
    Sizes known = step.sizes();
    if (onlyNotes(change)) {
      return noted(changed, known);
    }
    Map<Id, Point> places = places(changed, change, known);
    return Limits.large(changed)
        ? rerouted(changed, change, known, places)
        : routed(changed, known, places, left(change));
  }

  /**
   * Returns the layout while {@code candidate} is being tried out: links it does not touch keep
   * their route, so that a drag stays quick and the picture calm.
   */
  LaidOutMap trying(Change candidate, CardMeasure measure) {
    ChainMap changed = map.with(candidate);
    Sizes known = sizes.after(map, candidate, changed, lang, measure);
    if (onlyNotes(candidate)) {
      return noted(changed, known);
    }
    return rerouted(changed, candidate, known, places(changed, candidate, known));
  }

  static boolean onlyNotes(Change change) {
    return change.edits().stream().allMatch(Sizes::isNote);
  }

  /** The layout after a change of free notes alone: everything else stays. */
  private LaidOutMap noted(ChainMap changed, Sizes known) {
    return new LaidOutMap(
        changed, lang, known, placed, found, geometry.withNotes(known.notes()), finished);
  }

  /** The plot after the step that this one tried out. */
  LaidOutMap taken() {
    return large() || finished ? this : routed(map, sizes, placed, found);
  }

  private LaidOutMap routed(
      ChainMap changed, Sizes known, Map<Id, Point> places, Map<Id, Point> left) {
    Geometry routed =
        MapGeometry.routed(
            changed, MapGeometry.boxes(known.cards(), places), known.labels(), Progress.NONE);
    return new LaidOutMap(
        changed, lang, known, places, left, routed.withNotes(known.notes()), true);
  }

  private LaidOutMap rerouted(ChainMap changed, Change change, Sizes known, Map<Id, Point> places) {
    Map<Id, Box> boxes = new HashMap<>(geometry.cards());
    Set<Id> touched = new HashSet<>();
    for (Id id : resized(change, known)) {
      Point at = places.get(id);
      if (at == null) {
        boxes.remove(id);
      } else {
        Box box = Box.of(at, known.cards().getOrDefault(id, Cards.NEW));
        if (!box.equals(boxes.put(id, box))) {
          touched.add(id);
        }
      }
    }
    Set<Id> edited = new HashSet<>();
    for (Edit edit : change.edits()) {
      if (edit.before() instanceof Link || edit.after() instanceof Link) {
        edited.add(edit.id());
      }
    }
    int most = Limits.large(changed) ? Limits.AT_ONCE : Integer.MAX_VALUE;
    Geometry rerouted =
        Routing.rerouted(geometry, changed, boxes, known.labels(), touched, edited, most);
    return new LaidOutMap(
        changed, lang, known, places, left(change), rerouted.withNotes(known.notes()), false);
  }

  /** The segments whose cards may have come, gone, moved or changed their size. */
  Set<Id> resized(Change change, Sizes known) {
    Set<Id> segments = new HashSet<>();
    for (Edit edit : change.edits()) {
      if (isSegment(edit)) {
        segments.add(edit.id());
      }
    }
    if (known.cards() != sizes.cards()) {
      known
          .cards()
          .forEach(
              (id, size) -> {
                if (!size.equals(sizes.cards().get(id))) {
                  segments.add(id);
                }
              });
    }
    return segments;
  }

  /** The corner of every card after a change: found anew only for cards that have none at all. */
  private Map<Id, Point> places(ChainMap changed, Change change, Sizes known) {
    if (change.edits().stream().noneMatch(LaidOutMap::isSegment)) {
      return placed;
    }
    Map<Id, Point> places = new HashMap<>(placed);
    for (Edit edit : change.edits()) {
      if (edit.after() instanceof Segment after) {
        Point own = after.placement().position();
        Point at = own != null ? own : found.get(edit.id());
        if (at != null) {
          places.put(edit.id(), at);
        }
      } else {
        places.remove(edit.id());
      }
    }
    return places.size() == changed.segments().size()
        ? places
        : MapGeometry.places(changed, known.cards(), known.labels(), places, Progress.NONE);
  }

  /** Returns {@link #found} with the places that cards leave because a change places them. */
  private Map<Id, Point> left(Change change) {
    @Nullable Map<Id, Point> left = null;
    for (Edit edit : change.edits()) {
      Point at = placed.get(edit.id());
      if (at != null
          && edit.before() instanceof Segment before
          && before.placement().position() == null
          && edit.after() instanceof Segment after
          && after.placement().position() != null) {
        left = left == null ? new HashMap<>(found) : left;
        left.put(edit.id(), at);
      }
    }
    return left == null ? found : left;
  }

  private static boolean isSegment(Edit edit) {
    return edit.before() instanceof Segment || edit.after() instanceof Segment;
  }
}
