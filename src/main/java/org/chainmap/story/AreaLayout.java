package org.chainmap.story;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Picture;
import org.chainmap.paint.TextWrap;
import org.chainmap.paint.View;
import org.chainmap.story.PageFrame.MapPlace;
import org.chainmap.story.PageFrame.Scaled;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a map in an area, with a caption and a legend large enough to be read: both above and
 * below the map, or beside it where the map gets larger by that.
 */
public final class AreaLayout {

  /** The largest zoom at which a map of few cards is shown on a usual screen. */
  private static final double CLOSEST = 2;

  private static final double FARTHEST = 0.02;

  /** The space around a map in its area. */
  private static final double EDGE = 20;

  private static final double CAPTION = 19;
  private static final double LEAST_CAPTION = 14;
  private static final double LEGEND = 1.25;

  /** The largest parts of the area's height that caption and legend take above and below a map. */
  private static final double MOST_CAPTION = 0.25;

  private static final double MOST_LEGEND = 0.21;

  /** The part of the area's width that caption and legend take beside a map. */
  private static final double COLUMN = 0.27;

  /** The least gain in zoom for which they are beside it. */
  private static final double GAIN = 1.1;

  /**
   * An area to lay out in.
   *
   * @param box where caption and legend may be, in px
   * @param margin how much farther a map may reach at the left and the right
   * @param unit how large things are: 1 as on a screen of 1366 × 768 px
   */
  public record Area(Box box, double margin, double unit) {}

  private final Area area;
  private final MapPainter painter;
  private final ChainMap map;
  private final Geometry geometry;
  private final Overlay overlay;
  private final String caption;
  private final double u;

  /** What is around the map, and where that is drawn. */
  private record Around(Wrapped caption, Point at, @Nullable Scaled legend, MapPlace map) {}

  private record Wrapped(List<String> lines, double size) {

    double height() {
      return lines.size() * size * PageFrame.LEADING;
    }
  }

  private AreaLayout(
      Area area,
      MapPainter painter,
      ChainMap map,
      Geometry geometry,
      Overlay overlay,
      String caption) {
    this.area = area;
    this.painter = painter;
    this.map = map;
    this.geometry = geometry;
    this.overlay = overlay;
    this.caption = PageFrame.drawable(caption);
    this.u = area.unit;
  }

  /**
   * Lays out a map; one of which nothing is to be shown has no legend. O(map).
   *
   * @param caption what is said of it; empty for nothing
   */
  public static PageFrame of(
      Area area,
      MapPainter painter,
      ChainMap map,
      Geometry geometry,
      Overlay overlay,
      String caption) {
    return new AreaLayout(area, painter, map, geometry, overlay, caption).laidOut();
  }

  private PageFrame laidOut() {
    Around around = around();
    List<Mark> marks = new ArrayList<>();
    double size = around.caption.size;
    double y = around.at.y();
    for (String line : around.caption.lines) {
      y += size * PageFrame.LEADING;
      marks.add(
          Marks.text(line, around.at.x(), y - size * 0.35, size, false, painter.theme().muted()));
    }
    return new PageFrame(marks, around.legend, around.map);
  }

  private boolean isEmpty() {
    return geometry.cards().isEmpty() && geometry.notes().isEmpty();
  }

  private Around around() {
    Around above = closest(this::aboveAndBelow);
    if (isEmpty()) {
      return above;
    }
    Around beside = closest(this::beside);
    Scaled legend = beside.legend;
    boolean fits = legend == null || legend.bounds().right() <= beside.map.area().x();
    return fits && beside.map.zoom() > GAIN * above.map.zoom() ? beside : above;
  }

  private interface Laying {
    Around at(double zoom);
  }

  /** Lays out with a legend of what is drawn at the zoom that follows from it. */
  private static Around closest(Laying laying) {
    Around full = laying.at(1);
    if (full.map.zoom() >= MapPainter.READABLE) {
      return full;
    }
    Around far = laying.at(full.map.zoom());
    return far.map.zoom() < MapPainter.READABLE ? far : full;
  }

