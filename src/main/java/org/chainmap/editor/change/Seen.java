package org.chainmap.editor.change;

import org.chainmap.geom.Box;
import org.chainmap.model.Scenario;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.ViewFilter;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of a map, to be saved as a view.
 *
 * @param filter the part of the map
 * @param colouring what is laid over it
 * @param unsaved a scenario shown that the map does not have; it stands in place of the colouring
 * @param frame the part of the plane, in px; null for all that the filter leaves
 */
public record Seen(
    ViewFilter filter, Colouring colouring, @Nullable Scenario unsaved, @Nullable Box frame) {

  /** All that a filter leaves, without colours. */
  public static Seen of(ViewFilter filter) {
    return new Seen(filter, Colouring.PLAIN, null, null);
  }
}
