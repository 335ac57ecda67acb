package org.chainmap.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.chainmap.editor.change.PlacementChange;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Link;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;

/**
 * What was chosen and where the view was at each position of the {@link Journal}: undo and redo
 * return there. Forgets the positions that the journal has forgotten.
 */
final class JournalViews {

  /** A move of the view to what a step made. */
  private record Jump(Camera from, Camera to) {}

  private final Map<Object, Selection> left = new WeakHashMap<>();
  private final Map<Object, Jump> jumps = new WeakHashMap<>();

  /** Remembers what is chosen as the journal leaves a position. */
  void leave(Object position, Selection selection) {
    left.put(position, selection);
  }

  /** Remembers that the view went to what the step to a position made. */
  void jumped(Object position, Camera from, Camera to) {
    if (!from.equals(to)) {
      jumps.put(position, new Jump(from, to));
    }
  }

  /** Keeps for a position what is known of the one it replaces. */
  void replaced(Object position, Object by) {
    Jump jump = jumps.get(position);
    if (jump != null) {
      jumps.put(by, jump);
    }
  }

  /** Returns where the view was before the step to a position, if it is where that brought it. */
  Optional<Camera> back(Object position, Camera now) {
    return Optional.ofNullable(jumps.get(position))
        .filter(jump -> jump.to().equals(now))
        .map(Jump::from);
  }

  /**
   * Returns what is to be chosen after undo or redo: what a step brings back, or what was chosen
   * when the position was left, or what the step changes, unless it is a layout.
   *
   * @param change the change that led to the position
   * @param map the map there
   */
  Selection at(Object position, Change change, ChainMap map) {
    Selection held = left.getOrDefault(position, Selection.NONE).within(map);
    List<Id> back = ids(change, map, true);
    if (!back.isEmpty() && back.stream().noneMatch(held.ids()::contains)) {
      return Selection.of(back);
    }
    return held.isEmpty() && !PlacementChange.lays(change)
        ? Selection.of(ids(change, map, false))
        : held;
  }

  /** The elements of the map that a change adds, or that it changes: links only if nothing else. */
  private static List<Id> ids(Change change, ChainMap map, boolean added) {
    List<Id> ids =
        change.edits().stream()
            .filter(edit -> (edit.before() == null) == added && edit.after() != null)
            .filter(JournalViews::chosenOnMap)
            .map(Edit::id)
            .filter(id -> map.find(id).isPresent())
            .toList();
    List<Id> places = ids.stream().filter(id -> map.find(Link.class, id).isEmpty()).toList();
    return places.isEmpty() ? ids : places;
  }

  private static boolean chosenOnMap(Edit edit) {
    return edit.after() instanceof Segment
        || edit.after() instanceof Stage
        || edit.after() instanceof Note
        || edit.after() instanceof Link;
  }
}
