package org.chainmap.layout.layered.p4place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p1cycles.CycleBreaking;
import org.chainmap.layout.layered.p2layers.GroupLayering;
import org.chainmap.layout.layered.p2layers.Layering;
import org.chainmap.layout.layered.p3order.ComponentSeparation;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.testing.RandomMaps;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComponentPackingTest {

  private static final double HEAD = 20;

  /** What a frame adds to the height of its cards. */
  private static final double FRAME = HEAD + 2 * Spacing.FRAME_PADDING;

  static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  /**
   * A map before and after packing.
   *
   * <p>Arrays are not copied; nobody may change them once this object is made.
   */
  private static final class Case {

    private final StageGraph graph;
    private final int[] first;
    private final LayeredGraph layeredGraph;
    private final int[] part;
    private final double[] middle;
    private final ComponentPacking.@Nullable Packed packed;

    Case(
        StageGraph graph,
        int[] first,
        LayeredGraph layeredGraph,
        int[] part,
        double[] middle,
        ComponentPacking.@Nullable Packed packed) {
      this.graph = graph;
      this.first = first;
      this.layeredGraph = layeredGraph;
      this.part = part;
      this.middle = middle;
      this.packed = packed;
    }

    StageGraph graph() {
      return graph;
    }

    int[] first() {
      return first;
    }

    LayeredGraph layeredGraph() {
      return layeredGraph;
    }

    int[] part() {
      return part;
    }

    double[] middle() {
      return middle;
    }

    ComponentPacking.@Nullable Packed packed() {
      return packed;
    }

    static Case of(StageGraph graph) {
      boolean[] forward = CycleBreaking.forward(graph);
      Layering layering = Layering.of(graph, forward);
      int[] layer = GroupLayering.joined(graph, layering.layer(), layering.first());
      LayeredGraph ordered = LayeredGraph.of(graph, layer, layering.count(), forward);
      ComponentSeparation.apart(ordered);
      LayeredGraph layeredGraph = ordered.drawn();
      double[] middle = NodePlacer.middles(layeredGraph, graph.height(), HEAD, done -> {});
      int[] part = ComponentSeparation.parts(graph, layeredGraph);
      return new Case(
          graph,
          layering.first(),
          layeredGraph,
          part,
          middle,
          ComponentPacking.packed(graph, layeredGraph, part, layering.first(), HEAD, middle));
    }

    double half(int v) {
      return layeredGraph.isDummy(v) ? 0 : graph.height()[v] / 2;
    }

    double extent(double[] y) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int[] layer : layeredGraph.order) {
        for (int v : layer) {
          low = Math.min(low, y[v] - half(v));
          high = Math.max(high, y[v] + half(v));
        }
      }
      return high - low;
    }
  }

  /** Parts of one to eight cards, some in one stage, some with groups, some with links back. */
  private static StageGraph random(long seed) {
    Random random = new Random(seed);
    int stages = 1 + random.nextInt(4);
    List<Integer> stage = new ArrayList<>();
    List<Integer> group = new ArrayList<>();
    List<int[]> links = new ArrayList<>();
    int groups = 0;
    for (int parts = 2 + random.nextInt(20); parts > 0; parts--) {
      int from = random.nextInt(stages);
      int to = from + random.nextInt(stages - from);
      int base = stage.size();
      boolean grouped = random.nextInt(4) == 0;
      for (int k = random.nextInt(8); k >= 0; k--) {
        int v = stage.size();
        stage.add(from + random.nextInt(to - from + 1));
        group.add(grouped && stage.get(v) == from ? groups : -1);
        if (v > base) {
          links.add(new int[] {base + random.nextInt(v - base), v});
        }
      }
      groups += grouped && group.subList(base, group.size()).contains(groups) ? 1 : 0;
    }
    int n = stage.size();
    return new StageGraph(
        stages,
        stage.stream().mapToInt(s -> s).toArray(),
        random.ints(n, 90, 140).asDoubleStream().toArray(),
        random.ints(n, 40, 130).asDoubleStream().toArray(),
        group.stream().mapToInt(g -> g).toArray(),
        links.stream().mapToInt(link -> link[0]).toArray(),
        links.stream().mapToInt(link -> link[1]).toArray());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void partsArePackedAsTheyAre(long seed) {
    Case c = Case.of(random(seed));
    ComponentPacking.Packed packed = c.packed;
    if (packed == null) {
      return;
    }
    assertThat(c.extent(packed.middle())).isLessThanOrEqualTo(c.extent(c.middle) + FRAME);
    int[] shift = new int[c.graph.cards()];
    double[] down = new double[c.layeredGraph.nodes];
    Arrays.setAll(down, v -> packed.middle()[v] - c.middle[v]);
    for (int v = 0; v < shift.length; v++) {
      int layer = packed.layer()[v];
      shift[v] = layer - c.layeredGraph.layer[v];
      if (layer >= 0) {
        int stage = c.graph.stage()[v];
        assertThat(layer).isBetween(c.first[stage], c.first[stage + 1] - 1);
      }
    }
    for (int e = 0; e < c.graph.links(); e++) {
      int from = c.graph.from()[e];
      int to = c.graph.to()[e];
      assertThat(shift[to]).isEqualTo(shift[from]);
      assertThat(down[to]).isEqualTo(down[from], within(1e-6));
    }
    List<Integer> before = all(c.layeredGraph.order);
    List<Integer> after = all(packed.order());
    assertThat(after).containsExactlyInAnyOrderElementsOf(before);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void partsLieApartAndOneAboveTheOther(long seed) {
    Case c = Case.of(random(seed));
    ComponentPacking.Packed packed = c.packed;
    if (packed == null) {
      return;
    }
    double[] y = packed.middle();
    List<List<Integer>> above = new ArrayList<>();
    for (int[] layer : packed.order()) {
      List<Integer> parts = new ArrayList<>();
      for (int k = 0; k < layer.length; k++) {
        int v = layer[k];
        int p = c.part[v];
        if (k > 0 && c.part[layer[k - 1]] == p) {
          continue;
        }
        assertThat(parts).as("parts in one piece").doesNotContain(p);
        parts.add(p);
        if (k > 0) {
          int u = layer[k - 1];
          double frames =
              (c.layeredGraph.group[u] >= 0 ? Spacing.FRAME_PADDING : 0)
                  + (c.layeredGraph.group[v] >= 0 ? Spacing.FRAME_PADDING + HEAD : 0);
          assertThat(y[v] - c.half(v) - y[u] - c.half(u))
              .isGreaterThanOrEqualTo(Spacing.CARD_GAP + frames - 1e-3);
        }
      }
      above.add(parts);
    }
    for (int k = 1; k < above.size(); k++) {
      List<Integer> left = new ArrayList<>(above.get(k - 1));
      List<Integer> right = new ArrayList<>(above.get(k));
      left.retainAll(above.get(k));
      right.retainAll(above.get(k - 1));
      assertThat(right).isEqualTo(left);
    }
  }

  @Test
  void smallPartsLieSideBySideBelowALargeOne() {
    int[] from = {0, 1, 2, 3, 4, 6, 8, 10};
    int[] to = {1, 2, 3, 4, 5, 7, 9, 11};
    double[] size = new double[12];
    Arrays.fill(size, 60);
    int[] group = new int[12];
    Arrays.fill(group, -1);
    Case c = Case.of(new StageGraph(1, new int[12], size, size, group, from, to));
    double[] y = Objects.requireNonNull(c.packed).middle();
    assertThat(c.extent(y)).isEqualTo(2 * 60 + Spacing.CARD_GAP, within(1e-6));
    assertThat(y[6]).isEqualTo(y[8]).isEqualTo(y[10]);
  }

  @Test
  void aMapInOnePieceIsLeftAsItIs() {
    double[] size = {60, 60, 60};
    int[] group = {-1, -1, -1};
    int[] stage = {0, 0, 1};
    StageGraph graph =
        new StageGraph(2, stage, size, size, group, new int[] {0, 1}, new int[] {1, 2});
    assertThat(Case.of(graph).packed).isNull();
  }

  private static List<Integer> all(int[][] order) {
    return Arrays.stream(order).flatMapToInt(Arrays::stream).boxed().toList();
  }
}
