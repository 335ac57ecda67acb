package org.chainmap.analysis.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryTest {

  private static final Recovery ORACLE =
      new Recovery(
          new double[] {30, 45, 60},
          new double[] {75, 50},
          new double[] {20, 25},
          new double[] {5000, 6500},
          new int[][] {{0, 1, 2}, {0, 1, 2}});

  @ParameterizedTest
  @CsvSource({"-1, 0, 999", "0, 0, 2.25", "1, 125000, 1.285714286", "2, 275000, 0.9"})
  void theOracleOfTheDomain(int failed, double loss, double weeks) {
    assertThat(ORACLE.loss(failed, 2).orElseThrow()).isCloseTo(loss, within(1e-6));
    assertThat(ORACLE.survival(failed).orElseThrow()).isCloseTo(weeks, within(1e-9));
  }

  @Test
  void ofEachProductTheOneThatCostsLessIsLacking() {
    Recovery recovery =
        new Recovery(
            new double[] {10, 10},
            new double[] {10, 10},
            new double[] {0, 5},
            new double[] {3, 7},
            new int[][] {{0, 1}, {0, 1}});
    assertThat(recovery.loss(0, 1).orElseThrow()).isCloseTo(15, within(1e-9));
    assertThat(recovery.survival(0).orElseThrow()).isCloseTo(.5, within(1e-9));
  }

  @Test
  void productsWithoutCommonSuppliersAddUp() {
    Recovery recovery =
        new Recovery(
            new double[] {10, 5},
            new double[] {10, 10},
            new double[] {0, 20},
            new double[] {2, 3},
            new int[][] {{0}, {1}});
    assertThat(recovery.loss(-1, 3).orElseThrow()).isZero();
    assertThat(recovery.loss(-1, 6).orElseThrow()).isCloseTo(30, within(1e-9));
    assertThat(recovery.loss(0, 6).orElseThrow()).isCloseTo(150, within(1e-9));
    assertThat(recovery.survival(-1).orElseThrow()).isCloseTo(4, within(1e-9));
    assertThat(recovery.survival(0).orElseThrow()).isZero();
  }

  /** One product: what is lacking is what the others and the stock do not give. */
  @Test
  void aSingleProductIsArithmetic() {
    Random random = new Random(1);
    for (int run = 0; run < 50; run++) {
      double[] capacity = {random.nextInt(50), random.nextInt(50), random.nextInt(50)};
      double demand = random.nextInt(100);
      double stock = random.nextInt(60);
      Recovery recovery =
          new Recovery(
              capacity,
              new double[] {demand},
              new double[] {stock},
              new double[] {2},
              new int[][] {{0, 1, 2}});
      double rate = demand - capacity[1] - capacity[2];
      double lacking = Math.max(0, 4 * rate - stock);
      assertThat(recovery.loss(0, 4).orElseThrow()).isCloseTo(2 * lacking, within(1e-6));
      double weeks = rate <= 0 ? Recovery.LONGEST : Math.min(Recovery.LONGEST, stock / rate);
      assertThat(recovery.survival(0).orElseThrow()).isCloseTo(weeks, within(1e-6));
    }
  }

  @Test
  void whatTheSolverCannotDoHasNoAnswer() {
    Recovery recovery =
        new Recovery(
            new double[] {1},
            new double[] {Double.NaN},
            new double[] {0},
            new double[] {1},
            new int[][] {{0}});
    assertThat(recovery.survival(0).isPresent() && recovery.loss(0, 1).isPresent()).isFalse();
  }
}
