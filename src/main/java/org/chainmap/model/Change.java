package org.chainmap.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.chainmap.geom.Id;
import org.chainmap.text.Message;

/**
 * An undoable change of a map: its name for users and the edits of elements.
 *
 * <p>An element appears in at most one edit. {@code c.inverted().inverted()} equals {@code c}.
 */
public record Change(Message name, List<Edit> edits) {

  public Change {
    edits = List.copyOf(edits);
    if (edits.stream().map(Edit::id).distinct().count() != edits.size()) {
      throw new IllegalArgumentException("two edits of one element in one change");
    }
  }

  public static Change of(Message name, Edit... edits) {
    return new Change(name, List.of(edits));
  }

  public boolean isEmpty() {
    return edits.isEmpty();
  }

  /** Returns the change that undoes it, with before and after exchanged. */
  public Change inverted() {
    return new Change(name, edits.stream().map(Edit::inverted).toList().reversed());
  }

  /** Returns the change that leads from one map to another. O(elements · log elements). */
  public static Change between(Message name, ChainMap before, ChainMap after) {
    Set<Id> ids = new TreeSet<>(before.elements().keySet());
    ids.addAll(after.elements().keySet());
    List<Edit> edits = new ArrayList<>();
    for (Id id : ids) {
      Element a = before.elements().get(id);
      Element b = after.elements().get(id);
      if (!Objects.equals(a, b)) {
        edits.add(new Edit(id, a, b));
      }
    }
    return new Change(name, edits);
  }
}
