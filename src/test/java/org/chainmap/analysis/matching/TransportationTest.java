package org.chainmap.analysis.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Compares with a linear programme that states the problem as it is; beside pairs that count whole,
 * with one for every way to choose such pairs.
 */
class TransportationTest {

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  /** Random candidates, some of whose needs and offers state no amounts. */
  private static CandidatePairs random(Random random, int most, double unknown, double density) {
    int needs = 1 + random.nextInt(most);
    int offers = 1 + random.nextInt(most);
    double[] needed = new double[needs];
    double[] open = new double[needs];
    for (int n = 0; n < needs; n++) {
      needed[n] = random.nextDouble() < unknown ? Double.NaN : amount(random);
      open[n] = random.nextInt(4) == 0 ? needed[n] / 4 : needed[n];
    }
    double[] offered =
        random.doubles(offers).map(d -> d < unknown ? Double.NaN : amount(random)).toArray();
    int[][] offer = new int[needs][];
    double[][] weight = new double[needs][];
    boolean[][] compared = new boolean[needs][];
    for (int n = 0; n < needs; n++) {
      int need = n;
      offer[n] =
          IntStream.range(0, offers)
              .filter(o -> random.nextDouble() < density)
              .filter(o -> !(open[need] < needed[need]) || !Double.isNaN(offered[o]))
              .toArray();
      weight[n] =
          Arrays.stream(offer[n]).mapToDouble(o -> (1 + random.nextInt(99)) / 100.0).toArray();
      compared[n] = new boolean[offer[n].length];
      for (int k = 0; k < compared[n].length; k++) {
        compared[n][k] = !Double.isNaN(needed[n]) && !Double.isNaN(offered[offer[n][k]]);
      }
    }
    return new CandidatePairs(
        offer,
        weight,
        Arrays.stream(offer).map(row -> new boolean[row.length]).toArray(boolean[][]::new),
        compared,
        new CandidatePairs.Amounts(needed, open, offered));
  }

  private static double amount(Random random) {
    return random.nextBoolean() ? 1 + random.nextInt(5) : random.nextInt(1, 100000) / 1000.0;
  }

  private record Value(double cover, double like) {}

  private static Value value(CandidatePairs pairs, List<Allotment> found) {
    return new Value(
        found.stream().mapToDouble(Allotment::share).sum(),
        found.stream()
            .mapToDouble(a -> a.share() * pairs.weight()[a.need()][index(pairs, a)])
            .sum());
  }

  private static int index(CandidatePairs pairs, Allotment a) {
    return Arrays.binarySearch(pairs.offer()[a.need()], a.offer());
  }

  /** Checks that nothing is handed out twice, and that what counts whole is in one pair only. */
  private static void valid(CandidatePairs pairs, List<Allotment> found) {
    CandidatePairs.Amounts amounts = pairs.amounts();
    double[] met = new double[pairs.needs()];
    double[] used = new double[pairs.offers()];
    for (Allotment a : found) {
      assertThat(a.share()).isPositive();
      boolean compared = pairs.compared()[a.need()][index(pairs, a)];
      if (!compared) {
        assertThat(a.share()).isEqualTo(1);
      }
      met[a.need()] += a.share();
      used[a.offer()] +=
          compared ? a.share() * amounts.needed()[a.need()] / amounts.offered()[a.offer()] : 1;
    }
    for (int n = 0; n < met.length; n++) {
      double open = amounts.open()[n] / amounts.needed()[n];
      assertThat(met[n]).isLessThanOrEqualTo((Double.isNaN(open) ? 1 : open) + 1e-9);
    }
    assertThat(Arrays.stream(used).boxed()).allMatch(each -> each <= 1 + 1e-9);
  }

  /** Returns the greatest cover or likeness, with a least cover; −1 where that is out of reach. */
  private static double optimum(CandidatePairs pairs, boolean cover, double least) {
    return optimum(pairs, cover, least, 0, new ArrayList<>());
  }

