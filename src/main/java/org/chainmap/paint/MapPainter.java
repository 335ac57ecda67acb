package org.chainmap.paint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.Names;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.NoteKind;
import org.chainmap.model.kind.Tint;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * Draws a chain map as marks, for one theme and one language. The screen and every export use it;
 * they draw nothing else of a map.
 *
 * <p>Thread-safe: line breaks are cached per content and shared.
 */
public final class MapPainter {

  /** The widest label of a link in px: a longer one is cut, as it would part the stages. */
  private static final double WIDEST_LABEL = 600;

  private final Theme theme;
  private final Lang lang;
  private final CardPainter cards;
  private final LinkPainter links;
  private final BandPainter bands;
  private final HullPainter hulls;
  private final NotePainter notes;
  private final Signs signs;

  private final MapTexts texts;
  private final CommentBadges commentBadges;

  public MapPainter(Theme theme, Lang lang) {
    this.theme = theme;
    this.lang = lang;
    this.cards = new CardPainter(theme, lang);
    this.links = new LinkPainter(theme);
    this.bands = new BandPainter(theme, lang);
    this.hulls = new HullPainter(theme, lang);
    this.notes = new NotePainter(theme, lang);
    this.signs = new Signs(theme, lang, bands);
    this.texts = new MapTexts(lang);
    this.commentBadges = new CommentBadges(theme, lang);
  }

  public Theme theme() {
    return theme;
  }

  public Lang lang() {
    return lang;
  }

  /**
   * The size of a card in px, the same in every language: large enough for its text, or larger
   * where set by hand.
   */
  public Size cardSize(ChainMap map, Segment segment) {
    return texts.card(map, segment).size();
  }

  /** The size in px of a link's label; null where it has none. */
  public @Nullable Size labelSize(Link link) {
    String label = label(link);
    if (label.isEmpty()) {
      return null;
    }
    double width = TextMeasure.get().width(label, LinkPainter.LABEL_SIZE, false);
    return new Size(Math.ceil(width) + 10, 17);
  }

  /** The box of every free note in px, the same in every language. */
  public Map<Id, Box> noteBoxes(ChainMap map) {
    Map<Id, Box> boxes = new HashMap<>();
    map.notes().forEach(note -> boxes.put(note.id(), NotePainter.box(note)));
    return boxes;
  }

  /** The size of every card. */
  public Map<Id, Size> cardSizes(ChainMap map) {
    Map<Id, Size> sizes = new HashMap<>();
    for (Segment segment : map.segments()) {
      sizes.put(segment.id(), cardSize(map, segment));
    }
    return sizes;
  }

  /** The size of the label of every link that has one. */
  public Map<Id, Size> labelSizes(ChainMap map) {
    Map<Id, Size> sizes = new HashMap<>();
    for (Link link : map.links()) {
      Size size = labelSize(link);
      if (size != null) {
        sizes.put(link.id(), size);
      }
    }
    return sizes;
  }

  /**
   * The map itself: bands, frames, links, notes, cards, labels and hulls, as far as they can be
   * seen. O(what is seen · log of it + stages + frames).
   */
  public List<Mark> paint(ChainMap map, Geometry geometry, Overlay overlay, View view) {
    return paint(map, geometry, overlay, view, List.of());
  }

