package org.chainmap.analysis.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chainmap.analysis.cascade.StockedNetwork.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StockedNetworkTest {

  private static final int WEEKS = 12;

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  private static LeontiefNetwork.Good good(int of, double missing, int from, double part) {
    return new LeontiefNetwork.Good(of, missing, new int[] {from}, new double[] {part});
  }

  /** A supplies B, B supplies C. */
  private static LeontiefNetwork chain() {
    return new LeontiefNetwork(3, List.of(good(1, 0, 0, 1), good(2, 0, 1, 1)));
  }

  private static LossCourse of(
      LeontiefNetwork network, double[] lost, double ends, double[] cover, int weeks) {
    return StockedNetwork.course(
        List.of(new Phase(0, network, v -> lost[v]), new Phase(ends, network, v -> 0)),
        cover,
        weeks);
  }

  private static double[] byWeek(LossCourse course, int node) {
    return IntStream.rangeClosed(1, course.weeks())
        .mapToDouble(week -> course.missing(week, node))
        .toArray();
  }

  @Test
  void stocksOfTwoAndThreeWeeksOutlastFiveOfSix() {
    LossCourse course = of(chain(), new double[] {1, 0, 0}, 6, new double[] {2, 3, 0}, 8);
    assertThat(byWeek(course, 0)).containsExactly(1, 1, 1, 1, 1, 1, 0, 0);
    assertThat(byWeek(course, 1)).containsExactly(0, 0, 1, 1, 1, 1, 0, 0);
    assertThat(byWeek(course, 2)).containsExactly(0, 0, 0, 0, 0, 1, 0, 0);
    assertThat(course.stopped(0)).hasValue(0);
    assertThat(course.stopped(1)).hasValue(2);
    assertThat(course.stopped(2)).hasValue(5);
    assertThat(course.recovered(2)).hasValue(6);
    assertThat(course.total(1)).isEqualTo(4);
    assertThat(course.total(2)).isEqualTo(1);
  }

  @Test
  void enoughStockLosesNothing() {
    LossCourse course = of(chain(), new double[] {1, 0, 0}, 5, new double[] {2, 3, 0}, 8);
    assertThat(course.total(1)).isEqualTo(3);
    assertThat(course.total(2)).isZero();
    assertThat(course.reduced(2)).isEmpty();
    assertThat(course.recovered(2)).isEmpty();
  }

  @Test
  void halfALossUsesUpStocksHalfAsFast() {
    LossCourse course = of(chain(), new double[] {0.5, 0, 0}, 6, new double[] {1.25, 0, 0}, 6);
    assertThat(course.reduced(2)).hasValue(2.5);
    assertThat(byWeek(course, 2)).containsExactly(0, 0, 0.25, 0.5, 0.5, 0.5);
    assertThat(course.stopped(2)).isEmpty();
    assertThat(course.recovered(0)).isEmpty();
  }

  @Test
  void whatArrivesWhileABuyerStandsStillIsKept() {
    LeontiefNetwork two = new LeontiefNetwork(3, List.of(good(2, 0, 0, 1), good(2, 0, 1, 1)));
    LossCourse course =
        StockedNetwork.course(
            List.of(
                new Phase(0, two, v -> v == 0 ? 1 : 0),
                new Phase(2, two, v -> v == 1 ? 1 : 0),
                new Phase(5, two, v -> 0)),
            new double[3],
            6);
    assertThat(byWeek(course, 2)).containsExactly(1, 1, 0, 0, 1, 0);
  }

  @Test
  void aLostLinkIsOutlastedByTheStockOfItsBuyer() {
    LeontiefNetwork cut = new LeontiefNetwork(3, List.of(good(1, 1, 0, 0), good(2, 0, 1, 1)));
    LossCourse course =
        StockedNetwork.course(
            List.of(new Phase(0, cut, v -> 0), new Phase(6, chain(), v -> 0)),
            new double[] {2, 3, 0},
            8);
    assertThat(course.total(0)).isZero();
    assertThat(course.stopped(1)).hasValue(2);
    assertThat(course.stopped(2)).hasValue(5);
  }

  /**
   * Demands 75 and 50, stocks 20 and 25, capacities 30, 45 and 60, every supplier making both
   * (Simchi-Levi et al. 2015): what is lacking of the pool of both when one supplier is lost.
   */
  @ParameterizedTest
  @CsvSource({"-1, 999", "0, 2.25", "1, 1.286", "2, 0.9"})
  void survivesAsLongAsThePublishedOracleSays(int failed, double published) {
    double[] capacity = {30, 45, 60};
    double demand = 75 + 50;
    double left = DoubleStream.of(capacity).sum() - (failed < 0 ? 0 : capacity[failed]);
    LeontiefNetwork network = new LeontiefNetwork(2, List.of(good(1, 0, 0, 1)));
    double[] lost = {Math.max(0, 1 - left / demand), 0};
    LossCourse course = of(network, lost, 999, new double[] {(20 + 25) / demand, 0}, 1000);
    assertThat(course.reduced(1).orElse(Recovery.LONGEST)).isCloseTo(published, within(5e-4));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void survivesAsLongAsTheLinearProgrammeSays(long seed) {
    Random random = new Random(seed);
    double[] capacity = random.doubles(3, 10, 60).toArray();
    double demand = DoubleStream.of(capacity).sum() * (0.7 + 0.3 * random.nextDouble());
    double stock = demand * 3 * random.nextDouble();
    Recovery recovery =
        new Recovery(
            capacity,
            new double[] {demand},
            new double[] {stock},
            new double[] {1},
            new int[][] {{0, 1, 2}});
    LeontiefNetwork network = new LeontiefNetwork(2, List.of(good(1, 0, 0, 1)));
    for (int failed = 0; failed < 3; failed++) {
      double left = DoubleStream.of(capacity).sum() - capacity[failed];
      double[] lost = {Math.max(0, 1 - left / demand), 0};
      if (lost[0] == 0 || lost[0] >= LossCourse.NOTABLE) {
        LossCourse course = of(network, lost, 999, new double[] {stock / demand, 0}, 1000);
        assertThat(course.reduced(1).orElse(Recovery.LONGEST))
            .isCloseTo(recovery.survival(failed).orElseThrow(), within(1e-5));
      }
    }
  }

  /** A random network with losses that end one after the other. */
  private static final class Case {
    private final int size;
    private final LeontiefNetwork network;
    private final double[] lost;
    private final double[] ends;

    private Case(int size, LeontiefNetwork network, double[] lost, double[] ends) {
      this.size = size;
      this.network = network;
      this.lost = lost;
      this.ends = ends;
    }

    static Case of(Random random) {
      int n = 2 + random.nextInt(10);
      List<LeontiefNetwork.Good> goods = new ArrayList<>();
      for (int g = 0; g < 2 * n; g++) {
        goods.add(
            good(
                random.nextInt(n),
                0,
                random.nextInt(n),
                random.nextInt(3) > 0 ? 1 : random.nextDouble()));
      }
      double[] lost = new double[n];
      double[] ends = new double[n];
      for (int v = 0; v < n; v++) {
        lost[v] = random.nextInt(3) == 0 ? random.nextInt(5) / 4.0 : 0;
        ends[v] = random.nextInt(2 * WEEKS) / 2.0;
      }
      return new Case(n, new LeontiefNetwork(n, goods), lost, ends);
    }

    LossCourse course(double[] cover) {
      List<Phase> phases =
          DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(ends))
              .sorted()
              .distinct()
              .mapToObj(t -> new Phase(t, network, v -> ends[v] > t ? lost[v] : 0))
              .toList();
      return StockedNetwork.course(phases, cover, WEEKS);
    }
  }

  private static double made(LossCourse course, int node, int weeks) {
    return IntStream.rangeClosed(1, weeks).mapToDouble(w -> 1 - course.missing(w, node)).sum();
  }

  private static void neverMore(LossCourse worse, LossCourse better, int size) {
    for (int v = 0; v < size; v++) {
      for (int week = 1; week <= WEEKS; week++) {
        assertThat(made(better, v, week)).isGreaterThanOrEqualTo(made(worse, v, week) - 1e-6);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void moreStockNeverLosesMore(long seed) {
    Random random = new Random(seed);
    Case some = Case.of(random);
    double[] cover = random.doubles(some.size, 0, 4).map(Math::floor).toArray();
    LossCourse before = some.course(cover);
    cover[random.nextInt(some.size)] += 1 + random.nextInt(3);
    neverMore(before, some.course(cover), some.size);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void losingLessOrForAShorterTimeNeverLosesMore(long seed) {
    Random random = new Random(seed);
    Case some = Case.of(random);
    double[] cover = random.doubles(some.size, 0, 4).map(Math::floor).toArray();
    LossCourse before = some.course(cover);
    int v = random.nextInt(some.size);
    some.lost[v] /= 2;
    some.ends[random.nextInt(some.size)] /= 2;
    neverMore(before, some.course(cover), some.size);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withoutStocksALossThatLastsIsTheSteadyOne(long seed) {
    Case some = Case.of(new Random(seed));
    LossCourse course =
        StockedNetwork.course(
            List.of(new Phase(0, some.network, v -> some.lost[v])), new double[some.size], WEEKS);
    double[] steady = some.network.missing(some.lost);
    for (int v = 0; v < some.size; v++) {
      for (int week = 1; week <= WEEKS; week++) {
        assertThat(course.missing(week, v)).isCloseTo(steady[v], within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void stocksUsedUpLongAgoNoLongerHelp(long seed) {
    Random random = new Random(seed);
    Case some = Case.of(random);
    double[] cover = random.doubles(some.size, 0, 2).toArray();
    int late = 2000;
    LossCourse course =
        StockedNetwork.course(List.of(new Phase(0, some.network, v -> some.lost[v])), cover, late);
    double[] steady = some.network.missing(some.lost);
    for (int v = 0; v < some.size; v++) {
      assertThat(course.missing(late, v)).isCloseTo(steady[v], within(1e-2));
    }
  }
}
