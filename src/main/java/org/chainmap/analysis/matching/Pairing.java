package org.chainmap.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmap.task.Progress;

/**
 * The best pairing of needs and offers. Each connected component of the candidate graph is paired
 * separately: by {@link PartPairing} where no amounts are compared, each in one pair at most; by
 * {@link Transportation} where all are, so that offers are split and needs met in part; by {@link
 * MixedPairing} where some are.
 *
 * @param allotments which offers meet which needs
 * @param approximations the components for which a better pairing is not ruled out
 */
record Pairing(List<Allotment> allotments, List<Approximation> approximations) {

  /** A gap below it is none. */
  private static final double NOTHING = 1e-5;

  /**
   * Finds the best pairing.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  static Pairing best(CandidatePairs candidatePairs, Mode mode, Progress progress) {
    Pairing pairing = new Pairing(new ArrayList<>(), new ArrayList<>());
    int done = 0;
    double all = Math.max(1, candidatePairs.size());
    for (List<Integer> needs : parts(candidatePairs)) {
      progress.check();
      Component component = Component.of(candidatePairs, needs);
      double then = (done + component.size()) / all;
      pairing.add(component, mode, progress.part(done / all, then));
      progress.report(then);
      done += component.size();
    }
    return pairing;
  }

  private void add(Component component, Mode mode, Progress progress) {
    if (!component.any(false)) {
      allotments.addAll(whole(component, mode, progress));
    } else if (!component.any(true)) {
      allotments.addAll(Transportation.best(component, mode, progress));
    } else {
      MixedPairing.Found found = MixedPairing.best(component, mode, progress);
      allotments.addAll(component.allotments(found.share()));
      if (found.bound() - found.value() > NOTHING) {
        approximations.add(
            new Approximation(component.needs(), component.offers(), found.value(), found.bound()));
      }
    }
  }

  private static List<Allotment> whole(Component component, Mode mode, Progress progress) {
    int[] found = PartPairing.heaviest(IntegerWeights.of(component, mode), progress);
    List<Allotment> pairs = new ArrayList<>();
    for (int need = 0; need < found.length; need++) {
      if (found[need] >= 0) {
        pairs.add(new Allotment(component.need()[need], component.offer()[found[need]], 1));
      }
    }
    return pairs;
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
