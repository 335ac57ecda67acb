package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.LineParts;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Outline.Step;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.Link;
import org.chainmap.model.Names;
import org.chainmap.paint.Mark.Anchor;
import org.chainmap.paint.Overlay.Emphasis;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * Draws links: colour and dash show the kind, width shows the share, the target has an arrow head,
 * and one between two enterprises whose supply is not proved is lighter.
 */
final class LinkPainter {

  /** The widest label of a link in px: a longer one is cut, as it would part the stages. */
  private static final double WIDEST_LABEL = 600;

  static final double LABEL_SIZE = 11;
  private static final double RADIUS = 8;
  private static final double HEAD = 8;
  private static final double CROSS = 6;

  /** How much of the paper's colour is in that of a link whose supply is not proved. */
  private static final double UNPROVED = 0.55;

  /** The reach of a branch around a fork, in px: its rounded corner, and the width of a halo. */
  private static final double BRANCH = 11;

  private final Theme theme;

  LinkPainter(Theme theme) {
    this.theme = theme;
  }

  /**
   * Draws the line and its head; a halo in paper colour parts it from the links it crosses.
   *
   * @param forks where it is one line with others, so that there is nothing to part
   * @param line the outline to draw instead of the route with rounded corners, or null
   */
  Mark paint(
      Link link,
      String title,
      Polyline route,
      @Nullable Outline line,
      Set<Point> forks,
      @Nullable Emphasis emphasis,
      Detail detail) {
    Pen pen = pen(link, emphasis);
    List<Mark> marks = new ArrayList<>();
    Polyline end = line == null ? route : end(line);
    Outline way =
        line == null ? Outline.rounded(shortened(route, HEAD - 2), RADIUS) : shortened(line, end);
    if (detail == Detail.FULL) {
      Pen halo = Pen.solid(theme.paper().withAlpha(0.72), pen.width() + 3.4);
      apart(way, forks).forEach(part -> marks.add(Marks.stroked(part, halo)));
    }
    marks.add(Marks.stroked(way, pen));
    marks.add(Marks.filled(head(end, pen.width()), pen.ink()));
    if (emphasis != null && emphasis.hue() == Hue.REMOVED) {
      marks.addAll(crossed(route, pen.ink(), new Point(CROSS, CROSS), new Point(CROSS, -CROSS)));
    }
    if (emphasis != null && emphasis.hue() == Hue.GOOD) {
      marks.addAll(crossed(route, pen.ink(), new Point(CROSS, 0), new Point(0, CROSS)));
    }
    return new Mark.Group(link.id(), title, marks);
  }

  /** Returns the parts of a line that are not at a fork. */
  private static List<Outline> apart(Outline way, Set<Point> forks) {
    if (forks.isEmpty()) {
      return List.of(way);
    }
    List<Box> branches =
        forks.stream().map(p -> new Box(p.x(), p.y(), 0, 0).grown(BRANCH)).toList();
    return LineParts.outside(way.flat(), branches).stream()
        .map(part -> Outline.rounded(part, 0))
        .toList();
  }

  /**
   * Draws two strokes across the middle of the longest piece, so that a loss or a gain is not shown
   * by colour alone.
   *
   * @param one half of the one stroke
   * @param other half of the other
   */
  private static List<Mark> crossed(Polyline route, Ink ink, Point one, Point other) {
    List<Point> points = route.points();
    int longest = 0;
    for (int i = 0; i + 1 < points.size(); i++) {
      if (points.get(i).distance(points.get(i + 1))
          > points.get(longest).distance(points.get(longest + 1))) {
        longest = i;
      }
    }
    Point middle = points.get(longest).plus(points.get(longest + 1)).times(0.5);
    Pen pen = Pen.solid(ink, 2.4);
    return List.of(
        Marks.stroked(
            Outline.rounded(new Polyline(List.of(middle.minus(one), middle.plus(one))), 0), pen),
        Marks.stroked(
            Outline.rounded(new Polyline(List.of(middle.minus(other), middle.plus(other))), 0),
            pen));
  }

  Pen pen(Link link, @Nullable Emphasis emphasis) {
    Pen kind = theme.link(link.kind());
    double width =
        link.share() == null ? kind.width() : 1.2 + Math.clamp(link.share().value(), 0, 100) / 50;
    if (emphasis == null) {
      return new Pen(link.unproved() ? lighter(theme, kind).ink() : kind.ink(), width, kind.dash());
    }
    return new Pen(theme.hue(emphasis.hue()), width + 0.6 + emphasis.strength(), kind.dash());
  }

  /** Returns the pen of a kind for links whose supply is not proved. */
  static Pen lighter(Theme theme, Pen kind) {
    return new Pen(kind.ink().mixed(theme.paper(), UNPROVED), kind.width(), kind.dash());
  }

  /** Draws the link's label, on a background. */
  Mark label(Link link, String text, Box box, @Nullable Emphasis emphasis) {
    Ink ink = emphasis == null ? theme.link(link.kind()).ink() : theme.hue(emphasis.hue());
    Point center = box.center();
    return new Mark.Group(
        link.id(),
        text,
        List.of(
            Marks.filled(Outline.roundRect(box, 4), theme.paper()),
            Marks.text(
                text,
                center.x(),
                center.y() + LABEL_SIZE * 0.36,
                LABEL_SIZE,
                false,
                ink,
                Anchor.MIDDLE)));
  }

  private static Outline head(Polyline route, double width) {
    List<Point> points = route.points();
    Point tip = route.last();
    Point from = points.get(points.size() - 2);
    double length = tip.distance(from);
    Point along = length == 0 ? new Point(1, 0) : tip.minus(from).times(1 / length);
    Point across = new Point(-along.y(), along.x());
    double half = HEAD * 0.42 + width * 0.35;
    Point base = tip.minus(along.times(HEAD));
    return Outline.polygon(
        List.of(tip, base.plus(across.times(half)), base.minus(across.times(half))));
  }

  /** Returns the straight piece at the end of a line. */
  private static Polyline end(Outline line) {
    List<Point> points = line.flat().points();
    return new Polyline(points.subList(points.size() - 2, points.size()));
  }

  private static Outline shortened(Outline line, Polyline end) {
    List<Step> steps = new ArrayList<>(line.steps().subList(0, line.steps().size() - 1));
    steps.add(new Step.Line(shortened(end, HEAD - 2).last()));
    return new Outline(steps);
  }

  /** Returns the route without its end, which the head covers. */
  private static Polyline shortened(Polyline route, double by) {
    List<Point> points = new ArrayList<>(route.points());
    Point last = points.removeLast();
    Point before = points.getLast();
    double length = last.distance(before);
    double cut = Math.min(by, length * 0.9);
    points.add(length == 0 ? last : last.plus(before.minus(last).times(cut / length)));
    return new Polyline(points);
  }

  /** Returns what the label of a link says, no longer than is drawn; empty where it has none. */
  static String shownLabel(Link link, Lang lang) {
    String label = TextMeasure.get().drawable(Names.label(link, lang));
    return new TextWrap().shortened(label, WIDEST_LABEL, LABEL_SIZE, false);
  }
}
