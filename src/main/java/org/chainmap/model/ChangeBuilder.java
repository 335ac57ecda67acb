package org.chainmap.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chainmap.geom.Id;
import org.chainmap.text.Message;

/**
 * A builder of a change: puts elements over those of a map, in any order and any number of times.
 */
public final class ChangeBuilder {

  private final ChainMap map;
  private final FreshIds ids;
  private final List<Id> order = new ArrayList<>();
  private final Map<Id, Element> put = new LinkedHashMap<>();

  public ChangeBuilder(ChainMap map) {
    this.map = map;
    ids = new FreshIds(map);
  }

  /** Adds an element or replaces the one with its id. */
  public ChangeBuilder put(Element element) {
    if (put.put(element.id(), element) == null) {
      order.add(element.id());
    }
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
   * Returns the next of {@code prefix-1}, {@code prefix-2}, … that is used neither in the map nor
   * in this builder; none is given out twice.
   */
  public Id fresh(String prefix) {
    Id id;
    do {
      id = ids.next(prefix);
    } while (put.containsKey(id));
    return id;
  }

  /** Takes back what was put in place of an element; a new element is none again. */
  public ChangeBuilder drop(Id id) {
    put.remove(id);
    return this;
  }

  /** Tells whether an element is not one of the map's. O(log elements). */
  public boolean isNew(Id id) {
    return !map.elements().containsKey(id);
  }

  /** Returns the number of different elements that were put so far. */
  public int count() {
    return order.size();
  }

  /** Returns the new elements that were put since there were so many, in that order. */
  public List<Id> newSince(int count) {
    return order.subList(count, order.size()).stream()
        .filter(id -> isNew(id) && put.containsKey(id))
        .toList();
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
