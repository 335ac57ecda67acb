package org.chainmap.editor.view;

import java.util.Collection;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.jspecify.annotations.Nullable;

/** Computes where an element is shown on the map. */
public final class ElementBounds {

  private ElementBounds() {}

  /** Returns the bounding box of several elements together; null if none is shown. */
  public static @Nullable Box of(ChainMap map, Geometry geometry, Collection<Id> ids) {
    Box all = null;
    for (Id id : ids) {
      Box box = of(map, geometry, id);
      all = box == null ? all : all == null ? box : all.union(box);
    }
    return all;
  }

  /**
   * Returns the bounding box of a card, a band, a note or a link's route, of a participation's
   * segment, or of all cards in which an enterprise takes part. Null if the element is not shown.
   */
  public static @Nullable Box of(ChainMap map, Geometry geometry, Id id) {
    if (geometry.cards().containsKey(id)) {
      return geometry.cards().get(id);
    }
    if (geometry.bands().containsKey(id)) {
      return geometry.bands().get(id);
    }
    if (geometry.notes().containsKey(id)) {
      return geometry.notes().get(id);
    }
    var route = geometry.course(id);
    if (route != null) {
      return route.bounds();
    }
    Participation participation = map.find(Participation.class, id).orElse(null);
    if (participation != null) {
      return geometry.cards().get(participation.segment());
    }
    if (map.find(Enterprise.class, id).isPresent()) {
      List<Box> cards =
          map.participationsOf(id).stream()
              .map(Participation::segment)
              .filter(geometry.cards()::containsKey)
              .map(segment -> Box.around(List.of(geometry.cards().get(segment))))
              .toList();
      return cards.isEmpty() ? null : Box.around(cards);
    }
    return null;
  }
}
