package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Polyline;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.NoteKind;
import org.chainmap.text.Lang;

/** One drawing of what may be seen of a map, layer upon layer. */
final class MapLayers {

  /** What draws the elements of a map, in one theme and one language. */
  record ElementPainters(
      Theme theme,
      Lang lang,
      CardPainter cards,
      LinkPainter links,
      BandPainter bands,
      HullPainter hulls,
      NotePainter notes,
      Signs signs,
      MapTexts texts) {}

  private final ElementPainters painters;
  private final ChainMap map;
  private final Geometry geometry;
  private final Overlay overlay;
  private final View view;
  private final Detail detail;
  private final Box seen;
  private final List<Note> noted;
  private final SortedMap<Id, Box> frames;
  private final List<Mark> marks = new ArrayList<>();

  private MapLayers(
      ElementPainters painters, ChainMap map, Geometry geometry, Overlay overlay, View view) {
    this.painters = painters;
    this.map = map;
    this.geometry = geometry;
    this.overlay = overlay;
    this.view = view;
    this.detail = Detail.at(view.zoom());
    this.seen = view.visible().grown(24);
    this.noted = VisibleElements.notes(map, geometry, seen);
    this.frames = new TreeMap<>(geometry.frames());
    frames.values().removeIf(box -> !box.overlaps(seen));
  }

  /**
   * Draws the layers of a view. O(what is seen · log of it + stages + frames).
   *
   * @param onBands what is drawn between the bands and all else
   */
  static List<Mark> draw(
      ElementPainters painters,
      ChainMap map,
      Geometry geometry,
      Overlay overlay,
      View view,
      List<Mark> onBands) {
    MapLayers layers = new MapLayers(painters, map, geometry, overlay, view);
    layers.bands();
    layers.marks.addAll(onBands);
    layers.behindCards();
    layers.links();
    layers.headers();
    layers.cards();
    layers.titles();
    layers.labels();
    return layers.marks;
  }

  private void bands() {
    for (Stage stage : map.stages()) {
      Box box = geometry.bands().get(stage.id());
      if (box != null && box.overlaps(seen)) {
        marks.add(painters.bands().paint(map, stage, box));
      }
    }
  }

  private void behindCards() {
    for (Note note : noted) {
      Mark behind = painters.notes().behind(note, VisibleElements.box(geometry, note));
      if (behind != null) {
        marks.add(dimmed(note, behind));
      }
    }
    frames.forEach(
        (id, box) ->
            marks.add(
                painters
                    .bands()
                    .frame(
                        GroupFrames.name(map, id, painters.lang()),
                        box,
                        GroupFrames.band(painters.theme(), map, id))));
    for (Overlay.Hull hull : overlay.hulls()) {
      painters.hulls().outline(hull, geometry).ifPresent(marks::add);
    }
  }

  private void links() {
    List<Link> near = VisibleElements.near(Link.class, map, geometry.linksNear(seen.grown(8)));
    Forks forks = new Forks(detail == Detail.FULL ? near : List.of(), geometry);
    for (Link link : near) {
      Polyline route = geometry.routes().get(link.id());
      if (route != null && route.bounds().grown(8).overlaps(seen)) {
        Mark drawn =
            painters
                .links()
                .paint(
                    link,
                    painters.texts().name(map, link),
                    route,
                    geometry.lines().get(link.id()),
                    forks.of(link.id()),
                    overlay.emphasis().get(link.id()),
                    detail);
        marks.add(dimmed(link, drawn));
      }
    }
  }

  private void headers() {
    for (Stage stage : detail == Detail.FULL ? map.stages() : List.<Stage>of()) {
      Box box = geometry.bands().get(stage.id());
      if (box != null && box.overlaps(seen)) {
        marks.add(painters.bands().header(map, stage, box));
      }
    }
    for (Note note : noted) {
      if (note.kind() == NoteKind.FRAME) {
        marks.add(note(note));
      }
    }
    marks.addAll(painters.signs().onEdges(map, geometry, view));
  }

