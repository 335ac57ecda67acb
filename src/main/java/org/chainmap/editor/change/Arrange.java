package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Edit;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Aligns, distributes and sizes several cards, and free notes with them. No card leaves its stage:
 * along the flow, the cards of each stage are arranged separately.
 */
public final class Arrange {

  /**
   * Cards and notes arranged.
   *
   * @param notice tells how many cards stayed where they are for lack of room, if any did
   */
  public record Arranged(Change change, Optional<Message> notice) {}

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

  /** Stands for the stage of notes, which have none. */
  private static final Id NO_STAGE = Id.of("notes");

  private Arrange() {}

  /**
   * Aligns edges or middles of cards. Along the flow, cards that would then cover one another are
   * spread just enough; across it, cards that lie one below the other keep their distance and are
   * aligned as one. A card that would cover one that is not aligned stays where it is along the
   * flow, and stops beside that one across it.
   */
  public static Arranged aligned(ChainMap map, Geometry geometry, Collection<Id> ids, Line line) {
    boolean alongFlow = line.horizontal() != map.info().orientation().topDown();
    return arranged(
        map,
        geometry,
        ids,
        line.horizontal(),
        Message.of("editor.change.align"),
        cards -> {
          Box all = Box.around(cards.values());
          List<Map<Id, Box>> aligned = new ArrayList<>();
          for (Map<Id, Box> party : alongFlow ? each(cards) : columns(map, cards)) {
            Box whole = Box.around(party.values());
            Point way = line.onto(whole, all).corner().minus(whole.corner());
            Map<Id, Box> moved = new LinkedHashMap<>();
            party.forEach((id, card) -> moved.put(id, card.moved(way.x(), way.y())));
            aligned.add(moved);
          }
          return aligned;
        });
  }

  private static List<Map<Id, Box>> each(Map<Id, Box> cards) {
    return cards.entrySet().stream().map(card -> Map.of(card.getKey(), card.getValue())).toList();
  }

  /** Groups cards of a stage that lie one before or behind the other, seen across the flow. */
  private static List<Map<Id, Box>> columns(ChainMap map, Map<Id, Box> cards) {
    Orientation orientation = map.info().orientation();
    List<Map.Entry<Id, Box>> inOrder =
        cards.entrySet().stream()
            .sorted(Comparator.comparingDouble(card -> orientation.start(card.getValue())))
            .toList();
    Map<Id, Map<Id, Box>> last = new HashMap<>();
    List<Map<Id, Box>> columns = new ArrayList<>();
    for (Map.Entry<Id, Box> card : inOrder) {
      Segment segment = map.find(Segment.class, card.getKey()).orElse(null);
      if (segment == null) {
        columns.add(Map.of(card.getKey(), card.getValue()));
        continue;
      }
      Id stage = segment.stage();
      Map<Id, Box> column = last.get(stage);
      if (column == null
          || orientation.end(Box.around(column.values())) <= orientation.start(card.getValue())) {
        column = new LinkedHashMap<>();
        last.put(stage, column);
        columns.add(column);
      }
      column.put(card.getKey(), card.getValue());
    }
    return columns;
  }

  /**
   * Gives neighbours equal gaps; the first and the last stay, unless there is too little room
   * between them. Fewer than three change nothing. Along the flow, a card that would cover one that
   * is not among them stays where it is.
   */
  public static Arranged distributed(
      ChainMap map, Geometry geometry, Collection<Id> ids, boolean horizontally) {
    return arranged(
        map,
        geometry,
        ids,
        horizontally,
        Message.of("editor.change.distribute"),
        cards -> each(horizontally ? spread(cards) : turned(spread(turned(cards)))));
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
    Map<Id, Box> placed = spread(cards, all.x(), gap);
    return gap < 0 && covering(placed.values()) ? spread(cards, all.x(), FreePlaces.GAP) : placed;
  }

