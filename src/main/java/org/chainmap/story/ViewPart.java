package org.chainmap.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.SavedView;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.paint.Overlay;
import org.chainmap.text.Message;

/**
 * The part of a map that a filter leaves, wherever it lies.
 *
 * @param map the map without what is not shown
 * @param geometry where everything shown lies; of no card that is not
 */
public record ViewPart(ChainMap map, Geometry geometry) {

  /** Filters a map. O(elements). */
  public static ViewPart of(ChainMap map, Geometry geometry, ViewFilter filter) {
    return filter.equals(ViewFilter.NONE)
        ? new ViewPart(map, geometry)
        : of(FilteredMap.of(map, filter), geometry, geometry.bounds());
  }

  /**
   * Cuts out of a filtered map what lies within a frame.
   *
   * @param frame in px
   */
  static ViewPart of(FilteredMap filtered, Geometry geometry, Box frame) {
    Geometry part = Crop.of(filtered.map(), filtered.segments(), geometry, frame);
    return new ViewPart(filtered.map(), geometry.leadingTo(part));
  }

  /** Tells whether there is nothing left to show. */
  public boolean isEmpty() {
    return geometry.cards().isEmpty() && geometry.notes().isEmpty();
  }

  /** Returns an overlay whose legend explains only what is seen of it. O(emphasised elements). */
  public Overlay visible(Overlay overlay) {
    Set<Object> looks = new HashSet<>();
    overlay
        .emphasis()
        .forEach(
            (id, emphasis) -> {
              if (geometry.cards().containsKey(id)
                  || geometry.routes().containsKey(id)
                  || geometry.bands().containsKey(id)) {
                looks.add(List.of(emphasis.hue(), emphasis.strength()));
              }
            });
    overlay.hulls().stream()
        .filter(hull -> hull.cards().stream().anyMatch(geometry.cards()::containsKey))
        .forEach(hull -> looks.add(hull.hue()));
    return new Overlay(
        overlay.title(),
        overlay.emphasis(),
        overlay.hulls(),
        overlay.dimOthers(),
        overlay.legend().stream()
            .filter(
                entry ->
                    looks.contains(entry.hue())
                        || looks.contains(List.of(entry.hue(), entry.strength())))
            .toList());
  }

  /** Returns which elements that a view's filter names are no longer on a map, in sentences. */
  public static List<Message> dropped(SavedView view, ChainMap map) {
    List<Message> dropped = new ArrayList<>();
    gone("story.dropped.stages", view.filter().stages(), map, Stage.class, dropped);
    gone("story.dropped.segments", view.filter().segments(), map, Segment.class, dropped);
    return dropped;
  }

  private static void gone(
      String key, List<Id> named, ChainMap map, Class<? extends Element> kind, List<Message> out) {
    long gone = named.stream().filter(id -> map.find(kind, id).isEmpty()).count();
    if (gone > 0) {
      out.add(Message.of(key, gone));
    }
  }
}
