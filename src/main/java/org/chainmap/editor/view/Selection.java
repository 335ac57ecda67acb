package org.chainmap.editor.view;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;

/**
 * The chosen elements, in the order in which they were chosen.
 *
 * @param ids segments, links, stages, participations, enterprises
 */
public record Selection(SequencedSet<Id> ids) {

  public static final Selection NONE = of(List.of());

  public Selection {
    ids = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(ids));
  }

  public static Selection of(Id... ids) {
    return of(List.of(ids));
  }

  public static Selection of(Collection<Id> ids) {
    return new Selection(new LinkedHashSet<>(ids));
  }

  public boolean isEmpty() {
    return ids.isEmpty();
  }

  public int size() {
    return ids.size();
  }

  public boolean contains(Id id) {
    return ids.contains(id);
  }

  /** Both selections together. */
  public Selection with(Collection<Id> more) {
    SequencedSet<Id> all = new LinkedHashSet<>(ids);
    all.addAll(more);
    return new Selection(all);
  }

  /** Without {@code id} where it was chosen, with it where it was not. */
  public Selection toggled(Id id) {
    SequencedSet<Id> changed = new LinkedHashSet<>(ids);
    if (!changed.remove(id)) {
      changed.add(id);
    }
    return new Selection(changed);
  }

  /** What of it a map still holds. */
  public Selection within(ChainMap map) {
    return ids.stream().allMatch(map.elements()::containsKey)
        ? this
        : of(ids.stream().filter(map.elements()::containsKey).toList());
  }

  /** The chosen elements of one kind. */
  public <E extends Element> List<E> all(ChainMap map, Class<E> kind) {
    return ids.stream().flatMap(id -> map.find(kind, id).stream()).toList();
  }
}