  private Around aboveAndBelow(double zoom) {
    Box box = area.box;
    Wrapped text = wrapped(box.w(), box.h() * MOST_CAPTION);
    double from = box.y() + text.height() + (text.lines.isEmpty() ? 0 : 4 * u);
    Scaled legend = legend(box.w(), MOST_LEGEND * box.h(), zoom);
    double to = legend == null ? box.bottom() : legend.at().y() - 6 * u;
    Box place =
        new Box(box.x() - area.margin, from, box.w() + 2 * area.margin, Math.max(1, to - from));
    return around(text, box.y(), legend, place);
  }

  private Around beside(double zoom) {
    Box box = area.box;
    double column = COLUMN * box.w();
    Scaled legend = legend(column, box.h() / 2, zoom);
    double taken = legend == null ? 0 : legend.bounds().h() + 20 * u;
    Wrapped text = wrapped(column, Math.max(1, box.h() - taken - 10 * u));
    // Other programs' substitutes for a font may be wider.
    double x = box.x() + column + 20 * u;
    double w = Math.max(1, box.right() + area.margin - x);
    return around(text, box.y() + 10 * u, legend, new Box(x, box.y(), w, box.h()));
  }

  private Around around(Wrapped text, double top, @Nullable Scaled legend, Box place) {
    MapPlace shown = isEmpty() ? new MapPlace(place, Point.ZERO, 1) : whole(place);
    return new Around(text, new Point(area.box.x(), top), legend, shown);
  }

  /** Returns how a whole map is shown in a place, with the names of its stages. */
  private MapPlace whole(Box place) {
    double closest = CLOSEST * u;
    Box bounds = geometry.bounds();
    View near = new View(View.ALL.visible(), fitting(bounds, place, closest).zoom());
    Box named =
        painter.stageSigns(map, geometry, near).values().stream().reduce(bounds, Box::union);
    return fitting(named, place, closest);
  }

  private MapPlace fitting(Box box, Box place, double closest) {
    double edge = 2 * EDGE * u;
    double fit = Math.min((place.w() - edge) / box.w(), (place.h() - edge) / box.h());
    double zoom = Math.clamp(fit, FARTHEST, closest);
    Point center = box.center();
    return new MapPlace(
        place, center.plus(-place.center().x() / zoom, -place.center().y() / zoom), zoom);
  }

  /** Returns the caption as large as it fits; cut where it is too long for the least size. */
  private Wrapped wrapped(double wide, double high) {
    if (caption.isBlank()) {
      return new Wrapped(List.of(), 0);
    }
    for (double size = CAPTION; size > LEAST_CAPTION; size--) {
      Wrapped whole =
          new Wrapped(new TextWrap().lines(caption, wide, size * u, false, 60), size * u);
      if (whole.height() <= high) {
        return whole;
      }
    }
    double px = LEAST_CAPTION * u;
    int most = Math.max(1, (int) (high / (px * PageFrame.LEADING)));
    return new Wrapped(new TextWrap().lines(caption, wide, px, false, most), px);
  }

  /** Returns the legend at the foot of the area, smaller where it is too large. */
  private @Nullable Scaled legend(double wide, double high, double zoom) {
    if (isEmpty()) {
      return null;
    }
    for (double scale = LEGEND * u; ; scale *= 0.94) {
      Picture picture = painter.legend(map, overlay, wide / scale, zoom);
      Box bounds = picture.bounds();
      if (bounds.w() <= 0) {
        return null;
      }
      boolean fits = bounds.h() * scale <= high && bounds.w() * scale <= wide;
      if (fits || scale < u) {
        Point at = new Point(area.box.x(), area.box.bottom() - bounds.h() * scale);
        return new Scaled(picture, at, scale);
      }
    }
  }
}
