package org.chainmap.export;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Outline;
import org.chainmap.paint.Ink;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Marks;
import org.jspecify.annotations.Nullable;

/**
 * A line of the index before it is placed; lengths in px.
 *
 * @param runs its texts from left to right
 * @param before space above it, omitted at the top of a column
 * @param height of the line itself
 * @param withNext whether it must not end a column: a heading
 * @param rule the ink of a line under it, or null for none
 */
record IndexLine(
    List<Run> runs, double before, double height, boolean withNext, @Nullable Ink rule) {

  /** A text in a line, {@code x} px from the column's left edge. */
  record Run(String text, double x, double size, boolean bold, Ink ink) {}

  IndexLine {
    runs = List.copyOf(runs);
  }

  /**
   * Returns its marks for a column that starts at {@code x} and a line that starts at {@code y}.
   */
  List<Mark> at(double x, double y, double width) {
    List<Mark> marks = new ArrayList<>();
    for (Run run : runs) {
      marks.add(
          Marks.text(
              run.text(), x + run.x(), y + height * 0.72, run.size(), run.bold(), run.ink()));
    }
    if (rule != null) {
      marks.add(Marks.filled(Outline.rect(new Box(x, y + height - 4, width, 0.75)), rule));
    }
    return marks;
  }
}
