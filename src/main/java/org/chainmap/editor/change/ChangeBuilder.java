package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Element;
import org.chainmap.model.Ids;
import org.chainmap.text.Message;

/**
 * A builder of a change: puts elements over those of a map, in any order and any number of times.
 */
public final class ChangeBuilder {

  private final ChainMap map;
  private final Map<Id, Element> put = new LinkedHashMap<>();

  public ChangeBuilder(ChainMap map) {
    this.map = map;
  }

  /** Adds an element or replaces the one with its id. */
  public ChangeBuilder put(Element element) {
    put.put(element.id(), element);
    return this;
  }

  /** Returns the element in its present state, edits so far included. */
  public <E extends Element> Optional<E> find(Class<E> kind, Id id) {
    Element element = put.get(id);
    return element == null
        ? map.find(kind, id)
        : kind.isInstance(element) ? Optional.of(kind.cast(element)) : Optional.empty();
  }

  public boolean contains(Id id) {
    return put.containsKey(id) || map.elements().containsKey(id);
  }

  /**
   * Returns the first of {@code prefix-1}, {@code prefix-2}, … that is used neither in the map nor
   * in this builder.
   */
  public Id fresh(String prefix) {
    return Ids.fresh(prefix, this::contains);
  }

  /** Returns the change, without edits if nothing differs from the map. */
  public Change change(Message name) {
    List<Edit> edits = new ArrayList<>();
    put.forEach(
        (id, after) -> {
          Element before = map.elements().get(id);
          if (!Objects.equals(before, after)) {
            edits.add(new Edit(id, before, after));
          }
        });
    return new Change(name, edits);
  }
}
