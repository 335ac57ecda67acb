package org.chainmap.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.MapInfo;
import org.chainmap.paint.Ink;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Picture;
import org.chainmap.paint.TextMeasure;
import org.chainmap.paint.TextWrap;
import org.chainmap.paint.View;
import org.chainmap.story.PageFrame.MapPlace;
import org.chainmap.story.PageFrame.Scaled;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the page of a view: its title at the top, the map's title and the page's number at the
 * bottom; caption and legend above and below the map, or beside it where the map gets larger by
 * that. All sizes grow with the screen.
 */
public final class PageLayout {

  /** The largest zoom at which a view of few cards is shown on a usual screen. */
  private static final double CLOSEST = 2;

  private static final double FARTHEST = 0.02;

  /** The space around a map in its area. */
  private static final double EDGE = 20;

  private static final double CAPTION = 19;
  private static final double LEAST_CAPTION = 14;
  private static final double FOOT = 13;
  private static final double MARKING = 16;
  private static final double LEGEND = 1.25;

  /** The largest parts of a screen's height that caption and legend take above and below a map. */
  private static final double MOST_CAPTION = 0.22;

  private static final double MOST_LEGEND = 0.18;

  /** The part of a screen's width that caption and legend take beside a map. */
  private static final double COLUMN = 0.26;

  /** The least gain in zoom for which they are beside it. */
  private static final double GAIN = 1.1;

  private final Size screen;
  private final MapPainter painter;
  private final Lang lang;
  private final ShownView shown;
  private final double u;
  private final double left;
  private final double width;
  private final List<Mark> marks = new ArrayList<>();

  /** What is around the map, and where that is drawn. */
  private record Around(Wrapped caption, Point at, @Nullable Scaled legend, MapPlace map) {}

  private record Wrapped(List<String> lines, double size) {

    double height() {
      return lines.size() * size * PageFrame.LEADING;
    }
  }

  private PageLayout(Size screen, MapPainter painter, ShownView shown) {
    this.screen = screen;
    this.painter = painter;
    this.lang = painter.lang();
    this.shown = shown;
    this.u = PageFrame.unit(screen);
    this.left = PageFrame.MARGIN * u;
    this.width = screen.w() - 2 * left;
  }

  /**
   * Lays out the page of a view. O(map).
   *
   * @param info the description of the whole map
   * @param page the number of the page, from 1
   */
  public static PageFrame of(
      Size screen, MapPainter painter, MapInfo info, ShownView shown, int page, int pages) {
    return new PageLayout(screen, painter, shown).of(info, page, pages);
  }

  /** Returns how a whole view is shown in an area, with the names of its stages. */
  private MapPlace whole(Box area) {
    double closest = CLOSEST * u;
    Box bounds = shown.geometry().bounds();
    View near = new View(View.ALL.visible(), fitting(bounds, area, closest).zoom());
    Box named =
        painter.stageSigns(shown.map(), shown.geometry(), near).values().stream()
            .reduce(bounds, Box::union);
    return fitting(named, area, closest);
  }

  private MapPlace fitting(Box box, Box area, double closest) {
    double edge = 2 * EDGE * u;
    double fit = Math.min((area.w() - edge) / box.w(), (area.h() - edge) / box.h());
    double zoom = Math.clamp(fit, FARTHEST, closest);
    Point center = box.center();
    return new MapPlace(
        area, center.plus(-area.center().x() / zoom, -area.center().y() / zoom), zoom);
  }

  /** Returns what is said of a view: sentences, or else what its colouring is. */
  public static String caption(ShownView shown, Lang lang) {
    return shown.said().stream()
        .reduce((said, next) -> Message.of("scenario.then", said, next))
        .or(() -> Optional.ofNullable(shown.overlay().title()))
        .map(message -> message.in(lang))
        .orElse("");
  }

  private PageFrame of(MapInfo info, int page, int pages) {
    marks.add(PageFrame.filled(screen, painter.theme().paper()));
    double top = title(width - marking(info)) + 6 * u;
    double bottom = foot(info, page, pages) - 6 * u;
    Around around = around(top, bottom);
    text(around.caption, around.at.x(), around.at.y());
    return new PageFrame(marks, around.legend, around.map);
  }

  /** Writes how the map is to be handled at the right of the title, and returns the room taken. */
  private double marking(MapInfo info) {
    double size = MARKING * u;
    String whole = PageFrame.drawable(info.marking().in(lang));
    if (whole.isBlank()) {
      return 0;
    }
    String text = new TextWrap().shortened(whole, width / 3, size, true);
    Ink ink = painter.theme().hue(Hue.CRITICAL);
    double y = 16 * u + (PageFrame.LEADING - 0.35) * PageFrame.TITLE * u;
    marks.add(Marks.text(text, left + width, y, size, true, ink, Mark.Anchor.END));
    return TextMeasure.get().width(text, size, true) + 24 * u;
  }

