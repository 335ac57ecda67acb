package org.chainmap.layout.layered.p5route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.tuning.RoutingTuning;
import org.chainmap.layout.spacing.Spacing;

/**
 * Lists the free lines between cards in one direction, each as long as it stays free. The arrays
 * belong to this object; nobody else writes to them.
 */
final class RoutingLanes {

  private final double[] at;
  private final double[] from;
  private final double[] to;
  private final int[] tracks;

  private RoutingLanes(double[] at, double[] from, double[] to, int[] tracks) {
    this.at = at;
    this.from = from;
    this.to = to;
    this.tracks = tracks;
  }

  /** Where each lies across its direction. */
  double[] at() {
    return at;
  }

  /** Where it begins along it; {@code to}: where it ends. */
  double[] from() {
    return from;
  }

  double[] to() {
    return to;
  }

  /** How many links fit side by side. */
  int[] tracks() {
    return tracks;
  }

  /** The tracks of a lane beyond all cards. */
  static final int OUTER = 1000;

  int count() {
    return at.length;
  }

  private record Lane(double at, double from, double to, int tracks) {}

  /** One lane on either side of every card, and one beyond all cards on either side. */
  static RoutingLanes besideCards(Obstacles cards) {
    List<Lane> lanes = new ArrayList<>();
    outer(cards, lanes);
    for (int i = 0; i < cards.a0().length; i++) {
      beside(cards, i, true, lanes);
      beside(cards, i, false, lanes);
    }
    return of(lanes);
  }

  /**
   * One lane through every gap that runs between all cards, and lanes beside the cards that do not
   * lie at such a gap: where cards stand in layers, one lane per channel is all there is.
   *
   * @param across the same cards as obstacles to segments of the other direction
   */
  static RoutingLanes throughGaps(Obstacles cards, Obstacles across) {
    List<Lane> lanes = new ArrayList<>();
    outer(cards, lanes);
    double[][] gaps = gaps(cards);
    for (double[] gap : gaps) {
      double width = gap[1] - gap[0];
      int tracks = tracks(width);
      if (width > 4 * RoutingTuning.ONE_LANE) {
        lanes.add(new Lane(gap[0] + RoutingTuning.ONE_LANE, -1e9, 1e9, tracks));
        lanes.add(new Lane(gap[1] - RoutingTuning.ONE_LANE, -1e9, 1e9, tracks));
      } else {
        lanes.add(new Lane((gap[0] + gap[1]) / 2, -1e9, 1e9, tracks));
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
        beside(cards, i, false, lanes);
      }
      if (!before) {
        beside(cards, i, true, lanes);
      }
    }
    return of(lanes);
  }

  private static RoutingLanes of(List<Lane> lanes) {
    List<Lane> sorted = new ArrayList<>();
    lanes.sort(
        Comparator.comparingDouble(Lane::at)
            .thenComparingDouble(Lane::from)
            .thenComparingDouble(Lane::to));
    for (Lane lane : lanes) {
      Lane last = sorted.isEmpty() ? null : sorted.getLast();
      if (last == null || lane.at - last.at > 0.5 || lane.from != last.from || lane.to != last.to) {
        sorted.add(lane);
      }
    }
    return new RoutingLanes(
        sorted.stream().mapToDouble(Lane::at).toArray(),
        sorted.stream().mapToDouble(Lane::from).toArray(),
        sorted.stream().mapToDouble(Lane::to).toArray(),
        sorted.stream().mapToInt(Lane::tracks).toArray());
  }

  private static int tracks(double width) {
    double inner = Math.min(OUTER - 1, width) - Spacing.CLEARANCE;
    return Math.max(1, (int) (inner / Spacing.TRACK));
  }

  private static void outer(Obstacles cards, List<Lane> lanes) {
    double low = Arrays.stream(cards.c0()).min().orElse(0);
    double high = Arrays.stream(cards.c1()).max().orElse(0);
    lanes.add(new Lane(low - 2 * Spacing.OUTER_TRACK, -1e9, 1e9, OUTER));
    lanes.add(new Lane(high + 2 * Spacing.OUTER_TRACK, -1e9, 1e9, OUTER));
  }

  private static void beside(Obstacles cards, int i, boolean before, List<Lane> lanes) {
    double a0 = cards.a0()[i];
    double a1 = cards.a1()[i];
    double edge = before ? cards.c0()[i] : cards.c1()[i];
    double other = before ? cards.before(a0, a1, edge) : cards.after(a0, a1, edge);
    double gap = Math.abs(other - edge);
    if (gap < RoutingTuning.LEAST_LANE) {
      return;
    }
    double away = gap <= RoutingTuning.ONE_LANE ? gap / 2 : 2 * Spacing.CLEARANCE;
    double at = before ? edge - away : edge + away;
    double clear = Math.min(Spacing.CLEARANCE / 2, gap / 3);
    double middle = (a0 + a1) / 2;
    double from = Math.max(-1e9, cards.behind(middle, at, clear));
    double to = Math.min(1e9, cards.ahead(middle, at, clear));
    if (from < a0 + 1 && to > a1 - 1) {
      lanes.add(new Lane(at, from, to, tracks(gap)));
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
      if (cards.c0()[i] - reach >= 2 * RoutingTuning.LEAST_LANE) {
        gaps.add(new double[] {reach, cards.c0()[i]});
      }
      reach = Math.max(reach, cards.c1()[i]);
    }
    return gaps.toArray(double[][]::new);
  }
}
