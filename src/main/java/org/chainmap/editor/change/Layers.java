package org.chainmap.editor.change;

import java.util.Collection;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;

/** Brings cards in front of all others that they overlap, or behind them. */
public final class Layers {

  private Layers() {}

  /** Brings cards in front of all others; among themselves they keep their order. O(segments). */
  public static Change toFront(ChainMap map, Collection<Id> ids) {
    return beyond(map, ids, Math::max, 1, Message.of("editor.change.toFront"));
  }

  /** Puts cards behind all others; among themselves they keep their order. O(segments). */
  public static Change toBack(ChainMap map, Collection<Id> ids) {
    return beyond(map, ids, Math::min, -1, Message.of("editor.change.toBack"));
  }

  private static Change beyond(
      ChainMap map, Collection<Id> ids, IntBinaryOperator outer, int step, Message name) {
    Set<Id> moved = Set.copyOf(ids);
    int others = 0;
    int nearest = 0;
    boolean first = true;
    for (Segment segment : map.segments()) {
      int layer = segment.placement().layer();
      if (!moved.contains(segment.id())) {
        others = outer.applyAsInt(others, layer);
      } else {
        nearest = first ? layer : -outer.applyAsInt(-nearest, -layer);
        first = false;
      }
    }
    long by = (long) others + step - nearest;
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    if (by * step > 0) {
      for (Id id : ids) {
        map.find(Segment.class, id)
            .ifPresent(
                s ->
                    changeBuilder.put(
                        s.withPlacement(
                            s.placement().withLayer(clamped(s.placement().layer() + by)))));
      }
    }
    return changeBuilder.change(name);
  }

  private static int clamped(long layer) {
    return Math.clamp(layer, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
