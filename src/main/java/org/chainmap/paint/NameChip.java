package org.chainmap.paint;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Outline;

/** Draws the name of a stage or group far out, in lines on a background of its own. */
final class NameChip {

  /** The space around the lines, in px on the screen. */
  static final double PAD = 5;

  /** The height of a line as a multiple of the size of its letters. */
  static final double LINE = 1.25;

  static final int MOST_LINES = 5;

  private NameChip() {}

  /** Draws lines of text on a background of their own. */
  static Mark draw(
      Theme theme,
      Id id,
      String title,
      Box box,
      List<String> lines,
      double size,
      Theme.Band colours,
      View view) {
    List<Mark> marks = new ArrayList<>();
    marks.add(
        Marks.filled(
            Outline.roundRect(box, PAD / view.zoom()),
            colours.fill().mixed(theme.paper(), 0.25).withAlpha(0.93)));
    double pad = PAD / view.zoom();
    double y = box.y() + pad / 4 + size * (0.86 + (LINE - 1) / 2);
    for (String line : lines) {
      marks.add(Marks.text(line, box.x() + pad, y, size, true, colours.title()));
      y += size * LINE;
    }
    return new Mark.Group(id, title, marks);
  }

  /** Returns how wide, in px, the widest of lines is in bold letters. */
  static double width(List<String> lines, double size) {
    TextMeasure measure = TextMeasure.get();
    return lines.stream().mapToDouble(line -> measure.width(line, size, true)).max().orElse(0);
  }

  /** Tells whether lines do not say all of a name. */
  static boolean cut(List<String> lines) {
    return lines.stream().anyMatch(line -> line.endsWith(TextWrap.ELLIPSIS));
  }

  /**
   * Tells whether lines of a name are cut inside a word; in scripts without spaces, whether cut.
   */
  static boolean cutInWord(List<String> lines, String name) {
    List<String> words = List.of(name.split("\\s+"));
    return lines.stream()
        .filter(line -> line.endsWith(TextWrap.ELLIPSIS))
        .map(line -> line.substring(0, line.length() - TextWrap.ELLIPSIS.length()).strip())
        .anyMatch(line -> !words.contains(line.substring(line.lastIndexOf(' ') + 1)));
  }
}
