package org.chainmap.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.editor.change.Cards;
import org.chainmap.editor.change.Changes;
import org.chainmap.editor.change.Layers;
import org.chainmap.editor.change.MakingRoom;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Segment;

/**
 * Adds to a step what belongs to it: cards give way to those that grow or are put onto others, and
 * places that were only found so far are kept.
 */
final class StepCompletion {

  /** The number of cards dragged together that are looked at for covering others. */
  private static final int MOST_RAISED = 40;

  private StepCompletion() {}

  /**
   * Returns a step with all that belongs to it: cards give way to those that grow or are put onto
   * others, and places that were only found so far are kept.
   */
  static MeasuredChange whole(LaidOutMap before, Change change, CardMeasure measure) {
    ChainMap changed = before.map().with(change);
    Sizes known = before.sizes().after(before.map(), change, changed, before.lang(), measure);
    if (LaidOutMap.onlyNotes(change)) {
      return new MeasuredChange(change, known);
    }
    Map<Id, Box> boxes = new HashMap<>(before.geometry().cards());
    Set<Id> touched = before.resized(change, known);
    for (Id id : touched) {
      Segment segment = changed.find(Segment.class, id).orElse(null);
      Point own = segment == null ? null : segment.placement().position();
      Point at = own != null ? own : before.found().getOrDefault(id, before.placed().get(id));
      if (segment == null || at == null) {
        boxes.remove(id);
      } else {
        boxes.put(id, Box.of(at, known.cards().getOrDefault(id, Cards.NEW)));
      }
    }
    Change room = MakingRoom.of(changed, before.geometry().cards(), boxes, touched, change.name());
    Change roomy = room.isEmpty() ? change : Changes.then(change.name(), change, room);
    return new MeasuredChange(withPlaces(before, roomy), known);
  }

  /**
   * Adds the places found for cards that the document does not place, if the change itself places
   * any card: the surroundings of a card placed by hand then stay as seen.
   */
  static Change withPlaces(LaidOutMap before, Change change) {
    if (change.edits().stream().noneMatch(StepCompletion::places)) {
      return change;
    }
    Set<Id> edited = new HashSet<>();
    List<Edit> found = new ArrayList<>();
    for (Edit edit : change.edits()) {
      edited.add(edit.id());
      if (edit.after() instanceof Segment after) {
        place(before, after, found);
      }
    }
    for (Segment segment : before.map().segments()) {
      if (!edited.contains(segment.id())) {
        place(before, segment, found);
      }
    }
    return found.isEmpty()
        ? change
        : Changes.then(change.name(), change, new Change(change.name(), found));
  }

  private static void place(LaidOutMap before, Segment segment, List<Edit> found) {
    Point at = before.placed().get(segment.id());
    if (segment.placement().position() == null && at != null) {
      found.add(Edit.update(segment, segment.at(Cards.whole(at))));
    }
  }

  /** Returns the map with the cards in front that the change just tried out puts over others. */
  static ChainMap raised(LaidOutMap tried, Change change) {
    List<Id> over =
        change.edits().stream()
            .filter(StepCompletion::places)
            .limit(MOST_RAISED)
            .map(Edit::id)
            .filter(id -> covers(tried.geometry(), id))
            .toList();
    return over.isEmpty() ? tried.map() : tried.map().with(Layers.toFront(tried.map(), over));
  }

  private static boolean covers(Geometry geometry, Id id) {
    Box box = geometry.cards().get(id);
    return box != null
        && geometry.cards().entrySet().stream()
            .anyMatch(other -> other.getValue().overlaps(box) && !other.getKey().equals(id));
  }

  private static boolean places(Edit edit) {
    return edit.after() instanceof Segment after
        && after.placement().position() != null
        && (edit.before() == null
            || edit.before() instanceof Segment before
                && !after.placement().position().equals(before.placement().position()));
  }
}
