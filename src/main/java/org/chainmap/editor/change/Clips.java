package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.Reference;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Copies, pastes and duplicates elements, within a document and between documents. */
public final class Clips {

  /** The offset of a paste without a given place from its original, in px. */
  private static final double ASIDE = 24;

  private Clips() {}

  /** Copies the selection; empty if it holds no segment, enterprise or participation. */
  public static Optional<Clip> copied(ChainMap map, Geometry geometry, Selection selection) {
    Map<Id, Element> part = new TreeMap<>();
    List<Segment> segments = selection.all(map, Segment.class);
    for (Segment s : segments) {
      Box card = geometry.cards().get(s.id());
      part.put(s.id(), card == null ? s : s.at(Cards.whole(card.corner())));
    }
    for (Segment s : segments) {
      map.participationsIn(s.id()).forEach(p -> part.put(p.id(), p));
      map.linksAt(s.id()).stream()
          .filter(l -> part.containsKey(l.from()) && part.containsKey(l.to()))
          .forEach(l -> part.put(l.id(), l));
    }
    if (segments.isEmpty()) {
      selection.all(map, Enterprise.class).forEach(e -> part.put(e.id(), e));
      selection
          .all(map, Participation.class)
          .forEach(
              p ->
                  map.find(p.enterprise())
                      .ifPresent(enterprise -> part.put(p.enterprise(), enterprise)));
    }
    if (part.isEmpty()) {
      return Optional.empty();
    }
    List<Element> open = new ArrayList<>(part.values());
    while (!open.isEmpty()) {
      for (Reference reference : Reference.of(open.removeLast())) {
        Element target = map.find(reference.target()).orElse(null);
        if (target != null && part.putIfAbsent(target.id(), target) == null) {
          open.add(target);
        }
      }
    }
    part.put(MapInfo.ID, MapInfo.titled(map.info().title().text()));
    return Optional.of(new Clip(ChainMap.of(part.values())));
  }

  /**
   * Pastes with fresh ids. Enterprises and sources already in the document are not duplicated. If
   * the clip holds no segment, its enterprises are added to the selected segments.
   *
   * @param at the place for the middle of the cards, each joining the stage there; null puts them
   *     beside the originals' places, each in the stage that has its own stage's name, if there is
   *     one
   * @param chosen the selected segments
   */
  public static Creation pasted(
      ChainMap map, Geometry geometry, Clip clip, @Nullable Point at, List<Id> chosen) {
    return pasted(map, geometry, clip, at, chosen, Message.of("editor.change.paste"));
  }

  /** Duplicates the selection at a small offset. */
  public static Creation duplicated(ChainMap map, Geometry geometry, Selection selection) {
    Message name = Message.of("editor.change.duplicate");
    return copied(map, geometry, selection)
        .filter(Clip::hasSegments)
        .map(clip -> pasted(map, geometry, clip, null, List.of(), name))
        .orElseGet(() -> new Creation(new ChangeBuilder(map).change(name), List.of()));
  }

