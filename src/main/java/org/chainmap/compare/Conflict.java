package org.chainmap.compare;

import org.chainmap.geom.Id;
import org.jspecify.annotations.Nullable;

/**
 * A place where two sides changed the same thing, each in its own way.
 *
 * @param key the decision it waits for; conflicts about what hangs together share it
 * @param field the field that both changed; null where one side removed the whole element
 * @param base the value both started from: of the field, or the element itself; null for none
 * @param ours our value; null for none, or where we removed the element
 * @param theirs their value, likewise
 * @param neededBy where one side removed the element and the other did not edit it but refers to it
 *     anew: what refers to it; else null
 * @param taken the side whose value the result has
 */
public record Conflict(
    ConflictKey key,
    @Nullable FieldPath field,
    @Nullable Object base,
    @Nullable Object ours,
    @Nullable Object theirs,
    @Nullable Id neededBy,
    MergeSide taken) {

  public Id element() {
    return key.element();
  }

  /** Tells whether one side removed what the other edits or needs. */
  public boolean removal() {
    return field == null;
  }

  /** Returns the side that removed the element, where one did. */
  public MergeSide removedBy() {
    return ours == null ? MergeSide.OURS : MergeSide.THEIRS;
  }
}
