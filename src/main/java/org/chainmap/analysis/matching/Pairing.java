package org.chainmap.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmap.task.Progress;

/**
 * The best pairing of needs and offers. Each connected component of the candidate graph is paired
 * separately: by {@link Transportation} where quantities can be compared, so that offers are split
 * and needs met in part; else by {@link PartPairing}, each in one pair at most.
 *
 * <p>A component with more than {@value #MOST} candidates, or more than {@value #MOST_MIXED} of
 * which some count whole, is paired whole even where quantities can be compared; an offer that is
 * too small then meets its part of one need.
 */
final class Pairing {

  /** The most candidates that are split by quantity, which takes a second or two. */
  static final int MOST = 2000;

  /** The same where some of them count whole. */
  static final int MOST_MIXED = 100;

  private Pairing() {}

  /**
   * Returns which offers meet which needs.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  static List<Allotment> best(CandidatePairs candidatePairs, Mode mode, Progress progress) {
    List<Allotment> allotments = new ArrayList<>();
    double done = 0;
    int all = Math.max(1, candidatePairs.size());
    for (List<Integer> part : parts(candidatePairs)) {
      progress.check();
      if (splits(candidatePairs, part)) {
        allotments.addAll(Transportation.best(candidatePairs, part, mode, progress));
        continue;
      }
      int[] offers =
          part.stream()
              .flatMapToInt(need -> Arrays.stream(candidatePairs.offer()[need]))
              .distinct()
              .sorted()
              .toArray();
      IntegerWeights integerWeights = IntegerWeights.of(candidatePairs, part, offers, mode);
      double then = done + (double) integerWeights.size() / all;
      int[] found = PartPairing.heaviest(integerWeights, progress.part(done, then));
      for (int i = 0; i < found.length; i++) {
        if (found[i] >= 0) {
          int need = part.get(i);
          int k = Arrays.binarySearch(candidatePairs.offer()[need], offers[found[i]]);
          double use = candidatePairs.use()[need][k];
          allotments.add(new Allotment(need, offers[found[i]], use > 1 ? 1 / use : 1));
        }
      }
      done = then;
      progress.report(done);
    }
    return allotments;
  }

  /** Tells whether any quantities of a component can be compared, and it is small enough. */
  private static boolean splits(CandidatePairs candidatePairs, List<Integer> part) {
    double[] use =
        part.stream().flatMapToDouble(need -> Arrays.stream(candidatePairs.use()[need])).toArray();
    long whole = Arrays.stream(use).filter(Double::isNaN).count();
    return whole < use.length && use.length <= (whole == 0 ? MOST : MOST_MIXED);
  }

  /**
   * Returns the needs of each connected component, without needs that have no candidates. Uses
   * union-find.
   */
  private static List<List<Integer>> parts(CandidatePairs candidatePairs) {
    int needs = candidatePairs.needs();
    int[] parent = new int[needs + candidatePairs.offers()];
    Arrays.setAll(parent, i -> i);
    for (int need = 0; need < needs; need++) {
      for (int offer : candidatePairs.offer()[need]) {
        parent[root(parent, need)] = root(parent, needs + offer);
      }
    }
    List<List<Integer>> byRoot = new ArrayList<>();
    int[] number = new int[parent.length];
    for (int need = 0; need < needs; need++) {
      if (candidatePairs.offer()[need].length > 0) {
        int root = root(parent, need);
        if (number[root] == 0) {
          byRoot.add(new ArrayList<>());
          number[root] = byRoot.size();
        }
        byRoot.get(number[root] - 1).add(need);
      }
    }
    return byRoot;
  }

  private static int root(int[] parent, int of) {
    int i = of;
    while (parent[i] != i) {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
    return i;
  }
}
