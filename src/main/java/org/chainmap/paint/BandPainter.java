package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.BandHeader;
import org.chainmap.geom.Box;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Outline;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Stage;
import org.chainmap.paint.Mark.Anchor;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** Draws stages as bands with a header, and groups as frames. */
final class BandPainter {

  private static final double RADIUS = 10;
  private static final double HEADER_SIZE = 15;
  private static final double SMALL = 13;
  private static final double LARGEST = 32;

  /** The size on screen, in px, at which a header is easy to read. */
  private static final double READABLE = 12;

  private static final double COUNT_SIZE = 12;
  private static final double MARGIN = 14;
  private static final double FRAME_SIZE = 11;
  private static final int MOST_LINES = 6;

  private final Theme theme;
  private final Lang lang;

  BandPainter(Theme theme, Lang lang) {
    this.theme = theme;
    this.lang = lang;
  }

  Mark paint(ChainMap map, Stage stage, Box box) {
    Theme.Band band = theme.band(map.tint(stage));
    return new Mark.Group(
        null,
        Names.of(map, stage, lang),
        List.of(Marks.filled(Outline.roundRect(box, RADIUS), band.fill())));
  }

  /**
   * Draws the band's header; along the top it has its own background, because links may pass behind
   * it.
   */
  Mark header(ChainMap map, Stage stage, Box band, double zoom) {
    return map.info().orientation() == Orientation.TOP_DOWN
        ? beside(map, stage, BandHeader.of(band, Orientation.TOP_DOWN), zoom)
        : above(map, stage, band, zoom);
  }

  private Mark above(ChainMap map, Stage stage, Box box, double zoom) {
    Theme.Band band = theme.band(map.tint(stage));
    String name = TextMeasure.get().drawable(stage.name().in(lang)).replace('\n', ' ');
    int segments = map.segmentsIn(stage.id()).size();
    String count = Message.of("paint.segments", segments).in(lang);
    TextMeasure measure = TextMeasure.get();
    double inner = box.w() - 2 * MARGIN;
    double countWidth = measure.width(count, COUNT_SIZE, false);
    List<Mark> marks = new ArrayList<>();
    double far = farSize(name, inner, zoom);
    double shown = Math.max(far, HEADER_SIZE);
    double wide = Math.min(measure.width(name, shown, true), inner) + 8;
    Box behind = new Box(box.x() + MARGIN - 4, box.y() + 22 - shown * 0.6, wide, shown * 1.2);
    marks.add(Marks.filled(Outline.roundRect(behind, 3), band.fill()));
    if (far > HEADER_SIZE) {
      double y = box.y() + 22 + far * 0.36;
      marks.add(Marks.text(name, box.x() + MARGIN, y, far, true, band.title()));
    } else if (measure.width(name, HEADER_SIZE, true) + 12 + countWidth <= inner) {
      double y = box.y() + 27;
      marks.add(Marks.text(name, box.x() + MARGIN, y, HEADER_SIZE, true, band.title()));
      marks.add(
          Marks.text(count, box.right() - MARGIN, y, COUNT_SIZE, false, band.title(), Anchor.END));
    } else {
      List<String> lines = new ArrayList<>(new TextWrap().lines(name, inner, SMALL, true, 2));
      double y = box.y() + 19;
      for (String line : lines) {
        marks.add(Marks.text(line, box.x() + MARGIN, y, SMALL, true, band.title()));
        y += 17;
      }
      boolean below = lines.size() == 1;
      double last = below ? 0 : measure.width(lines.getLast(), SMALL, true) + 12;
      if (last + countWidth <= inner) {
        double baseline = below ? y : y - 17;
        marks.add(
            Marks.text(
                count,
                box.right() - MARGIN,
                baseline,
                COUNT_SIZE,
                false,
                band.title(),
                Anchor.END));
      }
    }
    return new Mark.Group(stage.id(), name, marks);
  }

  /**
   * Draws the header at the left with its lines below one another, as large as the zoom needs and
   * the header has space for.
   */
  private Mark beside(ChainMap map, Stage stage, Box box, double zoom) {
    Theme.Band band = theme.band(map.tint(stage));
    String name = TextMeasure.get().drawable(stage.name().in(lang)).replace('\n', ' ');
    String count = Message.of("paint.segments", map.segmentsIn(stage.id()).size()).in(lang);
    boolean near = Detail.at(zoom) == Detail.FULL;
    double inner = box.w() - 2 * MARGIN;
    double size = near ? HEADER_SIZE : Math.clamp(READABLE / zoom, HEADER_SIZE, LARGEST);
    List<String> lines = lines(name, inner, size);
    while (size > SMALL && lines.size() * size * 1.3 + 2 * MARGIN + COUNT_SIZE > box.h()) {
      size--;
      lines = lines(name, inner, size);
    }
    List<Mark> marks = new ArrayList<>();
    double y = box.y() + MARGIN + size * 0.85;
    for (String line : lines) {
      marks.add(Marks.text(line, box.x() + MARGIN, y, size, true, band.title()));
      y += size * 1.3;
    }
    if (near) {
      marks.add(Marks.text(count, box.x() + MARGIN, y, COUNT_SIZE, false, band.title()));
    }
    return new Mark.Group(stage.id(), name, marks);
  }

  /**
   * Breaks a name into lines; the parts of a name such as “upstream · materials” start on new
   * lines.
   */
  private static List<String> lines(String name, double width, double size) {
    String parts = name.replaceAll("(?<=[·:：]) ?", "\n").strip();
    return new TextWrap().balanced(parts, width, size, true, MOST_LINES);
  }

  /** Returns the header's size when zoomed out: as large as legibility needs, if it fits. */
  private static double farSize(String name, double width, double zoom) {
    if (Detail.at(zoom) == Detail.FULL) {
      return HEADER_SIZE;
    }
    double wide = width / TextMeasure.get().width(name, 1, true);
    return Math.min(Math.min(READABLE / zoom, LARGEST), wide);
  }

  Mark frame(String name, Box box, Theme.Band band) {
    Pen dashes = new Pen(band.title().withAlpha(0.45), 1, List.of(4.0, 4.0));
    return new Mark.Group(
        null,
        name,
        List.of(
            new Mark.Shape(Outline.roundRect(box, RADIUS), theme.paper().withAlpha(0.35), dashes)));
  }

  /** Draws the frame's name on its own background, because links may pass behind it. */
  Mark frameTitle(String name, Box box, Theme.Band band) {
    TextMeasure measure = TextMeasure.get();
    String shown =
        new TextWrap().shortened(measure.drawable(name), box.w() - 16, FRAME_SIZE, false);
    Box behind =
        new Box(
            box.x() + 5, box.y() + 2, measure.width(shown, FRAME_SIZE, false) + 6, FRAME_SIZE + 5);
    return new Mark.Group(
        null,
        name,
        List.of(
            Marks.filled(Outline.roundRect(behind, 3), band.fill().mixed(theme.paper(), 0.35)),
            Marks.text(shown, box.x() + 8, box.y() + 14, FRAME_SIZE, false, band.title())));
  }
}
