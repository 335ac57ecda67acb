package org.chainmap.layout;

import java.util.List;
import org.chainmap.geom.BandHeader;
import org.chainmap.geom.Box;
import org.chainmap.layout.spacing.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * The bands of a map without cards, as a grid that a map keeps while it is being begun: as long as
 * the cards lie in or near the bands that were there before them, bands grow where cards need it
 * and no other edge moves. In flow coordinates.
 */
final class BandGrid {

  /** How far the cards of a stage may reach beyond its band in the grid, in px. */
  private static final double NEAR = 160;

  /** How far they may reach where no other stage follows, in px. */
  private static final double OUTSIDE = 2 * Spacing.LEAST_ACROSS;

  /** From one band of the grid to the next. */
  private static final double PITCH = Spacing.EMPTY_BAND + Spacing.BAND_GAP;

  /**
   * How far before its place in the grid the last stage begins at least in a map that was laid out,
   * in px: its band then ends with its cards.
   */
  private static final double AHEAD = 72;

  /** The least width of an empty band that gives way to a card beside it. */
  private static final double NARROW = 120;

  private BandGrid() {}

  static double start(int stage) {
    return stage * PITCH;
  }

  static double end(int stage) {
    return start(stage) + Spacing.EMPTY_BAND;
  }

  /**
   * Returns where bands end across the flow: headers above take of their height, those beside do
   * not.
   */
  static double bottom(boolean topDown) {
    return topDown ? Spacing.LEAST_ACROSS : Spacing.LEAST_ACROSS - BandHeader.ABOVE;
  }

  /**
   * Tells whether cards still lie where the bands without cards are.
   *
   * @param hulls the box around the cards of each stage, null where it has none
   * @param whole the box around everything
   */
  static boolean holds(List<@Nullable Box> hulls, Box whole) {
    if (whole.y() < -OUTSIDE || whole.y() > Spacing.LEAST_ACROSS) {
      return false;
    }
    int last = hulls.size() - 1;
    for (int i = 0; i <= last; i++) {
      Box hull = hulls.get(i);
      if (hull != null
          && (hull.x() < start(i) - (i == 0 ? OUTSIDE : NEAR)
              || hull.right() > end(i) + (i == last ? OUTSIDE : NEAR))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the start of the first band before the cards of a stage, and shifts empty bands before
   * it no further than needed.
   *
   * @param first the first stage with cards, whose band is to start at {@code from} at the latest
   */
  static void before(int first, double from, double[] start, double[] end) {
    start[first] = Math.min(start(first), from);
    for (int k = first - 1; k >= 0; k--) {
      end[k] = start[k + 1] - Spacing.BAND_GAP;
      start[k] = Math.min(start(k), end[k] - NARROW);
    }
  }

  /**
   * Ends the band of the last stage with cards, and shifts empty bands behind it no further than
   * needed.
   *
   * @param hulls the box around the cards of each stage, null where it has none
   * @param to where its band is to end at the earliest
   */
  static void behind(List<@Nullable Box> hulls, int last, double to, double[] start, double[] end) {
    Box hull = hulls.get(last);
    boolean laidOut =
        last > 0
            && last == hulls.size() - 1
            && hulls.get(last - 1) != null
            && hull != null
            && hull.x() <= start(last) - AHEAD;
    end[last] = laidOut ? to : Math.max(end(last), to);
    for (int k = last + 1; k < end.length; k++) {
      start[k] = end[k - 1] + Spacing.BAND_GAP;
      end[k] = Math.max(end(k), start[k] + NARROW);
    }
  }

  /** Divides the room between two stages with cards as in the grid; false if that does not fit. */
  static boolean between(int a, int b, double from, double to, double[] start, double[] end) {
    if (end(a) < from + Spacing.BAND_PADDING || start(b) > to - Spacing.BAND_PADDING) {
      return false;
    }
    for (int k = a; k < b; k++) {
      end[k] = end(k);
      start[k + 1] = start(k + 1);
    }
    return true;
  }
}
