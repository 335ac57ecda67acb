package org.chainmap.analysis.knockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.chainmap.analysis.Chains;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.testing.SyntheticChains;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorstSetTest {

  private static final Scenario EMPTY = Scenario.of(Id.of("sc-1"), "情景");

  /** Branching ends at once: only the greedy choice and its bound are left. */
  private static final long GREEDY = 0;

  static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  private static double cost(Knockout knockout, ChainSide side, List<Id> lost) {
    Totals totals = knockout.impact(EMPTY.withRemoved(lost)).totals();
    return switch (side) {
      case SUPPLY -> totals.ends() == null ? 0 : totals.ends().expected();
      case DEMAND -> totals.customers() == null ? 0 : totals.customers();
    };
  }

  /** What the worst set of at most k of these costs, by trying all. */
  private static double byTrying(
      Knockout knockout, ChainSide side, List<Id> of, List<Id> chosen, int k) {
    double most = chosen.isEmpty() ? 0 : cost(knockout, side, chosen);
    if (k == 0) {
      return most;
    }
    for (int i = 0; i < of.size(); i++) {
      List<Id> more = new ArrayList<>(chosen);
      more.add(of.get(i));
      most = Math.max(most, byTrying(knockout, side, of.subList(i + 1, of.size()), more, k - 1));
    }
    return most;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theWorstSetIsTheWorstOfAllAndTheBoundHolds(long seed) {
    ChainMap map = RandomMaps.map(seed, 3, (int) (4 + seed % 7), (int) (3 + seed % 8));
    Knockout knockout = new Knockout(map);
    for (WorstSet.Among among : WorstSet.Among.values()) {
      for (ChainSide side : ChainSide.values()) {
        List<Id> all = RemovalCandidates.of(map, among, side).ids();
        for (int k = 1; k <= (seed % 3 == 0 ? 3 : 2); k++) {
          double most = byTrying(knockout, side, all, List.of(), k);
          Optional<WorstSet> exact = WorstSet.of(map, among, side, k, Progress.NONE);
          Optional<WorstSet> greedy = WorstSet.of(map, among, side, k, GREEDY, Progress.NONE);
          assertThat(exact.isPresent()).isEqualTo(most > 0);
          if (most > 0) {
            WorstSet worstSet = exact.orElseThrow();
            assertThat(worstSet.exact()).isTrue();
            assertThat(worstSet.lost().expected()).isCloseTo(most, within(2e-4));
            assertThat(cost(knockout, side, worstSet.ids()))
                .isCloseTo(worstSet.lost().expected(), within(1e-9));
            WorstSet quick = greedy.orElseThrow();
            assertThat(quick.lost().expected()).isLessThanOrEqualTo(most + 1e-9);
            assertThat(quick.bound()).isGreaterThanOrEqualTo(most - 1e-6);
            if (quick.exact()) {
              assertThat(quick.lost().expected()).isCloseTo(most, within(2e-4));
            }
          }
        }
      }
    }
  }

  @Test
  void usesAreCustomersAndNotSoughtOnTheSupplySide() {
    ChainMap map =
        Chains.of("A>B", "B>C")
            .with("C", s -> s.withKind(SegmentKind.USE))
            .supplies("电网", "C")
            .supplies("甲", "B", 60)
            .map();
    assertThat(worst(map, WorstSet.Among.ENTERPRISES, ChainSide.SUPPLY)).isEqualTo(Nets.ids("甲"));
    assertThat(worst(map, WorstSet.Among.ENTERPRISES, ChainSide.DEMAND)).isEqualTo(Nets.ids("电网"));
    assertThat(worst(map, WorstSet.Among.SEGMENTS, ChainSide.SUPPLY)).isEqualTo(Nets.ids("A"));
    assertThat(worst(map, WorstSet.Among.SEGMENTS, ChainSide.DEMAND)).isEqualTo(Nets.ids("C"));
  }

  private static List<Id> worst(ChainMap map, WorstSet.Among among, ChainSide side) {
    return WorstSet.of(map, among, side, 1, Progress.NONE).orElseThrow().ids();
  }

  @Test
  void theOraclesWorst() {
    WorstSet one =
        WorstSet.of(Nets.oracle(), WorstSet.Among.SEGMENTS, ChainSide.SUPPLY, 1, Progress.NONE)
            .orElseThrow();
    WorstSet two =
        WorstSet.of(Nets.oracle(), WorstSet.Among.SEGMENTS, ChainSide.SUPPLY, 2, Progress.NONE)
            .orElseThrow();
    assertThat(one.ids()).as("all that follows B loses an input").isEqualTo(Nets.ids("B"));
    assertThat(one.lost()).isEqualTo(new Band(0, 1, 1));
    assertThat(two.lost()).isEqualTo(new Band(0, 1, 1));
    assertThat(one.exact()).isTrue();
  }

  @Test
  void inWords() {
    ChainMap map =
        Chains.of("A>C", "B>C", "C>D", "E>F", "F>G")
            .supplies("甲", "A")
            .supplies("乙", "C", 80)
            .supplies("丙", "C", 20)
            .supplies("丁", "E")
            .map();
    WorstSet worstSet =
        WorstSet.of(map, WorstSet.Among.ENTERPRISES, ChainSide.SUPPLY, 2, Progress.NONE)
            .orElseThrow();
    assertThat(worstSet.sentence(map).in(Lang.ZH))
        .isEqualTo("在 4 家供应企业中，一起失去时终端产品损失最大的是丁、甲，约 100%（至少 0%，至多 100%）。");
    WorstSet bounded =
        new WorstSet(
            WorstSet.Among.SEGMENTS,
            ChainSide.SUPPLY,
            Nets.ids("A"),
            new Band(0.4, 0.4, 0.4),
            0.512,
            false,
            7);
    assertThat(bounded.sentence(map).in(Lang.EN))
        .isEqualTo(
            "Of 7 supplying segments, the worst one found: \"A\", about 40% of end products. No 1"
                + " cost more than 51%.");
    assertThat(worstSet.in(EMPTY).removed()).containsExactlyInAnyOrderElementsOf(worstSet.ids());
  }

  @Test
  void nothingToLoseIsNoAnswer() {
    assertThat(
            WorstSet.of(
                Nets.map("A", "B"), WorstSet.Among.SEGMENTS, ChainSide.SUPPLY, 1, Progress.NONE))
        .isEmpty();
    assertThat(
            WorstSet.of(
                Nets.oracle(), WorstSet.Among.ENTERPRISES, ChainSide.SUPPLY, 1, Progress.NONE))
        .isEmpty();
    assertThatThrownBy(
            () ->
                WorstSet.of(
                    Nets.oracle(), WorstSet.Among.SEGMENTS, ChainSide.SUPPLY, 4, Progress.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSearchThatNobodyWantsEnds() {
    ChainMap map = SyntheticChains.chain(200, 5);
    Patience all = new Patience(Integer.MAX_VALUE);
    assertThat(WorstSet.of(map, WorstSet.Among.SEGMENTS, ChainSide.SUPPLY, 2, all)).isPresent();
    for (int patience : new int[] {0, 100, all.asked.get() - 2}) {
      assertThatThrownBy(
              () ->
                  WorstSet.of(
                      map, WorstSet.Among.SEGMENTS, ChainSide.SUPPLY, 2, new Patience(patience)))
          .as("asked %d of %d times", patience, all.asked.get())
          .isInstanceOf(CancellationException.class);
    }
  }

  /** Cancels when asked once too often. */
  private static final class Patience implements Progress {
    final AtomicInteger asked = new AtomicInteger();
    private final int most;

    Patience(int most) {
      this.most = most;
    }

    @Override
    public void report(double done) {}

    @Override
    public boolean cancelled() {
      return asked.incrementAndGet() > most;
    }
  }
}
