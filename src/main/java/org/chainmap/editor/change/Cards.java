package org.chainmap.editor.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.chainmap.geom.Box;
import org.chainmap.geom.CardSide;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Ids;
import org.chainmap.model.Link;
import org.chainmap.model.ProvisionalNames;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.LinkSides;
import org.chainmap.model.value.Placement;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Creates, moves and sizes segments' cards. Positions are whole px. */
public final class Cards {

  /** The size of a card whose text was not measured, in px. */
  public static final Size NEW = new Size(160, 64);

  /** The least size a card can be given by hand, in px; its text may need more. */
  public static final Size LEAST = new Size(80, 40);

  private Cards() {}

  /**
   * Creates a segment with its card's middle at a place, or as near as no other card lies, in the
   * stage that lies there, or in a new stage if the map has none.
   *
   * @param size the size its card will have
   */
  public static Creation created(
      ChainMap map, Geometry geometry, Lang lang, Point middle, Size size) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    Id stage = Stages.at(map, geometry, middle).orElse(null);
    Id id = add(changeBuilder, map, geometry, lang, around(middle, size), stage);
    return new Creation(changeBuilder.change(Message.of("editor.change.newSegment")), List.of(id));
  }

  /**
   * Creates a segment with its card's middle at a place, or as near as no other card lies, and a
   * supply link to it.
   *
   * @param size the size its card will have
   * @param sides the sides of cards at which the link was drawn
   */
  public static Creation createdAfter(
      ChainMap map,
      Geometry geometry,
      Lang lang,
      Id source,
      Point middle,
      Size size,
      LinkSides sides) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    Id stage = Stages.at(map, geometry, middle).orElse(null);
    Id id = add(changeBuilder, map, geometry, lang, around(middle, size), stage);
    if (map.find(Segment.class, source).isPresent()) {
      changeBuilder.put(Link.of(changeBuilder.fresh(Ids.LINK), source, id).withSides(sides));
    }
    return new Creation(
        changeBuilder.change(Message.of("editor.change.newConnected")), List.of(id));
  }

  /**
   * Creates a segment beside a card, linked with it: downstream of it in the next stage, upstream
   * of it in the stage before, or downstream of it in its own stage.
   *
   * @param direction the side of the card on which the new one is placed
   * @param size the size its card will have
   */
  public static Creation neighbour(
      ChainMap map, Geometry geometry, Lang lang, Id of, Direction direction, Size size) {
    Segment segment = map.find(Segment.class, of).orElse(null);
    Box card = geometry.cards().get(of);
    if (segment == null || card == null) {
      return new Creation(
          new Change(Message.of("editor.change.newConnected"), List.of()), List.of());
    }
    int steps = direction.steps(map.info().orientation());
    List<Stage> stages = map.stages();
    int index = stages.indexOf(map.find(Stage.class, segment.stage()).orElseThrow()) + steps;
    Id stage = index < 0 || index >= stages.size() ? segment.stage() : stages.get(index).id();
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    Box box =
        AdjacentPlacement.free(map, geometry, Box.of(card.corner(), size), card, stage, direction);
    Id id = add(changeBuilder, map, geometry, lang, box, stage);
    Id link = changeBuilder.fresh(Ids.LINK);
    CardSide side = direction.side();
    changeBuilder.put(
        steps < 0
            ? Link.of(link, id, of)
            : steps > 0
                ? Link.of(link, of, id)
                : Link.of(link, of, id).withSides(new LinkSides(side, side.opposite())));
    return new Creation(
        changeBuilder.change(Message.of("editor.change.newConnected")), List.of(id));
  }

  /** Creates a segment after all others of a stage; where its card lies is left to the layout. */
  public static Creation unplaced(ChainMap map, Lang lang, Id stage) {
    List<Segment> there = map.segmentsIn(stage);
    return unplaced(map, lang, stage, there.isEmpty() ? null : there.getLast().id());
  }

  /** The same, in lists right after another segment of its stage, or first if there is none. */
  public static Creation unplaced(ChainMap map, Lang lang, Id stage, @Nullable Id after) {
    List<Id> later =
        map.segmentsIn(stage).stream()
            .map(Segment::id)
            .filter(other -> after != null && other.compareTo(after) > 0)
            .toList();
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    Id id =
        after == null
            ? changeBuilder.fresh(Ids.SEGMENT)
            : Ids.between(
                after,
                later.isEmpty() ? null : later.getFirst(),
                Ids.SEGMENT,
                map.elements()::containsKey);
    changeBuilder.put(Segment.of(id, freeName(map, lang), stage));
    return new Creation(changeBuilder.change(Message.of("editor.change.newSegment")), List.of(id));
  }

  /** Returns a segment as {@link #created} names it, which belongs to no stage. */
  public static Segment untitled(ChainMap map, Lang lang) {
    return Segment.of(
        Ids.fresh(Ids.SEGMENT, map.elements()::containsKey), freeName(map, lang), map.info().id());
  }

  private static String freeName(ChainMap map, Lang lang) {
    return ProvisionalNames.next(
        map.segments().stream().map(Segment::name).toList(), ProvisionalNames.SEGMENT, lang);
  }

  private static Box around(Point middle, Size size) {
    return Box.of(middle.plus(-size.w() / 2, -size.h() / 2), size);
  }

  private static Id add(
      ChangeBuilder changeBuilder,
      ChainMap map,
      Geometry geometry,
      Lang lang,
      Box box,
      @Nullable Id stage) {
    Id home = stage != null ? stage : Stages.put(changeBuilder, map, lang, map.stages().size());
    Id id = changeBuilder.fresh(Ids.SEGMENT);
    changeBuilder.put(Segment.of(id, freeName(map, lang), home).at(whole(box.corner())));
    Map<Id, Id> stages = Map.of(id, home);
    Map<Id, Box> places = Landing.together(map, geometry, Map.of(id, box), stages);
    place(changeBuilder, map, geometry, places, stages);
    return id;
  }

  /**
   * Moves cards; each joins the stage in which its middle lands, and stays inside it, so that no
   * other stage has to move unless there is no room for it at all. It may cover other cards.
   */
  public static Change moved(
      ChainMap map, Geometry geometry, Collection<Id> ids, double dx, double dy) {
    Moving moving = Moving.of(map, geometry, ids, dx, dy);
    return moving.to(map, geometry, moving.boxes());
  }

  /**
   * Moves cards as {@link #moved} does, and on to the nearest free place where they would cover
   * others; they keep their arrangement where there is room.
   */
  public static Change dropped(
      ChainMap map, Geometry geometry, Collection<Id> ids, double dx, double dy) {
    Moving moving = Moving.of(map, geometry, ids, dx, dy);
    return moving.to(
        map, geometry, Landing.together(map, geometry, moving.boxes(), moving.stages()));
  }

  /**
   * Moves cards by a small distance, by arrow keys; over other cards they go on to the next free
   * place the same way, and stay if there is none in their stage.
   */
  public static Change nudged(
      ChainMap map, Geometry geometry, Collection<Id> ids, double dx, double dy) {
    Moving moving = Moving.of(map, geometry, ids, dx, dy);
    return moving.to(
        map, geometry, Landing.beyond(map, geometry, moving.boxes(), moving.stages(), dx, dy));
  }

  /** Cards on their way: where they are wanted, and in which stages. */
  private record Moving(Map<Id, Box> boxes, Map<Id, Id> stages) {

    static Moving of(ChainMap map, Geometry geometry, Collection<Id> ids, double dx, double dy) {
      Map<Id, Box> wanted = new LinkedHashMap<>();
      Map<Id, Id> stages = new HashMap<>();
      for (Id id : ids) {
        Box card = geometry.cards().get(id);
        Segment segment = map.find(Segment.class, id).orElse(null);
        if (card != null && segment != null && (dx != 0 || dy != 0)) {
          Box box = card.moved(dx, dy);
          wanted.put(id, box);
          stages.put(id, Stages.at(map, geometry, box.center()).orElse(segment.stage()));
        }
      }
      return new Moving(Landing.within(map, geometry, wanted, stages), stages);
    }

    Change to(ChainMap map, Geometry geometry, Map<Id, Box> places) {
      return placed(map, geometry, places, stages, Message.of("editor.change.move", boxes.size()));
    }
  }

  /** Puts cards at the wanted places and into the given stages, and makes room for them. */
  static Change placed(
      ChainMap map, Geometry geometry, Map<Id, Box> wanted, Map<Id, Id> stages, Message name) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    place(changeBuilder, map, geometry, wanted, stages);
    return changeBuilder.change(name);
  }

  static void place(
      ChangeBuilder changeBuilder,
      ChainMap map,
      Geometry geometry,
      Map<Id, Box> wanted,
      Map<Id, Id> stages) {
    StageSeparation.made(map, geometry.cards(), wanted, stages)
        .forEach(
            (id, box) ->
                changeBuilder
                    .find(Segment.class, id)
                    .ifPresent(
                        s ->
                            changeBuilder.put(
                                s.withStage(stages.getOrDefault(id, s.stage()))
                                    .at(whole(box.corner())))));
  }

  /** Sets a card's size and place by hand; it stops growing where another card is in the way. */
  public static Change resized(ChainMap map, Geometry geometry, Id id, Box wanted) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    map.find(Segment.class, id)
        .ifPresent(
            s -> {
              Box stopped = Resizing.stopped(map, geometry, s, wanted);
              Size size =
                  new Size(
                      Math.max(LEAST.w(), Math.rint(stopped.w())),
                      Math.max(LEAST.h(), Math.rint(stopped.h())));
              changeBuilder.put(s.withPlacement(s.placement().withSize(size)));
              place(
                  changeBuilder,
                  map,
                  geometry,
                  Map.of(id, Box.of(stopped.corner(), size)),
                  Map.of(id, s.stage()));
            });
    return changeBuilder.change(Message.of("editor.change.resize"));
  }

  /** Resets cards to the size their text needs. */
  public static Change fitted(ChainMap map, Collection<Id> ids) {
    return replaced(map, ids, p -> p.withSize(null), Message.of("editor.change.fit"));
  }

  /** Pins cards where they are, so that no layout moves them, or unpins them. */
  public static Change pinned(ChainMap map, Geometry geometry, Collection<Id> ids, boolean pinned) {
    return kept(
        map,
        geometry,
        ids,
        placement -> placement.withPinned(pinned),
        Message.of(pinned ? "editor.change.pin" : "editor.change.unpin"));
  }

  /** Changes how cards are kept where they are; their places are then part of the document. */
  static Change kept(
      ChainMap map,
      Geometry geometry,
      Collection<Id> ids,
      UnaryOperator<Placement> how,
      Message name) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    for (Id id : ids) {
      Box card = geometry.cards().get(id);
      map.find(Segment.class, id)
          .filter(s -> card != null && !how.apply(s.placement()).equals(s.placement()))
          .ifPresent(
              s -> {
                Segment placed =
                    s.placement().position() == null && card != null
                        ? s.at(whole(card.corner()))
                        : s;
                changeBuilder.put(placed.withPlacement(how.apply(placed.placement())));
              });
    }
    return changeBuilder.change(name);
  }

  private static Change replaced(
      ChainMap map, Collection<Id> ids, UnaryOperator<Placement> how, Message name) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    for (Id id : ids) {
      map.find(Segment.class, id)
          .ifPresent(s -> changeBuilder.put(s.withPlacement(how.apply(s.placement()))));
    }
    return changeBuilder.change(name);
  }

  public static Point whole(Point p) {
    return new Point(Math.rint(p.x()), Math.rint(p.y()));
  }
}
