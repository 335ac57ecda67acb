package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.chainmap.analysis.cascade.LeontiefNetwork;
import org.chainmap.graph.IndexSort;
import org.chainmap.task.Progress;

/**
 * Upper bounds on the cost of any set of candidates. Let y<sub>i</sub>(v) be the part missing of
 * segment i when candidate v alone is lost, and d<sub>i</sub>(v) the part that i then loses itself.
 * The part missing when a set A is lost is at most z<sub>i</sub> = min(1, Σ<sub>v∈A</sub>
 * y<sub>i</sub>(v)), so its cost is at most
 *
 * <pre>g(A) = Σ_i w_i · min(1, Σ_{v∈A} y_i(v))</pre>
 *
 * <p>Proof. z satisfies the conditions of {@link LeontiefNetwork} as inequalities: direct losses
 * add up ({@link org.chainmap.analysis.cascade.DirectLoss}: every supplier has its own part,
 * whoever else is lost), so d<sub>i</sub>(A) ≤ min(1, Σ d<sub>i</sub>(v)) ≤ z<sub>i</sub>. For a
 * good of i, of which no part is missing by itself, min(1, Σ<sub>j</sub> w<sub>j</sub>
 * z<sub>j</sub>) ≤ min(1, Σ<sub>v</sub> Σ<sub>j</sub> w<sub>j</sub> y<sub>j</sub>(v)) ≤
 * z<sub>i</sub>, because each Σ<sub>j</sub> w<sub>j</sub> y<sub>j</sub>(v) is at most
 * y<sub>i</sub>(v) or 1, and y<sub>i</sub>(v) is then 1. The part missing is the smallest solution
 * of these conditions, and so at most any that satisfies them as inequalities.
 *
 * <p>On the demand side y is what customers do not buy when the supply that is missing is given;
 * the same proof holds for both steps, one after the other, and what sellers cannot make, which is
 * subtracted there, only lowers the cost.
 *
 * <p>g is monotone and submodular: for every A, no set of k costs more than g(A) plus the k largest
 * gains g(A ∪ v) − g(A) (G. Nemhauser, L. Wolsey, M. Fisher, Math. Programming 14:265, 1978).
 */
final class UpperBounds {

  /** The largest number of values kept; of candidates beyond it only the cost alone is kept. */
  private static final int KEPT = 4_000_000;

  private final double[] weight;
  private final double[] alone;
  private final List<Hits> hits;

  /** The loss caused by a candidate alone: the segments and, for each, the part that is missing. */
  private static final class Hits {
    static final Hits NONE = new Hits(false, new int[0], new double[0]);

    final boolean kept;
    final int[] at;
    final double[] missing;

    Hits(boolean kept, int[] at, double[] missing) {
      this.kept = kept;
      this.at = at;
      this.missing = missing;
    }
  }

  private UpperBounds(double[] weight, int candidates) {
    this.weight = weight;
    alone = new double[candidates];
    hits = new ArrayList<>(Collections.nCopies(candidates, Hits.NONE));
  }

  /**
   * Computes the loss of each candidate, on all cores.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  static UpperBounds of(RemovalCandidates removalCandidates, Progress progress) {
    UpperBounds upperBounds =
        new UpperBounds(removalCandidates.weight(), removalCandidates.count());
    AtomicInteger done = new AtomicInteger();
    AtomicInteger kept = new AtomicInteger();
    IntStream.range(0, removalCandidates.count())
        .parallel()
        .forEach(
            c -> {
              if (progress.cancelled()) {
                return;
              }
              upperBounds.take(c, removalCandidates.missing(c), kept);
              progress.report((double) done.incrementAndGet() / removalCandidates.count());
            });
    progress.check();
    return upperBounds;
  }

  private void take(int candidate, double[] missing, AtomicInteger kept) {
    int[] hit =
        IntStream.range(0, weight.length).filter(i -> weight[i] > 0 && missing[i] > 0).toArray();
    double[] parts = Arrays.stream(hit).mapToDouble(i -> missing[i]).toArray();
    alone[candidate] =
        IntStream.range(0, hit.length).mapToDouble(k -> weight[hit[k]] * parts[k]).sum();
    if (kept.addAndGet(hit.length) <= KEPT) {
      hits.set(candidate, new Hits(true, hit, parts));
    }
  }

  /** Returns g of one candidate. */
  double alone(int candidate) {
    return alone[candidate];
  }

  /** Returns the candidates, those with the largest g alone first. */
  int[] largestFirst() {
    return IndexSort.sorted(IntStream.range(0, alone.length).toArray(), c -> -alone[c]);
  }

  /** Returns Σ y over the empty set. */
  double[] nothing() {
    return new double[weight.length];
  }

  /** Returns an upper bound on g(A ∪ v) − g(A), where {@code covered} is Σ y(v) over A. */
  double gain(double[] covered, int candidate) {
    Hits hit = hits.get(candidate);
    if (!hit.kept) {
      return alone[candidate];
    }
    double gain = 0;
    for (int k = 0; k < hit.at.length; k++) {
      double before = covered[hit.at[k]];
      if (before < 1) {
        gain += weight[hit.at[k]] * Math.min(1 - before, hit.missing[k]);
      }
    }
    return gain;
  }

  /** Returns Σ y over A and one more candidate. */
  double[] with(double[] covered, int candidate) {
    double[] more = covered.clone();
    Hits hit = hits.get(candidate);
    for (int k = 0; k < hit.at.length; k++) {
      more[hit.at[k]] += hit.missing[k];
    }
    return more;
  }
}
