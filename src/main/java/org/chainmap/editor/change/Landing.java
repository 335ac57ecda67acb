package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.chainmap.editor.change.StageSeparation.Room;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;

/**
 * Puts cards down where they are wanted or, where they would cover others or push other stages
 * away, at the nearest place where they do not. Only the cards put down move.
 */
final class Landing {

  /**
   * The number of pairs of cards up to which arranged cards are looked at singly; of more, each
   * stage's cards count as one.
   */
  private static final long MOST_PAIRS = 50_000;

  private final ChainMap map;
  private final Orientation orientation;
  private final Map<Id, Box> cards;
  private final Set<Id> coming;
  private final FreePlaces places;
  private GroupFrames frames = GroupFrames.NONE;

  private Landing(ChainMap map, Geometry geometry, Set<Id> coming) {
    this.map = map;
    this.orientation = map.info().orientation();
    this.cards = geometry.cards();
    this.coming = coming;
    Map<Id, Box> staying = new HashMap<>(cards);
    staying.keySet().removeAll(coming);
    this.places = new FreePlaces(orientation.transformedBoxes(staying).values());
  }

  /**
   * Returns the places of cards that keep their arrangement where their stages have the room.
   *
   * @param wanted where they are wanted; cards of the map among them leave their present place
   * @param stages the stage of each
   */
  static Map<Id, Box> together(
      ChainMap map, Geometry geometry, Map<Id, Box> wanted, Map<Id, Id> stages) {
    Landing landing = new Landing(map, geometry, wanted.keySet());
    Map<Id, Map<Id, Box>> parties = landing.parties(wanted, stages);
    return landing.back(landing.arranged(parties, landing.ways(parties)));
  }

  /**
   * Returns the places of cards likewise, but inside their stages' bands if these are wide enough,
   * and outside the frames of groups that none of them belongs to.
   *
   * @param groups the frame ids of their groups, as far as they have one
   */
  static Map<Id, Box> inBands(
      ChainMap map,
      Geometry geometry,
      Map<Id, Box> wanted,
      Map<Id, Id> stages,
      Map<Id, Id> groups) {
    Landing landing = new Landing(map, geometry, wanted.keySet());
    landing.keepOutOf(GroupFrames.of(map, geometry.cards()).with(groups), groups.values());
    Map<Id, Map<Id, Box>> parties = landing.parties(wanted, stages);
    Room ways = ways(parties, (stage, party) -> landing.bandRoom(geometry, stage, party));
    return landing.back(
        landing.arranged(parties, ways.from() > ways.to() ? landing.ways(parties) : ways));
  }

  /**
   * Returns the places of cards inside the room of their stages, whatever they cover there: all
   * moved by the same distance along the flow, or each stage's where that does not do. Cards for
   * which a stage has too little room are left where they are wanted.
   *
   * @param wanted where they are wanted; cards of the map among them leave their present place
   * @param stages the stage of each
   */
  static Map<Id, Box> within(
      ChainMap map, Geometry geometry, Map<Id, Box> wanted, Map<Id, Id> stages) {
    Landing landing = new Landing(map, geometry, wanted.keySet());
    Map<Id, Map<Id, Box>> parties = landing.parties(wanted, stages);
    Map<Id, Room> rooms = new HashMap<>();
    double least = Double.NEGATIVE_INFINITY;
    double most = Double.POSITIVE_INFINITY;
    for (Map.Entry<Id, Map<Id, Box>> party : parties.entrySet()) {
      Room room = landing.bandRoom(geometry, party.getKey(), party.getValue());
      Box whole = Box.around(party.getValue().values());
      rooms.put(party.getKey(), room);
      least = Math.max(least, room.from() - whole.x());
      most = Math.min(most, room.to() - whole.right());
    }
    double together = least <= most ? Math.clamp(0, least, most) : 0;
    boolean fits = least <= most;
    Map<Id, Box> placed = new LinkedHashMap<>();
    parties.forEach(
        (stage, party) -> {
          Room room = Objects.requireNonNull(rooms.get(stage));
          Box whole = Box.around(party.values());
          double from = room.from() - whole.x();
          double to = room.to() - whole.right();
          double way = fits ? together : from <= to ? Math.clamp(0, from, to) : 0;
          placed.putAll(moved(party, new Point(way, 0)));
        });
    return landing.back(placed);
  }

