package org.chainmap.model;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A text that is typed into a field and not yet confirmed. It is no change of the map.
 *
 * @param about the elements whose field it is
 * @param field what the field is called
 * @param text the text as it stands in the field
 * @param change what confirming it would change, or null if the text is not valid for the field
 */
public record Draft(List<Id> about, Message field, String text, @Nullable Change change) {

  public Draft {
    about = List.copyOf(about);
  }
}
