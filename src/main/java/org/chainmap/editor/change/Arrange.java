package org.chainmap.editor.change;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;

/**
 * Aligns, distributes and sizes several cards. No card leaves its stage: along the flow, the cards
 * of each stage are arranged separately.
 */
public final class Arrange {

  /** The edge or middle to align. */
  public enum Line {
    LEFT,
    CENTER,
    RIGHT,
    TOP,
    MIDDLE,
    BOTTOM;

    private boolean horizontal() {
      return this == LEFT || this == CENTER || this == RIGHT;
    }

    private Box onto(Box card, Box all) {
      return switch (this) {
        case LEFT -> card.moved(all.x() - card.x(), 0);
        case CENTER -> card.moved(all.center().x() - card.center().x(), 0);
        case RIGHT -> card.moved(all.right() - card.right(), 0);
        case TOP -> card.moved(0, all.y() - card.y());
        case MIDDLE -> card.moved(0, all.center().y() - card.center().y());
        case BOTTOM -> card.moved(0, all.bottom() - card.bottom());
      };
    }
  }

  private Arrange() {}

  /** Aligns edges or middles of cards. */
  public static Change aligned(ChainMap map, Geometry geometry, Collection<Id> ids, Line line) {
    return arranged(
        map,
        geometry,
        ids,
        line.horizontal(),
        Message.of("editor.change.align"),
        cards -> {
          Box all = Box.around(cards.values());
          Map<Id, Box> placed = new LinkedHashMap<>();
          cards.forEach((id, card) -> placed.put(id, line.onto(card, all)));
          return placed;
        });
  }

  /** Gives neighbours equal gaps; the first and the last stay. Fewer than three change nothing. */
  public static Change distributed(
      ChainMap map, Geometry geometry, Collection<Id> ids, boolean horizontally) {
    return arranged(
        map,
        geometry,
        ids,
        horizontally,
        Message.of("editor.change.distribute"),
        cards -> horizontally ? spread(cards) : turned(spread(turned(cards))));
  }

  private static Map<Id, Box> turned(Map<Id, Box> cards) {
    Map<Id, Box> turned = new LinkedHashMap<>();
    cards.forEach((id, card) -> turned.put(id, card.transposed()));
    return turned;
  }

  private static Map<Id, Box> spread(Map<Id, Box> cards) {
    if (cards.size() < 3) {
      return cards;
    }
    Box all = Box.around(cards.values());
    double used = cards.values().stream().mapToDouble(Box::w).sum();
    double gap = (all.w() - used) / (cards.size() - 1);
    Map<Id, Box> placed = new LinkedHashMap<>();
    double x = all.x();
    for (Map.Entry<Id, Box> card :
        cards.entrySet().stream()
            .sorted(Comparator.comparingDouble(c -> c.getValue().center().x()))
            .toList()) {
      placed.put(card.getKey(), card.getValue().moved(x - card.getValue().x(), 0));
      x += card.getValue().w() + gap;
    }
    return placed;
  }

  private static Change arranged(
      ChainMap map,
      Geometry geometry,
      Collection<Id> ids,
      boolean horizontal,
      Message name,
      Function<Map<Id, Box>, Map<Id, Box>> how) {
    List<Segment> segments =
        ids.stream()
            .flatMap(id -> map.find(Segment.class, id).stream())
            .filter(s -> geometry.cards().containsKey(s.id()))
            .toList();
    boolean alongFlow = horizontal != map.info().orientation().topDown();
    Map<Id, List<Segment>> parties =
        segments.stream()
            .collect(
                Collectors.groupingBy(
                    s -> alongFlow ? s.stage() : map.info().id(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<Id, Box> wanted = new LinkedHashMap<>();
    Map<Id, Id> stages = new HashMap<>();
    for (List<Segment> party : parties.values()) {
      Map<Id, Box> cards = new LinkedHashMap<>();
      for (Segment s : party) {
        cards.put(s.id(), Box.around(List.of(geometry.cards().get(s.id()))));
        stages.put(s.id(), s.stage());
      }
      how.apply(cards)
          .forEach(
              (id, box) -> {
                if (!box.equals(geometry.cards().get(id))) {
                  wanted.put(id, box);
                }
              });
    }
    return Cards.placed(map, geometry, wanted, stages, name);
  }

  /** Makes cards as wide as the widest and as high as the highest of them. */
  public static Change sameSize(ChainMap map, Geometry geometry, Collection<Id> ids) {
    List<Box> cards = AdjacentPlacement.boxes(geometry, ids);
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    if (cards.size() > 1) {
      Size size =
          new Size(
              cards.stream().mapToDouble(Box::w).max().orElseThrow(),
              cards.stream().mapToDouble(Box::h).max().orElseThrow());
      for (Id id : ids) {
        map.find(Segment.class, id)
            .ifPresent(s -> changeBuilder.put(s.withPlacement(s.placement().withSize(size))));
      }
    }
    return changeBuilder.change(Message.of("editor.change.sameSize"));
  }
}
