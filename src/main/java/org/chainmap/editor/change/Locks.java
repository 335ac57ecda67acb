package org.chainmap.editor.change;

import java.util.Collection;
import java.util.List;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.text.Message;

/** Locks cards where they are, and tells what is locked. */
public final class Locks {

  private Locks() {}

  /** Locks cards, so that nothing moves, sizes or deletes them, or unlocks them. */
  public static Change locked(ChainMap map, Geometry geometry, Collection<Id> ids, boolean locked) {
    return Cards.kept(
        map,
        geometry,
        ids,
        placement -> placement.withLocked(locked),
        Message.of(locked ? "editor.change.lock" : "editor.change.unlock"));
  }

  /** Tells whether an element is a locked segment. */
  public static boolean locked(ChainMap map, Id id) {
    return map.find(Segment.class, id).filter(s -> s.placement().locked()).isPresent();
  }

  /** Returns those that may be moved and sized. */
  public static List<Id> free(ChainMap map, Collection<Id> ids) {
    return ids.stream().filter(id -> !locked(map, id)).toList();
  }

  /** Returns those that may be deleted: neither locked segments nor stages that hold some. */
  public static List<Id> deletable(ChainMap map, Collection<Id> ids) {
    return free(map, ids).stream().filter(id -> !holdsLocked(map, id)).toList();
  }

  private static boolean holdsLocked(ChainMap map, Id id) {
    return map.find(Stage.class, id).isPresent()
        && map.segmentsIn(id).stream().anyMatch(s -> s.placement().locked());
  }
}
