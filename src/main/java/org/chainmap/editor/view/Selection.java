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
 * The selected elements, in the order in which they were selected.
 *
 * @param ids segments, links, stages, participations, enterprises, notes
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

  /** Returns the selection with more elements added. */
  public Selection with(Collection<Id> more) {
    SequencedSet<Id> all = new LinkedHashSet<>(ids);
    all.addAll(more);
    return new Selection(all);
  }

  /** Returns the selection without {@code id} if it was selected, else with it. */
  public Selection toggled(Id id) {
    SequencedSet<Id> changed = new LinkedHashSet<>(ids);
    if (!changed.remove(id)) {
      changed.add(id);
    }
    return new Selection(changed);
  }

  /** Returns the selection limited to elements that a map still holds. */
  public Selection within(ChainMap map) {
    return ids.stream().allMatch(map.elements()::containsKey)
        ? this
        : of(ids.stream().filter(map.elements()::containsKey).toList());
  }

  /** Returns the selected elements of one type. */
  public <E extends Element> List<E> all(ChainMap map, Class<E> kind) {
    return ids.stream().flatMap(id -> map.find(kind, id).stream()).toList();
  }
}
