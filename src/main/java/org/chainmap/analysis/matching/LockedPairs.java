package org.chainmap.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmap.model.kind.MatchDecision;

/**
 * The pairs that people have locked, each with the share that earlier ones leave, and what they
 * leave of their needs and offers.
 */
final class LockedPairs {

  private final MatchingProblem matchingProblem;
  private final List<Allotment> allotments = new ArrayList<>();
  private final double[] open;
  private final double[] left;

  LockedPairs(MatchingProblem matchingProblem) {
    this.matchingProblem = matchingProblem;
    open = new double[matchingProblem.needs()];
    left = new double[matchingProblem.offers()];
    Arrays.fill(open, 1);
    Arrays.fill(left, 1);
    matchingProblem
        .decided()
        .all()
        .forEach(
            (pair, match) -> {
              if (match.decision() == MatchDecision.LOCKED) {
                lock(pair.need(), pair.offer());
              }
            });
  }

  private void lock(int need, int offer) {
    double use = matchingProblem.use(need, offer);
    boolean whole = Double.isNaN(use);
    double share = Math.min(open[need], whole ? left[offer] : left[offer] / use);
    allotments.add(new Allotment(need, offer, share));
    open[need] = rest(open[need], share);
    left[offer] = whole ? 0 : rest(left[offer], share * use);
  }

  /** Returns a difference, without the noise of subtracting. */
  private static double rest(double from, double part) {
    return from - part > 1e-12 ? from - part : 0;
  }

  List<Allotment> allotments() {
    return allotments;
  }

  /** Returns the share of a need, 0–1, that they leave open. */
  double open(int need) {
    return open[need];
  }

  /** Returns the part of an offer, 0–1, that they leave. */
  double left(int offer) {
    return left[offer];
  }

  /**
   * Tells whether they leave something of both sides of a pair that can go into it: all, or some
   * where amounts are compared.
   */
  boolean leave(int need, int offer) {
    return open[need] == 1 && left[offer] == 1
        || open[need] > 0 && left[offer] > 0 && !Double.isNaN(matchingProblem.use(need, offer));
  }
}