  private static Creation pasted(
      ChainMap map,
      Geometry geometry,
      Clip clip,
      @Nullable Point at,
      List<Id> chosen,
      Message name) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    Map<Id, Id> ids = new HashMap<>();
    ChainMap part = clip.part();
    part.all(Source.class).forEach(s -> ids.put(s.id(), source(changeBuilder, map, s)));
    part.enterprises().forEach(e -> ids.put(e.id(), enterprise(changeBuilder, map, e, ids)));
    Set<Id> made = new LinkedHashSet<>();
    if (!clip.hasSegments()) {
      for (Id segment : chosen) {
        for (Enterprise e : part.enterprises()) {
          Id enterprise = Objects.requireNonNull(ids.get(e.id()));
          made.addAll(Participations.attach(changeBuilder, map, segment, enterprise));
        }
      }
      return new Creation(changeBuilder.change(name), List.copyOf(made));
    }
    Map<Id, Box> wanted = new LinkedHashMap<>();
    Map<Id, Id> stages = new HashMap<>();
    Map<Id, Box> boxes = boxes(part);
    Point middle = Box.around(boxes.values()).center();
    Point way = at == null ? new Point(ASIDE, ASIDE) : at.minus(middle);
    for (Segment s : part.segments()) {
      Box box = Objects.requireNonNull(boxes.get(s.id())).moved(way.x(), way.y());
      Id home = home(changeBuilder, map, geometry, part, s, at == null ? null : box.center(), ids);
      Id id = changeBuilder.fresh(Ids.SEGMENT);
      ids.put(s.id(), id);
      ids.put(s.stage(), home);
      changeBuilder.put(((Segment) IdRemapping.element(s, id, ids)).at(Cards.whole(box.corner())));
      wanted.put(id, box);
      stages.put(id, home);
      made.add(id);
    }
    for (Link l : part.links()) {
      Id id = changeBuilder.fresh(Ids.LINK);
      changeBuilder.put(IdRemapping.element(l, id, ids));
      made.add(id);
    }
    for (Participation p : part.participations()) {
      changeBuilder.put(IdRemapping.element(p, changeBuilder.fresh(Ids.PARTICIPATION), ids));
    }
    if (geometry.bands().keySet().containsAll(stages.values())) {
      Cards.place(changeBuilder, map, geometry, wanted, stages);
    }
    return new Creation(changeBuilder.change(name), List.copyOf(made));
  }

  private static Map<Id, Box> boxes(ChainMap part) {
    Map<Id, Box> boxes = new HashMap<>();
    for (Segment s : part.segments()) {
      Point corner = s.placement().position();
      var size = s.placement().size();
      boxes.put(
          s.id(), Box.of(corner == null ? Point.ZERO : corner, size == null ? Cards.NEW : size));
    }
    return boxes;
  }

  /**
   * Returns the stage a pasted segment belongs to, creating one of its own stage's name if there is
   * none.
   */
  private static Id home(
      ChangeBuilder changeBuilder,
      ChainMap map,
      Geometry geometry,
      ChainMap part,
      Segment segment,
      @Nullable Point landing,
      Map<Id, Id> ids) {
    Stage own = part.find(Stage.class, segment.stage()).orElseThrow();
    if (map.stages().isEmpty()) {
      Id known = ids.get(own.id());
      if (known != null) {
        return known;
      }
      Id id = changeBuilder.fresh(Ids.STAGE);
      changeBuilder.put(IdRemapping.element(own, id, ids));
      return id;
    }
    Optional<Id> named =
        map.stages().stream()
            .filter(s -> s.name().text().equals(own.name().text()))
            .map(Stage::id)
            .findFirst();
    Point corner = segment.placement().position();
    Point there = landing != null ? landing : corner == null ? Point.ZERO : corner;
    Optional<Id> lying = Stages.at(map, geometry, there);
    return (landing == null ? named.or(() -> lying) : lying.or(() -> named))
        .orElseGet(() -> map.stages().getLast().id());
  }

  /** Returns the map's source with the same content, or else a copy of this one. */
  static Id source(ChangeBuilder changeBuilder, ChainMap map, Source source) {
    return map.all(Source.class).stream()
        .filter(
            s ->
                s.title().equals(source.title())
                    && Objects.equals(s.publisher(), source.publisher())
                    && Objects.equals(s.date(), source.date()))
        .findFirst()
        .map(Source::id)
        .orElseGet(
            () -> {
              Id id = changeBuilder.fresh(Ids.SOURCE);
              changeBuilder.put(IdRemapping.element(source, id, Map.of()));
              return id;
            });
  }

  /** Returns the map's enterprise with the same credit code or name, or else a copy of this one. */
  static Id enterprise(
      ChangeBuilder changeBuilder, ChainMap map, Enterprise enterprise, Map<Id, Id> ids) {
    return map.enterprises().stream()
        .filter(
            e ->
                enterprise.creditCode() != null && enterprise.creditCode().equals(e.creditCode())
                    || enterprise.name().text().equals(e.name().text()))
        .findFirst()
        .map(Enterprise::id)
        .orElseGet(
            () -> {
              Id id = changeBuilder.fresh(Ids.ENTERPRISE);
              changeBuilder.put(IdRemapping.element(enterprise, id, ids));
              return id;
            });
  }
}
