package org.chainmap.story;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainmap.model.ChainMap;
import org.chainmap.model.MapInfo;
import org.chainmap.paint.Ink;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.TextMeasure;
import org.chainmap.paint.TextWrap;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/**
 * The line at the foot of a page that shows a map.
 *
 * @param about the map's title, date and organisation, and which of its figures are not facts
 * @param number the number of the page
 * @param ink the colour of the line
 */
public record PageFoot(String about, String number, Ink ink) {

  /**
   * Returns the foot of a page.
   *
   * @param info the description of the whole map
   * @param map the map on the page
   */
  public static PageFoot of(MapPainter painter, MapInfo info, ChainMap map, PageInfo page) {
    Lang lang = painter.lang();
    Optional<String> date =
        Optional.ofNullable(info.asOf())
            .map(asOf -> Message.of("paint.asOf", asOf.toString()).in(lang));
    Stream<String> facts =
        Stream.of(info.title().in(lang), date.orElse(""), info.organisation().in(lang));
    List<String> said =
        Stream.concat(facts, painter.standings(map).stream())
            .filter(part -> !part.isBlank())
            .toList();
    return new PageFoot(
        String.join(" · ", said),
        Message.of("present.page", page.page(), page.pages()).in(lang),
        painter.theme().muted());
  }

  /**
   * Draws it on one line, cut where it is too long.
   *
   * @param left where it begins, in px
   * @param right where it ends
   * @param baseline the line it stands on
   * @param size of the text, in px
   */
  public List<Mark> marks(double left, double right, double baseline, double size) {
    double room = right - left - TextMeasure.get().width(number, size, true) - 2 * size;
    String shown = new TextWrap().shortened(PageFrame.drawable(about), room, size, false);
    return List.of(
        Marks.text(number, right, baseline, size, true, ink, Mark.Anchor.END),
        Marks.text(shown, left, baseline, size, false, ink));
  }
}
