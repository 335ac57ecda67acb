package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.chainmap.analysis.cascade.Cascade;
import org.chainmap.analysis.cascade.CascadeResult;
import org.chainmap.analysis.cascade.SalesNetwork;
import org.chainmap.task.Progress;

/**
 * Upper bounds on the cost of any set of candidates. Let y<sub>i</sub>(v) be the part of segment i
 * that is missing when candidate v alone is lost and nothing can be replaced ({@link
 * Cascade#irreplaceable}). The part missing when a set A is lost is at most min(1, Σ<sub>v∈A</sub>
 * y<sub>i</sub>(v)), so its cost is at most
 *
 * <pre>g(A) = Σ_i s_i · min(1, Σ_{v∈A} y_i(v)) / Σ_i s_i</pre>
 *
 * which is monotone and submodular: for every A, no set of k costs more than g(A) plus the k
 * largest gains g(A ∪ v) − g(A) (G. Nemhauser, L. Wolsey, M. Fisher, Math. Programming 14:265,
 * 1978).
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
   * Runs one cascade for each candidate, on all cores.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  static UpperBounds of(RemovalCandidates removalCandidates, Progress progress) {
    SalesNetwork network = removalCandidates.network();
    double[] weight =
        IntStream.range(0, network.size())
            .mapToDouble(i -> network.sales(i) / network.totalSales())
            .toArray();
    UpperBounds upperBounds = new UpperBounds(weight, removalCandidates.count());
    Queue<Cascade> idle = new ConcurrentLinkedQueue<>();
    AtomicInteger done = new AtomicInteger();
    AtomicInteger kept = new AtomicInteger();
    IntStream.range(0, removalCandidates.count())
        .parallel()
        .forEach(
            c -> {
              if (progress.cancelled()) {
                return;
              }
              Cascade reused = idle.poll();
              Cascade cascade = reused == null ? Cascade.irreplaceable(network) : reused;
              upperBounds.take(c, cascade.spread(removalCandidates.left(c)), kept);
              idle.add(cascade);
              progress.report((double) done.incrementAndGet() / removalCandidates.count());
            });
    progress.check();
    return upperBounds;
  }

  private void take(int candidate, CascadeResult cascadeResult, AtomicInteger kept) {
    boolean toTheEnd = cascadeResult.rounds() < Cascade.MOST_ROUNDS;
    int[] hit =
        IntStream.range(0, weight.length)
            .filter(i -> weight[i] > 0 && (!toTheEnd || cascadeResult.left(i) < 1))
            .toArray();
    double[] parts =
        Arrays.stream(hit).mapToDouble(i -> toTheEnd ? 1 - cascadeResult.left(i) : 1).toArray();
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
