package org.chainmap.layout.layered.p3order;

/**
 * How much work a search may do. Work is counted, not timed, so that the same effort gives the same
 * result on every machine; the clock only ends a search that takes far too long.
 *
 * @param seed for anything random
 * @param work the elementary steps allowed beyond the quick search; 0 for the quick search alone
 * @param deadline the {@link System#nanoTime()} after which the search ends in any case
 */
public record SearchBudget(long seed, long work, long deadline) {

  /** Steps in a second: fewer than a slow machine does. */
  private static final double RATE = 60e6;

  /** Seconds that go into starting, and into a virtual machine that does not yet know the code. */
  private static final double START = 0.6;

  /**
   * On a machine that is too busy or too slow the search ends when it has taken ten times as long,
   * and this many seconds more: so late that only then the same seed may give another picture.
   */
  private static final double PATIENCE = 5;

  /** A search that takes about so many seconds at most; 0 for the quick search. */
  public static SearchBudget of(long seed, double seconds) {
    double longest = 10 * seconds + PATIENCE;
    long deadline = seconds == 0 ? Long.MAX_VALUE : System.nanoTime() + (long) (longest * 1e9);
    return new SearchBudget(seed, (long) (seconds * RATE), deadline);
  }

  /** What is left of this effort for a search that is not to take longer even on a cold start. */
  public SearchBudget afterStart() {
    return new SearchBudget(seed, (long) (work * (work / (work + START * RATE))), deadline);
  }

  /** A share of this effort. */
  public SearchBudget part(double share) {
    return new SearchBudget(seed, (long) (work * share), deadline);
  }

  public boolean over() {
    return deadline != Long.MAX_VALUE && System.nanoTime() - deadline > 0;
  }
}