  /**
   * The same with marks of the editor between the bands and all else.
   *
   * @param onBands what is drawn there, e.g. a grid
   */
  public List<Mark> paint(
      ChainMap map, Geometry geometry, Overlay overlay, View view, List<Mark> onBands) {
    Detail detail = Detail.at(view.zoom());
    Box seen = view.visible().grown(24);
    List<Mark> marks = new ArrayList<>();
    for (Stage stage : map.stages()) {
      Box box = geometry.bands().get(stage.id());
      if (box != null && box.overlaps(seen)) {
        marks.add(bands.paint(map, stage, box));
      }
    }
    marks.addAll(onBands);
    List<Note> noted = notesIn(map, geometry, seen);
    for (Note note : noted) {
      Mark behind = notes.behind(note, noteBox(geometry, note));
      if (behind != null) {
        marks.add(dimmed(overlay, note, behind));
      }
    }
    SortedMap<Id, Box> frames = new TreeMap<>(geometry.frames());
    frames.values().removeIf(box -> !box.overlaps(seen));
    frames.forEach(
        (id, box) -> marks.add(bands.frame(frameName(map, id, lang), box, band(theme, map, id))));
    for (Overlay.Hull hull : overlay.hulls()) {
      hulls.outline(hull, geometry).ifPresent(marks::add);
    }
    List<Link> near = seen(Link.class, map, geometry.linksNear(seen.grown(8)));
    Forks forks = new Forks(detail == Detail.FULL ? near : List.of(), geometry);
    for (Link link : near) {
      Polyline route = geometry.routes().get(link.id());
      if (route != null && route.bounds().grown(8).overlaps(seen)) {
        var emphasis = overlay.emphasis().get(link.id());
        String title = texts.name(map, link);
        Mark drawn =
            links.paint(
                link,
                title,
                route,
                geometry.lines().get(link.id()),
                forks.of(link.id()),
                emphasis,
                detail);
        marks.add(dimmed(overlay, link, drawn));
      }
    }
    if (detail == Detail.FULL) {
      for (Stage stage : map.stages()) {
        Box box = geometry.bands().get(stage.id());
        if (box != null && box.overlaps(seen)) {
          marks.add(bands.header(map, stage, box));
        }
      }
    }
    for (Note note : noted) {
      if (note.kind() == NoteKind.FRAME) {
        marks.add(dimmed(overlay, note, notes.above(note, noteBox(geometry, note), view.zoom())));
      }
    }
    marks.addAll(signs.onEdges(map, geometry, view));
    for (Element element :
        stacked(noted, seen(Segment.class, map, geometry.cardsNear(seen.grown(12))))) {
      if (element instanceof Note note) {
        marks.add(dimmed(overlay, note, notes.above(note, noteBox(geometry, note), view.zoom())));
      } else if (element instanceof Segment segment) {
        Box box = geometry.cards().get(segment.id());
        if (box != null && box.grown(12).overlaps(seen)) {
          marks.add(dimmed(overlay, segment, card(map, geometry, overlay, segment, box, view)));
        }
      }
    }
    if (detail != Detail.BOXES) {
      overlay
          .hulls()
          .forEach(hull -> hulls.title(hull, geometry, view.zoom()).ifPresent(marks::add));
    }
    if (detail == Detail.FULL) {
      Map<Id, Box> held = signs.stages(map, geometry, view);
      frames.forEach(
          (id, box) -> {
            Mark title = bands.frameTitle(frameName(map, id, lang), box, band(theme, map, id));
            Box header = held.get(GroupNames.stage(id));
            Box name = Marks.background(title);
            if (header == null || name == null || !name.overlaps(header)) {
              marks.add(title);
            }
          });
      for (Link link : seen(Link.class, map, geometry.labelsNear(seen))) {
        Box box = geometry.labels().get(link.id());
        if (box != null && box.overlaps(seen)) {
          var emphasis = overlay.emphasis().get(link.id());
          marks.add(dimmed(overlay, link, links.label(link, label(link), box, emphasis)));
        }
      }
    }
    return marks;
  }

  /** Tells whether the labels of links are drawn at a zoom. */
  public static boolean showsLabels(double zoom) {
    return Detail.at(zoom) == Detail.FULL;
  }

  /**
   * Draws what keeps a view readable, above all else; only the window shows it: the headers of
   * stages at the edge of the view, and far out the names of stages and groups. O(stages + frames).
   */
  public List<Mark> signs(ChainMap map, Geometry geometry, View view) {
    return signs.paint(map, geometry, view);
  }

  /** Returns where {@link #signs} name stages in a view. O(stages). */
  public Map<Id, Box> stageSigns(ChainMap map, Geometry geometry, View view) {
    return signs.stages(map, geometry, view);
  }

  /** Returns where {@link #signs} name groups in a view, by their frames. O(frames). */
  public Map<Id, Box> groupSigns(ChainMap map, Geometry geometry, View view) {
    return signs.groups(map, geometry, view);
  }

  /**
   * Returns how deep, in px, {@link #signs} reach into a view at the edge where they are held: the
   * upper one, or the left one where stages lie. O(stages).
   */
  public double headerDepth(ChainMap map, Geometry geometry, double zoom) {
    return signs.depth(map, geometry, zoom);
  }

  /** Draws the marks of pinned cards and locked notes, which only the editor shows. */
  public List<Mark> pins(ChainMap map, Geometry geometry, View view) {
    List<Mark> marks = new ArrayList<>();
    Box seen = view.visible();
    for (Segment segment : seen(Segment.class, map, geometry.cardsNear(seen))) {
      Box box = geometry.cards().get(segment.id());
      if (segment.placement().fixed() && box != null && box.overlaps(seen)) {
        marks.add(
            segment.placement().locked() ? cards.lock(segment.id(), box) : cards.pin(segment, box));
      }
    }
    for (Note note : notesIn(map, geometry, seen)) {
      if (note.locked()) {
        marks.add(cards.lock(note.id(), noteBox(geometry, note)));
      }
    }
    return marks;
  }

