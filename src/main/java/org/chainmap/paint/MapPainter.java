package org.chainmap.paint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Note;
import org.chainmap.model.Segment;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Draws a chain map as marks, for one theme and one language. The screen and every export use it;
 * they draw nothing else of a map.
 *
 * <p>Thread-safe: line breaks are cached per content and shared.
 */
public final class MapPainter {

  /** The least zoom at which all texts of cards and links are drawn. */
  public static final double READABLE = Detail.WHOLE;

  /** The least zoom at which the titles of cards are large enough to be read. */
  public static final double TITLED = CardPainter.TITLED;

  /** The least width of a legend, px. */
  private static final double NARROWEST = 420;

  private final Theme theme;
  private final Lang lang;
  private final CardPainter cards;
  private final Signs signs;
  private final MapTexts texts;
  private final MapLayers.ElementPainters painters;
  private final CommentBadges commentBadges;

  public MapPainter(Theme theme, Lang lang) {
    this.theme = theme;
    this.lang = lang;
    this.cards = new CardPainter(theme, lang);
    BandPainter bands = new BandPainter(theme, lang);
    this.signs = new Signs(theme, lang, bands);
    this.texts = new MapTexts(lang);
    this.painters =
        new MapLayers.ElementPainters(
            theme,
            lang,
            cards,
            new LinkPainter(theme),
            bands,
            new HullPainter(theme, lang),
            new NotePainter(theme, lang),
            signs,
            texts);
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
    String label = LinkPainter.shownLabel(link, lang);
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
    return MapLayers.draw(painters, map, geometry, overlay, view, onBands);
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
    for (Segment segment : VisibleElements.near(Segment.class, map, geometry.cardsNear(seen))) {
      Box box = geometry.cards().get(segment.id());
      if (segment.placement().fixed() && box != null && box.overlaps(seen)) {
        marks.add(
            segment.placement().locked() ? cards.lock(segment.id(), box) : cards.pin(segment, box));
      }
    }
    for (Note note : VisibleElements.notes(map, geometry, seen)) {
      if (note.locked()) {
        marks.add(cards.lock(note.id(), VisibleElements.box(geometry, note)));
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

  /**
   * Draws the legend alone from the origin. O(map).
   *
   * @param width the widest line, in px
   * @param zoom the zoom of the map: what is not drawn at it is not explained
   */
  public Picture legend(ChainMap map, Overlay overlay, double width, double zoom) {
    return new Legend(theme, lang, cards)
        .paint(List.of(map), overlay, Point.ZERO, width, Detail.at(zoom));
  }

  /** Returns what is said below a map of those of its figures that are not facts. O(elements). */
  public List<String> standings(ChainMap map) {
    return TitleAndLegend.standings(List.of(map), lang);
  }

  /** Returns the bounds of {@link #picture} without drawing all of it. */
  public Box bounds(ChainMap map, Geometry geometry, Overlay overlay, PageInfo page) {
    Furniture furniture = furniture(map, geometry, overlay, page);
    return geometry.bounds().union(furniture.bounds()).grown(24);
  }

  /**
   * Draws the map alone, without title block and legend, for a cut-out within a page. O(elements).
   */
  public Picture bare(ChainMap map, Geometry geometry, Overlay overlay) {
    Box bounds = geometry.bounds();
    List<Mark> marks = new ArrayList<>();
    marks.add(Marks.filled(Outline.rect(bounds), theme.paper()));
    marks.addAll(paint(map, geometry, overlay, View.ALL));
    return new Picture(map.info().title().in(lang), bounds, marks);
  }

  /** Draws the map with its legend, for a page that has a title of its own. O(elements). */
  public Picture legended(ChainMap map, Geometry geometry, Overlay overlay) {
    Box drawn = geometry.bounds();
    Picture legend =
        new Legend(theme, lang, cards)
            .paint(
                List.of(map),
                overlay,
                new Point(drawn.x() + 2, drawn.bottom() + 16),
                Math.max(NARROWEST, drawn.w()),
                Detail.FULL);
    Box bounds = drawn.union(legend.bounds());
    List<Mark> marks = new ArrayList<>();
    marks.add(Marks.filled(Outline.rect(bounds), theme.paper()));
    marks.addAll(paint(map, geometry, overlay, View.ALL));
    marks.add(new Mark.Group(null, Message.of("paint.furniture").in(lang), legend.marks()));
    return new Picture(map.info().title().in(lang), bounds, marks);
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
}
