package org.chainmap.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.task.Progress;

/**
 * Orders cards on a ring so that links are short: cards of a stage are swapped as long as that
 * reduces the sum of squared chords. A cycle then runs around the ring instead of across it.
 * Deterministic; every round O(cards² · degree), and few rounds are needed.
 */
final class CircularOrder {

  private static final int ROUNDS = 12;

  /** The largest number of swaps tried, so that a huge map ends in time. */
  private static final long MOST_TRIALS = 4_000_000;

  private final int[] seat;
  private final List<List<Integer>> linked;
  private final double[] x;
  private final double[] y;

  /**
   * @param seat the place of each card, 0 to cards - 1 around the ring; modified
   * @param ends the two cards of each link
   */
  CircularOrder(int[] seat, Collection<int[]> ends) {
    this.seat = seat;
    int n = seat.length;
    linked = new ArrayList<>();
    x = new double[n];
    y = new double[n];
    for (int i = 0; i < n; i++) {
      linked.add(new ArrayList<>());
      x[i] = Math.cos(2 * Math.PI * i / n);
      y[i] = Math.sin(2 * Math.PI * i / n);
    }
    for (int[] link : ends) {
      if (link[0] != link[1]) {
        linked.get(link[0]).add(link[1]);
        linked.get(link[1]).add(link[0]);
      }
    }
  }

  /** Swaps cards of the same stage until no swap shortens the links. */
  void shorten(int[] stage, Progress progress) {
    Map<Integer, List<Integer>> stages = new HashMap<>();
    for (int v = 0; v < seat.length; v++) {
      stages.computeIfAbsent(stage[v], s -> new ArrayList<>()).add(v);
    }
    long trials = 0;
    boolean better = true;
    for (int round = 0; better && round < ROUNDS; round++) {
      better = false;
      for (List<Integer> cards : stages.values()) {
        progress.check();
        for (int i = 0; i < cards.size() && trials < MOST_TRIALS; i++) {
          for (int j = i + 1; j < cards.size(); j++, trials++) {
            better |= trySwap(cards.get(i), cards.get(j));
          }
        }
      }
      progress.report((round + 1.0) / ROUNDS);
    }
  }

  private boolean trySwap(int v, int w) {
    double before = pull(v) + pull(w);
    swap(v, w);
    boolean shorter = pull(v) + pull(w) < before - 1e-9;
    if (!shorter) {
      swap(v, w);
    }
    return shorter;
  }

  private void swap(int v, int w) {
    int kept = seat[v];
    seat[v] = seat[w];
    seat[w] = kept;
  }

  private double pull(int v) {
    double sum = 0;
    for (int w : linked.get(v)) {
      double dx = x[seat[v]] - x[seat[w]];
      double dy = y[seat[v]] - y[seat[w]];
      sum += dx * dx + dy * dy;
    }
    return sum;
  }
}
