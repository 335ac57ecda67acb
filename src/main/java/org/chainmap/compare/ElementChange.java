package org.chainmap.compare;

import java.util.List;
import java.util.Objects;
import org.chainmap.geom.Id;
import org.chainmap.model.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element that differs between two maps.
 *
 * @param before the element in the earlier map, or null where it is added
 * @param after the element in the later map, or null where it is removed
 * @param fields the fields that differ; none where it is added or removed
 */
public record ElementChange(
    ChangeKind changeKind,
    @Nullable Element before,
    @Nullable Element after,
    List<FieldChange> fields) {

  public ElementChange {
    fields = List.copyOf(fields);
  }

  /** Returns the element itself: the later one, or the earlier one where it is removed. */
  public Element element() {
    return after != null ? after : Objects.requireNonNull(before);
  }

  /** Returns in how many sentences the difference is said: one, or one for each field. */
  public int sentences() {
    return Math.max(1, fields.size());
  }

  public Id id() {
    return element().id();
  }
}