  private static Map<Id, Box> spread(Map<Id, Box> cards, double from, double gap) {
    Map<Id, Box> placed = new LinkedHashMap<>();
    double x = from;
    for (Map.Entry<Id, Box> card :
        cards.entrySet().stream()
            .sorted(Comparator.comparingDouble(c -> c.getValue().center().x()))
            .toList()) {
      placed.put(card.getKey(), card.getValue().moved(x - card.getValue().x(), 0));
      x += card.getValue().w() + gap;
    }
    return placed;
  }

  private static boolean covering(Collection<Box> cards) {
    List<Box> list = List.copyOf(cards);
    for (int i = 0; i < list.size(); i++) {
      if (list.subList(0, i).stream().anyMatch(list.get(i)::overlaps)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Arranges the cards of each stage, or all together where they move across the flow only.
   *
   * @param how returns where cards should lie, in parties that keep together
   */
  private static Arranged arranged(
      ChainMap map,
      Geometry geometry,
      Collection<Id> ids,
      boolean horizontal,
      Message name,
      Function<Map<Id, Box>, List<Map<Id, Box>>> how) {
    List<Segment> segments =
        ids.stream()
            .flatMap(id -> map.find(Segment.class, id).stream())
            .filter(s -> geometry.cards().containsKey(s.id()))
            .toList();
    boolean alongFlow = horizontal != map.info().orientation().topDown();
    Map<Id, Map<Id, Box>> stages = new LinkedHashMap<>();
    for (Segment s : segments) {
      stages
          .computeIfAbsent(alongFlow ? s.stage() : map.info().id(), stage -> new LinkedHashMap<>())
          .put(s.id(), Box.around(List.of(geometry.cards().get(s.id()))));
    }
    Map<Id, Box> notes = new LinkedHashMap<>(geometry.notes());
    notes.keySet().retainAll(ids);
    // Notes know no stages: they are arranged with the cards of one, or by themselves.
    if (!notes.isEmpty()) {
      if (stages.size() == 1) {
        stages.values().iterator().next().putAll(notes);
      } else {
        stages.put(NO_STAGE, notes);
      }
    }
    List<Map<Id, Box>> parties = new ArrayList<>();
    stages.values().forEach(boxes -> parties.addAll(how.apply(boxes)));
    List<Map<Id, Box>> cards =
        parties.stream()
            .filter(party -> party.keySet().stream().noneMatch(notes::containsKey))
            .toList();
    Map<Id, Box> wanted = Landing.inOrder(map, geometry, cards, alongFlow);
    long stayed =
        cards.stream()
            .flatMap(party -> party.entrySet().stream())
            .filter(card -> !card.getValue().equals(geometry.cards().get(card.getKey())))
            .filter(
                card ->
                    Objects.equals(wanted.get(card.getKey()), geometry.cards().get(card.getKey())))
            .count();
    wanted.entrySet().removeIf(card -> card.getValue().equals(geometry.cards().get(card.getKey())));
    Map<Id, Id> homes = new HashMap<>();
    segments.forEach(s -> homes.put(s.id(), s.stage()));
    Change placed = Cards.placed(map, geometry, wanted, homes, name);
    List<Edit> edits = new ArrayList<>(placed.edits());
    for (Map<Id, Box> party : parties) {
      party.forEach(
          (id, box) ->
              map.find(Note.class, id)
                  .ifPresent(note -> edits.addAll(moved(note, notes.get(id), box))));
    }
    return new Arranged(
        new Change(name, edits),
        stayed == 0
            ? Optional.empty()
            : Optional.of(Message.of("editor.notice.noRoomToArrange", stayed)));
  }

  private static List<Edit> moved(Note note, @Nullable Box from, Box to) {
    Point way = from == null ? Point.ZERO : to.corner().minus(from.corner());
    Note moved = Notes.moved(note, way.x(), way.y());
    return way.equals(Point.ZERO) || moved.equals(note)
        ? List.of()
        : List.of(Edit.update(note, moved));
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
