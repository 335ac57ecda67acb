package org.chainmap.analysis.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SalesLinksTest {

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cutLinksAreMissedLikeInThePlainAlgorithm(long seed) {
    Random random = new Random(seed);
    int n = 2 + random.nextInt(30);
    int m = random.nextInt(4 * n);
    LinkRows links = LinkRows.random(n, m, 1 + random.nextInt(2 * n), true, seed);
    PlainCascade plain = new PlainCascade(links);
    int[] cut = IntStream.range(0, m).filter(l -> random.nextInt(10) == 0).toArray();
    for (int l : cut) {
      plain.cut[l] = true;
    }
    double[] untouched = new double[n];
    Arrays.fill(untouched, 1);
    plain.spread(untouched);

    SalesLinks sold =
        new SalesLinks(links.sector(), links.from(), links.to(), links.volume(), links.need());
    double[] psi = new double[n + 2 * cut.length + 1];
    Arrays.fill(psi, 0, n, 1);
    psi[psi.length - 1] = 1;
    CascadeResult cascadeResult = new Cascade(sold.cutting(cut).network()).spread(psi);
    assertThat(Arrays.copyOf(cascadeResult.downstream(), n))
        .containsExactly(plain.down, within(1e-12));
    assertThat(Arrays.copyOf(cascadeResult.upstream(), n)).containsExactly(plain.up, within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whereNothingCanBeReplacedLossesAddUpAtMost(long seed) {
    Random random = new Random(seed);
    int n = 2 + random.nextInt(20);
    LinkRows links = LinkRows.random(n, random.nextInt(4 * n), 1 + random.nextInt(n), true, seed);
    double[] first = parts(n, random);
    double[] second = parts(n, random);
    double[] both = new double[n];
    Arrays.setAll(both, i -> Math.max(0, first[i] + second[i] - 1));
    Cascade ceiling = Cascade.irreplaceable(links.network());
    CascadeResult one = ceiling.spread(first);
    CascadeResult other = ceiling.spread(second);
    CascadeResult joint = new Cascade(links.network()).spread(both);
    for (int i = 0; i < n; i++) {
      assertThat(1 - joint.downstream()[i])
          .isLessThanOrEqualTo(2 - one.downstream()[i] - other.downstream()[i] + 1e-7);
      assertThat(1 - joint.upstream()[i])
          .isLessThanOrEqualTo(2 - one.upstream()[i] - other.upstream()[i] + 1e-7);
    }
  }

  private static double[] parts(int n, Random random) {
    double[] parts = new double[n];
    Arrays.setAll(parts, i -> random.nextInt(5) == 0 ? random.nextInt(4) / 4.0 : 1);
    return parts;
  }
}