  /** The room of a stage; beside empty stages no more than its band, which then stay as well. */
  private Room bandRoom(Geometry geometry, Id stage, Map<Id, Box> party) {
    Room room = room(stage);
    Box band = geometry.bands().get(stage);
    if (band == null) {
      return room;
    }
    Box present = orientation.transformed(band).grown(-Spacing.BAND_PADDING, 0);
    double from = present.x();
    double to = present.right();
    for (Id id : party.keySet()) {
      Box card = cards.get(id);
      if (card != null && map.find(Segment.class, id).orElseThrow().stage().equals(stage)) {
        from = Math.min(from, orientation.transformed(card).x());
        to = Math.max(to, orientation.transformed(card).right());
      }
    }
    List<Id> stages = map.stages().stream().map(Stage::id).toList();
    int i = stages.indexOf(stage);
    Room held =
        new Room(
            i > 0 && vacant(stages.get(i - 1)) ? Math.max(from, room.from()) : room.from(),
            i < stages.size() - 1 && vacant(stages.get(i + 1))
                ? Math.min(to, room.to())
                : room.to());
    return held.to() - held.from() < Box.around(party.values()).w() ? room : held;
  }

  /** Keeps the places of all frames but some clear. */
  private void keepOutOf(GroupFrames drawn, Collection<Id> but) {
    frames = drawn;
    Map<Id, Box> inFlow = orientation.transformedBoxes(cards);
    drawn
        .drawn(id -> Objects.requireNonNull(inFlow.get(id)))
        .forEach(
            (group, frame) -> {
              if (!but.contains(group)) {
                places.take(frame);
              }
            });
  }

  /** Returns cards, those of framed groups with the frame around them. */
  private Collection<Box> outer(Map<Id, Box> boxes) {
    return frames.any()
        ? boxes.entrySet().stream()
            .map(card -> frames.outer(card.getKey(), card.getValue()))
            .toList()
        : boxes.values();
  }

  private boolean vacant(Id stage) {
    return map.segmentsIn(stage).stream().allMatch(s -> coming.contains(s.id()));
  }

  /**
   * Returns the places of cards that are moved a little: where they would cover others, the next
   * free ones the same way, or where they lie now if their stages have no room there.
   *
   * @param wanted where they are wanted
   * @param stages the stage of each
   */
  static Map<Id, Box> beyond(
      ChainMap map,
      Geometry geometry,
      Map<Id, Box> wanted,
      Map<Id, Id> stages,
      double dx,
      double dy) {
    Map<Id, Box> others = new HashMap<>(geometry.cards());
    others.keySet().removeAll(wanted.keySet());
    boolean sideways = Math.abs(dx) > Math.abs(dy);
    double sign = (sideways ? dx : dy) < 0 ? -1 : 1;
    FreePlaces places =
        new FreePlaces(others.values().stream().map(box -> turned(box, sideways, sign)).toList());
    double way =
        places.across(
            wanted.values().stream().map(box -> turned(box, sideways, sign)).toList(), true);
    if (way == 0) {
      return wanted;
    }
    Map<Id, Box> placed =
        moved(wanted, new Point(sideways ? sign * way : 0, sideways ? 0 : sign * way));
    return within(map, geometry, placed, stages).equals(placed) ? placed : Map.of();
  }

  /** Turns a box such that a way to a side, or up or down, leads down. */
  private static Box turned(Box box, boolean sideways, double sign) {
    Box upright = sideways ? box.transposed() : box;
    return sign > 0 ? upright : new Box(upright.x(), -upright.bottom(), upright.w(), upright.h());
  }

