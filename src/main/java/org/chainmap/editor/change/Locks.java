package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Message;

/** Locks cards and notes where they are, and tells what is locked. */
public final class Locks {

  private Locks() {}

  /** Locks cards and notes, so that nothing moves, sizes or deletes them, or unlocks them. */
  public static Change locked(ChainMap map, Geometry geometry, Collection<Id> ids, boolean locked) {
    Message name = Message.of(locked ? "editor.change.lock" : "editor.change.unlock");
    List<Edit> edits =
        new ArrayList<>(
            Cards.kept(map, geometry, ids, placement -> placement.withLocked(locked), name)
                .edits());
    for (Id id : ids) {
      map.find(Note.class, id)
          .filter(note -> note.locked() != locked)
          .ifPresent(note -> edits.add(Edit.update(note, note.withLocked(locked))));
    }
    return new Change(name, edits);
  }

  /** Tells whether an element is a locked segment or note. */
  public static boolean locked(ChainMap map, Id id) {
    return switch (map.find(id).orElse(null)) {
      case Segment s -> s.placement().locked();
      case Note n -> n.locked();
      case null, default -> false;
    };
  }

  /** Returns those that may be moved and sized. */
  public static List<Id> free(ChainMap map, Collection<Id> ids) {
    return ids.stream().filter(id -> !locked(map, id)).toList();
  }

  /**
   * Returns those that may be deleted: neither locked segments or notes nor stages that hold some.
   */
  public static List<Id> deletable(ChainMap map, Collection<Id> ids) {
    return free(map, ids).stream().filter(id -> !holdsLocked(map, id)).toList();
  }

  private static boolean holdsLocked(ChainMap map, Id id) {
    return map.find(Stage.class, id).isPresent()
        && map.segmentsIn(id).stream().anyMatch(s -> s.placement().locked());
  }
}
