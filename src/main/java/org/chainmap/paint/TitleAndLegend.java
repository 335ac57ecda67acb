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
    List<Line> lines = titleBlock(titled, maps, overlay, page);
    double titleWidth = lines.stream().mapToDouble(Line::width).max().orElse(0);
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
    Line first = lines.getFirst();
    double left = beside ? right - first.width() : drawn.x();
    Point corner = new Point(drawn.x() + 2, beside ? top : y + BELOW);
    Picture legend = new Legend(theme, lang, cards).paint(maps, overlay, corner, legendWidth);
    marks.addAll(0, legend.marks());
    return new Furniture(
        List.of(new Mark.Group(null, Message.of("paint.furniture").in(lang), marks)),
        legend.bounds(),
        block,
        new Box(left, top, first.width(), first.size * 1.5));
  }

  private List<Line> titleBlock(
      ChainMap titled, List<ChainMap> maps, Overlay overlay, PageInfo page) {
    MapInfo info = titled.info();
    TextMeasure measure = TextMeasure.get();
    List<Line> lines = new ArrayList<>();
    String title = measure.drawable(info.title().in(lang).replace('\n', ' '));
    lines.add(new Line(title, 17, true, theme.text()));
    Message laidOver = overlay.title();
    if (laidOver != null) {
      String shown = measure.drawable(laidOver.in(lang).replace('\n', ' '));
      lines.add(new Line(shown, 13, true, theme.text()));
    }
    List<String> facts = new ArrayList<>();
    if (info.asOf() != null) {
      facts.add(Message.of("paint.asOf", info.asOf().toString()).in(lang));
    }
    add(facts, info.organisation().in(lang));
    add(facts, info.author().in(lang));
    facts.add(Message.of("paint.page", page.page(), page.pages()).in(lang));
    lines.add(new Line(String.join(" · ", facts), 12, false, theme.muted()));
    for (Standing standing : standings(maps)) {
      if (standing != Standing.STATED) {
        String text = Message.of("paint.standing." + standing.key()).in(lang);
        lines.add(new Line(text, 11, false, theme.muted()));
      }
    }
    return lines;
  }

  private static void add(List<String> facts, String fact) {
    if (!fact.isBlank()) {
      facts.add(TextMeasure.get().drawable(fact.replace('\n', ' ')));
    }
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