  /**
   * Returns the places of parties of cards that keep together and give way across the flow only, in
   * their order. Parties that need not move stay, and so do, where only onwards is a way, those
   * that would have to make way for cards of none of the parties: their place could be anywhere.
   *
   * @param parties where the cards are wanted
   * @param onwards whether they give way only onwards, so that their order is kept
   */
  static Map<Id, Box> inOrder(
      ChainMap map, Geometry geometry, List<Map<Id, Box>> parties, boolean onwards) {
    Set<Id> moving = new HashSet<>();
    parties.forEach(party -> moving.addAll(party.keySet()));
    List<Map<Id, Box>> wanted = List.copyOf(parties);
    Set<Id> stayed = new HashSet<>();
    while (true) {
      Landing landing = new Landing(map, geometry, moving);
      Set<Map<Id, Box>> stuck = new HashSet<>();
      Map<Id, Box> placed = landing.ordered(wanted, onwards, stayed, stuck);
      if (stuck.isEmpty()) {
        return placed;
      }
      stuck.forEach(party -> stayed.addAll(party.keySet()));
      wanted =
          wanted.stream()
              .map(party -> stuck.contains(party) ? landing.present(party.keySet()) : party)
              .toList();
    }
  }

  private Map<Id, Box> present(Set<Id> ids) {
    Map<Id, Box> present = new LinkedHashMap<>(cards);
    present.keySet().retainAll(ids);
    return present;
  }

  /**
   * Puts down parties in their order.
   *
   * @param stayed the cards that were found to have no room before
   * @param stuck receives the parties for which other cards leave no room
   */
  private Map<Id, Box> ordered(
      List<Map<Id, Box>> parties, boolean onwards, Set<Id> stayed, Set<Map<Id, Box>> stuck) {
    Map<Id, Box> placed = new LinkedHashMap<>();
    List<Map<Id, Box>> leaving = new ArrayList<>();
    FreePlaces own = new FreePlaces(List.of());
    for (Map<Id, Box> party : parties) {
      if (cards.entrySet().containsAll(party.entrySet())) {
        put(party, placed);
        if (!stayed.containsAll(party.keySet())) {
          orientation.transformedBoxes(party).values().forEach(own::take);
        }
      } else {
        leaving.add(party);
      }
    }
    leaving.sort(
        Comparator.comparingDouble(
                (Map<Id, Box> party) ->
                    Box.around(orientation.transformedBoxes(party).values()).y())
            .thenComparingDouble(
                party -> Box.around(orientation.transformedBoxes(party).values()).x()));
    for (Map<Id, Box> party : leaving) {
      Map<Id, Box> inFlow = orientation.transformedBoxes(party);
      double across = places.across(inFlow.values(), onwards);
      if (onwards && across != own.across(inFlow.values(), true)) {
        stuck.add(party);
      }
      Map<Id, Box> down = orientation.transformedBoxes(moved(inFlow, new Point(0, across)));
      orientation.transformedBoxes(down).values().forEach(own::take);
      put(down, placed);
    }
    return placed;
  }

  private void put(Map<Id, Box> party, Map<Id, Box> placed) {
    orientation.transformedBoxes(party).values().forEach(places::take);
    placed.putAll(party);
  }

  /** The cards in flow coordinates by stage, in the order of the stages. */
  private Map<Id, Map<Id, Box>> parties(Map<Id, Box> wanted, Map<Id, Id> stages) {
    Map<Id, Map<Id, Box>> parties = new LinkedHashMap<>();
    map.stages().stream().map(Stage::id).forEach(id -> parties.put(id, new LinkedHashMap<>()));
    wanted.forEach(
        (id, box) ->
            parties
                .computeIfAbsent(
                    Objects.requireNonNull(stages.get(id)), stage -> new LinkedHashMap<>())
                .put(id, orientation.transformed(box)));
    parties.values().removeIf(Map::isEmpty);
    return parties;
  }

