package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.layout.Bands;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Ids;
import org.chainmap.model.Integrity;
import org.chainmap.model.ProvisionalNames;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Tint;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Adds, removes and reorders stages. Cards move with their band. */
public final class Stages {

  private static final double NEW_BAND = Spacing.EMPTY_BAND;
  private static final double BETWEEN = Spacing.BAND_GAP;

  private Stages() {}

  /** Finds the stage whose band lies at a place, or the nearest one along the flow. */
  public static Optional<Id> at(ChainMap map, Geometry geometry, Point p) {
    return Bands.stageAt(map, geometry.bands(), p);
  }

  /**
   * Inserts a stage.
   *
   * @param index its place among the stages from 0; later ones move on
   */
  public static Creation inserted(ChainMap map, Geometry geometry, Lang lang, int index) {
    int held = Math.clamp(index, 0, map.stages().size());
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    Id id = put(changeBuilder, map, lang, held);
    for (Stage later : map.stages().subList(held, map.stages().size())) {
      shift(changeBuilder, map, geometry, later.id(), NEW_BAND + BETWEEN);
    }
    return new Creation(changeBuilder.change(Message.of("editor.change.newStage")), List.of(id));
  }

  /** Adds a stage to the change being built and renumbers all stages. */
  static Id put(ChangeBuilder changeBuilder, ChainMap map, Lang lang, int index) {
    Id id = changeBuilder.fresh(Ids.STAGE);
    Name name =
        Name.of(
            ProvisionalNames.next(
                map.stages().stream().map(Stage::name).toList(), ProvisionalNames.STAGE, lang));
    List<Stage> stages = new ArrayList<>(map.stages());
    stages.add(index, new Stage(id, name, 0, free(map, index), Remarks.NONE));
    number(changeBuilder, map, stages);
    return id;
  }

  /** Returns a colour that no stage is shown in yet, or else the one of a place. */
  private static Tint free(ChainMap map, int index) {
    Set<Tint> taken = map.stages().stream().map(map::tint).collect(Collectors.toSet());
    return IntStream.range(index, index + Tint.values().length)
        .mapToObj(Tint::at)
        .filter(tint -> !taken.contains(tint))
        .findFirst()
        .orElse(Tint.at(index));
  }

  /** Numbers the stages anew; each keeps the colour in which it is shown. */
  private static void number(ChangeBuilder changeBuilder, ChainMap map, List<Stage> stages) {
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      Tint shown = map.stages().contains(stage) ? map.tint(stage) : stage.tint();
      changeBuilder.put(coloured(stage, shown, i).withOrder(i));
    }
  }

  /**
   * Returns a stage that has, at another place among the stages, the colour in which it was shown.
   */
  private static Stage coloured(Stage stage, @Nullable Tint shown, int place) {
    return shown == Tint.at(place) ? stage : stage.withTint(shown);
  }

  private static void shift(
      ChangeBuilder changeBuilder, ChainMap map, Geometry geometry, Id stage, double way) {
    Orientation orientation = map.info().orientation();
    for (Segment s : map.segmentsIn(stage)) {
      Box card = geometry.cards().get(s.id());
      if (card != null && way != 0) {
        changeBuilder.put(s.at(Cards.whole(orientation.moved(card, way).corner())));
      }
    }
  }

  /**
   * Removes elements with all that depend on them: stages with their segments. The gaps of the
   * stages are closed, and those that stay keep their colour.
   */
  static Change removed(Message name, ChainMap map, Geometry geometry, Collection<Id> ids) {
    Change removal = Integrity.removal(name, map, ids);
    ChainMap rest = map.with(removal);
    Orientation orientation = map.info().orientation();
    ChangeBuilder changeBuilder = new ChangeBuilder(rest);
    double way = 0;
    int place = 0;
    for (Stage stage : map.stages()) {
      Box band = geometry.bands().get(stage.id());
      if (ids.contains(stage.id())) {
        way -= band == null ? 0 : orientation.extent(band) + BETWEEN;
      } else {
        shift(changeBuilder, rest, geometry, stage.id(), way);
        int now = place++;
        rest.find(Stage.class, stage.id())
            .ifPresent(kept -> changeBuilder.put(coloured(kept, map.tint(stage), now)));
      }
    }
    return Changes.then(name, removal, changeBuilder.change(name));
  }

  /**
   * Moves a stage with its cards to another place among the stages; the stages between move up.
   *
   * @param index its new place from 0, counted without it
   */
  public static Change reordered(ChainMap map, Geometry geometry, Id id, int index) {
    Message name = Message.of("editor.change.reorderStage");
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    Optional<Stage> moved = map.find(Stage.class, id);
    if (moved.isEmpty()) {
      return changeBuilder.change(name);
    }
    List<Stage> order = new ArrayList<>(map.stages());
    order.remove(moved.get());
    order.add(Math.clamp(index, 0, order.size()), moved.get());
    if (order.equals(map.stages())) {
      return changeBuilder.change(name);
    }
    number(changeBuilder, map, order);
    Orientation orientation = map.info().orientation();
    double at = geometry.bands().values().stream().mapToDouble(orientation::start).min().orElse(0);
    for (Stage stage : order) {
      Box band = geometry.bands().get(stage.id());
      if (band != null) {
        shift(changeBuilder, map, geometry, stage.id(), at - orientation.start(band));
        at += orientation.extent(band) + BETWEEN;
      }
    }
    return changeBuilder.change(name);
  }

  /** Returns the index a stage would have if its band were dropped with its middle at a place. */
  public static int indexAt(ChainMap map, Geometry geometry, Id dragged, Point p) {
    Orientation orientation = map.info().orientation();
    int index = 0;
    for (Stage stage : map.stages()) {
      Box band = geometry.bands().get(stage.id());
      if (band != null
          && !stage.id().equals(dragged)
          && orientation.along(band.center()) < orientation.along(p)) {
        index++;
      }
    }
    return index;
  }

  /** Colours bands. */
  public static Change tinted(ChainMap map, Collection<Id> ids, Tint tint) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    for (Id id : ids) {
      map.find(Stage.class, id).ifPresent(s -> changeBuilder.put(s.withTint(tint)));
    }
    return changeBuilder.change(Message.of("editor.change.tint"));
  }
}
