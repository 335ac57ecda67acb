package org.chainmap.analysis.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chainmap.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares with enumeration: with whole amounts an optimum in whole units exists where all needs
 * are equally large, so every way to hand out the units is tried.
 */
class TransportationTest {

  private static final int SIZE = 2;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noWayToHandOutTheAmountsIsBetter(long seed) {
    Random random = new Random(seed);
    int needs = 1 + random.nextInt(3);
    int offers = 1 + random.nextInt(3);
    int[] amount = random.ints(offers, 1, 4).toArray();
    int[][] offer = new int[needs][];
    double[][] weight = new double[needs][];
    double[][] use = new double[needs][];
    for (int n = 0; n < needs; n++) {
      offer[n] = IntStream.range(0, offers).filter(o -> random.nextInt(4) > 0).toArray();
      weight[n] =
          Arrays.stream(offer[n]).mapToDouble(o -> (1 + random.nextInt(99)) / 100.0).toArray();
      use[n] = Arrays.stream(offer[n]).mapToDouble(o -> (double) SIZE / amount[o]).toArray();
    }
    CandidatePairs pairs = new CandidatePairs(offers, offer, weight, preferred(offer), use);
    for (Mode mode : Mode.values()) {
      List<Allotment> found = Pairing.best(pairs, mode, Progress.NONE);
      valid(pairs, found);
      double cover = found.stream().mapToDouble(Allotment::share).sum();
      double alike = found.stream().mapToDouble(a -> a.share() * weight(pairs, a)).sum();
      double[] best = best(pairs, amount.clone(), 0, 0, new int[needs], mode);
      assertThat(mode == Mode.PAIRS ? cover : alike)
          .isCloseTo(mode == Mode.PAIRS ? best[0] : best[1], within(1e-5));
      assertThat(alike).isGreaterThan(best[1] - 1e-5);
    }
  }

  private static boolean[][] preferred(int[][] offer) {
    return Arrays.stream(offer).map(row -> new boolean[row.length]).toArray(boolean[][]::new);
  }

  private static double weight(CandidatePairs pairs, Allotment a) {
    return pairs.weight()[a.need()][Arrays.binarySearch(pairs.offer()[a.need()], a.offer())];
  }

  private static void valid(CandidatePairs pairs, List<Allotment> found) {
    double[] met = new double[pairs.needs()];
    double[] used = new double[pairs.offers()];
    for (Allotment a : found) {
      met[a.need()] += a.share();
      int k = Arrays.binarySearch(pairs.offer()[a.need()], a.offer());
      used[a.offer()] += a.share() * pairs.use()[a.need()][k];
    }
    assertThat(Arrays.stream(met).boxed()).allMatch(each -> each <= 1 + 1e-6);
    assertThat(Arrays.stream(used).boxed()).allMatch(each -> each <= 1 + 1e-6);
  }

  /** Returns the cover and the likeness of the best way to hand out the rest, unit by unit. */
  private static double[] best(
      CandidatePairs pairs, int[] left, int need, int k, int[] met, Mode mode) {
    if (need == pairs.needs()) {
      return new double[2];
    }
    if (k == pairs.offer()[need].length) {
      return best(pairs, left, need + 1, 0, met, mode);
    }
    double[] best = {-1, -1};
    int offer = pairs.offer()[need][k];
    for (int units = 0; units <= Math.min(left[offer], SIZE - met[need]); units++) {
      left[offer] -= units;
      met[need] += units;
      double[] rest = best(pairs, left, need, k + 1, met, mode);
      left[offer] += units;
      met[need] -= units;
      double share = (double) units / SIZE;
      double[] all = {rest[0] + share, rest[1] + share * pairs.weight()[need][k]};
      boolean better =
          mode == Mode.WEIGHT
              ? all[1] > best[1]
              : all[0] > best[0] + 1e-9 || all[0] > best[0] - 1e-9 && all[1] > best[1];
      if (better) {
        best = all;
      }
    }
    return best;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void moreOffersNeverCoverLess(long seed) {
    Random random = new Random(seed);
    int needs = 4;
    double[] size = random.doubles(needs, 1, 9).toArray();
    double[] amount = random.doubles(5, 1, 9).toArray();
    double before = 0;
    for (int offers = 1; offers <= amount.length; offers++) {
      int[][] offer = new int[needs][];
      double[][] weight = new double[needs][offers];
      double[][] use = new double[needs][];
      for (int n = 0; n < needs; n++) {
        double mine = size[n];
        offer[n] = IntStream.range(0, offers).toArray();
        Arrays.fill(weight[n], .5);
        use[n] = IntStream.range(0, offers).mapToDouble(o -> mine / amount[o]).toArray();
      }
      CandidatePairs pairs =
          new CandidatePairs(offers, offer, weight, new boolean[needs][offers], use);
      double cover =
          Pairing.best(pairs, Mode.PAIRS, Progress.NONE).stream()
              .mapToDouble(Allotment::share)
              .sum();
      assertThat(cover).isGreaterThan(before - 1e-6);
      before = cover;
    }
  }

  @Test
  void whatStatesNoQuantityCountsWholeBesideWhatDoes() {
    CandidatePairs pairs =
        new CandidatePairs(
            2,
            new int[][] {{0, 1}, {0, 1}},
            new double[][] {{.5, .5}, {.5, .5}},
            new boolean[2][2],
            new double[][] {{Double.NaN, .5}, {Double.NaN, .5}});
    List<Allotment> found = Pairing.best(pairs, Mode.PAIRS, Progress.NONE);
    valid(
        new CandidatePairs(
            2, pairs.offer(), pairs.weight(), pairs.preferred(), new double[][] {{1, .5}, {1, .5}}),
        found);
    assertThat(found.stream().mapToDouble(Allotment::share).sum()).isCloseTo(2, within(1e-6));
    assertThat(found.stream().filter(a -> a.offer() == 0)).allMatch(a -> a.share() == 1);
  }
}
