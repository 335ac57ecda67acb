package org.chainmap.paint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Displacement;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * Draws two maps beside one another, each with its own geometry under a heading, with one title
 * block and one legend for both. What is on both lies at the same height.
 */
public final class SideBySide {

  private static final double BETWEEN = 72;
  private static final double HEADING = 18;

  /** The space between a heading and its map. */
  private static final double BELOW_HEADING = 18;

  /** The least width of a heading, over a map that is narrower. */
  private static final double NARROWEST = 360;

  private static final double MARGIN = 24;

  /** One of the two maps, and what is said above it. */
  public record Side(Message heading, ChainMap map, Geometry geometry, Overlay overlay) {}

  private final MapPainter painter;
  private final boolean comments;

  /**
   * @param comments whether it shows where comments are
   */
  public SideBySide(MapPainter painter, boolean comments) {
    this.painter = painter;
    this.comments = comments;
  }

  /** Draws the whole picture; its title block is that of the map at the right. */
  public Picture picture(Side left, Side right, PageInfo page) {
    Theme theme = painter.theme();
    Lang lang = painter.lang();
    Box one = left.geometry.bounds();
    Box other = right.geometry.bounds();
    double onePlace = Math.max(one.w(), NARROWEST);
    double otherPlace = Math.max(other.w(), NARROWEST);
    double dx = one.x() + onePlace + BETWEEN - other.x();
    double dy = -Displacement.between(left.geometry, right.geometry).y();
    Box moved = other.moved(dx, dy);
    double top = Math.min(one.y(), moved.y());
    Box both =
        Box.between(
            new Point(one.x(), top - BELOW_HEADING - 1.5 * HEADING),
            new Point(moved.x() + otherPlace, Math.max(one.bottom(), moved.bottom())));
    Overlay legend =
        new Overlay(
            right.overlay.title(),
            right.overlay.emphasis(),
            List.of(),
            false,
            entries(left.overlay, right.overlay));
    Furniture furniture =
        new TitleAndLegend(theme, lang, new CardPainter(theme, lang))
            .paint(right.map, List.of(left.map, right.map), both, legend, page);
    Box bounds = both.union(furniture.bounds()).grown(MARGIN);
    List<Mark> marks = new ArrayList<>();
    marks.add(Marks.filled(Outline.rect(bounds), theme.paper()));
    double middle = moved.x() - BETWEEN / 2;
    Polyline line = Polyline.of(new Point(middle, both.y()), new Point(middle, both.bottom()));
    marks.add(Marks.stroked(Outline.rounded(line, 0), Pen.solid(theme.faint(), 1)));
    double baseline = top - BELOW_HEADING;
    marks.add(side(left, Point.ZERO, new Point(one.x(), baseline), onePlace));
    marks.add(side(right, new Point(dx, dy), new Point(moved.x(), baseline), otherPlace));
    marks.addAll(furniture.marks());
    return new Picture(right.map.info().title().in(lang), bounds, marks);
  }

  private Mark side(Side side, Point way, Point heading, double width) {
    String said =
        new TextWrap()
            .shortened(
                TextMeasure.get().drawable(side.heading.in(painter.lang())), width, HEADING, true);
    List<Mark> drawn =
        new ArrayList<>(painter.paint(side.map, side.geometry, side.overlay, View.ALL));
    if (comments) {
      drawn.addAll(painter.comments(side.map, side.geometry, View.ALL));
    }
    List<Mark> marks = new ArrayList<>();
    marks.add(Marks.text(said, heading.x(), heading.y(), HEADING, true, painter.theme().text()));
    drawn.forEach(mark -> marks.add(Marks.moved(mark, way.x(), way.y())));
    return new Mark.Group(null, said, marks);
  }

  /** Returns the lines of both legends in their common order, each once. */
  private static List<LegendEntry> entries(Overlay left, Overlay right) {
    Set<LegendEntry> entries = new LinkedHashSet<>(right.legend());
    entries.addAll(left.legend());
    return List.copyOf(entries);
  }
}
