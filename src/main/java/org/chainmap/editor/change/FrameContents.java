package org.chainmap.editor.change;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Note;
import org.chainmap.model.kind.NoteKind;

/** Finds what lies in frames, and so moves with them. */
public final class FrameContents {

  private FrameContents() {}

  /**
   * Returns some elements, and after them the cards and notes that lie wholly inside frames among
   * them and are not locked. O(cards near the frames + notes · frames).
   */
  public static List<Id> with(ChainMap map, Geometry geometry, Collection<Id> ids) {
    Set<Id> all = new LinkedHashSet<>(ids);
    for (Id id : ids) {
      Box frame = geometry.notes().get(id);
      if (frame != null && isFrame(map, id)) {
        all.addAll(Locks.free(map, in(geometry, id, frame)));
      }
    }
    return List.copyOf(all);
  }

  private static boolean isFrame(ChainMap map, Id id) {
    return map.find(Note.class, id).filter(note -> note.kind() == NoteKind.FRAME).isPresent();
  }

  private static List<Id> in(Geometry geometry, Id id, Box frame) {
    Set<Id> inside = new LinkedHashSet<>();
    for (Id near : geometry.cardsNear(frame)) {
      Box card = geometry.cards().get(near);
      if (card != null && frame.contains(card)) {
        inside.add(near);
      }
    }
    for (Map.Entry<Id, Box> note : geometry.notes().entrySet()) {
      if (!note.getKey().equals(id) && frame.contains(note.getValue())) {
        inside.add(note.getKey());
      }
    }
    return inside.stream().sorted().toList();
  }
}
