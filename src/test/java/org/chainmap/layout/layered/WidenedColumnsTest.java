package org.chainmap.layout.layered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p1cycles.CycleBreaking;
import org.chainmap.layout.layered.p2layers.Layering;
import org.chainmap.layout.layered.quality.LayoutResult;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers beyond those that links need, and what a search with effort makes of them. */
class WidenedColumnsTest {

  private static final Size CARD = new Size(140, 66);

  static LongStream seeds() {
    return RandomMaps.seeds(20);
  }

  /** The stages that have linked cards. */
  private static boolean[] linked(StageGraph graph, Layering layering) {
    boolean[] linked = new boolean[graph.stages()];
    for (int v = 0; v < graph.cards(); v++) {
      linked[graph.stage()[v]] |= layering.layer()[v] >= 0;
    }
    return linked;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyStageWithLinkedCardsHasAColumnMoreAndNarrowedAllIsAsBefore(long seed) {
    StageGraph graph = PhasesTest.random(seed);
    Layering layering = Layering.of(graph, CycleBreaking.forward(graph));
    Layering wide = layering.widened(graph, linked(graph, layering));
    for (int stage = 0; stage < graph.stages(); stage++) {
      int had = layering.first()[stage + 1] - layering.first()[stage];
      assertThat(wide.first()[stage + 1] - wide.first()[stage]).isBetween(had, had + 1);
    }
    for (int v = 0; v < graph.cards(); v++) {
      int stage = graph.stage()[v];
      if (layering.layer()[v] >= 0) {
        int within = layering.layer()[v] - layering.first()[stage];
        assertThat(wide.layer()[v]).isEqualTo(wide.first()[stage] + within);
        assertThat(wide.first()[stage + 1] - wide.first()[stage])
            .isGreaterThan(layering.first()[stage + 1] - layering.first()[stage]);
      }
    }
    Layering again = wide.narrowed(wide.layer(), layering);
    assertThat(again.layer()).isEqualTo(layering.layer());
    assertThat(again.first()).isEqualTo(layering.first());
    assertThat(again.count()).isEqualTo(layering.count());
  }

  @Test
  void columnsThatTheSearchFilledAreKept() {
    int[] none = {-1, -1, -1};
    double[] size = {9, 9, 9};
    StageGraph graph =
        new StageGraph(2, new int[] {0, 0, 1}, size, size, none, new int[] {0}, new int[] {2});
    Layering layering = new Layering(new int[] {0, 0, 1}, 2, new int[] {0, 1, 2});
    Layering wide = layering.widened(graph, linked(graph, layering));
    assertThat(wide.first()).containsExactly(0, 2, 4);
    Layering narrowed = wide.narrowed(new int[] {0, 1, 3}, layering);
    assertThat(narrowed.layer()).containsExactly(0, 1, 2);
    assertThat(narrowed.first()).containsExactly(0, 2, 3);
  }

  @ParameterizedTest
  @MethodSource("few")
  void aSearchWithEffortIsNeverWorseThanTheQuickOneAndKeepsStages(long seed) {
    Random random = new Random(seed);
    int n = 12 + random.nextInt(20);
    List<Id> cards = new ArrayList<>();
    Graph<Id, Id> graph = new SimpleDirectedGraph<>(Id.class);
    for (int v = 0; v < n; v++) {
      cards.add(new Id("s-" + v));
      graph.addVertex(cards.get(v));
    }
    int[] stage = random.ints(n, 0, 3).toArray();
    for (int k = 0; k < 2 * n; k++) {
      int a = random.nextInt(n);
      int b = random.nextInt(n);
      if (a != b && stage[a] <= stage[b]) {
        graph.addEdge(cards.get(a), cards.get(b), new Id("l-" + k));
      }
    }
    LayoutResult quick = drawn(graph, cards, stage, 0);
    LayoutResult best = drawn(graph, cards, stage, 0.05);
    assertThat(best.crossings()).isLessThanOrEqualTo(quick.crossings());
    for (int v = 0; v < n; v++) {
      for (int w = 0; w < n; w++) {
        if (stage[v] < stage[w]) {
          assertThat(best.left()[v] + CARD.w()).isLessThan(best.left()[w]);
        }
      }
    }
  }

  static LongStream few() {
    return RandomMaps.seeds(8);
  }

  private static LayoutResult drawn(
      Graph<Id, Id> graph, List<Id> cards, int[] stage, double budget) {
    LayeredLayout layout =
        new LayeredLayout(
            new LayeredLayout.Setting(
                3,
                id -> stage[cards.indexOf(id)],
                id -> CARD,
                id -> null,
                id -> 0,
                id -> 0,
                false,
                1,
                budget,
                0),
            Progress.NONE);
    MapLayoutModel2D<Id> model = new MapLayoutModel2D<>(Box2D.of(1, 1));
    layout.layout(graph, model);
    double[] left = new double[cards.size()];
    double[] top = new double[cards.size()];
    Arrays.setAll(left, v -> model.get(cards.get(v)).getX());
    Arrays.setAll(top, v -> model.get(cards.get(v)).getY());
    return new LayoutResult(
        layout.net(graph, cards),
        left,
        top,
        (times, hold) -> {
          throw new IllegalStateException("not asked to be higher");
        });
  }
}
