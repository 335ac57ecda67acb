package org.chainmap.layout.layered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.chainmap.layout.layered.net.Layers;
import org.chainmap.layout.layered.net.StageGraph;
import org.chainmap.layout.layered.p1cycles.CycleBreaking;
import org.chainmap.layout.layered.p2layers.Columns;
import org.chainmap.layout.layered.p3order.CrossingReduction;
import org.chainmap.layout.layered.p3order.Effort;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the columns promise before and after they are ordered. */
class OrderingTest {

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyEdgeJoinsNeighbouringColumnsAndEveryLinkHasItsOwnBends(long seed) {
    StageGraph graph = PhasesTest.random(seed);
    boolean[] forward = CycleBreaking.forward(graph);
    Columns columns = Columns.of(graph, forward);
    Layers layers = Layers.of(graph, columns.column(), columns.count(), forward);
    for (int v = 0; v < layers.nodes; v++) {
      for (int k = layers.rightStart[v]; k < layers.rightStart[v + 1]; k++) {
        assertThat(layers.column[layers.right[k]]).isEqualTo(layers.column[v] + 1);
      }
      int in = layers.leftStart[v + 1] - layers.leftStart[v];
      int out = layers.rightStart[v + 1] - layers.rightStart[v];
      if (layers.isBend(v)) {
        assertThat(in).isEqualTo(layers.isHolder(v) ? 0 : 1);
        assertThat(out).isEqualTo(in);
      }
    }
    int passed = 0;
    for (int e = 0; e < graph.links(); e++) {
      int from = columns.column()[graph.from()[e]];
      int to = columns.column()[graph.to()[e]];
      passed += Math.max(0, Math.abs(to - from) - 1);
    }
    long bends =
        IntStream.range(layers.cards, layers.nodes).filter(v -> !layers.isHolder(v)).count();
    assertThat(bends).isEqualTo(passed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsDrawnLeavesOutTheBendsOfLinksAgainstTheFlowOnly(long seed) {
    StageGraph graph = PhasesTest.random(seed);
    boolean[] forward = CycleBreaking.forward(graph);
    Columns columns = Columns.of(graph, forward);
    Layers layers = Layers.of(graph, columns.column(), columns.count(), forward);
    CrossingReduction.reduce(layers, Effort.of(seed, 0), Progress.NONE);
    Layers drawn = layers.drawn();
    int edges = 0;
    for (int e = 0; e < graph.links(); e++) {
      edges += forward[e] ? columns.column()[graph.to()[e]] - columns.column()[graph.from()[e]] : 0;
    }
    assertThat(drawn.right).hasSize(edges);
    for (int c = 0; c < columns.count(); c++) {
      assertThat(drawn.order[c])
          .containsExactly(Arrays.stream(layers.order[c]).filter(v -> v < drawn.nodes).toArray());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void groupsAreInEveryColumnTheySpanAndInOneOrder(long seed) {
    StageGraph graph = PhasesTest.random(seed);
    Layers layers = PhasesTest.layers(graph);
    CrossingReduction.reduce(layers, Effort.of(seed, 0), Progress.NONE);
    assertFramesCanBeDrawn(layers);
    assertFramesCanBeDrawn(layers.drawn());
  }

  private static void assertFramesCanBeDrawn(Layers layers) {
    int groups = Arrays.stream(layers.group).max().orElse(-1) + 1;
    Set<Long> above = new HashSet<>();
    int[] first = new int[groups];
    int[] last = new int[groups];
    int[] found = new int[groups];
    Arrays.fill(first, Integer.MAX_VALUE);
    Arrays.fill(last, -1);
    for (int c = 0; c < layers.order.length; c++) {
      int[] runs = runs(layers, c);
      for (int i = 0; i < runs.length; i++) {
        first[runs[i]] = Math.min(first[runs[i]], c);
        last[runs[i]] = Math.max(last[runs[i]], c);
        found[runs[i]]++;
        for (int j = i + 1; j < runs.length; j++) {
          above.add((long) runs[i] * groups + runs[j]);
        }
      }
    }
    for (int g = 0; g < groups; g++) {
      if (last[g] >= 0) {
        assertThat(found[g])
            .as("columns of group %s, one run in each", g)
            .isEqualTo(last[g] - first[g] + 1);
      }
      for (int h = 0; h < groups; h++) {
        assertThat(above.contains((long) g * groups + h) && above.contains((long) h * groups + g))
            .isFalse();
      }
    }
    assertThat(isAcyclic(above, groups)).isTrue();
  }

  /** The groups of a column from above to below, once for each run of their nodes. */
  private static int[] runs(Layers layers, int c) {
    int[] o = layers.order[c];
    return IntStream.range(0, o.length)
        .filter(k -> layers.group[o[k]] >= 0)
        .filter(k -> k == 0 || layers.group[o[k - 1]] != layers.group[o[k]])
        .map(k -> layers.group[o[k]])
        .toArray();
  }

  private static boolean isAcyclic(Set<Long> above, int groups) {
    Set<Integer> left = new HashSet<>();
    IntStream.range(0, groups).forEach(left::add);
    while (left.removeIf(
        g -> left.stream().noneMatch(h -> above.contains((long) h * groups + g)))) {
      // as long as some group has none above it
    }
    return left.isEmpty();
  }

  @Test
  void theSameSeedGivesTheSameOrder() {
    StageGraph graph = PhasesTest.random(7);
    Layers one = PhasesTest.layers(graph);
    Layers other = PhasesTest.layers(graph);
    CrossingReduction.reduce(one, Effort.of(3, 0), Progress.NONE);
    CrossingReduction.reduce(other, Effort.of(3, 0), Progress.NONE);
    assertThat(one.order).isDeepEqualTo(other.order);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void moreEffortNeverMeansMoreCrossings(long seed) {
    if (seed % 8 == 0) {
      StageGraph graph = PhasesTest.random(seed);
      long before = Long.MAX_VALUE;
      for (long work : new long[] {0, 200_000, 1_000_000}) {
        Layers layers = PhasesTest.layers(graph);
        Effort effort = new Effort(seed, work, Long.MAX_VALUE);
        long now = CrossingReduction.reduce(layers, effort, Progress.NONE);
        assertThat(now).isEqualTo(PhasesTest.crossings(layers)).isLessThanOrEqualTo(before);
        before = now;
      }
    }
  }

  @Test
  void aSearchToldThatItIsEnoughEndsWithAValidOrder() {
    Layers layers = PhasesTest.layers(PhasesTest.random(11));
    long unordered = PhasesTest.crossings(layers);
    int[] asked = {0};
    Progress impatient =
        new Progress() {
          @Override
          public void report(double done) {}

          @Override
          public boolean cancelled() {
            return false;
          }

          @Override
          public boolean enough() {
            return ++asked[0] > 20;
          }
        };
    long told =
        CrossingReduction.reduce(
            layers, new Effort(1, Long.MAX_VALUE / 4, Long.MAX_VALUE), impatient);
    assertThat(told).isEqualTo(PhasesTest.crossings(layers)).isLessThan(unordered);
    assertFramesCanBeDrawn(layers);
  }

  @Test
  void aCancelledSearchEnds() {
    Layers layers = PhasesTest.layers(PhasesTest.random(11));
    Progress cancelled =
        new Progress() {
          @Override
          public void report(double done) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    Assertions.assertThatThrownBy(
            () -> CrossingReduction.reduce(layers, Effort.of(1, 60), cancelled))
        .isInstanceOf(CancellationException.class);
  }
}
