package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.model.Note;
import org.chainmap.model.kind.Tint;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/** Draws free notes: texts, frames and pictures. */
public final class NotePainter {

  /** The size of texts and of frames' titles in px. */
  static final double SIZE = 13;

  private static final double LINE = 19;
  private static final double PADDING = 10;
  private static final double RADIUS = 6;
  private static final double FRAME_RADIUS = 10;

  /** The size on screen, in px, at which a frame's title is easy to read from far. */
  private static final double READABLE = 12;

  private static final double LARGEST = 32;
  private static final int ALL_LINES = Integer.MAX_VALUE;

  private final Theme theme;
  private final Lang lang;

  NotePainter(Theme theme, Lang lang) {
    this.theme = theme;
    this.lang = lang;
  }

  /**
   * Returns the box of a note: its own, made higher where its text needs that in either language.
   * O(characters).
   */
  public static Box box(Note note) {
    Box bounds = note.bounds();
    return switch (note.kind()) {
      case TEXT ->
          new Box(
              bounds.x(),
              bounds.y(),
              bounds.w(),
              Math.max(
                  bounds.h(),
                  Math.max(
                      height(note.text().in(Lang.ZH), bounds.w()),
                      height(note.text().in(Lang.EN), bounds.w()))));
      case FRAME, PICTURE -> bounds;
    };
  }

  private static double height(String text, double width) {
    double inner = Math.max(SIZE, width - 2 * PADDING);
    return 2 * PADDING + LINE * new TextWrap().lines(text, inner, SIZE, false, ALL_LINES).size();
  }

  /** Draws what lies behind the cards: a frame without its title; null for other notes. */
  @Nullable Mark behind(Note note, Box box) {
    return switch (note.kind()) {
      case FRAME -> group(note, List.of(sheet(note, box, FRAME_RADIUS, 0.6, 1.5)));
      case TEXT, PICTURE -> null;
    };
  }

  /** Draws what lies above links and below cards: texts, pictures, and the titles of frames. */
  Mark above(Note note, Box box, double zoom) {
    return switch (note.kind()) {
      case TEXT -> group(note, text(note, box, zoom));
      case FRAME -> group(note, title(note, box, zoom));
      case PICTURE -> {
        EmbeddedPicture picture = note.picture();
        yield group(note, picture == null ? List.of() : List.of(new Mark.Image(picture, box, 1)));
      }
    };
  }

  private List<Mark> text(Note note, Box box, double zoom) {
    Detail detail = Detail.at(zoom);
    List<Mark> marks = new ArrayList<>();
    if (note.tint() != null) {
      marks.add(sheet(note, box, RADIUS, 1, 1));
    }
    if (detail == Detail.BOXES) {
      return marks;
    }
    double size = detail == Detail.FULL ? SIZE : Math.clamp(READABLE / zoom, SIZE, LARGEST);
    double line = size * LINE / SIZE;
    // From far its beginning is read, in letters as large as the box has space for.
    int most = Math.max(1, (int) ((box.h() - 2 * PADDING + 1) / line));
    double inner = Math.max(SIZE, box.w() - 2 * PADDING);
    double y = box.y() + PADDING + line * 0.72;
    for (String text : new TextWrap().lines(note.text().in(lang), inner, size, false, most)) {
      String drawn = TextMeasure.get().drawable(text);
      marks.add(Marks.text(drawn, box.x() + PADDING, y, size, false, theme.text()));
      y += line;
    }
    return marks;
  }

  /** Draws a frame's title on its own background, because links may pass behind it. */
  private List<Mark> title(Note note, Box box, double zoom) {
    TextMeasure measure = TextMeasure.get();
    String name = measure.drawable(note.text().in(lang).replace('\n', ' '));
    double inner = Math.max(SIZE, box.w() - 2 * PADDING);
    double size = Math.clamp(READABLE / zoom, SIZE, LARGEST);
    String shown = new TextWrap().shortened(name, inner, size, true);
    Box back =
        new Box(
            box.x() + PADDING - 4, box.y() + 6, measure.width(shown, size, true) + 8, size * 1.5);
    return List.of(
        Marks.filled(Outline.roundRect(back, 3), fill(note)),
        Marks.text(shown, box.x() + PADDING, back.y() + size * 1.12, size, true, edge(note)));
  }

  private Mark sheet(Note note, Box box, double radius, double opacity, double width) {
    return new Mark.Shape(
        Outline.roundRect(box, radius),
        fill(note).withAlpha(opacity),
        Pen.solid(edge(note).withAlpha(0.55), width));
  }

  private Ink fill(Note note) {
    Tint tint = note.tint();
    return tint == null ? theme.paper() : theme.band(tint).fill();
  }

  private Ink edge(Note note) {
    Tint tint = note.tint();
    return tint == null ? theme.muted() : theme.band(tint).title();
  }

  private Mark group(Note note, List<Mark> marks) {
    return new Mark.Group(note.id(), note.text().in(lang).replace('\n', ' '), marks);
  }
}
