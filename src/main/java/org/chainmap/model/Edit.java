package org.chainmap.model;

import org.chainmap.geom.Id;
import org.jspecify.annotations.Nullable;

/**
 * The edit of one element in a change: added (no before), removed (no after), or updated.
 *
 * @param id the element's id, the same on both sides
 */
public record Edit(Id id, @Nullable Element before, @Nullable Element after) {

  public Edit {
    if (before == null && after == null
        || before != null && !before.id().equals(id)
        || after != null && !after.id().equals(id)) {
      throw new IllegalArgumentException("an edit keeps the id of its sides: " + id);
    }
  }

  public static Edit add(Element element) {
    return new Edit(element.id(), null, element);
  }

  public static Edit remove(Element element) {
    return new Edit(element.id(), element, null);
  }

  public static Edit update(Element before, Element after) {
    return new Edit(before.id(), before, after);
  }

  @SuppressWarnings("ArgumentSelectionDefectChecker") // swapped on purpose
  public Edit inverted() {
    return new Edit(id, after, before);
  }
}