  private void cards() {
    List<Segment> near =
        VisibleElements.near(Segment.class, map, geometry.cardsNear(seen.grown(12)));
    List<Box> taken = new ArrayList<>(read());
    List<Mark> badges = new ArrayList<>();
    for (Element element : VisibleElements.stacked(noted, near)) {
      if (element instanceof Note note) {
        marks.add(note(note));
      } else if (element instanceof Segment segment) {
        Box box = geometry.cards().get(segment.id());
        if (box != null && box.grown(12).overlaps(seen)) {
          marks.add(dimmed(segment, card(segment, box)));
          // Far out, badges lie on all cards, near on their own.
          badge(segment, box, taken).ifPresent(detail == Detail.FULL ? marks::add : badges::add);
        }
      }
    }
    marks.addAll(badges);
  }

  private Optional<Mark> badge(Segment segment, Box box, List<Box> taken) {
    var emphasis = overlay.emphasis().get(segment.id());
    boolean few = overlay.dimOthers();
    return emphasis == null || detail == Detail.BOXES && !few
        ? Optional.empty()
        : painters.cards().badge(segment, box, emphasis, view.zoom(), few, taken);
  }

  /** Returns what badges must not cover: the names of groups, and from afar all that is read. */
  private List<Box> read() {
    if (overlay.emphasis().isEmpty()) {
      return List.of();
    }
    if (detail == Detail.FULL) {
      return frames.entrySet().stream()
          .map(frame -> Marks.background(frameTitle(frame.getKey(), frame.getValue())))
          .filter(Objects::nonNull)
          .toList();
    }
    List<Box> read = new ArrayList<>(painters.signs().groups(map, geometry, view).values());
    read.addAll(painters.signs().stages(map, geometry, view).values());
    for (Id id : geometry.cardsNear(view.visible())) {
      Box card = geometry.cards().get(id);
      if (card != null) {
        read.add(card.grown(0, -card.h() / 4)); // the middle of a card is its own
        map.find(Segment.class, id)
            .filter(segment -> detail == Detail.TITLES && titled(segment))
            .ifPresent(segment -> read.add(painters.cards().farTitle(segment, card, view.zoom())));
      }
    }
    return read;
  }

  /** Tells whether the title of a card is drawn far out. */
  private boolean titled(Segment segment) {
    return !Detail.namesGroups(view.zoom()) || !GroupFrames.holds(geometry, segment);
  }

  private Mark frameTitle(Id frame, Box box) {
    return painters
        .bands()
        .frameTitle(
            GroupFrames.name(map, frame, painters.lang()),
            box,
            GroupFrames.band(painters.theme(), map, frame));
  }

  private Mark note(Note note) {
    return dimmed(
        note, painters.notes().above(note, VisibleElements.box(geometry, note), view.zoom()));
  }

  private Mark card(Segment segment, Box box) {
    return painters
        .cards()
        .paint(
            segment,
            painters.texts().card(map, segment),
            box,
            overlay.emphasis().get(segment.id()),
            view.zoom(),
            titled(segment));
  }

  /** The titles of hulls and frames, but those that the name of a stage would half-cover. */
  private void titles() {
    if (detail != Detail.BOXES) {
      overlay
          .hulls()
          .forEach(
              hull -> painters.hulls().title(hull, geometry, view.zoom()).ifPresent(marks::add));
    }
    if (detail == Detail.FULL) {
      Map<Id, Box> held = painters.signs().stages(map, geometry, view);
      frames.forEach(
          (id, box) -> {
            Mark title = frameTitle(id, box);
            Box header = held.get(GroupFrames.stage(id));
            Box name = Marks.background(title);
            if (header == null || name == null || !name.overlaps(header)) {
              marks.add(title);
            }
          });
    }
  }

  private void labels() {
    if (detail == Detail.FULL) {
      for (Link link : VisibleElements.near(Link.class, map, geometry.labelsNear(seen))) {
        Box box = geometry.labels().get(link.id());
        if (box != null && box.overlaps(seen)) {
          String label = LinkPainter.shownLabel(link, painters.lang());
          var emphasis = overlay.emphasis().get(link.id());
          marks.add(dimmed(link, painters.links().label(link, label, box, emphasis)));
        }
      }
    }
  }

  private Mark dimmed(Element element, Mark mark) {
    boolean steppedBack = overlay.dimOthers() && !overlay.emphasis().containsKey(element.id());
    return steppedBack ? Marks.faded(mark, 0.28) : mark;
  }
}
