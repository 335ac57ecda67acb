package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Element;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;

/** Brings cards and notes in front of all others that they overlap, or behind them. */
public final class Layers {

  private Layers() {}

  /** Brings them in front of all others; among themselves they keep their order. O(segments). */
  public static Change toFront(ChainMap map, Collection<Id> ids) {
    return beyond(map, ids, Math::max, 1, Message.of("editor.change.toFront"));
  }

  /** Puts them behind all others; among themselves they keep their order. O(segments). */
  public static Change toBack(ChainMap map, Collection<Id> ids) {
    return beyond(map, ids, Math::min, -1, Message.of("editor.change.toBack"));
  }

  private static Change beyond(
      ChainMap map, Collection<Id> ids, IntBinaryOperator outer, int step, Message name) {
    Set<Id> moved = Set.copyOf(ids);
    int others = 0;
    int nearest = 0;
    boolean first = true;
    for (Element element : stacked(map)) {
      int layer = layer(element);
      if (!moved.contains(element.id())) {
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
        map.find(id)
            .ifPresent(element -> changeBuilder.put(in(element, clamped(layer(element) + by))));
      }
    }
    return changeBuilder.change(name);
  }

  private static List<Element> stacked(ChainMap map) {
    List<Element> all = new ArrayList<>(map.segments());
    all.addAll(map.notes());
    return all;
  }

  /** Returns the layer of a segment or a note, 0 for all else. */
  public static int layer(Element element) {
    return switch (element) {
      case Segment s -> s.placement().layer();
      case Note n -> n.layer();
      default -> 0;
    };
  }

  private static Element in(Element element, int layer) {
    return switch (element) {
      case Segment s -> s.withPlacement(s.placement().withLayer(layer));
      case Note n -> n.withLayer(layer);
      default -> element;
    };
  }

  private static int clamped(long layer) {
    return Math.clamp(layer, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