  /** Tries every choice of pairs that count whole from a need on. */
  private static double optimum(
      CandidatePairs pairs, boolean cover, double least, int from, List<Allotment> whole) {
    double best = relaxed(pairs, cover, least, whole);
    for (int n = from; n < pairs.needs(); n++) {
      for (int k = 0; k < pairs.offer()[n].length; k++) {
        int offer = pairs.offer()[n][k];
        if (!pairs.compared()[n][k] && whole.stream().noneMatch(a -> a.offer() == offer)) {
          whole.add(new Allotment(n, offer, 1));
          best = Math.max(best, optimum(pairs, cover, least, n + 1, whole));
          whole.removeLast();
        }
      }
    }
    return best;
  }

  /** Solves the linear programme of the amounts that a choice of whole pairs leaves. */
  private static double relaxed(
      CandidatePairs pairs, boolean cover, double least, List<Allotment> whole) {
    CandidatePairs.Amounts amounts = pairs.amounts();
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Value fixed = value(pairs, whole);
    Expression all = model.newExpression("cover").lower(least - fixed.cover - 1e-7);
    List<Expression> offers = new ArrayList<>();
    for (int o = 0; o < pairs.offers(); o++) {
      offers.add(model.newExpression("offer" + o).upper(1));
    }
    for (int n = 0; n < pairs.needs(); n++) {
      int need = n;
      if (whole.stream().anyMatch(a -> a.need() == need)) {
        continue;
      }
      double open = amounts.open()[n] / amounts.needed()[n];
      Expression needs = model.newExpression("need" + n).upper(Double.isNaN(open) ? 1 : open);
      for (int k = 0; k < pairs.offer()[n].length; k++) {
        int o = pairs.offer()[n][k];
        if (pairs.compared()[n][k] && whole.stream().noneMatch(a -> a.offer() == o)) {
          Variable x = model.newVariable(n + "-" + o).lower(0).upper(1);
          x.weight(cover ? 1 : pairs.weight()[n][k]);
          all.set(x, 1);
          needs.set(x, 1);
          offers.get(o).set(x, amounts.needed()[n] / amounts.offered()[o]);
        }
      }
    }
    if (model.countVariables() == 0) {
      return fixed.cover > least - 1e-7 ? cover ? fixed.cover : fixed.like : -1;
    }
    Optimisation.Result result = model.maximise();
    return result.getState().isFeasible()
        ? result.getValue() + (cover ? fixed.cover : fixed.like)
        : -1;
  }

