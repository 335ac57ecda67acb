package org.chainmap.editor.change;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.Change;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A change that creates elements.
 *
 * @param ids the new elements, to be selected once the change is committed
 * @param notice what the person should be told of it, or null
 */
public record Creation(Change change, List<Id> ids, @Nullable Message notice) {

  public Creation {
    ids = List.copyOf(ids);
  }

  /** A creation of which there is nothing to tell. */
  public Creation(Change change, List<Id> ids) {
    this(change, ids, null);
  }
}
