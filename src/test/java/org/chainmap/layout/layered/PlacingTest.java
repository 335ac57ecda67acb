package org.chainmap.layout.layered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p1cycles.CycleBreaking;
import org.chainmap.layout.layered.p2layers.Layering;
import org.chainmap.layout.layered.p3order.CrossingMinimizer;
import org.chainmap.layout.layered.p3order.SearchBudget;
import org.chainmap.layout.layered.p4place.AxisStretching;
import org.chainmap.layout.layered.p4place.IsolatedNodes;
import org.chainmap.layout.layered.p4place.NodePlacer;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cards without links, and drawings made higher, over random graphs. */
class PlacingTest {

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  private static StageGraph ungrouped(StageGraph graph) {
    int[] none = new int[graph.cards()];
    Arrays.fill(none, -1);
    return new StageGraph(
        graph.stages(),
        graph.stage(),
        graph.width(),
        graph.height(),
        none,
        graph.from(),
        graph.to());
  }

  private static LayeredGraph ordered(StageGraph graph, Layering layering, boolean[] forward) {
    LayeredGraph layeredGraph = LayeredGraph.of(graph, layering.layer(), layering.count(), forward);
    CrossingMinimizer.reduce(layeredGraph, SearchBudget.of(1, 0), Progress.NONE);
    return layeredGraph.drawn();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void spreadNodesKeepOrderGapsAndStraightLinks(long seed) {
    StageGraph graph = ungrouped(PhasesTest.random(seed));
    boolean[] forward = CycleBreaking.forward(graph);
    LayeredGraph layeredGraph = ordered(graph, Layering.of(graph, forward), forward);
    double[] middle = NodePlacer.middles(layeredGraph, graph.height(), 0, part -> {});
    double[] spread = AxisStretching.middles(layeredGraph, graph.height(), 0, middle, 2, 8);
    for (int[] layer : layeredGraph.order) {
      for (int k = 1; k < layer.length; k++) {
        double half = (height(graph, layer[k - 1]) + height(graph, layer[k])) / 2;
        boolean cards = !layeredGraph.isDummy(layer[k - 1]) && !layeredGraph.isDummy(layer[k]);
        assertThat(spread[layer[k]] - spread[layer[k - 1]])
            .isGreaterThanOrEqualTo(half + (cards ? Spacing.CARD_GAP : 0) - 1e-6);
      }
    }
    double before = extent(layeredGraph, middle);
    assertThat(extent(layeredGraph, spread))
        .isGreaterThan(before > 300 ? 1.5 * before : before - 1);
    assertThat(jogs(layeredGraph, spread)).isLessThanOrEqualTo(jogs(layeredGraph, middle) + 2);
  }

  private static double height(StageGraph graph, int node) {
    return node < graph.cards() ? graph.height()[node] : 0;
  }

  private static double extent(LayeredGraph layeredGraph, double[] middle) {
    double most = 0;
    for (int[] a : layeredGraph.order) {
      for (int[] b : layeredGraph.order) {
        if (a.length > 0 && b.length > 0) {
          most = Math.max(most, middle[b[b.length - 1]] - middle[a[0]]);
        }
      }
    }
    return most;
  }

  /** Links between neighbouring layers that cannot be drawn straight. */
  private static int jogs(LayeredGraph layeredGraph, double[] middle) {
    int jogs = 0;
    for (LayerEdges.Edge edge : LayerEdges.of(layeredGraph)) {
      boolean cards = !layeredGraph.isDummy(edge.source()) && !layeredGraph.isDummy(edge.target());
      double across = Math.abs(middle[edge.source()] - middle[edge.target()]);
      jogs += across > (cards ? 25 : 1) ? 1 : 0;
    }
    return jogs;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cardsWithoutLinksLieInEvenRowsAndMakeTheMapNoTallerThanNeeded(long seed) {
    StageGraph graph = ungrouped(loosened(PhasesTest.random(seed)));
    boolean[] forward = CycleBreaking.forward(graph);
    Layering layering = Layering.of(graph, forward);
    LayeredGraph layeredGraph = ordered(graph, layering, forward);
    double[] middle = NodePlacer.middles(layeredGraph, graph.height(), 0, part -> {});
    int[] layer = layering.layer().clone();
    double[] top = IsolatedNodes.tops(graph, layeredGraph, middle, 0, layering.first(), layer);
    double needed = 0;
    double bottom = 0;
    for (int stage = 0; stage < graph.stages(); stage++) {
      Map<Double, TreeSet<Integer>> rows = new TreeMap<>();
      double stacked = 0;
      for (int v = 0; v < graph.cards(); v++) {
        if (graph.stage()[v] == stage) {
          bottom = Math.max(bottom, top[v] + graph.height()[v]);
        }
        if (graph.stage()[v] == stage && layering.layer()[v] < 0) {
          assertThat(rows.computeIfAbsent(top[v], y -> new TreeSet<>()).add(layer[v])).isTrue();
          stacked += graph.height()[v] + Spacing.CARD_GAP;
        }
      }
      double least = Double.POSITIVE_INFINITY;
      for (int c = layering.first()[stage]; c < layering.first()[stage + 1]; c++) {
        least = Math.min(least, end(graph, layeredGraph, c, middle));
      }
      needed = Math.max(needed, stacked == 0 ? 0 : least + stacked);
      TreeSet<Integer> full = rows.isEmpty() ? new TreeSet<>() : rows.values().iterator().next();
      int left = rows.size();
      for (TreeSet<Integer> row : rows.values()) {
        left--;
        assertThat(left == 0 ? full.headSet(full.first() + row.size()) : full).isEqualTo(row);
      }
    }
    for (int c = 0; c < layering.count(); c++) {
      needed = Math.max(needed, end(graph, layeredGraph, c, middle));
    }
    assertThat(bottom).isLessThanOrEqualTo(needed + 1);
  }

  /** The graph without the links of every third card. */
  private static StageGraph loosened(StageGraph graph) {
    int[] kept = new int[graph.links()];
    int many = 0;
    for (int e = 0; e < kept.length; e++) {
      if (graph.from()[e] % 3 > 0 && graph.to()[e] % 3 > 0) {
        kept[many++] = e;
      }
    }
    int[] links = Arrays.copyOf(kept, many);
    return new StageGraph(
        graph.stages(),
        graph.stage(),
        graph.width(),
        graph.height(),
        graph.group(),
        Arrays.stream(links).map(e -> graph.from()[e]).toArray(),
        Arrays.stream(links).map(e -> graph.to()[e]).toArray());
  }

  /** Where what is linked in a layer ends; an empty layer starts where the drawing does. */
  private static double end(
      StageGraph graph, LayeredGraph layeredGraph, int layer, double[] middle) {
    double end = Double.NEGATIVE_INFINITY;
    double highest = Double.POSITIVE_INFINITY;
    for (int[] nodes : layeredGraph.order) {
      for (int v : nodes) {
        highest = Math.min(highest, middle[v] - height(graph, v) / 2);
      }
    }
    for (int v : layeredGraph.order[layer]) {
      end = Math.max(end, middle[v] + height(graph, v) / 2);
    }
    return Double.isFinite(end) ? end : (Double.isFinite(highest) ? highest : 0) - Spacing.CARD_GAP;
  }

  @Test
  void aGridUsesAllColumnsOfItsStage() {
    int n = 10;
    double[] size = new double[n];
    Arrays.fill(size, 60);
    int[] none = new int[n];
    Arrays.fill(none, -1);
    StageGraph graph =
        new StageGraph(1, new int[n], size, size, none, new int[] {0, 1}, new int[] {1, 2});
    Layering layering = Layering.of(graph, new boolean[] {true, true});
    LayeredGraph layeredGraph = ordered(graph, layering, new boolean[] {true, true});
    int[] layer = layering.layer().clone();
    double[] middle = NodePlacer.middles(layeredGraph, size, 0, part -> {});
    double[] top = IsolatedNodes.tops(graph, layeredGraph, middle, 0, layering.first(), layer);
    int wide = layering.count();
    for (int i = 0; i < n - 3; i++) {
      assertThat(layer[3 + i]).isEqualTo(i % wide);
      assertThat(top[3 + i] - top[3]).isCloseTo(i / wide * 84.0, within(1e-6));
    }
  }
}
