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
  private static final double COUNT_SIZE = 12;
  private static final double MARGIN = 14;
  private static final double FRAME_SIZE = 11;
  private static final int MOST_LINES = 6;

  /** The room in px for the count of segments, and for a name beside the cards. */
  private static final double COUNT_WIDTH = 70;

  private static final double BESIDE_HEIGHT = 100;

  /** The height in px of a header held at the upper edge of a view. */
  static final double HELD = BandHeader.ABOVE - 8;

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
  Mark header(ChainMap map, Stage stage, Box band) {
    return map.info().orientation() == Orientation.TOP_DOWN
        ? beside(map, stage, BandHeader.of(band, Orientation.TOP_DOWN))
        : above(map, stage, band, true);
  }

  /** Draws the header of a band that begins out of view, at the edge of the view. */
  Mark headerInView(ChainMap map, Stage stage, Box band, Box seen) {
    Ink fill = theme.band(map.tint(stage)).fill();
    if (map.info().orientation() == Orientation.TOP_DOWN) {
      double left = held(band.x(), seen.x(), band.right() - BandHeader.BESIDE);
      double top = held(band.y(), seen.y(), band.bottom() - BESIDE_HEIGHT);
      Box strip = new Box(left, band.y(), BandHeader.BESIDE, band.h());
      Box rest = new Box(left, top, band.right() - left, band.bottom() - top);
      return onStrip(stage, strip, fill, header(map, stage, rest));
    }
    double wide = TextMeasure.get().width(name(stage), HEADER_SIZE, true) + 2 * MARGIN;
    double top = held(band.y(), seen.y(), band.bottom() - BandHeader.ABOVE);
    double left = held(band.x(), seen.x(), band.right() - wide);
    double end = top > band.y() ? band.right() : Math.min(left + wide, band.right());
    Box strip = new Box(band.x(), top, end - band.x(), HELD);
    boolean room = left + wide + COUNT_WIDTH <= band.right() || wide > band.w();
    Box rest = new Box(left, top, (room ? band.right() : left + wide) - left, band.h());
    return onStrip(stage, strip, fill, above(map, stage, rest, room));
  }

  private Mark onStrip(Stage stage, Box strip, Ink fill, Mark header) {
    return new Mark.Group(
        stage.id(), name(stage), List.of(Marks.filled(Outline.rect(strip), fill), header));
  }

  /** Returns where a header begins: with its band or the view, as far as its band leaves room. */
  private static double held(double start, double seen, double last) {
    return Math.max(start, Math.min(seen, last));
  }

  private String name(Stage stage) {
    return TextMeasure.get().drawable(stage.name().in(lang)).replace('\n', ' ');
  }

  private Mark above(ChainMap map, Stage stage, Box box, boolean counted) {
    Theme.Band band = theme.band(map.tint(stage));
    String name = name(stage);
    int segments = map.segmentsIn(stage.id()).size();
    String count = Message.of("paint.segments", segments).in(lang);
    TextMeasure measure = TextMeasure.get();
    double inner = box.w() - 2 * MARGIN;
    double countWidth = measure.width(count, COUNT_SIZE, false);
    List<Mark> marks = new ArrayList<>();
    if (inner < HEADER_SIZE) {
      return new Mark.Group(stage.id(), name, marks); // a part of a band, too narrow for a letter
    }
    double wide = Math.min(measure.width(name, HEADER_SIZE, true), inner) + 8;
    Box behind =
        new Box(box.x() + MARGIN - 4, box.y() + 22 - HEADER_SIZE * 0.6, wide, HEADER_SIZE * 1.2);
    marks.add(Marks.filled(Outline.roundRect(behind, 3), band.fill()));
    if (!counted) {
      double y = box.y() + 27;
      marks.add(Marks.text(name, box.x() + MARGIN, y, HEADER_SIZE, true, band.title()));
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
   * Draws the header at the left with its lines below one another, as large as the header has space
   * for.
   */
  private Mark beside(ChainMap map, Stage stage, Box box) {
    Theme.Band band = theme.band(map.tint(stage));
    String name = name(stage);
    String count = Message.of("paint.segments", map.segmentsIn(stage.id()).size()).in(lang);
    double inner = box.w() - 2 * MARGIN;
    double size = HEADER_SIZE;
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
    marks.add(Marks.text(count, box.x() + MARGIN, y, COUNT_SIZE, false, band.title()));
    return new Mark.Group(stage.id(), name, marks);
  }

  /**
   * Breaks a name into lines; the parts of a name such as “upstream · materials” start on new
   * lines.
   */
  private static List<String> lines(String name, double width, double size) {
    return new TextWrap().balanced(parts(name), width, size, true, MOST_LINES);
  }

  /** Returns a name with each of its parts on a line of its own. */
  static String parts(String name) {
    return name.replaceAll("(?<=[·:：]) ?", "\n").strip();
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