  private Map<Id, Box> back(Map<Id, Box> placed) {
    Map<Id, Box> boxes = new LinkedHashMap<>();
    placed.forEach((id, box) -> boxes.put(id, orientation.transformed(box)));
    return boxes;
  }

  private Room room(Id stage) {
    return StageSeparation.room(map, cards, coming, stage);
  }

  private Room ways(Map<Id, Map<Id, Box>> parties) {
    return ways(parties, (stage, party) -> room(stage));
  }

  private Map<Id, Box> arranged(Map<Id, Map<Id, Box>> parties, Room ways) {
    Map<Id, Box> all = new LinkedHashMap<>();
    parties.values().forEach(all::putAll);
    double least = ways.from();
    double most = ways.to();
    if (least > most) {
      return apart(parties);
    }
    Collection<Box> boxes =
        (long) all.size() * cards.size() <= MOST_PAIRS
            ? outer(all)
            : parties.values().stream().map(party -> Box.around(outer(party))).toList();
    Point way =
        parties.size() == 1
            ? places.nearest(boxes, least, most)
            : across(boxes, Math.clamp(0, least, most));
    return moved(all, way);
  }

  /** How far parties can move along the flow together; its end lies before its start if not. */
  private static Room ways(
      Map<Id, Map<Id, Box>> parties, BiFunction<Id, Map<Id, Box>, Room> rooms) {
    double least = Double.NEGATIVE_INFINITY;
    double most = Double.POSITIVE_INFINITY;
    double reached = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Id, Map<Id, Box>> party : parties.entrySet()) {
      Room room = rooms.apply(party.getKey(), party.getValue());
      Box whole = Box.around(party.getValue().values());
      least = Math.max(least, room.from() - whole.x());
      most = Math.min(most, room.to() - whole.right());
      if (whole.x() < reached) {
        most = Double.NEGATIVE_INFINITY;
      }
      reached = whole.right();
    }
    return new Room(least, most);
  }

  private Point across(Collection<Box> boxes, double along) {
    return new Point(along, places.across(FreePlaces.moved(boxes, along), false));
  }

  /** Puts down stage by stage what cannot keep its arrangement. */
  private Map<Id, Box> apart(Map<Id, Map<Id, Box>> parties) {
    Map<Id, Box> placed = new LinkedHashMap<>();
    double reached = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Id, Map<Id, Box>> party : parties.entrySet()) {
      Room free = room(party.getKey());
      Room room = new Room(Math.max(free.from(), reached + StageSeparation.APART), free.to());
      Map<Id, Box> boxes = party.getValue();
      Box whole = Box.around(boxes.values());
      double least = room.from() - whole.x();
      double most = room.to() - whole.right();
      Map<Id, Box> down =
          least <= most
              ? moved(boxes, across(outer(boxes), Math.clamp(0, least, most)))
              : each(boxes, room);
      down.values().forEach(places::take);
      placed.putAll(down);
      reached = Box.around(down.values()).right();
    }
    return placed;
  }

  private Map<Id, Box> each(Map<Id, Box> boxes, Room room) {
    Map<Id, Box> placed = new LinkedHashMap<>();
    boxes.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<Id, Box> card) -> card.getValue().y())
                .thenComparingDouble(card -> card.getValue().x()))
        .forEach(
            card -> {
              Box box = within(room, card.getValue());
              Box outer = frames.outer(card.getKey(), box);
              Box down = box.moved(0, places.across(List.of(outer), false));
              places.take(down);
              placed.put(card.getKey(), down);
            });
    return placed;
  }

  /** The card inside its stage's room, at the start of it if it is too wide. */
  private static Box within(Room room, Box card) {
    double x = Math.max(room.from(), Math.min(card.x(), room.to() - card.w()));
    return card.moved(x - card.x(), 0);
  }

  private static Map<Id, Box> moved(Map<Id, Box> boxes, Point way) {
    Map<Id, Box> moved = new LinkedHashMap<>();
    boxes.forEach((id, box) -> moved.put(id, box.moved(way.x(), way.y())));
    return moved;
  }
}