  private static void isBest(CandidatePairs pairs, Mode mode) {
    Pairing found = Pairing.best(pairs, mode, Progress.NONE);
    valid(pairs, found.allotments());
    assertThat(found.approximations()).isEmpty();
    Value value = value(pairs, found.allotments());
    if (mode == Mode.WEIGHT) {
      assertThat(value.like).isCloseTo(optimum(pairs, false, 0), within(1e-6));
    } else {
      double cover = optimum(pairs, true, 0);
      assertThat(value.cover).isCloseTo(cover, within(1e-6));
      assertThat(value.like).isCloseTo(optimum(pairs, false, cover), within(1e-3));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void amountsAreHandedOutAsTheLinearProgrammeDoes(long seed) {
    Random random = new Random(seed);
    CandidatePairs pairs = random(random, 12, 0, random.nextDouble());
    for (Mode mode : Mode.values()) {
      isBest(pairs, mode);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void besideWhatCountsWholeTheyAreToo(long seed) {
    Random random = new Random(seed);
    CandidatePairs pairs = random(random, 4, .35, random.nextDouble());
    for (Mode mode : Mode.values()) {
      isBest(pairs, mode);
    }
  }

  /** Every offer comes into question for every need, and all texts are alike. */
  private static CandidatePairs alike(double[] needed, double[] offered) {
    int[][] offer = new int[needed.length][];
    double[][] weight = new double[needed.length][offered.length];
    boolean[][] compared = new boolean[needed.length][offered.length];
    for (int n = 0; n < needed.length; n++) {
      offer[n] = IntStream.range(0, offered.length).toArray();
      Arrays.fill(weight[n], .5);
      for (int o = 0; o < offered.length; o++) {
        compared[n][o] = !Double.isNaN(needed[n]) && !Double.isNaN(offered[o]);
      }
    }
    return new CandidatePairs(
        offer,
        weight,
        new boolean[needed.length][offered.length],
        compared,
        new CandidatePairs.Amounts(needed, offered));
  }

  private static double cover(CandidatePairs pairs, Mode mode) {
    Pairing found = Pairing.best(pairs, mode, Progress.NONE);
    valid(pairs, found.allotments());
    assertThat(found.approximations()).isEmpty();
    return value(pairs, found.allotments()).cover;
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 34, 60})
  void whateverTheNumberOfNeedsALargeOfferServesThemAllBesideWhatCountsWhole(int needs) {
    double[] needed = new double[needs];
    Arrays.fill(needed, 300);
    CandidatePairs pairs = alike(needed, new double[] {10_200, Double.NaN, Double.NaN});
    for (Mode mode : Mode.values()) {
      assertThat(cover(pairs, mode)).isCloseTo(Math.min(needs, 36), within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {36, 100, 400})
  void whateverTheNumberOfOffersAmountsAreSplit(int small) {
    double[] needed = new double[50];
    Arrays.fill(needed, 300);
    double[] offered = new double[small + 5];
    Arrays.fill(offered, 1);
    Arrays.fill(offered, 0, 5, 2_900);
    for (Mode mode : Mode.values()) {
      assertThat(cover(alike(needed, offered), mode))
          .isCloseTo((5 * 2_900.0 + small) / 300, within(1e-9));
    }
  }

  @Test
  void thousandsOfCandidatesAreHandedOutAsTheLinearProgrammeDoes() {
    CandidatePairs pairs = random(new Random(7), 70, 0, 1);
    assertThat(pairs.size()).isGreaterThan(2000);
    for (Mode mode : Mode.values()) {
      isBest(pairs, mode);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void moreOffersNeverCoverLess(long seed) {
    Random random = new Random(seed);
    double[] needed =
        random.doubles(5).map(d -> d < .2 ? Double.NaN : 1 + random.nextInt(9)).toArray();
    double[] offered =
        random.doubles(7).map(d -> d < .3 ? Double.NaN : 1 + random.nextInt(9)).toArray();
    double before = 0;
    for (int offers = 1; offers <= offered.length; offers++) {
      double cover = cover(alike(needed, Arrays.copyOf(offered, offers)), Mode.PAIRS);
      assertThat(cover).isGreaterThan(before - 1e-9);
      before = cover;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theRelaxationIsNeverBelowTheOptimum(long seed) {
    Random random = new Random(seed);
    CandidatePairs pairs = random(random, 4, .35, 1);
    List<Integer> needs =
        IntStream.range(0, pairs.needs()).filter(n -> pairs.offer()[n].length > 0).boxed().toList();
    Component component = Component.of(pairs, needs);
    if (component.size() > 0) {
      double[] weight = component.weight();
      Relaxation relaxation = new Relaxation(component, weight);
      assertThat(relaxation.bound(component.all(), 0, Progress.NONE).value())
          .isGreaterThan(optimum(pairs, false, 0) - 1e-7);
    }
  }

  /** Cancels at the n-th question. */
  private static final class Patience implements Progress {
    private int questions;

    Patience(int questions) {
      this.questions = questions;
    }

    @Override
    public void report(double done) {
      assertThat(done).isBetween(0.0, 1.0);
    }

    @Override
    public boolean cancelled() {
      return questions-- <= 0;
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, .4})
  void aComponentIsGivenUpWhileItIsSolved(double unknown) {
    CandidatePairs pairs = random(new Random(9), 30, unknown, 1);
    for (int questions : new int[] {1, 3, 10}) {
      Patience patience = new Patience(questions);
      assertThatThrownBy(() -> Pairing.best(pairs, Mode.WEIGHT, patience))
          .isInstanceOf(CancellationException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, .4})
  void howFarAComponentIsSolvedIsTold(double unknown) {
    CandidatePairs pairs = random(new Random(3), 30, unknown, 1);
    List<Double> told = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void report(double done) {
            told.add(done);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    for (Mode mode : Mode.values()) {
      told.clear();
      Pairing.best(pairs, mode, progress);
      assertThat(told).isSorted();
      assertThat(told).filteredOn(done -> done > 0 && done < 1).isNotEmpty();
    }
  }
}
