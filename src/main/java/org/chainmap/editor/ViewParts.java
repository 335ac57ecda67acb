package org.chainmap.editor;

import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.story.ViewPart;
import org.jspecify.annotations.Nullable;

/**
 * The parts that a filter left of a map, kept for the last two maps it was applied to: the
 * committed one and the one with a change being tried out. Each is asked for many times a frame.
 */
final class ViewParts {

  private record Kept(ChainMap map, Geometry geometry, ViewFilter filter, ViewPart part) {

    /** Tells whether it is of these; of an equal map in another object it merely says no. */
    @SuppressWarnings("ReferenceEquality")
    boolean of(ChainMap otherMap, Geometry otherGeometry, ViewFilter otherFilter) {
      return map == otherMap && geometry == otherGeometry && filter.equals(otherFilter);
    }
  }

  private @Nullable Kept last;
  private @Nullable Kept before;

  ViewPart of(ChainMap map, Geometry geometry, ViewFilter filter) {
    if (filter.equals(ViewFilter.NONE)) {
      return new ViewPart(map, geometry);
    }
    Kept found = last;
    if (found == null || !found.of(map, geometry, filter)) {
      found = before;
    }
    if (found == null || !found.of(map, geometry, filter)) {
      found = new Kept(map, geometry, filter, ViewPart.of(map, geometry, filter));
      before = last;
      last = found;
    }
    return found.part();
  }

  /** Tells whether an element has a place on a map and none in a part of it. O(1). */
  static boolean hides(LaidOutMap whole, ViewPart part, Id id) {
    boolean placed =
        whole
            .map()
            .find(id)
            .filter(
                element ->
                    element instanceof Segment
                        || element instanceof Stage
                        || element instanceof Link
                        || element instanceof Note)
            .isPresent();
    return placed && !holds(part.geometry(), id);
  }

  private static boolean holds(Geometry geometry, Id id) {
    return geometry.cards().containsKey(id)
        || geometry.bands().containsKey(id)
        || geometry.routes().containsKey(id)
        || geometry.notes().containsKey(id);
  }
}
