package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.Figure;
import org.chainmap.paint.Mark.Anchor;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Draws the legend at the left and the title block at the right below a map; below a narrow one,
 * the title block and then the legend, which grows without moving it.
 */
final class TitleAndLegend {

  private static final double ABOVE = 20;
  private static final double BETWEEN = 40;
  private static final double BELOW = 12;
  private static final double NARROWEST_LEGEND = 420;

  /** The widest line of the title block: longer texts are broken, and cut after a few lines. */
  private static final double WIDEST_TITLE = 560;

  private static final int MOST_TITLE_LINES = 3;
  private static final int MOST_LINES = 2;

  private final Theme theme;
  private final Lang lang;
  private final CardPainter cards;

  TitleAndLegend(Theme theme, Lang lang, CardPainter cards) {
    this.theme = theme;
    this.lang = lang;
    this.cards = cards;
  }

  private record Line(String text, double size, boolean bold, Ink ink) {
    double width() {
      return TextMeasure.get().width(text, size, bold);
    }
  }

  /**
   * Draws both and returns them with their bounds; they are side by side where the map is wide
   * enough.
   */
  Furniture paint(ChainMap map, Geometry geometry, Overlay overlay, PageInfo page) {
    return paint(map, List.of(map), geometry.bounds(), overlay, page);
  }

  /**
   * Draws both below several maps.
   *
   * @param titled the map named in the title block
   * @param maps the maps drawn, which the legend explains together
   * @param drawn where they are drawn
   */
  Furniture paint(ChainMap titled, List<ChainMap> maps, Box drawn, Overlay overlay, PageInfo page) {
    List<Line> named =
        broken(titled.info().title().in(lang), 17, true, theme.text(), MOST_TITLE_LINES);
    List<Line> lines = new ArrayList<>(named);
    lines.addAll(facts(titled.info(), maps, overlay, page));
    double titleWidth = widest(lines);
    boolean beside = drawn.w() - titleWidth - BETWEEN >= NARROWEST_LEGEND;
    double legendWidth =
        beside ? drawn.w() - titleWidth - BETWEEN : Math.max(drawn.w(), NARROWEST_LEGEND);
    double top = drawn.bottom() + ABOVE;
    List<Mark> marks = new ArrayList<>();
    double y = top;
    double right = drawn.x() + Math.max(drawn.w(), titleWidth);
    for (Line line : lines) {
      y += line.size * 1.5;
      double baseline = y - line.size * 0.35;
      marks.add(
          beside
              ? Marks.text(line.text, right, baseline, line.size, line.bold, line.ink, Anchor.END)
              : Marks.text(line.text, drawn.x() + 2, baseline, line.size, line.bold, line.ink));
    }
    Box block =
        beside
            ? new Box(right - titleWidth, top, titleWidth, y - top)
            : new Box(drawn.x(), top, titleWidth, y - top);
    double nameWidth = widest(named);
    double left = beside ? right - nameWidth : drawn.x();
    Point corner = new Point(drawn.x() + 2, beside ? top : y + BELOW);
    Picture legend =
        new Legend(theme, lang, cards).paint(maps, overlay, corner, legendWidth, Detail.FULL);
    marks.addAll(0, legend.marks());
    return new Furniture(
        List.of(new Mark.Group(null, Message.of("paint.furniture").in(lang), marks)),
        legend.bounds(),
        block,
        new Box(left, top, nameWidth, named.size() * named.getFirst().size * 1.5));
  }

  private static double widest(List<Line> lines) {
    return lines.stream().mapToDouble(Line::width).max().orElse(0);
  }

  /**
   * Returns the lines of a text, at most {@code most}; the last one is cut where there are more.
   */
  private static List<Line> broken(String text, double size, boolean bold, Ink ink, int most) {
    String drawable = TextMeasure.get().drawable(text.replace('\n', ' '));
    return new TextWrap()
        .balanced(drawable, WIDEST_TITLE, size, bold, most).stream()
            .map(line -> new Line(line, size, bold, ink))
            .toList();
  }

  /** Returns what is said below the title. */
  private List<Line> facts(MapInfo info, List<ChainMap> maps, Overlay overlay, PageInfo page) {
    List<Line> lines = new ArrayList<>();
    String marking = info.marking().in(lang);
    if (!marking.isBlank()) {
      lines.addAll(broken(marking, 13, true, theme.hue(Hue.CRITICAL), MOST_LINES));
    }
    Message laidOver = overlay.title();
    if (laidOver != null) {
      lines.addAll(broken(laidOver.in(lang), 13, true, theme.text(), MOST_LINES));
    }
    List<String> facts = new ArrayList<>();
    if (info.asOf() != null) {
      facts.add(Message.of("paint.asOf", info.asOf().toString()).in(lang));
    }
    facts.add(info.organisation().in(lang));
    facts.add(info.author().in(lang));
    facts.add(Message.of("paint.page", page.page(), page.pages()).in(lang));
    lines.addAll(inARow(facts));
    for (String text : standings(maps, lang)) {
      lines.add(new Line(text, 11, false, theme.muted()));
    }
    return lines;
  }

  /** Returns what is said of the figures of maps that are not facts. O(elements). */
  static List<String> standings(List<ChainMap> maps, Lang lang) {
    return standings(maps).stream()
        .filter(standing -> standing != Standing.STATED)
        .map(standing -> Message.of("paint.standing." + standing.key()).in(lang))
        .toList();
  }

  /** Returns facts one after another, in more lines where they are too wide for one. */
  private List<Line> inARow(List<String> facts) {
    List<Line> lines = new ArrayList<>();
    for (String fact : facts) {
      if (fact.isBlank()) {
        continue;
      }
      List<Line> own = broken(fact, 12, false, theme.muted(), MOST_LINES);
      Line first = own.getFirst();
      Line joined =
          lines.isEmpty()
              ? first
              : new Line(lines.getLast().text + " · " + first.text, 12, false, theme.muted());
      if (!lines.isEmpty() && own.size() == 1 && joined.width() <= WIDEST_TITLE) {
        lines.set(lines.size() - 1, joined);
      } else {
        lines.addAll(own);
      }
    }
    return lines;
  }

  private static Set<Standing> standings(List<ChainMap> maps) {
    Set<Standing> standings = new TreeSet<>();
    maps.forEach(map -> add(standings, map));
    return standings;
  }

  private static void add(Set<Standing> standings, ChainMap map) {
    for (Segment s : map.segments()) {
      add(standings, s.facts().domesticRate());
      add(standings, s.facts().importDependence());
      add(standings, s.facts().timeToRecover());
      add(standings, s.facts().timeToSurvive());
    }
    for (Participation p : map.participations()) {
      add(standings, p.share());
    }
    for (Link l : map.links()) {
      add(standings, l.share());
    }
  }

  private static void add(Set<Standing> standings, @Nullable Figure figure) {
    if (figure != null) {
      standings.add(figure.standing());
    }
  }
}
