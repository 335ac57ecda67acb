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
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Scenario;
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

  private static double cost(Knockout knockout, List<Id> lost) {
    Double total = knockout.impact(EMPTY.withRemoved(lost)).totals().segments();
    return total == null ? 0 : total;
  }

  /** What the worst set of at most k of these costs, by trying all. */
  private static double byTrying(Knockout knockout, List<Id> of, List<Id> chosen, int k) {
    double most = chosen.isEmpty() ? 0 : cost(knockout, chosen);
    if (k == 0) {
      return most;
    }
    for (int i = 0; i < of.size(); i++) {
      List<Id> more = new ArrayList<>(chosen);
      more.add(of.get(i));
      most = Math.max(most, byTrying(knockout, of.subList(i + 1, of.size()), more, k - 1));
    }
    return most;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theWorstSetIsTheWorstOfAllAndTheBoundHolds(long seed) {
    ChainMap map = RandomMaps.map(seed, 3, (int) (4 + seed % 9), (int) (3 + seed % 8));
    Knockout knockout = new Knockout(map);
    for (WorstSet.Among among : WorstSet.Among.values()) {
      List<Id> all =
          (among == WorstSet.Among.SEGMENTS ? map.segments() : map.enterprises())
              .stream().map(Element::id).toList();
      for (int k = 1; k <= (seed % 3 == 0 ? 3 : 2); k++) {
        double most = byTrying(knockout, all, List.of(), k);
        Optional<WorstSet> exact = WorstSet.of(map, among, k, Progress.NONE);
        Optional<WorstSet> greedy = WorstSet.of(map, among, k, GREEDY, Progress.NONE);
        assertThat(exact.isPresent()).isEqualTo(most > 0);
        assertThat(greedy.isPresent()).isEqualTo(most > 0);
        if (most > 0) {
          WorstSet worstSet = exact.orElseThrow();
          assertThat(worstSet.exact()).isTrue();
          assertThat(worstSet.lost()).isCloseTo(most, within(1e-5));
          assertThat(cost(knockout, worstSet.ids())).isCloseTo(worstSet.lost(), within(1e-9));
          WorstSet quick = greedy.orElseThrow();
          assertThat(quick.lost()).isLessThanOrEqualTo(most + 1e-9);
          assertThat(quick.bound()).isGreaterThanOrEqualTo(most - 1e-6);
          if (quick.exact()) {
            assertThat(quick.lost()).isCloseTo(most, within(1e-5));
          }
          assertThat(cost(knockout, quick.ids())).isCloseTo(quick.lost(), within(1e-9));
        }
      }
    }
  }

  @Test
  void theOraclesWorst() {
    WorstSet one =
        WorstSet.of(Nets.oracle(), WorstSet.Among.SEGMENTS, 1, Progress.NONE).orElseThrow();
    WorstSet two =
        WorstSet.of(Nets.oracle(), WorstSet.Among.SEGMENTS, 2, Progress.NONE).orElseThrow();
    assertThat(one.ids()).isEqualTo(Nets.ids("G"));
    assertThat(one.lost()).as("all lose their only customer").isEqualTo(1);
    assertThat(two.ids()).as("more would cost no more").isEqualTo(Nets.ids("G"));
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
        WorstSet.of(map, WorstSet.Among.ENTERPRISES, 2, Progress.NONE).orElseThrow();
    assertThat(worstSet.sentence(map).in(Lang.ZH))
        .isEqualTo("给图中环节供货的 4 家企业中，一起失去时损失最大的是乙、丁：环节之间的供应量损失约 88%。");
    WorstSet bounded = new WorstSet(WorstSet.Among.SEGMENTS, Nets.ids("A"), 0.4, 0.512, false, 7);
    assertThat(bounded.sentence(map).in(Lang.EN))
        .isEqualTo(
            "Of the 7 segments with supply links, the worst one found: \"A\". About 40% of what"
                + " segments supply to one another would be lost; it is proven that as many"
                + " segments cannot cost more than 51%.");
    assertThat(worstSet.in(EMPTY).removed()).containsExactlyInAnyOrderElementsOf(worstSet.ids());
  }

  @Test
  void nothingToLoseIsNoAnswer() {
    assertThat(WorstSet.of(Nets.map("A", "B"), WorstSet.Among.SEGMENTS, 1, Progress.NONE))
        .isEmpty();
    assertThat(WorstSet.of(Nets.oracle(), WorstSet.Among.ENTERPRISES, 1, Progress.NONE)).isEmpty();
    assertThatThrownBy(() -> WorstSet.of(Nets.oracle(), WorstSet.Among.SEGMENTS, 4, Progress.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSearchThatNobodyWantsEnds() {
    ChainMap map = SyntheticChains.chain(200, 5);
    Patience all = new Patience(Integer.MAX_VALUE);
    assertThat(WorstSet.of(map, WorstSet.Among.SEGMENTS, 2, all)).isPresent();
    for (int patience : new int[] {0, 100, all.asked.get() - 2}) {
      assertThatThrownBy(() -> WorstSet.of(map, WorstSet.Among.SEGMENTS, 2, new Patience(patience)))
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