  private double title(double room) {
    double size = PageFrame.TITLE * u;
    String title = PageFrame.drawable(shown.view().name().in(lang));
    double y = 16 * u;
    for (String line : new TextWrap().lines(title, room, size, true, 2)) {
      y += size * PageFrame.LEADING;
      marks.add(Marks.text(line, left, y - size * 0.35, size, true, painter.theme().text()));
    }
    return y;
  }

  /** Writes the line at the bottom, and returns where it begins. */
  private double foot(MapInfo info, int page, int pages) {
    double size = FOOT * u;
    double y = screen.h() - 14 * u;
    String number = Message.of("present.page", page, pages).in(lang);
    marks.add(
        Marks.text(number, left + width, y, size, true, painter.theme().muted(), Mark.Anchor.END));
    double room = width - TextMeasure.get().width(number, size, true) - 24 * u;
    String about = new TextWrap().shortened(PageFrame.drawable(about(info)), room, size, false);
    marks.add(Marks.text(about, left, y, size, false, painter.theme().muted()));
    return y - size;
  }

  /** Returns a map's title, date and organisation, in a line. */
  private String about(MapInfo info) {
    String date =
        info.asOf() == null ? "" : Message.of("paint.asOf", info.asOf().toString()).in(lang);
    return String.join(
        " · ",
        Stream.of(info.title().in(lang), date, info.organisation().in(lang))
            .filter(part -> !part.isBlank())
            .toList());
  }

  private void text(Wrapped text, double x, double top) {
    double y = top;
    for (String line : text.lines) {
      y += text.size * PageFrame.LEADING;
      marks.add(
          Marks.text(line, x, y - text.size * 0.35, text.size, false, painter.theme().muted()));
    }
  }

  private Around around(double top, double bottom) {
    Around above = closest(detail -> aboveAndBelow(top, bottom, detail));
    if (shown.isEmpty()) {
      return above;
    }
    Around beside = closest(detail -> beside(top, bottom, detail));
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

  private Around aboveAndBelow(double top, double bottom, double zoom) {
    Wrapped caption = wrapped(width, screen.h() * MOST_CAPTION);
    double from = top + caption.height() + (caption.lines.isEmpty() ? 0 : 4 * u);
    Scaled legend = legend(width, bottom, MOST_LEGEND * screen.h(), zoom);
    double to = legend == null ? bottom : legend.at().y() - 6 * u;
    return around(caption, top, legend, new Box(0, from, screen.w(), Math.max(1, to - from)));
  }

  private Around beside(double top, double bottom, double zoom) {
    double column = COLUMN * screen.w();
    double high = bottom - top;
    Scaled legend = legend(column, bottom, high / 2, zoom);
    double taken = legend == null ? 0 : legend.bounds().h() + 20 * u;
    Wrapped caption = wrapped(column, Math.max(1, high - taken - 10 * u));
    double x = left + column + 8 * u;
    Box map = new Box(x, top, Math.max(1, screen.w() - x), Math.max(1, high));
    return around(caption, top + 10 * u, legend, map);
  }

  private Around around(Wrapped caption, double top, @Nullable Scaled legend, Box map) {
    MapPlace place = shown.isEmpty() ? new MapPlace(map, Point.ZERO, 1) : whole(map);
    return new Around(caption, new Point(left, top), legend, place);
  }

  /** Returns the caption as large as it fits; cut where it is too long for the least size. */
  private Wrapped wrapped(double wide, double high) {
    String text = PageFrame.drawable(caption(shown, lang));
    if (text.isBlank()) {
      return new Wrapped(List.of(), 0);
    }
    for (double size = CAPTION; size > LEAST_CAPTION; size--) {
      Wrapped whole = new Wrapped(new TextWrap().lines(text, wide, size * u, false, 60), size * u);
      if (whole.height() <= high) {
        return whole;
      }
    }
    double px = LEAST_CAPTION * u;
    int most = Math.max(1, (int) (high / (px * PageFrame.LEADING)));
    return new Wrapped(new TextWrap().lines(text, wide, px, false, most), px);
  }

  /** Returns the legend with its foot at a place, smaller where it is too large. */
  private @Nullable Scaled legend(double wide, double bottom, double high, double zoom) {
    if (shown.isEmpty()) {
      return null;
    }
    for (double scale = LEGEND * u; ; scale *= 0.94) {
      Picture picture = painter.legend(shown.map(), shown.overlay(), wide / scale, zoom);
      Box bounds = picture.bounds();
      if (bounds.w() <= 0) {
        return null;
      }
      boolean fits = bounds.h() * scale <= high && bounds.w() * scale <= wide;
      if (fits || scale < u) {
        return new Scaled(picture, new Point(left, bottom - bounds.h() * scale), scale);
      }
    }
  }
}
