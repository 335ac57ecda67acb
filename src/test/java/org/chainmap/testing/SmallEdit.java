package org.chainmap.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;

/** A small random edit of a placed map. */
public enum SmallEdit {
  ADD_LINK,
  REMOVE_LINK,
  ADD_CARD,
  REMOVE_CARD,
  RESIZE;

  /**
   * Applies the edit and returns the new map.
   *
   * @param sizes the sizes of cards; updated by the edit
   */
  public ChainMap of(ChainMap map, Map<Id, Size> sizes, Random random) {
    List<Element> elements = new ArrayList<>(map.elements().values());
    List<Segment> segments = map.segments();
    Segment some = segments.get(random.nextInt(segments.size()));
    switch (this) {
      case ADD_LINK -> {
        Id other = forward(map, some, random);
        elements.add(Link.of(Id.of("new"), some.id(), other));
      }
      case REMOVE_LINK -> elements.remove(map.links().get(random.nextInt(map.links().size())));
      case ADD_CARD -> {
        Id id = Id.of("s-new");
        elements.add(Segment.of(id, "new", some.stage()));
        sizes.put(id, new Size(162, 66));
        elements.add(Link.of(Id.of("new-0"), some.id(), id));
        elements.add(Link.of(Id.of("new-1"), id, forward(map, some, random)));
      }
      case REMOVE_CARD ->
          elements.removeIf(
              e ->
                  e.id().equals(some.id())
                      || e instanceof Link link
                          && (link.from().equals(some.id()) || link.to().equals(some.id())));
      case RESIZE -> sizes.put(some.id(), new Size(204, 120));
    }
    ChainMap edited = ChainMap.of(elements);
    sizes.keySet().retainAll(edited.segments().stream().map(Segment::id).toList());
    return edited;
  }

  /** Returns a card further along the flow, or any card if there is none. */
  private static Id forward(ChainMap map, Segment from, Random random) {
    Orientation orientation = map.info().orientation();
    double x = position(from, orientation);
    List<Id> later =
        map.segments().stream()
            .filter(s -> position(s, orientation) > x + 40)
            .map(Segment::id)
            .toList();
    return later.isEmpty()
        ? map.segments().get(random.nextInt(map.segments().size())).id()
        : later.get(random.nextInt(later.size()));
  }

  private static double position(Segment segment, Orientation orientation) {
    return orientation.transformed(Objects.requireNonNull(segment.placement().position())).x();
  }
}
