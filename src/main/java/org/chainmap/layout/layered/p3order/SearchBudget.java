package org.chainmap.layout.layered.p3order;

import org.chainmap.layout.layered.tuning.PhaseTuning;

/**
 * How much work a search may do. Work is counted, not timed, so that the same effort gives the same
 * result on every machine; the clock only ends a search that takes far too long.
 *
 * @param seed for anything random
 * @param work the elementary steps allowed beyond the quick search; 0 for the quick search alone
 * @param deadline the {@link System#nanoTime()} after which the search ends in any case
 */
public record SearchBudget(long seed, long work, long deadline) {

  /** A search that takes about so many seconds at most; 0 for the quick search. */
  public static SearchBudget of(long seed, double seconds) {
    double longest = 10 * seconds + PhaseTuning.PATIENCE_SECONDS;
    long deadline = seconds == 0 ? Long.MAX_VALUE : System.nanoTime() + (long) (longest * 1e9);
    return new SearchBudget(seed, (long) (seconds * PhaseTuning.STEPS_PER_SECOND), deadline);
  }

  /**
   * Returns what is left of this effort for a search that is not to take longer even on a cold
   * start.
   */
  public SearchBudget afterStart() {
    return new SearchBudget(
        seed,
        (long) (work * (work / (work + PhaseTuning.START_SECONDS * PhaseTuning.STEPS_PER_SECOND))),
        deadline);
  }

  /** A share of this effort. */
  public SearchBudget part(double share) {
    return new SearchBudget(seed, (long) (work * share), deadline);
  }

  public boolean over() {
    return deadline != Long.MAX_VALUE && System.nanoTime() - deadline > 0;
  }
}
