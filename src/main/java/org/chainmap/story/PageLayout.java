package org.chainmap.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmap.geom.Box;
import org.chainmap.geom.Size;
import org.chainmap.model.MapInfo;
import org.chainmap.paint.Ink;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.TextMeasure;
import org.chainmap.paint.TextWrap;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * Lays out the page of a view: its title at the top, the map's title and the page's number at the
 * bottom, between them the map. All sizes grow with the screen.
 */
public final class PageLayout {

  private static final double FOOT = 13;
  private static final double MARKING = 16;

  private final Size screen;
  private final MapPainter painter;
  private final Lang lang;
  private final ShownView shown;
  private final double u;
  private final double left;
  private final double width;
  private final List<Mark> marks = new ArrayList<>();

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
    Box box = new Box(left, top, width, Math.max(1, bottom - top));
    PageFrame inside =
        AreaLayout.of(
            new AreaLayout.Area(box, left, u),
            painter,
            shown.map(),
            shown.geometry(),
            shown.overlay(),
            caption(shown, lang));
    marks.addAll(inside.marks());
    return new PageFrame(marks, inside.legend(), inside.map());
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
    marks.addAll(
        PageFoot.of(painter, info, shown.map(), new PageInfo(page, pages))
            .marks(left, left + width, y, size));
    return y - size;
  }
}
