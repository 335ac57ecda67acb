package org.chainmap.layout.layered;

import java.util.Arrays;
import java.util.function.BiFunction;
import org.chainmap.layout.layered.p2layers.Columns;
import org.chainmap.layout.layered.p2layers.Splitting;
import org.chainmap.task.Progress;

/**
 * Finds columns with which a drawing fills a page of a given width to height: high ranks are split
 * into several columns of their stage. How wide and high a drawing is shows only when it is made;
 * so a few are made, each with columns corrected by what the one before measured.
 *
 * <p>Postcondition: the drawing found needs no larger page than the one of the freely chosen
 * columns, and the straight lines between its linked cards have at most a tenth more crossings.
 */
final class PageFit {

  private static final int TRIALS = 5;

  /** Columns need not be split further than for a drawing that is off the page's shape by this. */
  private static final double AIM = 1.08;

  private static final double MORE_CROSSINGS = 1.1;

  private final Splitting splitting;
  private final double ratio;
  private final BiFunction<Columns, Progress, Drawing> draw;
  private final Progress progress;
  private final Drawing free;
  private Columns columns;
  private Drawing drawing;

  /**
   * Searches the columns that suit a page best.
   *
   * @param ratio width to height of the page
   * @param draw makes the drawing with given columns
   */
  PageFit(
      Splitting splitting,
      double ratio,
      BiFunction<Columns, Progress, Drawing> draw,
      Progress progress) {
    this.splitting = splitting;
    this.ratio = ratio;
    this.draw = draw;
    this.progress = progress;
    columns = splitting.free();
    free = draw.apply(columns, part(0));
    drawing = free;
    search();
  }

  Columns columns() {
    return columns;
  }

  Drawing drawing() {
    return drawing;
  }

  private Progress part(int trial) {
    return progress.part((double) trial / TRIALS, (trial + 1.0) / TRIALS);
  }

  private void search() {
    double highest = splitting.highest();
    double height = highest;
    Columns before = columns;
    Drawing last = free;
    for (int trial = 1; trial < TRIALS; trial++) {
      double off = last.off(ratio);
      if (last.suits(ratio) || (off > 1 && height >= highest)) {
        return;
      }
      height = Math.min(highest, height * Math.sqrt(off * (off < 1 ? AIM : 1 / AIM)));
      Columns next = splitting.within(height);
      if (Arrays.equals(next.column(), before.column())) {
        return;
      }
      before = next;
      last = draw.apply(next, part(trial));
      if (last.page(ratio) < drawing.page(ratio)
          && last.filling(ratio).crossings() <= MORE_CROSSINGS * free.crossings()) {
        drawing = last;
        columns = next;
      }
    }
  }
}
