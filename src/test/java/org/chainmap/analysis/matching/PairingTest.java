package org.chainmap.analysis.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chainmap.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PairingTest {

  /** N1O1 .9, N1O2 .8, N2O1 .85, N2O3 .1, N3O2 .4. */
  private static final CandidatePairs ORACLE =
      new CandidatePairs(
          3,
          new int[][] {{0, 1}, {0, 2}, {1}},
          new double[][] {{.9, .8}, {.85, .1}, {.4}},
          new boolean[3][2]);

  /** By need the offer it is paired with, or −1. */
  private static int[] partners(CandidatePairs candidatePairs, Mode mode) {
    int[] partner = new int[candidatePairs.needs()];
    Arrays.fill(partner, -1);
    for (Allotment each : Pairing.best(candidatePairs, mode, Progress.NONE).allotments()) {
      assertThat(each.share()).isEqualTo(1);
      partner[each.need()] = each.offer();
    }
    return partner;
  }

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @Test
  void theGreatestWeightIsNotWhatGreedFinds() {
    int[] best = partners(ORACLE, Mode.WEIGHT);
    assertThat(best).containsExactly(1, 0, -1);
    assertThat(weight(ORACLE, best)).isCloseTo(1.65, within(1e-12));
  }

  @Test
  void theMostPairsMayWeighLess() {
    int[] best = partners(ORACLE, Mode.PAIRS);
    assertThat(best).containsExactly(0, 2, 1);
    assertThat(weight(ORACLE, best)).isCloseTo(1.4, within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void bothModesAreTheBestOfAllPairings(long seed) {
    CandidatePairs candidatePairs = random(new Random(seed), 6, 6, seed % 3 == 0);
    for (Mode mode : Mode.values()) {
      int[] best = partners(candidatePairs, mode);
      assertValid(candidatePairs, best);
      assertThat(value(candidatePairs, best, mode)).isEqualTo(greatest(candidatePairs, mode));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void pathsOverArraysFindTheWeightThatTheGraphFinds(long seed) {
    Random random = new Random(seed);
    CandidatePairs candidatePairs = random(random, 30, 30, seed % 2 == 0);
    for (Mode mode : Mode.values()) {
      IntegerWeights integerWeights =
          IntegerWeights.of(
              Component.of(
                  candidatePairs, IntStream.range(0, candidatePairs.needs()).boxed().toList()),
              mode);
      int[] ours = AugmentingPaths.heaviest(integerWeights, Progress.NONE);
      assertThat(Arrays.stream(ours).filter(o -> o >= 0).toArray()).doesNotHaveDuplicates();
      assertThat(sum(integerWeights, ours))
          .isEqualTo(sum(integerWeights, PartPairing.byGraph(integerWeights, Progress.NONE)));
    }
  }

  @Test
  void manyCandidatesAreExactToo() {
    int n = 120;
    int[][] offer = new int[n][];
    double[][] weight = new double[n][n];
    for (int i = 0; i < n; i++) {
      offer[i] = IntStream.range(0, n).toArray();
      for (int j = 0; j < n; j++) {
        weight[i][j] = i == 0 && j == n - 1 ? 0.000000001 : (i + 1.0) * (n - j) / n / n;
      }
    }
    CandidatePairs candidatePairs = new CandidatePairs(n, offer, weight, new boolean[n][n]);
    int[] best = partners(candidatePairs, Mode.WEIGHT);
    // Weights are products, so the greatest with the greatest is the best.
    assertThat(best[n - 1]).isZero();
    assertThat(best[0]).isEqualTo(n - 1);
    assertThat(Arrays.stream(best).distinct().count()).isEqualTo(n);
  }

  @Test
  void amongEquallyGoodPairsThePreferredWins() {
    for (int preferred = 0; preferred < 2; preferred++) {
      boolean[][] wishes = {{preferred == 0, preferred == 1}};
      CandidatePairs candidatePairs =
          new CandidatePairs(2, new int[][] {{0, 1}}, new double[][] {{.3, .3}}, wishes);
      for (Mode mode : Mode.values()) {
        assertThat(partners(candidatePairs, mode)).containsExactly(preferred);
      }
    }
    CandidatePairs better =
        new CandidatePairs(
            2,
            new int[][] {{0, 1}},
            new double[][] {{.3, .300000001}},
            new boolean[][] {{true, false}});
    assertThat(partners(better, Mode.WEIGHT)).containsExactly(1);
  }

  @Test
  void itCanBeCancelled() {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(double done) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> Pairing.best(ORACLE, Mode.WEIGHT, cancelled))
        .isInstanceOf(CancellationException.class);
  }

  /** Weights in thousandths, so that ties occur and sums are told apart exactly. */
  private static CandidatePairs random(
      Random random, int mostNeeds, int mostOffers, boolean coarse) {
    int needs = 1 + random.nextInt(mostNeeds);
    int offers = 1 + random.nextInt(mostOffers);
    double density = random.nextDouble();
    int[][] offer = new int[needs][];
    double[][] weight = new double[needs][];
    boolean[][] preferred = new boolean[needs][];
    for (int i = 0; i < needs; i++) {
      offer[i] = IntStream.range(0, offers).filter(o -> random.nextDouble() < density).toArray();
      weight[i] =
          IntStream.range(0, offer[i].length)
              .mapToDouble(k -> coarse ? random.nextInt(4) / 4.0 : random.nextInt(1001) / 1000.0)
              .toArray();
      preferred[i] = new boolean[offer[i].length];
      for (int k = 0; k < offer[i].length; k++) {
        preferred[i][k] = random.nextInt(5) == 0;
      }
    }
    return new CandidatePairs(offers, offer, weight, preferred);
  }

  private static void assertValid(CandidatePairs candidatePairs, int[] partner) {
    int[] paired = Arrays.stream(partner).filter(o -> o >= 0).toArray();
    assertThat(paired).doesNotHaveDuplicates();
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] >= 0) {
        assertThat(candidatePairs.offer()[i]).contains(partner[i]);
      }
    }
  }

  private static double weight(CandidatePairs candidatePairs, int[] partner) {
    double sum = 0;
    for (int i = 0; i < partner.length; i++) {
      for (int k = 0; k < candidatePairs.offer()[i].length; k++) {
        sum += candidatePairs.offer()[i][k] == partner[i] ? candidatePairs.weight()[i][k] : 0;
      }
    }
    return sum;
  }

  private static long sum(IntegerWeights integerWeights, int[] partner) {
    long sum = 0;
    for (int i = 0; i < partner.length; i++) {
      for (int k = 0; k < integerWeights.offer()[i].length; k++) {
        sum += integerWeights.offer()[i][k] == partner[i] ? integerWeights.weight()[i][k] : 0;
      }
    }
    return sum;
  }

  /** What a mode compares, in its order: pairs where they count, thousandths, preferred pairs. */
  private record Value(long pairs, long thousandths, long preferred) implements Comparable<Value> {
    @Override
    public int compareTo(Value other) {
      return java.util.Comparator.comparingLong(Value::pairs)
          .thenComparingLong(Value::thousandths)
          .thenComparingLong(Value::preferred)
          .compare(this, other);
    }
  }

  private static Value value(CandidatePairs candidatePairs, int[] partner, Mode mode) {
    long pairs = 0;
    long thousandths = 0;
    long preferred = 0;
    for (int i = 0; i < partner.length; i++) {
      for (int k = 0; k < candidatePairs.offer()[i].length; k++) {
        if (candidatePairs.offer()[i][k] == partner[i]) {
          pairs++;
          thousandths += Math.round(1000 * candidatePairs.weight()[i][k]);
          preferred += candidatePairs.preferred()[i][k] ? 1 : 0;
        }
      }
    }
    return new Value(mode == Mode.PAIRS ? pairs : 0, thousandths, preferred);
  }

  private static Value greatest(CandidatePairs candidatePairs, Mode mode) {
    int[] partner = new int[candidatePairs.needs()];
    Arrays.fill(partner, -1);
    return greatest(candidatePairs, mode, partner, 0);
  }

  private static Value greatest(CandidatePairs candidatePairs, Mode mode, int[] partner, int need) {
    if (need == partner.length) {
      return value(candidatePairs, partner, mode);
    }
    Value best = greatest(candidatePairs, mode, partner, need + 1);
    List<Integer> taken = Arrays.stream(partner).limit(need).boxed().toList();
    for (int offer : candidatePairs.offer()[need]) {
      if (!taken.contains(offer)) {
        partner[need] = offer;
        Value other = greatest(candidatePairs, mode, partner, need + 1);
        best = best.compareTo(other) < 0 ? other : best;
        partner[need] = -1;
      }
    }
    return best;
  }
}
