package org.chainmap.paint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** The legend of one map or several, which explains only the looks that occur on them. */
final class Legend {

  private static final double SIZE = 12;
  private static final double GAP = 20;
  private static final double LINE = 24;

  private final Theme theme;
  private final Lang lang;
  private final CardPainter cards;

  Legend(Theme theme, Lang lang, CardPainter cards) {
    this.theme = theme;
    this.lang = lang;
    this.cards = cards;
  }

  /** A symbol drawn with its top left corner at the origin, its width, and its meaning. */
  private record Item(List<Mark> symbol, double width, String meaning) {}

  /**
   * Draws the legend in lines no wider than {@code width}, below and right of {@code corner}.
   *
   * @param detail what is drawn of the maps
   * @return the marks and the height they take
   */
  Picture paint(List<ChainMap> maps, Overlay overlay, Point corner, double width, Detail detail) {
    List<Mark> marks = new ArrayList<>();
    double y = corner.y();
    double widest = 0;
    for (List<Item> row : rows(maps, overlay, detail)) {
      double x = corner.x();
      for (Item item : row) {
        double needed = item.width + 7 + TextMeasure.get().width(item.meaning, SIZE, false);
        if (x > corner.x() && x + needed > corner.x() + width) {
          x = corner.x();
          y += LINE;
        }
        for (Mark mark : item.symbol) {
          marks.add(Marks.moved(mark, x, y));
        }
        marks.add(Marks.text(item.meaning, x + item.width + 7, y + 13, SIZE, false, theme.muted()));
        x += needed + GAP;
        widest = Math.max(widest, x - GAP - corner.x());
      }
      y += LINE;
    }
    return new Picture("", new Box(corner.x(), corner.y(), widest, y - corner.y()), marks);
  }

  private List<List<Item>> rows(List<ChainMap> maps, Overlay overlay, Detail detail) {
    List<Item> looks = new ArrayList<>();
    for (LinkKind kind : occurring(maps)) {
      looks.add(new Item(line(theme.link(kind)), 34, kind.label().in(lang)));
    }
    maps.stream()
        .flatMap(map -> map.links().stream())
        .filter(Link::unproved)
        .map(Link::kind)
        .min(Comparator.naturalOrder())
        .map(kind -> LinkPainter.lighter(theme, theme.link(kind)))
        .ifPresent(pen -> looks.add(new Item(line(pen), 34, say("paint.unproved"))));
    for (SegmentState state : states(maps)) {
      looks.add(new Item(state(state), 15, state.label().in(lang)));
    }
    List<Item> who = new ArrayList<>();
    Set<Ownership> owners = EnumSet.noneOf(Ownership.class);
    boolean unknown = false;
    for (ChainMap map : maps) {
      for (Participation p : map.participations()) {
        Ownership o =
            map.find(Enterprise.class, p.enterprise()).map(Enterprise::ownership).orElse(null);
        if (o == null) {
          unknown = true;
        } else {
          owners.add(o);
        }
      }
    }
    owners.forEach(o -> who.add(new Item(cards.ownershipMark(o, 0, 2.5), 12, o.label().in(lang))));
    if (unknown) {
      who.add(new Item(cards.ownershipMark(null, 0, 2.5), 12, say("paint.ownershipUnknown")));
    }
    for (SegmentKind kind : kinds(maps)) {
      who.add(new Item(KindIcon.marks(kind, 0, 2.5, 12, theme.muted()), 12, kind.label().in(lang)));
    }
    if (maps.stream().anyMatch(Legend::namesLeaders)) {
      String sample = say("paint.bold");
      double width = TextMeasure.get().width(sample, SIZE, true);
      who.add(
          new Item(
              List.of(Marks.text(sample, 0, 13, SIZE, true, theme.text())),
              width,
              say("paint.chainLeader")));
    }
    List<Item> found = new ArrayList<>();
    for (Overlay.LegendEntry entry : overlay.legend()) {
      Ink ink = theme.hue(entry.hue());
      List<Mark> swatch = new ArrayList<>();
      Box box = new Box(1, 2, 22, 14);
      swatch.add(
          new Mark.Shape(
              Outline.roundRect(box, 3),
              theme.card().mixed(ink, 0.2 + 0.5 * entry.strength()),
              Pen.solid(ink, 1.6)));
      Box right =
          Box.between(new Point(box.right() - 9, box.y()), new Point(box.right(), box.bottom()));
      swatch.add(Marks.filled(Outline.roundRect(right, 2), theme.card()));
      swatch.addAll(HuePattern.of(entry.hue()).marks(right.grown(-1.5), 1, ink));
      swatch.add(Marks.stroked(Outline.roundRect(box, 3), Pen.solid(ink, 1.6)));
      found.add(new Item(swatch, 24, entry.meaning().in(lang)));
    }
    List<List<Item>> rows =
        new ArrayList<>(detail == Detail.FULL ? List.of(looks, who, found) : List.of(looks, found));
    rows.removeIf(List::isEmpty);
    return rows;
  }

  private String say(String key) {
    return Message.of(key).in(lang);
  }

  /** Tells whether a chain leader is on the cards of a map. */
  private static boolean namesLeaders(ChainMap map) {
    return map.info().chainLeaders().stream().anyMatch(id -> !map.participationsOf(id).isEmpty());
  }

  private static Set<LinkKind> occurring(List<ChainMap> maps) {
    Set<LinkKind> kinds = EnumSet.noneOf(LinkKind.class);
    maps.forEach(map -> map.links().stream().map(Link::kind).forEach(kinds::add));
    return kinds;
  }

  private static Set<SegmentKind> kinds(List<ChainMap> maps) {
    Set<SegmentKind> kinds = EnumSet.noneOf(SegmentKind.class);
    maps.forEach(map -> map.segments().stream().map(Segment::kind).forEach(kinds::add));
    return kinds;
  }

  private static Set<SegmentState> states(List<ChainMap> maps) {
    Set<SegmentState> states = EnumSet.noneOf(SegmentState.class);
    maps.stream()
        .flatMap(map -> map.segments().stream())
        .map(Segment::state)
        .filter(Objects::nonNull)
        .forEach(states::add);
    return states;
  }

  private static List<Mark> line(Pen pen) {
    Polyline way = Polyline.of(new Point(0, 9), new Point(28, 9));
    return List.of(
        Marks.stroked(Outline.rounded(way, 0), pen),
        Marks.filled(
            Outline.polygon(List.of(new Point(34, 9), new Point(26, 5.4), new Point(26, 12.6))),
            pen.ink()));
  }

  private List<Mark> state(SegmentState state) {
    Box box = new Box(0.5, 2, 14, 14);
    List<Double> dash = state == SegmentState.GAP ? List.of(3.0, 2.5) : List.of();
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new Mark.Shape(
            Outline.roundRect(box, 3), theme.card(), new Pen(theme.state(state), 1.3, dash)));
    Box strip = new Box(box.x(), box.y() + 2, 4, box.h() - 4);
    marks.addAll(StateStrip.marks(state, strip, 2, theme.state(state)));
    return marks;
  }
}
