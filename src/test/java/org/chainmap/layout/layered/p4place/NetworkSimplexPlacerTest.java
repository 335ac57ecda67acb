package org.chainmap.layout.layered.p4place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkSimplexPlacerTest {

  private static final long ENOUGH = 1_000_000;

  static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  /** Few places, whole numbers: the least cost lies on whole numbers in a small range. */
  private static PlacementGraph random(Random random, int n) {
    PlacementGraph net = new PlacementGraph(n, 4);
    for (int v = 1; v < n; v++) {
      if (random.nextInt(3) > 0) {
        net.gap(random.nextInt(v), v, 1 + random.nextInt(2));
      }
    }
    for (int k = 0; k < 2 * n; k++) {
      int a = random.nextInt(n);
      int b = random.nextInt(n);
      if (a != b) {
        net.pull(a, b, random.nextInt(5) - 2, 1 + random.nextInt(4));
      }
    }
    return net;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theCostIsTheLeastThereIs(long seed) {
    PlacementGraph net = random(new Random(seed), 4);
    double[] at = new double[4];
    net.open(at);
    assertThat(new NetworkSimplexPlacer(net, at).run(ENOUGH)).isTrue();
    assertGaps(net, at);
    assertThat(net.cost(at)).isCloseTo(least(net, new double[4], 0), within(1e-9));
  }

  /** Tries all places in a range wide enough for any of these nets. */
  private static double least(PlacementGraph net, double[] at, int from) {
    if (from == at.length) {
      for (int e = 0; e < net.arcs; e++) {
        if (net.isGap(e) && at[net.b[e]] - at[net.a[e]] < net.length[e]) {
          return Double.MAX_VALUE;
        }
      }
      return net.cost(at);
    }
    double best = Double.MAX_VALUE;
    for (int place = from == 0 ? 0 : -8; place <= (from == 0 ? 0 : 8); place++) {
      at[from] = place;
      best = Math.min(best, least(net, at, from + 1));
    }
    return best;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverTheWorkGapsHoldAndTheCostNeverRises(long seed) {
    Random random = new Random(seed);
    int n = 5 + random.nextInt(60);
    PlacementGraph net = random(random, n);
    double[] at = new double[n];
    net.open(at);
    double before = net.cost(at);
    NetworkSimplexPlacer networkSimplexPlacer = new NetworkSimplexPlacer(net, at);
    for (int work = 1; work < 5000; work *= 4) {
      networkSimplexPlacer.run(work);
      assertGaps(net, at);
      assertThat(net.cost(at)).isLessThanOrEqualTo(before + 1e-9);
      before = net.cost(at);
    }
  }

  private static void assertGaps(PlacementGraph net, double[] at) {
    for (int e = 0; e < net.arcs; e++) {
      if (net.isGap(e)) {
        assertThat(at[net.b[e]] - at[net.a[e]]).isGreaterThanOrEqualTo(net.length[e] - 1e-6);
      }
    }
  }

  @Test
  void changedWeightsAreFollowed() {
    PlacementGraph net = new PlacementGraph(3, 4);
    net.gap(0, 2, 10);
    net.pull(0, 1, 0, 2);
    net.pull(1, 2, 0, 1);
    double[] at = {0, 3, 20};
    NetworkSimplexPlacer networkSimplexPlacer = new NetworkSimplexPlacer(net, at);
    networkSimplexPlacer.run(ENOUGH);
    assertThat(at[1] - at[0]).isZero();
    net.weight[2] = 5;
    networkSimplexPlacer.run(ENOUGH);
    assertThat(at[2] - at[1]).isZero();
  }

  @Test
  void gapsInACircleAreRefused() {
    PlacementGraph net = new PlacementGraph(2, 4);
    net.gap(0, 1, 1);
    net.gap(1, 0, 1);
    assertThatThrownBy(() -> net.open(new double[2])).isInstanceOf(IllegalArgumentException.class);
  }
}
