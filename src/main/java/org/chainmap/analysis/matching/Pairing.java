package org.chainmap.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmap.task.Progress;

/**
 * The best pairing of needs and offers, each in one pair at most. Each connected component of the
 * candidate graph is paired separately by {@link PartPairing}.
 */
final class Pairing {

  private Pairing() {}

  /**
   * Returns by need the offer it is paired with, or −1.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  static int[] best(CandidatePairs candidatePairs, Mode mode, Progress progress) {
    int[] partner = new int[candidatePairs.needs()];
    Arrays.fill(partner, -1);
    double done = 0;
    int all = Math.max(1, candidatePairs.size());
    for (List<Integer> part : parts(candidatePairs)) {
      progress.check();
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
        partner[part.get(i)] = found[i] < 0 ? -1 : offers[found[i]];
      }
      done = then;
      progress.report(done);
    }
    return partner;
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
