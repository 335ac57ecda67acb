package org.chainmap.layout.layered.p5route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.tuning.RoutingTuning;
import org.chainmap.layout.spacing.Spacing;

/**
 * Lists the lines of the orthogonal visibility graph in one direction: free lines between cards,
 * each as long as it stays free. The arrays belong to this object; nobody else writes to them.
 */
final class VisibilityLines {

  private final double[] at;
  private final double[] from;
  private final double[] to;
  private final int[] tracks;

  private VisibilityLines(double[] at, double[] from, double[] to, int[] tracks) {
    this.at = at;
    this.from = from;
    this.to = to;
    this.tracks = tracks;
  }

  /** Returns where each lies across its direction. */
  double[] at() {
    return at;
  }

  /** Returns where it begins along it; {@code to}: where it ends. */
  double[] from() {
    return from;
  }

  double[] to() {
    return to;
  }

  /** Counts how many links fit side by side. */
  int[] tracks() {
    return tracks;
  }

  /** The tracks of a line beyond all cards. */
  static final int OUTER = 1000;

  int count() {
    return at.length;
  }

  private record VisibilityLine(double at, double from, double to, int tracks) {}

  /** One line on either side of every card, and one beyond all cards on either side. */
  static VisibilityLines besideCards(Obstacles cards) {
    List<VisibilityLine> lines = new ArrayList<>();
    outer(cards, lines);
    for (int i = 0; i < cards.a0().length; i++) {
      beside(cards, i, true, lines);
      beside(cards, i, false, lines);
    }
    return of(lines);
  }

  /**
   * One line through every gap that runs between all cards, and lines beside the cards that do not
   * lie at such a gap: where cards stand in layers, one line per channel is all there is.
   *
   * @param across the same cards as obstacles to segments of the other direction
   */
  static VisibilityLines throughGaps(Obstacles cards, Obstacles across) {
    List<VisibilityLine> lines = new ArrayList<>();
    outer(cards, lines);
    double[][] gaps = gaps(cards);
    for (double[] gap : gaps) {
      double width = gap[1] - gap[0];
      int tracks = tracks(width);
      if (width > 4 * RoutingTuning.ONE_LINE_GAP) {
        lines.add(new VisibilityLine(gap[0] + RoutingTuning.ONE_LINE_GAP, -1e9, 1e9, tracks));
        lines.add(new VisibilityLine(gap[1] - RoutingTuning.ONE_LINE_GAP, -1e9, 1e9, tracks));
      } else {
        lines.add(new VisibilityLine((gap[0] + gap[1]) / 2, -1e9, 1e9, tracks));
      }
    }
    for (int i = 0; i < cards.a0().length; i++) {
      double middle = (cards.a0()[i] + cards.a1()[i]) / 2;
      double reach = across.ahead(cards.c1()[i], middle, 0);
      double back = across.behind(cards.c0()[i], middle, 0);
      boolean after = false;
      boolean before = false;
      for (double[] gap : gaps) {
        after |= gap[0] >= cards.c1()[i] - 1 && gap[1] <= reach + 1;
        before |= gap[1] <= cards.c0()[i] + 1 && gap[0] >= back - 1;
      }
      if (!after) {
        beside(cards, i, false, lines);
      }
      if (!before) {
        beside(cards, i, true, lines);
      }
    }
    return of(lines);
  }

  private static VisibilityLines of(List<VisibilityLine> lines) {
    List<VisibilityLine> sorted = new ArrayList<>();
    lines.sort(
        Comparator.comparingDouble(VisibilityLine::at)
            .thenComparingDouble(VisibilityLine::from)
            .thenComparingDouble(VisibilityLine::to));
    for (VisibilityLine line : lines) {
      VisibilityLine last = sorted.isEmpty() ? null : sorted.getLast();
      if (last == null || line.at - last.at > 0.5 || line.from != last.from || line.to != last.to) {
        sorted.add(line);
      }
    }
    return new VisibilityLines(
        sorted.stream().mapToDouble(VisibilityLine::at).toArray(),
        sorted.stream().mapToDouble(VisibilityLine::from).toArray(),
        sorted.stream().mapToDouble(VisibilityLine::to).toArray(),
        sorted.stream().mapToInt(VisibilityLine::tracks).toArray());
  }

  private static int tracks(double width) {
    double inner = Math.min(OUTER - 1, width) - Spacing.CLEARANCE;
    return Math.max(1, (int) (inner / Spacing.TRACK));
  }

  private static void outer(Obstacles cards, List<VisibilityLine> lines) {
    double low = Arrays.stream(cards.c0()).min().orElse(0);
    double high = Arrays.stream(cards.c1()).max().orElse(0);
    lines.add(new VisibilityLine(low - 2 * Spacing.OUTER_TRACK, -1e9, 1e9, OUTER));
    lines.add(new VisibilityLine(high + 2 * Spacing.OUTER_TRACK, -1e9, 1e9, OUTER));
  }

  private static void beside(Obstacles cards, int i, boolean before, List<VisibilityLine> lines) {
    double a0 = cards.a0()[i];
    double a1 = cards.a1()[i];
    double edge = before ? cards.c0()[i] : cards.c1()[i];
    double other = before ? cards.before(a0, a1, edge) : cards.after(a0, a1, edge);
    double gap = Math.abs(other - edge);
    if (gap < RoutingTuning.LEAST_LINE_GAP) {
      return;
    }
    double away = gap <= RoutingTuning.ONE_LINE_GAP ? gap / 2 : 2 * Spacing.CLEARANCE;
    double at = before ? edge - away : edge + away;
    double clear = Math.min(Spacing.CLEARANCE / 2, gap / 3);
    double middle = (a0 + a1) / 2;
    double from = Math.max(-1e9, cards.behind(middle, at, clear));
    double to = Math.min(1e9, cards.ahead(middle, at, clear));
    if (from < a0 + 1 && to > a1 - 1) {
      lines.add(new VisibilityLine(at, from, to, tracks(gap)));
    }
  }

  /**
   * The ranges across the direction that no card covers, in order, each at least a segment wide.
   */
  private static double[][] gaps(Obstacles cards) {
    int n = cards.c0().length;
    int[] order = IndexSort.by(cards.c0());
    List<double[]> gaps = new ArrayList<>();
    double reach = n == 0 ? 0 : cards.c0()[order[0]];
    for (int i : order) {
      if (cards.c0()[i] - reach >= 2 * RoutingTuning.LEAST_LINE_GAP) {
        gaps.add(new double[] {reach, cards.c0()[i]});
      }
      reach = Math.max(reach, cards.c1()[i]);
    }
    return gaps.toArray(double[][]::new);
  }
}