  /**
   * Draws where comments are that nobody has resolved yet: always in the window, in exports where
   * that is asked for. O(comments).
   */
  public List<Mark> comments(ChainMap map, Geometry geometry, View view) {
    return commentBadges.paint(map, geometry, view);
  }

  /** Returns a picture with {@link #comments} on top. */
  public Picture commented(Picture picture, ChainMap map, Geometry geometry) {
    List<Mark> marks = new ArrayList<>(picture.marks());
    marks.addAll(comments(map, geometry, View.ALL));
    return new Picture(picture.title(), picture.bounds(), marks);
  }

  /** Draws the title block and legend, below the rest of the map. */
  public Furniture furniture(ChainMap map, Geometry geometry, Overlay overlay, PageInfo page) {
    return new TitleAndLegend(theme, lang, cards).paint(map, geometry, overlay, page);
  }

  /** Returns the bounds of {@link #picture} without drawing all of it. */
  public Box bounds(ChainMap map, Geometry geometry, Overlay overlay, PageInfo page) {
    Furniture furniture = furniture(map, geometry, overlay, page);
    return geometry.bounds().union(furniture.bounds()).grown(24);
  }

  /** Draws the whole picture as every export shows it: the map, its title block and its legend. */
  public Picture picture(ChainMap map, Geometry geometry, Overlay overlay, PageInfo page) {
    Furniture furniture = furniture(map, geometry, overlay, page);
    Box bounds = geometry.bounds().union(furniture.bounds()).grown(24);
    List<Mark> marks = new ArrayList<>();
    marks.add(Marks.filled(Outline.rect(bounds), theme.paper()));
    marks.addAll(paint(map, geometry, overlay, View.ALL));
    marks.addAll(furniture.marks());
    return new Picture(map.info().title().in(lang), bounds, marks);
  }

  /** Returns what may be seen of one kind, in the order of the map. */
  private static <E extends Element> List<E> seen(Class<E> kind, ChainMap map, Set<Id> near) {
    List<E> all = map.all(kind);
    if (4 * near.size() > all.size()) {
      return all.stream().filter(element -> near.contains(element.id())).toList();
    }
    return near.stream().sorted().flatMap(id -> map.find(kind, id).stream()).toList();
  }

  /** The free notes that may be seen, those of higher layers and later ones on top. */
  private static List<Note> notesIn(ChainMap map, Geometry geometry, Box seen) {
    return map.notes().stream()
        .filter(note -> geometry.notes().containsKey(note.id()))
        .filter(note -> noteBox(geometry, note).overlaps(seen))
        .sorted(Comparator.comparingInt(Note::layer))
        .toList();
  }

  private static Box noteBox(Geometry geometry, Note note) {
    return Objects.requireNonNull(geometry.notes().get(note.id()));
  }

  private Mark card(
      ChainMap map, Geometry geometry, Overlay overlay, Segment segment, Box box, View view) {
    return cards.paint(
        segment,
        texts.card(map, segment),
        box,
        overlay.emphasis().get(segment.id()),
        view.zoom(),
        !Detail.namesGroups(view.zoom()) || !framed(geometry, segment));
  }

  /** Sorts texts, pictures and segments by layer, those of one layer as they were, cards last. */
  private static List<Element> stacked(List<Note> noted, List<Segment> segments) {
    List<Element> all = new ArrayList<>();
    noted.stream().filter(note -> note.kind() != NoteKind.FRAME).forEach(all::add);
    all.addAll(segments);
    all.sort(
        Comparator.comparingInt(
            element ->
                element instanceof Segment segment
                    ? segment.placement().layer()
                    : element instanceof Note note ? note.layer() : 0));
    return all;
  }

  private static Mark dimmed(Overlay overlay, Element element, Mark mark) {
    boolean steppedBack = overlay.dimOthers() && !overlay.emphasis().containsKey(element.id());
    return steppedBack ? Marks.faded(mark, 0.28) : mark;
  }

  private static boolean framed(Geometry geometry, Segment segment) {
    String group = segment.group();
    return group != null
        && geometry.frames().containsKey(Id.of(segment.stage().value() + "/" + group));
  }

  static String frameName(ChainMap map, Id frame, Lang lang) {
    return Names.group(map, frame.value().substring(frame.value().indexOf('/') + 1), lang);
  }

  static Theme.Band band(Theme theme, ChainMap map, Id frame) {
    return map.stages().stream()
        .filter(stage -> frame.value().startsWith(stage.id().value() + "/"))
        .findFirst()
        .map(stage -> theme.band(map.tint(stage)))
        .orElse(theme.band(Tint.GREY));
  }

  private String label(Link link) {
    String label = TextMeasure.get().drawable(Names.label(link, lang));
    return new TextWrap().shortened(label, WIDEST_LABEL, LinkPainter.LABEL_SIZE, false);
  }
}
