package org.chainmap.analysis.knockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.chainmap.analysis.Chains;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.analysis.cascade.DirectLoss;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.task.Progress;
import org.chainmap.testing.Cancelled;
import org.chainmap.testing.RandomMaps;
import org.chainmap.testing.SyntheticChains;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JointLossesTest {

  private static final Scenario EMPTY = Scenario.of(Id.of("sc-1"), "情景");

  static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  private static JointLosses table(ChainMap map, WorstSet.Among among, int most) {
    return JointLosses.of(map, among, most, Progress.NONE);
  }

  private static double cost(Knockout knockout, Id... lost) {
    Band ends = knockout.impact(EMPTY.withRemoved(List.of(lost))).totals().ends();
    return ends == null ? 0 : ends.expected();
  }

  /** What is lost whole with some, and what no path from a source reaches then. */
  private static Set<Id> cutOff(ChainMap map, Knockout knockout, Id... lost) {
    Impact impact = knockout.impact(EMPTY.withRemoved(List.of(lost)));
    Set<Id> cut = new HashSet<>(impact.loss().segments());
    impact.direct().stream()
        .filter(loss -> loss.part() > 1 - 1e-9)
        .map(DirectLoss::segment)
        .forEach(cut::add);
    cut.addAll(SupplyView.of(map).cutOff(List.copyOf(cut)));
    return cut;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thePairsListedAreTheWorstByTryingAll(long seed) {
    ChainMap map = RandomMaps.map(seed, 3, (int) (4 + seed % 9), (int) (3 + seed % 10));
    Knockout knockout = new Knockout(map);
    for (WorstSet.Among among : WorstSet.Among.values()) {
      List<Id> all = RemovalCandidates.of(map, among, ChainSide.SUPPLY).ids();
      List<Double> costs = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        for (int j = i + 1; j < all.size(); j++) {
          double together = cost(knockout, all.get(i), all.get(j));
          double worse = Math.max(cost(knockout, all.get(i)), cost(knockout, all.get(j)));
          if (together - worse > 1e-6) {
            costs.add(together);
          }
        }
      }
      costs.sort((a, b) -> Double.compare(b, a));
      for (int most : new int[] {1, 4, JointLosses.MOST}) {
        JointLosses found = table(map, among, most);
        assertThat(found.pairs()).hasSize(Math.min(most, costs.size()));
        assertThat(found.candidates()).isEqualTo(all.size());
        assertThat(found.below() + found.pairs().size())
            .isEqualTo((long) all.size() * (all.size() - 1) / 2);
        for (int k = 0; k < found.pairs().size(); k++) {
          JointLosses.Pair pair = found.pairs().get(k);
          assertThat(pair.together().expected()).isCloseTo(costs.get(k), within(2e-6));
          assertThat(pair.together().expected())
              .isCloseTo(cost(knockout, pair.first(), pair.second()), within(1e-9));
          assertThat(pair.firstAlone()).isCloseTo(cost(knockout, pair.first()), within(1e-9));
          assertThat(pair.secondAlone()).isCloseTo(cost(knockout, pair.second()), within(1e-9));
          assertThat(pair.firstAlone()).isGreaterThanOrEqualTo(pair.secondAlone());
          assertThat(pair.synergy()).isLessThanOrEqualTo(1e-9);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatOnlyBothCutOffIsFoundByTrying(long seed) {
    ChainMap map = RandomMaps.map(seed, 3, (int) (4 + seed % 9), (int) (3 + seed % 10));
    Knockout knockout = new Knockout(map);
    for (WorstSet.Among among : WorstSet.Among.values()) {
      for (JointLosses.Pair pair : table(map, among, 20).pairs()) {
        Set<Id> cut = cutOff(map, knockout, pair.first(), pair.second());
        cut.removeAll(cutOff(map, knockout, pair.first()));
        cut.removeAll(cutOff(map, knockout, pair.second()));
        assertThat(pair.cutOffTogether()).containsExactlyInAnyOrderElementsOf(cut);
      }
    }
  }

  /** Two makers of one part, half each; one of another part; both parts go into one end product. */
  private static ChainMap twoParts() {
    return Chains.of("A>E", "B>E")
        .supplies("甲", "A", 60)
        .supplies("乙", "A", 40)
        .supplies("丙", "B", 30)
        .supplies("丁", "B", 70)
        .with("A", s -> s.withKind(org.chainmap.model.kind.SegmentKind.PART))
        .with("B", s -> s.withKind(org.chainmap.model.kind.SegmentKind.PART))
        .map();
  }

  @Test
  void sharesOfOnePartAddUpAndThoseOfTwoPartsOverlap() {
    JointLosses found = table(twoParts(), WorstSet.Among.ENTERPRISES, 10);
    assertThat(found.singles())
        .extracting(single -> single.id().value())
        .containsExactly("丁", "甲", "乙", "丙");
    JointLosses.Pair worst = found.pairs().getFirst();
    assertThat(worst.together().expected()).as("both makers of a part").isEqualTo(1);
    assertThat(worst.synergy()).isCloseTo(0, within(1e-12));
    assertThat(worst.cutOffTogether()).containsExactly(Id.of("A"));
    assertThat(found.pairs())
        .as("丁 70 %% and 甲 60 %% hit the same product: 70 %%, no more than 丁 alone")
        .noneMatch(
            pair -> Set.of(pair.first().value(), pair.second().value()).equals(Set.of("丁", "甲")));
    assertThat(found.pairs()).hasSize(2);
    assertThat(found.below()).isEqualTo(4);
  }

  @Test
  void inWords() {
    JointLosses found = table(twoParts(), WorstSet.Among.ENTERPRISES, 1);
    assertThat(found.summary().in(Lang.ZH))
        .isEqualTo("6 对供应企业中，列出一起中断损失最大的 1 对；其余 5 对不超过 100%，或不比其中一家单独中断更重。");
    assertThat(found.pairs().getFirst().sentence(twoParts()).in(Lang.ZH))
        .isEqualTo("甲、乙同时中断：终端产品损失约 100%（至少 0%，至多 100%）（单独 60%、40%），1 个环节只在同时中断时断供。");
    assertThat(found.pairs().getFirst().sentence(twoParts()).in(Lang.EN))
        .startsWith(
            "甲 and 乙 lost together: about 100% (at least 0%, at most 100%) of end products (alone"
                + " ");
  }

  @Test
  void nothingIsListedWhereNothingIsLost() {
    ChainMap map = Chains.of("A>B").map();
    JointLosses found = table(map, WorstSet.Among.ENTERPRISES, 3);
    assertThat(found.pairs()).isEmpty();
    assertThat(found.singles()).isEmpty();
    assertThat(found.summary().in(Lang.ZH)).contains("没有一对");
    assertThatThrownBy(() -> table(map, WorstSet.Among.ENTERPRISES, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTableThatNobodyWantsEnds() {
    assertThatThrownBy(
            () ->
                JointLosses.of(
                    SyntheticChains.chain(60, 3), WorstSet.Among.SEGMENTS, 5, new Cancelled()))
        .isInstanceOf(CancellationException.class);
  }
}
