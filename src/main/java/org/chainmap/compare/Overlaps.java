package org.chainmap.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Cards that came to lie on one another because they come from two maps. One of them loses its
 * place, and the layout finds it a free one beside its neighbours.
 */
final class Overlaps {

  /** The least size of a card that fits its text, in px: cards are not measured here. */
  private static final Size LEAST = new Size(144, 48);

  private Overlaps() {}

  static @Nullable Box box(Segment segment) {
    Point at = segment.placement().position();
    Size size = segment.placement().size();
    return at == null ? null : Box.of(at, size == null ? LEAST : size);
  }

  /** Returns the map in which those of these cards that lie on others have no place. O(n²). */
  static ChainMap freed(ChainMap map, Set<Id> loose) {
    List<Box> taken = new ArrayList<>();
    for (Segment segment : map.segments()) {
      Box box = loose.contains(segment.id()) ? null : box(segment);
      if (box != null) {
        taken.add(box);
      }
    }
    Map<Id, Element> changed = new TreeMap<>(map.elements());
    for (Segment segment : map.segments()) {
      Box box = loose.contains(segment.id()) ? box(segment) : null;
      if (box != null && taken.stream().anyMatch(box::overlaps)) {
        changed.put(segment.id(), segment.at(null));
      }
    }
    return ChainMap.of(changed.values());
  }

  /**
   * Finds the cards to lose their place: of two that lie on one another in the result, but in
   * neither side's map, the later one that is not fixed. Two that are both fixed stay. O(n²) of the
   * cards that a side placed.
   */
  static List<Segment> made(ChainMap base, ChainMap ours, ChainMap theirs, List<Segment> result) {
    List<Segment> byOurs = placed(base, ours, result);
    List<Segment> byTheirs = placed(base, theirs, result);
    List<Segment> freed = new ArrayList<>();
    for (Segment a : byOurs) {
      for (Segment b : byTheirs) {
        Box x = box(a);
        Box y = box(b);
        if (x == null
            || y == null
            || a.id().equals(b.id())
            || freed.contains(a)
            || freed.contains(b)
            || !x.overlaps(y)
            || both(ours, a, b)
            || both(theirs, a, b)) {
          continue;
        }
        Segment later = a.id().compareTo(b.id()) > 0 ? a : b;
        Segment earlier = later == a ? b : a;
        if (!later.placement().fixed()) {
          freed.add(later);
        } else if (!earlier.placement().fixed()) {
          freed.add(earlier);
        }
      }
    }
    return freed;
  }

  /** Returns the cards of the result that lie where this side added or moved them. */
  private static List<Segment> placed(ChainMap base, ChainMap side, List<Segment> result) {
    return result.stream()
        .filter(s -> there(side, s) && !there(base, s) && s.placement().position() != null)
        .toList();
  }

  private static boolean there(ChainMap map, Segment segment) {
    return map.find(Segment.class, segment.id())
        .map(Segment::placement)
        .filter(placement -> segment.placement().equals(placement))
        .isPresent();
  }

  private static boolean both(ChainMap side, Segment a, Segment b) {
    return there(side, a) && there(side, b);
  }
}
