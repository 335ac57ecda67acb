package org.chainmap.editor.change;

import java.util.ArrayList;
import java.util.Collection;
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
import org.chainmap.geom.Size;
import org.chainmap.layout.Frames;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.IdRemapping;
import org.chainmap.model.Ids;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Reference;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Group;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Copies, pastes and duplicates elements, within a document and between documents. */
public final class Clips {

  /** The offset of copied notes without a given place from their originals, in px. */
  private static final double ASIDE = 24;

  private Clips() {}

  /** Copies the selection; empty if it holds no segment, note, enterprise or participation. */
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
    selection.all(map, Note.class).forEach(note -> part.put(note.id(), note));
    if (part.isEmpty()) {
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
        Element target = map.find(reference.target()).map(e -> coloured(map, e)).orElse(null);
        if (target != null && part.putIfAbsent(target.id(), target) == null) {
          open.add(target);
        }
      }
    }
    part.put(
        MapInfo.ID,
        MapInfo.titled(map.info().title().text()).withGroups(groups(map, part.values())));
    return Optional.of(new Clip(ChainMap.of(part.values())));
  }

  /** Returns what a map says of the groups that some of its elements belong to. */
  private static List<Group> groups(ChainMap map, Collection<Element> part) {
    return map.info().groups().stream()
        .filter(
            group ->
                part.stream()
                    .anyMatch(e -> e instanceof Segment s && group.name().text().equals(s.group())))
        .toList();
  }

  /** Returns what a map says of its groups, and a clip of those that the map says nothing of. */
  private static List<Group> joined(List<Group> groups, List<Group> pasted) {
    List<Group> all = new ArrayList<>(groups);
    for (Group group : pasted) {
      if (groups.stream().noneMatch(g -> g.name().text().equals(group.name().text()))) {
        all.add(group);
      }
    }
    return all;
  }

  /** Returns an element that shows what it shows now in any other map too. */
  private static Element coloured(ChainMap map, Element element) {
    return element instanceof Stage s ? s.withTint(map.tint(s)) : element;
  }

  /**
   * Pastes with fresh ids. Enterprises and sources already in the document are not duplicated. Each
   * segment joins the stage that has the name of its own; where there is none, the stage at the
   * place, and the creation's notice says so. The cards keep their arrangement where there is room
   * and cover no other card; they move none, unless the next free place is far off: then what
   * follows in their stage makes room. Notes go with them. If the clip holds no segment and no
   * note, its enterprises are added to the selected segments.
   *
   * @param sizes the sizes of the clip's cards, in px
   * @param at the place for the middle of the cards; null puts them as near their originals' places
   *     as possible
   * @param chosen the selected segments
   */
  public static Creation pasted(
      ChainMap map,
      Geometry geometry,
      Clip clip,
      Map<Id, Size> sizes,
      @Nullable Point at,
      List<Id> chosen) {
    return pasted(map, geometry, clip, sizes, at, chosen, Message.of("editor.change.paste"));
  }

  /** Duplicates the selection, beside it. */
  public static Creation duplicated(ChainMap map, Geometry geometry, Selection selection) {
    Message name = Message.of("editor.change.duplicate");
    Map<Id, Size> sizes = new HashMap<>();
    geometry.cards().forEach((id, card) -> sizes.put(id, card.size()));
    return copied(map, geometry, selection)
        .filter(Clip::hasPlaces)
        .map(clip -> pasted(map, geometry, clip, sizes, null, List.of(), name))
        .orElseGet(() -> new Creation(new ChangeBuilder(map).change(name), List.of()));
  }

  private static Creation pasted(
      ChainMap map,
      Geometry geometry,
      Clip clip,
      Map<Id, Size> sizes,
      @Nullable Point at,
      List<Id> chosen,
      Message name) {
    ChangeBuilder changeBuilder = new ChangeBuilder(map);
    Map<Id, Id> ids = new HashMap<>();
    ChainMap part = clip.part();
    part.all(Source.class).forEach(s -> ids.put(s.id(), source(changeBuilder, map, s)));
    part.enterprises().forEach(e -> ids.put(e.id(), enterprise(changeBuilder, map, e, ids)));
    Set<Id> made = new LinkedHashSet<>();
    if (!clip.hasPlaces()) {
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
    Map<Id, Id> frames = new HashMap<>();
    Map<Id, Box> boxes = boxes(part, sizes);
    List<Box> all = new ArrayList<>(boxes.values());
    part.notes().forEach(note -> all.add(note.bounds()));
    Point middle = Box.around(all).center();
    Point place = at == null ? middle : at;
    ClipStages homes = ClipStages.of(changeBuilder, map, geometry, part, place, ids);
    ids.putAll(homes.stages());
    for (Segment s : part.segments()) {
      Id id = changeBuilder.fresh(Ids.SEGMENT);
      ids.put(s.id(), id);
      Segment copy = (Segment) IdRemapping.element(s, id, ids);
      changeBuilder.put(copy.withPlacement(copy.placement().withLocked(false)));
      wanted.put(
          id,
          Objects.requireNonNull(boxes.get(s.id()))
              .moved(place.x() - middle.x(), place.y() - middle.y()));
      stages.put(id, Objects.requireNonNull(ids.get(s.stage())));
      frames.put(id, Frames.of(copy));
      made.add(id);
    }
    List<Group> groups = joined(map.info().groups(), part.info().groups());
    if (!groups.equals(map.info().groups())) {
      changeBuilder.put(map.info().withGroups(groups));
    }
    Map<Id, Box> free = Landing.inBands(map, geometry, wanted, stages, frames);
    Map<Id, Box> placed = Insertion.made(map, geometry, wanted, stages, frames, free, at == null);
    Map<Id, Box> landed = new LinkedHashMap<>(placed);
    landed.keySet().retainAll(wanted.keySet());
    placed.forEach(
        (id, box) ->
            changeBuilder
                .find(Segment.class, id)
                .ifPresent(s -> changeBuilder.put(s.at(Cards.whole(box.corner())))));
    Cards.place(changeBuilder, map, geometry, landed, stages);
    Point aside = at == null ? new Point(ASIDE, ASIDE) : Point.ZERO;
    Point way = way(wanted, landed, aside).plus(place).minus(middle);
    for (Note n : part.notes()) {
      Id id = changeBuilder.fresh(Ids.NOTE);
      Note copy = (Note) IdRemapping.element(n, id, ids);
      changeBuilder.put(Notes.moved(copy, way.x(), way.y()));
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
    return new Creation(changeBuilder.change(name), List.copyOf(made), homes.notice());
  }

  /** Returns how far the cards landed from where they were wanted, as notes go with them. */
  private static Point way(Map<Id, Box> wanted, Map<Id, Box> landed, Point withoutCards) {
    for (Map.Entry<Id, Box> card : wanted.entrySet()) {
      Box box = landed.get(card.getKey());
      if (box != null) {
        return box.corner().minus(card.getValue().corner());
      }
    }
    return withoutCards;
  }

  private static Map<Id, Box> boxes(ChainMap part, Map<Id, Size> sizes) {
    Map<Id, Box> boxes = new HashMap<>();
    for (Segment s : part.segments()) {
      Point corner = s.placement().position();
      boxes.put(
          s.id(),
          Box.of(corner == null ? Point.ZERO : corner, sizes.getOrDefault(s.id(), Cards.NEW)));
    }
    return boxes;
  }

  /** Returns the map's source with the same content, or else a copy of this one. */
  static Id source(ChangeBuilder changeBuilder, ChainMap map, Source source) {
    return map.all(Source.class).stream()
        .filter(
            s ->
                s.title().in(Lang.ZH).equals(source.title().in(Lang.ZH))
                    && s.publisher().in(Lang.ZH).equals(source.publisher().in(Lang.ZH))
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
