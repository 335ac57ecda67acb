package org.chainmap.layout.layered.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values rise, and no rising values on a grid cost less. */
class IsotonicRegressionTest {

  private static final int ITEMS = 5;
  private static final int LEVELS = 7;

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void leastSquaresCostNoMoreThanAnyRisingValues(long seed) {
    Random random = new Random(seed);
    double[] wish = random.ints(ITEMS, 0, LEVELS).asDoubleStream().toArray();
    double[] weight = random.ints(ITEMS, 1, 5).asDoubleStream().toArray();
    assertLeast(
        IsotonicRegression.leastSquares(wish, weight),
        values -> {
          double cost = 0;
          for (int k = 0; k < ITEMS; k++) {
            cost += weight[k] * (values[k] - wish[k]) * (values[k] - wish[k]);
          }
          return cost;
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void leastDistancesCostNoMoreThanAnyRisingValues(long seed) {
    Random random = new Random(seed);
    double[][] wishes = new double[ITEMS][];
    double[][] weights = new double[ITEMS][];
    for (int k = 0; k < ITEMS; k++) {
      int many = 1 + random.nextInt(3);
      wishes[k] = random.ints(many, 0, LEVELS).asDoubleStream().toArray();
      weights[k] = random.ints(many, 1, 5).asDoubleStream().toArray();
    }
    assertLeast(
        IsotonicRegression.leastDistances(wishes, weights),
        values -> {
          double cost = 0;
          for (int k = 0; k < ITEMS; k++) {
            for (int i = 0; i < wishes[k].length; i++) {
              cost += weights[k][i] * Math.abs(values[k] - wishes[k][i]);
            }
          }
          return cost;
        });
  }

  private static void assertLeast(double[] values, ToDoubleFunction<double[]> cost) {
    assertThat(values).isSorted();
    assertThat(cost.applyAsDouble(values)).isLessThanOrEqualTo(least(new double[ITEMS], 0, cost));
  }

  /** The least cost of all rising whole values from an item on. */
  private static double least(double[] values, int item, ToDoubleFunction<double[]> cost) {
    if (item == ITEMS) {
      return cost.applyAsDouble(values) + 1e-9;
    }
    double least = Double.POSITIVE_INFINITY;
    for (int v = item == 0 ? 0 : (int) values[item - 1]; v < LEVELS; v++) {
      double[] next = Arrays.copyOf(values, ITEMS);
      next[item] = v;
      least = Math.min(least, least(next, item + 1, cost));
    }
    return least;
  }
}
