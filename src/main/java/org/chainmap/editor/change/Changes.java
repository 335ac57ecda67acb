package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Id;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.text.Message;

/** Combines changes. */
public final class Changes {

  private Changes() {}

  /**
   * Combines two consecutive changes into one. Edits that cancel out are omitted.
   *
   * @param first a change
   * @param second a change of the map after {@code first}
   */
  public static Change then(Message name, Change first, Change second) {
    Map<Id, Edit> edits = new LinkedHashMap<>();
    first.edits().forEach(edit -> edits.put(edit.id(), edit));
    for (Edit edit : second.edits()) {
      Edit earlier = edits.get(edit.id());
      if (earlier == null) {
        edits.put(edit.id(), edit);
      } else if (Objects.equals(earlier.before(), edit.after())) {
        edits.remove(edit.id());
      } else {
        edits.put(edit.id(), new Edit(edit.id(), earlier.before(), edit.after()));
      }
    }
    List<Edit> all = new ArrayList<>(edits.values());
    return new Change(name, all);
  }
}
