package org.chainmap.ledger.plan;

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
import org.chainmap.model.FreshIds;
import org.chainmap.text.Message;

/** A map as an import changes it so far: new and changed elements over those of the map. */
final class ElementDraft {

  private final ChainMap map;
  private final FreshIds ids;
  private final Map<Id, Element> put = new LinkedHashMap<>();

  ElementDraft(ChainMap map) {
    this.map = map;
    ids = new FreshIds(map);
  }

  Id fresh(String prefix) {
    return ids.next(prefix);
  }

  void put(Element element) {
    put.put(element.id(), element);
  }

  /** Takes back a new element that nothing refers to. */
  void drop(Id id) {
    put.remove(id);
  }

  <E extends Element> Optional<E> find(Class<E> kind, Id id) {
    Element changed = put.get(id);
    return changed == null
        ? map.find(kind, id)
        : kind.isInstance(changed) ? Optional.of(kind.cast(changed)) : Optional.empty();
  }

  /** Tells whether an element is not one of the map's. */
  boolean isNew(Id id) {
    return map.find(id).isEmpty();
  }

  Change change(Message name) {
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
