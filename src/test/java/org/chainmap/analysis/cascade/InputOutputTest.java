package org.chainmap.analysis.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputOutputTest {

  private static Optional<InputOutput> model(double[][] a, double... x) {
    int n = x.length;
    int[] from = new int[n * n];
    int[] to = new int[n * n];
    double[] coefficient = new double[n * n];
    for (int k = 0; k < n * n; k++) {
      from[k] = k / n;
      to[k] = k % n;
      coefficient[k] = a[k / n][k % n];
    }
    return InputOutput.of(x, from, to, coefficient);
  }

  private static final double[][] ORACLE = {{.3, .2}, {.4, .1}};

  @Test
  void theOracleOfTheDomain() {
    InputOutput model = model(ORACLE, 100, 200).orElseThrow();
    assertThat(model.inoperability(new double[] {0, .1}))
        .containsExactly(new double[] {4 / 55.0, 7 / 55.0}, within(1e-15));
    assertThat(model.losses(new double[] {0, .1}))
        .containsExactly(new double[] {7.2727, 25.4545}, within(5e-5));
    assertThat(model.totalLosses(.1)[1]).isCloseTo(32.7273, within(5e-5));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theTotalsAreThoseOfEachFallAlone(long seed) {
    Random random = new Random(seed);
    int n = 8;
    double[][] a = new double[n][n];
    double[] x = new double[n];
    Arrays.setAll(x, i -> 1 + 100 * random.nextDouble());
    for (double[] row : a) {
      Arrays.setAll(row, j -> random.nextDouble() / n);
    }
    InputOutput model = model(a, x).orElseThrow();
    double[] totals = model.totalLosses(.1);
    for (int j = 0; j < n; j++) {
      double[] fall = new double[n];
      fall[j] = .1;
      assertThat(Arrays.stream(model.losses(fall)).sum()).isCloseTo(totals[j], within(1e-9));
      double[] q = model.inoperability(fall);
      for (int i = 0; i < n; i++) {
        double right = fall[i];
        for (int k = 0; k < n; k++) {
          right += a[i][k] * x[k] / x[i] * q[k];
        }
        assertThat(q[i]).isCloseTo(right, within(1e-12));
      }
    }
  }

  @Test
  void aSpectralRadiusOfOneOrMoreHasNoModel() {
    assertThat(model(new double[][] {{1}}, 1)).isEmpty();
    assertThat(model(new double[][] {{1.5}}, 1)).isEmpty();
    assertThat(model(new double[][] {{0, 2}, {.5, 0}}, 1, 1)).isEmpty();
    assertThat(model(new double[][] {{0, 2}, {.6, 0}}, 1, 1)).isEmpty();
    assertThat(model(new double[][] {{3, 0}, {0, 3}}, 1, 1)).isEmpty();
    assertThat(model(new double[][] {{0, 2}, {.4, 0}}, 1, 1)).isPresent();
    assertThat(model(new double[][] {{.9, 5}, {0, .9}}, 1, 1)).isPresent();
  }
}
