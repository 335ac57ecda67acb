package org.chainmap.editor.change;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.Change;

/**
 * A change that creates elements.
 *
 * @param ids the new elements, to be selected once the change is committed
 */
public record Creation(Change change, List<Id> ids) {

  public Creation {
    ids = List.copyOf(ids);
  }
}
