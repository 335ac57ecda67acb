package org.chainmap.layout.layered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p1cycles.CycleBreaking;
import org.chainmap.layout.layered.p2layers.Layering;
import org.chainmap.layout.layered.p3order.CrossingMinimizer;
import org.chainmap.layout.layered.p3order.SearchBudget;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the layers promise before and after they are ordered. */
class OrderingTest {

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyEdgeJoinsNeighbouringColumnsAndEveryLinkHasItsOwnBends(long seed) {
    StageGraph graph = PhasesTest.random(seed);
    boolean[] forward = CycleBreaking.forward(graph);
    Layering layering = Layering.of(graph, forward);
    LayeredGraph layeredGraph = LayeredGraph.of(graph, layering.layer(), layering.count(), forward);
    int[] in = new int[layeredGraph.nodes];
    int[] out = new int[layeredGraph.nodes];
    for (LayerEdges.Edge edge : LayerEdges.of(layeredGraph)) {
      assertThat(layeredGraph.layer[edge.target()])
          .isEqualTo(layeredGraph.layer[edge.source()] + 1);
      out[edge.source()]++;
      in[edge.target()]++;
    }
    int bends = 0;
    for (int v = layeredGraph.cards; v < layeredGraph.nodes; v++) {
      assertThat(out[v]).isEqualTo(in[v]).isLessThanOrEqualTo(1);
      bends += in[v];
    }
    int passed = 0;
    for (int e = 0; e < graph.links(); e++) {
      int from = layering.layer()[graph.from()[e]];
      int to = layering.layer()[graph.to()[e]];
      passed += Math.max(0, Math.abs(to - from) - 1);
    }
    assertThat(bends).isEqualTo(passed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsDrawnLeavesOutTheBendsOfLinksAgainstTheFlowOnly(long seed) {
    StageGraph graph = PhasesTest.random(seed);
    boolean[] forward = CycleBreaking.forward(graph);
    Layering layering = Layering.of(graph, forward);
    LayeredGraph layeredGraph = LayeredGraph.of(graph, layering.layer(), layering.count(), forward);
    CrossingMinimizer.reduce(layeredGraph, SearchBudget.of(seed, 0), Progress.NONE);
    LayeredGraph drawn = layeredGraph.drawn();
    int edges = 0;
    for (int e = 0; e < graph.links(); e++) {
      edges += forward[e] ? layering.layer()[graph.to()[e]] - layering.layer()[graph.from()[e]] : 0;
    }
    assertThat(drawn.right.item).hasSize(edges);
    for (int c = 0; c < layering.count(); c++) {
      assertThat(drawn.order[c])
          .containsExactly(
              Arrays.stream(layeredGraph.order[c]).filter(v -> v < drawn.nodes).toArray());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void groupsAreInEveryColumnTheySpanAndInOneOrder(long seed) {
    StageGraph graph = PhasesTest.random(seed);
    LayeredGraph layeredGraph = PhasesTest.layers(graph);
    CrossingMinimizer.reduce(layeredGraph, SearchBudget.of(seed, 0), Progress.NONE);
    assertFramesCanBeDrawn(layeredGraph);
    assertFramesCanBeDrawn(layeredGraph.drawn());
  }

  private static void assertFramesCanBeDrawn(LayeredGraph layeredGraph) {
    int groups = Arrays.stream(layeredGraph.group).max().orElse(-1) + 1;
    Set<Long> above = new HashSet<>();
    int[] first = new int[groups];
    int[] last = new int[groups];
    int[] found = new int[groups];
    Arrays.fill(first, Integer.MAX_VALUE);
    Arrays.fill(last, -1);
    for (int c = 0; c < layeredGraph.order.length; c++) {
      int[] runs = runs(layeredGraph, c);
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
            .as("layers of group %s, one run in each", g)
            .isEqualTo(last[g] - first[g] + 1);
      }
      for (int h = 0; h < groups; h++) {
        assertThat(above.contains((long) g * groups + h) && above.contains((long) h * groups + g))
            .isFalse();
      }
    }
    assertThat(isAcyclic(above, groups)).isTrue();
  }

  /** The groups of a layer from above to below, once for each run of their nodes. */
  private static int[] runs(LayeredGraph layeredGraph, int c) {
    int[] o = layeredGraph.order[c];
    return IntStream.range(0, o.length)
        .filter(k -> layeredGraph.group[o[k]] >= 0)
        .filter(k -> k == 0 || layeredGraph.group[o[k - 1]] != layeredGraph.group[o[k]])
        .map(k -> layeredGraph.group[o[k]])
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
    LayeredGraph one = PhasesTest.layers(graph);
    LayeredGraph other = PhasesTest.layers(graph);
    CrossingMinimizer.reduce(one, SearchBudget.of(3, 0), Progress.NONE);
    CrossingMinimizer.reduce(other, SearchBudget.of(3, 0), Progress.NONE);
    assertThat(one.order).isDeepEqualTo(other.order);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void moreEffortNeverMeansMoreCrossings(long seed) {
    StageGraph graph = PhasesTest.random(seed);
    long before = Long.MAX_VALUE;
    for (long work : new long[] {0, 200_000, 1_000_000}) {
      LayeredGraph layeredGraph = PhasesTest.layers(graph);
      SearchBudget searchBudget = new SearchBudget(seed, work, Long.MAX_VALUE);
      long now = CrossingMinimizer.reduce(layeredGraph, searchBudget, Progress.NONE);
      assertThat(now).isEqualTo(LayerEdges.crossings(layeredGraph)).isLessThanOrEqualTo(before);
      before = now;
    }
  }

  @Test
  void aSearchToldThatItIsEnoughEndsWithAValidOrder() {
    LayeredGraph layeredGraph = PhasesTest.layers(PhasesTest.random(11));
    long unordered = LayerEdges.crossings(layeredGraph);
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
        CrossingMinimizer.reduce(
            layeredGraph, new SearchBudget(1, Long.MAX_VALUE / 4, Long.MAX_VALUE), impatient);
    assertThat(told).isEqualTo(LayerEdges.crossings(layeredGraph)).isLessThan(unordered);
    assertFramesCanBeDrawn(layeredGraph);
  }

  @Test
  void aCancelledSearchEnds() {
    LayeredGraph layeredGraph = PhasesTest.layers(PhasesTest.random(11));
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
            () -> CrossingMinimizer.reduce(layeredGraph, SearchBudget.of(1, 60), cancelled))
        .isInstanceOf(CancellationException.class);
  }
}
