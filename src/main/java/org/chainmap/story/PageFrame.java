package org.chainmap.story;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.chainmap.paint.Picture;
import org.chainmap.paint.TextMeasure;
import org.chainmap.paint.TextWrap;
import org.jspecify.annotations.Nullable;

/**
 * A page of a presentation without its map.
 *
 * @param marks what is drawn around the map, in screen px
 * @param legend the legend, drawn at its own scale, or null for none
 * @param map where the map is drawn
 */
public record PageFrame(List<Mark> marks, @Nullable Scaled legend, MapPlace map) {

  /**
   * Where a map is drawn as a whole.
   *
   * @param area in screen px; empty where there is no map
   * @param origin the place of the map that would be at the screen's corner
   * @param zoom screen px per map px
   */
  public record MapPlace(Box area, Point origin, double zoom) {

    /** Returns the part of the map that is in the area. */
    public Box seen() {
      return new Box(
          origin.x() + area.x() / zoom,
          origin.y() + area.y() / zoom,
          area.w() / zoom,
          area.h() / zoom);
    }
  }

  /**
   * A picture drawn larger or smaller.
   *
   * @param at where its corner is, in screen px
   * @param scale screen px per px of the picture
   */
  public record Scaled(Picture picture, Point at, double scale) {

    public Box bounds() {
      Box box = picture.bounds();
      return new Box(at.x(), at.y(), box.w() * scale, box.h() * scale);
    }

    /** Returns where x = y = 0 of the picture is, in screen px. */
    public Point origin() {
      return at.minus(picture.bounds().corner().times(scale));
    }
  }

  /** The screen for which sizes are stated, in px. */
  private static final Size USUAL = new Size(1366, 768);

  /** The space at the edges of a usual screen, and its sizes of text, in px. */
  static final double MARGIN = 28;

  static final double TITLE = 27;
  private static final double SMALL = 15;

  /** The distance of two lines by the size of their text. */
  static final double LEADING = 1.45;

  private static final MapPlace NO_MAP = new MapPlace(new Box(0, 0, 0, 0), Point.ZERO, 1);

  public PageFrame {
    marks = List.copyOf(marks);
  }

  /** Returns how large things are on a screen: 1 on one of 1366 × 768 px. */
  public static double unit(Size screen) {
    return Math.min(screen.w() / USUAL.w(), screen.h() / USUAL.h());
  }

  /** Returns a screen of one colour. */
  public static PageFrame blank(Size screen, Ink ink) {
    return new PageFrame(List.of(filled(screen, ink)), null, NO_MAP);
  }

  /**
   * Returns a screen that says something in its middle.
   *
   * @param small what is said below it
   */
  public static PageFrame saying(Size screen, Ink paper, Ink ink, String text, String small) {
    double u = unit(screen);
    double middle = screen.w() / 2;
    double width = screen.w() - 2 * MARGIN * u;
    List<Mark> marks = new ArrayList<>();
    marks.add(filled(screen, paper));
    double y = screen.h() / 2 - 12 * u;
    for (String line : new TextWrap().balanced(drawable(text), width, TITLE * u, true, 3)) {
      marks.add(Marks.text(line, middle, y, TITLE * u, true, ink, Mark.Anchor.MIDDLE));
      y += TITLE * u * LEADING;
    }
    Ink pale = ink.withAlpha(0.75);
    for (String line : new TextWrap().lines(drawable(small), width, SMALL * u, false, 2)) {
      marks.add(Marks.text(line, middle, y, SMALL * u, false, pale, Mark.Anchor.MIDDLE));
      y += SMALL * u * LEADING;
    }
    return new PageFrame(marks, null, NO_MAP);
  }

  static Mark filled(Size screen, Ink ink) {
    return Marks.filled(Outline.rect(Box.of(Point.ZERO, screen)), ink);
  }

  /** Returns a text on one line, as it can be drawn. */
  static String drawable(String text) {
    return TextMeasure.get().drawable(text.replace('\n', ' '));
  }
}
