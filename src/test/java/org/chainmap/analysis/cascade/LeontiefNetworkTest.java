package org.chainmap.analysis.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeontiefNetworkTest {

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  private static LeontiefNetwork.Good good(int of, double missing, int from, double part) {
    return new LeontiefNetwork.Good(of, missing, new int[] {from}, new double[] {part});
  }

  @Test
  void theScarcestGoodDecides() {
    LeontiefNetwork network =
        new LeontiefNetwork(4, List.of(good(2, 0, 0, 1), good(2, 0, 1, 1), good(3, 0, 2, 0.5)));
    double[] lost = {0.2, 0.6, 0, 0};
    assertThat(network.missing(lost)).containsExactly(0.2, 0.6, 0.6, 0.3);
    assertThat(network.steps(lost)).containsExactly(0, 0, 1, 2);
    assertThat(network.steps(new double[4])).containsOnly(-1);
    assertThat(network.steps(new int[] {5, -1, 2, -1})).containsExactly(5, -1, 2, 3);
  }

  @Test
  void aCircleIsFollowedToItsEnd() {
    LeontiefNetwork circle =
        new LeontiefNetwork(3, List.of(good(0, 0, 1, 1), good(1, 0.01, 0, 0.99), good(2, 0, 1, 1)));
    assertThat(circle.missing(new double[3])).containsExactly(new double[] {1, 1, 1}, within(1e-7));
    assertThat(circle.steps(new double[3])).containsExactly(2, 1, 2);
    LeontiefNetwork fading =
        new LeontiefNetwork(2, List.of(good(0, 0.1, 1, 0.5), good(1, 0, 0, 0.5)));
    assertThat(fading.missing(new double[2]))
        .containsExactly(new double[] {0.4 / 3, 0.2 / 3}, within(1e-9));
  }

  private record Case(LeontiefNetwork network, int size, List<LeontiefNetwork.Good> goods) {}

  private static Case random(Random random, boolean missing) {
    int n = 1 + random.nextInt(12);
    List<LeontiefNetwork.Good> goods = new ArrayList<>();
    for (int g = random.nextInt(2 * n); g > 0; g--) {
      int suppliers = 1 + random.nextInt(3);
      double[] part = random.doubles(suppliers).toArray();
      double sum = Arrays.stream(part).sum() * (random.nextBoolean() ? 1 : 1.5);
      goods.add(
          new LeontiefNetwork.Good(
              random.nextInt(n),
              missing && random.nextInt(4) == 0 ? random.nextDouble() / 4 : 0,
              random.ints(suppliers, 0, n).toArray(),
              Arrays.stream(part).map(p -> p / sum).toArray()));
    }
    return new Case(new LeontiefNetwork(n, goods), n, goods);
  }

  private static double[] lost(Random random, int n) {
    return IntStream.range(0, n)
        .mapToDouble(i -> random.nextInt(4) == 0 ? random.nextInt(5) / 4.0 : 0)
        .toArray();
  }

  /** All values anew in each round, until nothing moves. */
  private static double[] plain(Case of, double[] lost) {
    double[] x = new double[of.size];
    double change = 1;
    while (change > 1e-12) {
      double[] next = lost.clone();
      for (LeontiefNetwork.Good good : of.goods) {
        double sum = good.missing();
        for (int k = 0; k < good.from().length; k++) {
          sum += good.part()[k] * x[good.from()[k]];
        }
        next[good.of()] = Math.max(next[good.of()], Math.min(1, sum));
      }
      change = 0;
      for (int i = 0; i < of.size; i++) {
        change = Math.max(change, next[i] - x[i]);
      }
      x = next;
    }
    return x;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void itFindsTheSmallestSolution(long seed) {
    Random random = new Random(seed);
    Case some = random(random, true);
    double[] lost = lost(random, some.size);
    double[] x = some.network.missing(lost);
    assertThat(x).containsExactly(plain(some, lost), within(1e-7));
    assertThat(some.network.missing(lost)).as("the same again").isEqualTo(x);
    int[] steps = some.network.steps(lost);
    for (int i = 0; i < x.length; i++) {
      assertThat(x[i] == 0 || steps[i] >= 0).isTrue();
      assertThat(steps[i] == 0).isEqualTo(lost[i] > 0);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void losingMoreAndNeedingMoreNeverLeavesMore(long seed) {
    Random random = new Random(seed);
    Case some = random(random, true);
    double[] lost = lost(random, some.size);
    double[] more = lost(random, some.size);
    Arrays.setAll(more, i -> Math.max(more[i], lost[i]));
    double[] less = some.network.missing(lost);
    double[] all = some.network.missing(more);
    List<LeontiefNetwork.Good> fewer =
        some.goods.stream().filter(good -> random.nextInt(3) > 0).toList();
    double[] needed = new LeontiefNetwork(some.size, fewer).missing(lost);
    for (int i = 0; i < some.size; i++) {
      assertThat(all[i]).isGreaterThanOrEqualTo(less[i] - 1e-8);
      assertThat(needed[i]).isLessThanOrEqualTo(less[i] + 1e-8);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aJointLossIsAtMostTheSumOfItsParts(long seed) {
    Random random = new Random(seed);
    Case some = random(random, false);
    double[] one = lost(random, some.size);
    double[] other = lost(random, some.size);
    double[] both = new double[some.size];
    Arrays.setAll(both, i -> Math.min(1, one[i] + other[i]));
    double[] x = some.network.missing(one);
    double[] y = some.network.missing(other);
    double[] joint = some.network.missing(both);
    for (int i = 0; i < some.size; i++) {
      assertThat(joint[i]).isLessThanOrEqualTo(x[i] + y[i] + 1e-7);
    }
  }
}
