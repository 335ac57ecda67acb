package org.chainmap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LongestPathsTest {

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @Test
  void oracleLayers() {
    Arcs arcs = SupplyView.of(Nets.oracle()).arcs();
    LongestPaths paths = LongestPaths.of(arcs, new double[8]);
    assertThat(IntStream.range(0, 8).map(paths::layer).toArray())
        .containsExactly(0, 0, 1, 2, 2, 3, 4, 1);
  }

  /** Relaxed until nothing changes, over the components that are held to JGraphT elsewhere. */
  @ParameterizedTest
  @MethodSource("seeds")
  void sumsAndLayersAreWhatRelaxingGives(long seed) {
    Arcs arcs = Nets.random(seed);
    int n = arcs.vertices();
    double[] weights = new Random(seed).ints(n, 0, 9).asDoubleStream().toArray();
    Components components = Components.of(arcs);
    double[] own = new double[n];
    for (int v = 0; v < n; v++) {
      for (int w = 0; w < n; w++) {
        own[v] += components.of(v) == components.of(w) ? weights[w] : 0;
      }
    }
    double[] sum = own.clone();
    int[] layer = new int[n];
    for (int round = 0; round < n; round++) {
      for (int a = 0; a < arcs.count(); a++) {
        int from = components.of(arcs.tail(a));
        int to = components.of(arcs.head(a));
        for (int v = 0; v < n && from != to; v++) {
          if (components.of(v) == to) {
            sum[v] = Math.max(sum[v], own[v] + sum[arcs.tail(a)]);
            layer[v] = Math.max(layer[v], 1 + layer[arcs.tail(a)]);
          }
        }
      }
    }
    LongestPaths paths = LongestPaths.of(arcs, weights);
    for (int v = 0; v < n; v++) {
      assertThat(paths.sum(v)).isEqualTo(sum[v]);
      assertThat(paths.layer(v)).isEqualTo(layer[v]);
      assertThat(weight(paths.to(v), weights)).isEqualTo(sum[v]);
      assertThat(paths.to(v)).contains(v);
    }
    assertThat(weight(paths.longest(), weights)).isEqualTo(Arrays.stream(sum).max().orElse(0));
  }

  private static double weight(int[] path, double[] weights) {
    return Arrays.stream(path).mapToDouble(v -> weights[v]).sum();
  }

  @Test
  void aPathRunsFromWhereNothingLeadsToItUpToItsEnd() {
    Arcs arcs = new Arcs(5, new int[] {0, 1, 2, 3}, new int[] {1, 2, 1, 4});
    double[] weights = {0, 1, 1, 1, 0};
    assertThat(LongestPaths.of(arcs, weights).longest()).containsExactly(0, 1, 2);
    assertThat(LongestPaths.of(arcs, weights).to(4)).containsExactly(3, 4);
  }

  @Test
  void aLongPathIsNoDanger() {
    int n = 100_000;
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    LongestPaths paths = LongestPaths.of(Nets.path(n), ones);
    assertThat(paths.layer(n - 1)).isEqualTo(n - 1);
    assertThat(paths.longest()).hasSize(n);
  }
}
