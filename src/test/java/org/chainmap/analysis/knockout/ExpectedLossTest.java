package org.chainmap.analysis.knockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.chainmap.analysis.Chains;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Scenario;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedLossTest {

  private static ExpectedLoss.Outcome outcome(double probability, double loss) {
    Scenario scenario = Scenario.of(Id.of("sc-" + probability + "-" + loss), "情景");
    return new ExpectedLoss.Outcome(scenario, probability, loss);
  }

  private static ExpectedLoss of(ExpectedLoss.Outcome... outcomes) {
    return ExpectedLoss.of(List.of(outcomes), List.of());
  }

  /** 0.04·1 + 0.1·0.2 = 0.06; 0.96 of years lose 0.2 or less: (0.01·0.2 + 0.04·1) / 0.05 = 0.84. */
  @Test
  void oracleOfTwoScenarios() {
    ExpectedLoss loss = of(outcome(0.04, 1), outcome(0.1, 0.2));
    assertThat(loss.expected()).isCloseTo(0.06, within(1e-12));
    assertThat(loss.atRisk()).isCloseTo(0.2, within(1e-12));
    assertThat(loss.conditional()).isCloseTo(0.84, within(1e-12));
    assertThat(loss.overfull()).isFalse();
  }

  @Test
  void rareLossesLeaveTheOtherBadYearsWithoutLoss() {
    ExpectedLoss loss = of(outcome(0.02, 0.5));
    assertThat(loss.atRisk()).isZero();
    assertThat(loss.conditional()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void likelihoodsOfMoreThanAYearAreScaledDown() {
    ExpectedLoss loss = of(outcome(1, 0.2), outcome(1, 0.4));
    assertThat(loss.overfull()).isTrue();
    assertThat(loss.expected()).isCloseTo(0.3, within(1e-12));
    assertThat(loss.conditional()).isCloseTo(0.4, within(1e-12));
  }

  /** The mean of the worst 5 % of many years that are drawn in the same proportions. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theConditionalValueIsTheMeanOfTheWorstYears(long seed) {
    Random random = new Random(seed);
    int years = 1000;
    double[] lost = new double[years];
    List<ExpectedLoss.Outcome> outcomes = new ArrayList<>();
    int year = 0;
    for (int i = 0; i < 5; i++) {
      int times = 1 + random.nextInt(60);
      double loss = random.nextDouble();
      outcomes.add(outcome(times / (double) years, loss));
      Arrays.fill(lost, year, year + times, loss);
      year += times;
    }
    Arrays.sort(lost);
    double worst = Arrays.stream(lost).skip(950).average().orElseThrow();
    ExpectedLoss found = ExpectedLoss.of(outcomes, List.of());
    assertThat(found.conditional()).isCloseTo(worst, within(1e-9));
    assertThat(found.expected())
        .isCloseTo(Arrays.stream(lost).average().orElseThrow(), within(1e-9));
  }

  @Test
  void scenariosOfAMapAreSaid() {
    ChainMap map = Chains.of("A>C", "B>D").supplies("甲", "A").supplies("乙", "B").map();
    List<Element> all = new ArrayList<>(map.elements().values());
    all.add(
        Scenario.of(Id.of("sc-1"), "失去甲")
            .withRemoved(List.of(Id.of("甲")))
            .withLikelihood(Figure.of(10)));
    all.add(Scenario.of(Id.of("sc-2"), "失去乙").withRemoved(List.of(Id.of("乙"))));
    ExpectedLoss loss = ExpectedLoss.of(ChainMap.of(all), Progress.NONE);
    assertThat(loss.expected()).isCloseTo(0.05, within(1e-12));
    assertThat(loss.sentences().stream().map(said -> said.in(Lang.ZH)))
        .containsExactly(
            "按 1 个情景的可能性，终端产品一年预计损失 5%；最坏的 5% 年份平均损失 50%。",
            "失去甲：每年可能性 10%，终端产品预计损失 50%。", "未登记可能性、未计入：失去乙。");
  }

  @Test
  void theFewestThatBreakATargetAreFound() {
    ChainMap map =
        Chains.of("A>C", "B>D").supplies("甲", "A").supplies("乙", "B").supplies("丙", "B").map();
    ReverseStressTest half = breaks(map, 0.5);
    assertThat(half.found().orElseThrow().ids()).containsExactly(Id.of("甲"));
    assertThat(half.sentence(map).in(Lang.ZH)).startsWith("损失终端产品 50% 以上，最少只需失去 1 个。");
    assertThat(breaks(map, 0.7).found().orElseThrow().ids()).hasSize(2);
    assertThat(breaks(map, 1).found().orElseThrow().ids()).hasSize(3);
    ChainMap four =
        Chains.of("A>E")
            .supplies("甲", "A")
            .supplies("乙", "A")
            .supplies("丙", "A")
            .supplies("丁", "A")
            .map();
    assertThat(breaks(four, 1).found()).isEmpty();
    assertThat(breaks(four, 1).sentence(four).in(Lang.ZH)).startsWith("失去 3 个以内，不会损失终端产品 100% 以上。");
  }

  private static ReverseStressTest breaks(ChainMap map, double target) {
    return ReverseStressTest.of(map, WorstSet.Among.ENTERPRISES, target, Progress.NONE);
  }
}
