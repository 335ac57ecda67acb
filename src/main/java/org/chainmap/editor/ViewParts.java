package org.chainmap.editor;

import java.util.Arrays;
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

  private record Kept(ChainMap map, Geometry geometry, ViewFilter filter, ViewPart part) {}

  private final @Nullable Kept[] kept = new Kept[2];

  @SuppressWarnings("ReferenceEquality") // an equal map in another object is merely filtered anew
  ViewPart of(ChainMap map, Geometry geometry, ViewFilter filter) {
    if (filter.equals(ViewFilter.NONE)) {
      return new ViewPart(map, geometry);
    }
    for (Kept each : Arrays.asList(kept)) {
      if (each != null
          && each.map() == map
          && each.geometry() == geometry
          && each.filter().equals(filter)) {
        return each.part();
      }
    }
    ViewPart part = ViewPart.of(map, geometry, filter);
    kept[1] = kept[0];
    kept[0] = new Kept(map, geometry, filter, part);
    return part;
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
