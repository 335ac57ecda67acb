package org.chainmap.layout.layered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p1cycles.CycleBreaking;
import org.chainmap.layout.layered.p2layers.LayerBounds;
import org.chainmap.layout.layered.p2layers.Layering;
import org.chainmap.layout.layered.p3order.CrossingMinimizer;
import org.chainmap.layout.layered.p3order.SearchBudget;
import org.chainmap.layout.layered.p4place.NodePlacer;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The postconditions of the phases, over random graphs with cycles, groups and loose cards. */
class PhasesTest {

  static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  static StageGraph random(long seed) {
    Random random = new Random(seed);
    int n = random.nextInt(70);
    int stages = 1 + random.nextInt(4);
    int[] stage = new int[n];
    int[] group = new int[n];
    double[] width = new double[n];
    double[] height = new double[n];
    for (int v = 0; v < n; v++) {
      stage[v] = random.nextInt(stages);
      group[v] = random.nextInt(4) == 0 ? stage[v] * 3 + random.nextInt(3) : -1;
      width[v] = 100 + random.nextInt(80);
      height[v] = 50 + random.nextInt(60);
    }
    Set<Long> seen = new HashSet<>();
    for (int k = 0; k < 2 * n; k++) {
      int from = random.nextInt(n);
      int to = random.nextInt(n);
      if (from != to) {
        seen.add((long) from * n + to);
      }
    }
    long[] links = seen.stream().mapToLong(x -> x).sorted().toArray();
    return new StageGraph(
        stages,
        stage,
        width,
        height,
        group,
        Arrays.stream(links).mapToInt(x -> (int) (x / n)).toArray(),
        Arrays.stream(links).mapToInt(x -> (int) (x % n)).toArray());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void linksWithTheFlowFormNoCycleAndNeverRunBackInStages(long seed) {
    StageGraph graph = random(seed);
    boolean[] forward = CycleBreaking.forward(graph);
    for (int e = 0; e < graph.links(); e++) {
      int steps = graph.stage()[graph.to()[e]] - graph.stage()[graph.from()[e]];
      assertThat(steps == 0 || forward[e] == steps > 0).isTrue();
    }
    assertThat(isAcyclic(graph, forward)).isTrue();
  }

  private static boolean isAcyclic(StageGraph graph, boolean[] forward) {
    int[] open = new int[graph.cards()];
    for (int e = 0; e < graph.links(); e++) {
      open[graph.to()[e]] += forward[e] ? 1 : 0;
    }
    boolean[] done = new boolean[graph.cards()];
    int left = graph.cards();
    for (boolean found = true; found; ) {
      found = false;
      for (int v = 0; v < graph.cards(); v++) {
        if (!done[v] && open[v] == 0) {
          done[v] = true;
          found = true;
          left--;
          for (int e = 0; e < graph.links(); e++) {
            open[graph.to()[e]] -= forward[e] && graph.from()[e] == v ? 1 : 0;
          }
        }
      }
    }
    return left == 0;
  }

  @Test
  void aCycleLosesOneLinkOnly() {
    int[] from = {0, 1, 2, 3};
    int[] to = {1, 2, 3, 0};
    boolean[] forward = CycleBreaking.forward(uniform(new int[4], 1, from, to));
    int kept = 0;
    for (boolean f : forward) {
      kept += f ? 1 : 0;
    }
    assertThat(kept).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void columnsFollowLinksAndStages(long seed) {
    StageGraph graph = random(seed);
    boolean[] forward = CycleBreaking.forward(graph);
    Layering layering = Layering.of(graph, forward);
    assertFollowsLinksAndStages(graph, forward, layering);
  }

  private static void assertFollowsLinksAndStages(
      StageGraph graph, boolean[] forward, Layering layering) {
    for (int e = 0; e < graph.links(); e++) {
      if (forward[e]) {
        assertThat(layering.layer()[graph.from()[e]]).isLessThan(layering.layer()[graph.to()[e]]);
      }
    }
    for (int v = 0; v < graph.cards(); v++) {
      if (layering.layer()[v] >= 0) {
        assertThat(layering.layer()[v])
            .isGreaterThanOrEqualTo(layering.first()[graph.stage()[v]])
            .isLessThan(layering.first()[graph.stage()[v] + 1]);
      }
    }
    for (int s = 0; s < graph.stages(); s++) {
      assertThat(layering.first()[s]).isLessThan(layering.first()[s + 1]);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cardsMayMoveAsFarAsTheirFreedomSays(long seed) {
    StageGraph graph = random(seed);
    boolean[] forward = CycleBreaking.forward(graph);
    Layering layering = Layering.of(graph, forward);
    LayerBounds layerBounds = layering.freedom(graph, forward);
    int[] layer = layering.layer().clone();
    Random random = new Random(seed);
    for (int step = 0; step < 3 * layer.length; step++) {
      int v = random.nextInt(layer.length);
      if (layer[v] >= 0) {
        int low = layerBounds.low(v, layer);
        int high = layerBounds.high(v, layer);
        assertThat(layer[v]).isBetween(low, high);
        layer[v] = low + random.nextInt(high - low + 1);
        assertFollowsLinksAndStages(
            graph, forward, new Layering(layer, layering.count(), layering.first()));
      }
    }
  }

  @Test
  void theOracleGraphHasItsLongestPathLayers() {
    // A→C, B→C, C→D, C→E, D→F, E→F, F→G, B→H, H→G; H may lie anywhere between B and G
    int[] from = {0, 1, 2, 2, 3, 4, 5, 1, 7};
    int[] to = {2, 2, 3, 4, 5, 5, 6, 7, 6};
    StageGraph graph = uniform(new int[8], 1, from, to);
    int[] layer = Layering.of(graph, CycleBreaking.forward(graph)).layer();
    assertThat(Arrays.copyOf(layer, 7)).containsExactly(0, 0, 1, 2, 2, 3, 4);
    assertThat(layer[7]).isBetween(1, 3);
  }

  private static StageGraph uniform(int[] stage, int stages, int[] from, int[] to) {
    double[] width = new double[stage.length];
    double[] height = new double[stage.length];
    int[] group = new int[stage.length];
    Arrays.fill(width, 120);
    Arrays.fill(height, 60);
    Arrays.fill(group, -1);
    return new StageGraph(stages, stage, width, height, group, from, to);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void orderingKeepsNodesAndGroupsAndCountsRight(long seed) {
    StageGraph graph = random(seed);
    LayeredGraph layeredGraph = layers(graph);
    Set<Integer> before = new HashSet<>();
    for (int[] layer : layeredGraph.order) {
      Arrays.stream(layer).forEach(before::add);
    }
    long unordered = LayerEdges.crossings(layeredGraph);
    long told = CrossingMinimizer.reduce(layeredGraph, SearchBudget.of(seed, 0), Progress.NONE);
    assertThat(told).isEqualTo(LayerEdges.crossings(layeredGraph));
    if (Arrays.stream(graph.group()).allMatch(g -> g < 0)) {
      assertThat(told).isLessThanOrEqualTo(unordered);
    }
    Set<Integer> after = new HashSet<>();
    for (int[] layer : layeredGraph.order) {
      Arrays.stream(layer).forEach(after::add);
      Set<Integer> closed = new HashSet<>();
      for (int k = 1; k < layer.length; k++) {
        int g = layeredGraph.group[layer[k]];
        if (layeredGraph.group[layer[k - 1]] != g) {
          closed.add(layeredGraph.group[layer[k - 1]]);
          assertThat(g < 0 || !closed.contains(g)).as("group %s side by side", g).isTrue();
        }
      }
    }
    assertThat(after).isEqualTo(before);
  }

  static LayeredGraph layers(StageGraph graph) {
    boolean[] forward = CycleBreaking.forward(graph);
    Layering layering = Layering.of(graph, forward);
    return LayeredGraph.of(graph, layering.layer(), layering.count(), forward);
  }

  @Test
  void aTwistedLadderIsUntwisted() {
    int[] stage = {0, 0, 0, 1, 1, 1};
    StageGraph graph = uniform(stage, 2, new int[] {0, 1, 2}, new int[] {5, 4, 3});
    LayeredGraph layeredGraph = layers(graph);
    assertThat(CrossingMinimizer.reduce(layeredGraph, SearchBudget.of(1, 0), Progress.NONE))
        .isZero();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void heightsKeepOrderAndGaps(long seed) {
    StageGraph graph = random(seed);
    LayeredGraph layeredGraph = layers(graph);
    CrossingMinimizer.reduce(layeredGraph, SearchBudget.of(seed, 0), Progress.NONE);
    double[] middle = NodePlacer.middles(layeredGraph, graph.height(), 20, part -> {});
    for (int[] layer : layeredGraph.order) {
      for (int k = 1; k < layer.length; k++) {
        int v = layer[k - 1];
        int w = layer[k];
        double half = (height(graph, v) + height(graph, w)) / 2;
        assertThat(middle[w] - middle[v])
            .isGreaterThanOrEqualTo(half + gap(layeredGraph, v, w) - 1e-6);
      }
    }
  }

  private static double height(StageGraph graph, int node) {
    return node < graph.cards() ? graph.height()[node] : 0;
  }

  /** The least gap between a node and the one below it. */
  private static double gap(LayeredGraph layeredGraph, int v, int w) {
    if (!layeredGraph.isDummy(v) && !layeredGraph.isDummy(w)) {
      return layeredGraph.group[v] == layeredGraph.group[w] ? Spacing.CARD_GAP : Spacing.FRAME_GAP;
    }
    boolean oneLine =
        layeredGraph.isDummy(v)
            && layeredGraph.isDummy(w)
            && layeredGraph.source[v] == layeredGraph.source[w];
    return oneLine ? 0 : Spacing.PASSAGE;
  }

  @Test
  void aChainIsStraight() {
    StageGraph graph = uniform(new int[] {0, 1, 2}, 3, new int[] {0, 1}, new int[] {1, 2});
    double[] middle = NodePlacer.middles(layers(graph), graph.height(), 20, part -> {});
    assertThat(middle[0]).isEqualTo(middle[1]).isEqualTo(middle[2]);
  }
}
