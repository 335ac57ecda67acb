package org.chainmap.analysis.knockout;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.task.Progress;

/**
 * A search for the worst set: greedy choice, then branch and bound. Candidates are tried in
 * descending order of their upper bound, and a branch is pruned if its bound does not exceed the
 * best cost found.
 */
final class WorstSearch {

  /**
   * The work spent to prove that a set is the worst: a loss counts as {@link #LOSS}, a bound as 1.
   * A few seconds on maps of hundreds of segments.
   */
  static final long BUDGET = 3_000_000;

  private static final long LOSS = 50;

  /** Sets whose costs differ by less are equal. */
  private static final double SAME = 1e-7;

  private final RemovalCandidates removalCandidates;
  private final UpperBounds upperBounds;
  private final int k;
  private final long budget;
  private final Progress progress;
  private final int[] order;
  private final double[] next;
  private int[] best = {};
  private double found;
  private long work;
  private boolean complete = true;

  WorstSearch(
      RemovalCandidates removalCandidates,
      UpperBounds upperBounds,
      int k,
      long budget,
      Progress progress) {
    this.removalCandidates = removalCandidates;
    this.upperBounds = upperBounds;
    this.k = Math.min(k, removalCandidates.count());
    this.budget = budget;
    this.progress = progress;
    order = upperBounds.largestFirst();
    next = Arrays.stream(order).mapToDouble(upperBounds::alone).toArray();
  }

  Optional<WorstSet> worst(WorstSet.Among among, ChainSide side) {
    double bound = greedy();
    branch(new int[0], 0, upperBounds.nothing(), 0);
    Band lost = removalCandidates.cost(best);
    if (lost.expected() <= 0) {
      return Optional.empty();
    }
    progress.report(1);
    double limit = (complete ? found : Math.max(found, bound)) / (1 - RemovalCandidates.ASIDE);
    return Optional.of(
        new WorstSet(
            among,
            side,
            Arrays.stream(best).mapToObj(removalCandidates.ids()::get).toList(),
            lost,
            complete ? lost.expected() : Math.clamp(limit, lost.expected(), 1),
            complete || limit <= lost.expected() + SAME,
            removalCandidates.count()));
  }

  /**
   * Adds the candidate that costs most, one at a time. Returns an upper bound for every set of k.
   */
  private double greedy() {
    int[] chosen = {};
    double[] covered = upperBounds.nothing();
    double ceiling = 0;
    double bound = 1;
    for (int step = 0; step <= k; step++) {
      double[] gains = gains(covered);
      for (int c : chosen) {
        gains[c] = 0;
      }
      bound = Math.min(bound, ceiling + Arrays.stream(gains).sorted().skip(gains.length - k).sum());
      if (step == k) {
        break;
      }
      int most = -1;
      double mostLost = -1;
      for (int c : order) {
        if (!contains(chosen, c) && ceiling + gains[c] > mostLost) {
          double lost = lost(with(chosen, c));
          if (lost > mostLost) {
            mostLost = lost;
            most = c;
          }
        }
      }
      chosen = with(chosen, most);
      ceiling += gains[most];
      covered = upperBounds.with(covered, most);
      keep(chosen, mostLost);
    }
    return bound;
  }

  private double[] gains(double[] covered) {
    progress.check();
    return IntStream.range(0, removalCandidates.count())
        .mapToDouble(c -> upperBounds.gain(covered, c))
        .toArray();
  }

  /** Tries every set that extends {@code chosen} with candidates from {@code from} on. */
  private void branch(int[] chosen, int from, double[] covered, double ceiling) {
    int more = k - chosen.length;
    for (int i = from; i < order.length && complete; i++) {
      if (ceiling + sum(i, more) <= found + SAME) {
        return;
      }
      work++;
      double now = ceiling + upperBounds.gain(covered, order[i]);
      if (now + sum(i + 1, more - 1) <= found + SAME) {
        continue;
      }
      int[] those = with(chosen, order[i]);
      work += LOSS;
      keep(those, lost(those));
      if (more > 1) {
        branch(those, i + 1, upperBounds.with(covered, order[i]), now);
      }
      if (chosen.length == 0) {
        progress.report((double) i / order.length);
      }
      complete = work <= budget;
      progress.check();
    }
  }

  /** Returns the sum of the bounds of the next {@code count} candidates. */
  private double sum(int from, int count) {
    double sum = 0;
    for (int i = from; i < Math.min(next.length, from + count); i++) {
      sum += next[i];
    }
    return sum;
  }

  private void keep(int[] set, double lost) {
    if (lost > found) {
      found = lost;
      best = set;
    }
  }

  private double lost(int[] set) {
    progress.check();
    return removalCandidates.weighed(set);
  }

  private static boolean contains(int[] set, int c) {
    return Arrays.stream(set).anyMatch(other -> other == c);
  }

  private static int[] with(int[] set, int c) {
    int[] more = Arrays.copyOf(set, set.length + 1);
    more[set.length] = c;
    return more;
  }
}
