package org.chainmap.editor;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.Change;

/**
 * A change that makes something new.
 *
 * @param ids the new elements to be chosen once the change is committed
 */
public record Made(Change change, List<Id> ids) {

  public Made {
    ids = List.copyOf(ids);
  }
}
