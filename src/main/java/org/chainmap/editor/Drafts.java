package org.chainmap.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chainmap.model.Draft;
import org.chainmap.task.Listeners;
import org.chainmap.task.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one document that are typed and not yet confirmed, one of each field at most. They
 * are told on, so that they outlive a crash, and never become part of the map by themselves.
 */
public final class Drafts {

  private final Map<Object, Draft> byField = new LinkedHashMap<>();
  private final Listeners<List<Draft>> changed = new Listeners<>();

  /**
   * Takes note of what stands in a field, in place of what stood there before.
   *
   * @param field what the field is known by, as a key of a map
   * @param draft null once the text is confirmed, given up or what the map says
   */
  public void put(Object field, @Nullable Draft draft) {
    Draft before = draft == null ? byField.remove(field) : byField.put(field, draft);
    if (before == null ? draft != null : !before.equals(draft)) {
      changed.tell(all());
    }
  }

  /** The texts in the order in which their fields were begun. */
  public List<Draft> all() {
    return List.copyOf(byField.values());
  }

  /** Calls back with all of them whenever one changes. */
  public Subscription onChange(Consumer<List<Draft>> listener) {
    return changed.add(listener);
  }
}
