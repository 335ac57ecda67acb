package org.chainmap.layout.layered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chainmap.layout.layered.net.Layers;
import org.chainmap.layout.layered.net.StageGraph;
import org.chainmap.layout.layered.p2layers.KeptColumns;
import org.chainmap.layout.layered.p3order.KeptOrder;
import org.chainmap.layout.layered.p4place.KeptHeights;
import org.chainmap.layout.room.Spacing;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The postconditions of the phases that keep a picture, however cards lie. */
class KeptPhasesTest {

  static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  private static double[] anywhere(StageGraph graph, long seed) {
    Random random = new Random(seed);
    double[] at = new double[graph.cards()];
    Arrays.setAll(at, v -> random.nextInt(5) == 0 ? Double.NaN : random.nextInt(900));
    return at;
  }

  private static KeptColumns columns(StageGraph graph, long seed) {
    return KeptColumns.of(graph, anywhere(graph, seed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void columnsFollowLinksAndStages(long seed) {
    StageGraph graph = PhasesTest.random(seed);
    KeptColumns kept = columns(graph, seed);
    int[] column = kept.columns().column();
    int[] first = kept.columns().first();
    boolean[] linked = new boolean[graph.cards()];
    for (int e = 0; e < graph.links(); e++) {
      int from = graph.from()[e];
      int to = graph.to()[e];
      linked[from] = true;
      linked[to] = true;
      int steps = graph.stage()[to] - graph.stage()[from];
      assertThat(steps == 0 || kept.forward()[e] == steps > 0).isTrue();
      assertThat(kept.forward()[e]).isEqualTo(column[from] < column[to]);
    }
    for (int v = 0; v < graph.cards(); v++) {
      assertThat(column[v] >= 0 || !linked[v]).as("a column for every linked card").isTrue();
      if (column[v] >= 0) {
        assertThat(column[v])
            .isGreaterThanOrEqualTo(first[graph.stage()[v]])
            .isLessThan(first[graph.stage()[v] + 1]);
      }
    }
    assertThat(first[graph.stages()]).isEqualTo(kept.columns().count());
    for (int s = 0; s < graph.stages(); s++) {
      assertThat(first[s]).isLessThan(first[s + 1]);
    }
  }

  @Test
  void cardsKeepTheColumnTheyLieIn() {
    int[] stage = new int[6];
    double[] width = {100, 180, 100, 120, 100, 100};
    double[] height = new double[6];
    int[] group = new int[6];
    Arrays.fill(height, 60);
    Arrays.fill(group, -1);
    StageGraph graph =
        new StageGraph(1, stage, width, height, group, new int[] {0, 1, 4}, new int[] {2, 3, 0});
    KeptColumns kept =
        KeptColumns.of(graph, new double[] {0, 10, 250, 240, Double.NaN, Double.NaN});
    assertThat(kept.columns().column()).containsExactly(1, 1, 2, 2, 0, -1);
    assertThat(kept.moved()).isZero();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void orderingKeepsNodesAndGroups(long seed) {
    StageGraph graph = PhasesTest.random(seed);
    Layers layers = layers(graph, seed);
    Set<Integer> before = nodes(layers);
    long told = KeptOrder.arrange(layers, anywhere(graph, seed + 1), part -> {});
    assertThat(told).isNotNegative();
    assertThat(nodes(layers)).isEqualTo(before);
    for (int[] column : layers.order) {
      Set<Integer> closed = new HashSet<>();
      for (int k = 1; k < column.length; k++) {
        int g = layers.group[column[k]];
        if (layers.group[column[k - 1]] != g) {
          closed.add(layers.group[column[k - 1]]);
          assertThat(g < 0 || !closed.contains(g)).as("group %s side by side", g).isTrue();
        }
      }
    }
  }

  @Test
  void cardsKeepTheirOrderUnlessAMoveSavesClearly() {
    int[] from = {0, 1, 2, 3, 4, 5, 0, 1};
    int[] to = {6, 7, 8, 9, 10, 11, 7, 6};
    StageGraph graph = two(6, from, to);
    Layers layers = Layers.of(graph, graph.stage(), 2, all(from.length));
    double[] middle = new double[12];
    Arrays.setAll(middle, v -> 100 * (v % 6));
    long tidy = KeptOrder.arrange(layers, middle, part -> {});
    assertThat(layers.order[0]).containsExactly(0, 1, 2, 3, 4, 5);
    middle[11] = 350;
    assertThat(KeptOrder.arrange(layers, middle, part -> {}))
        .as("a step out of order is made good by one swap")
        .isEqualTo(tidy);
  }

  private static StageGraph two(int each, int[] from, int[] to) {
    int n = 2 * each;
    double[] extent = new double[n];
    int[] group = new int[n];
    Arrays.fill(extent, 60);
    Arrays.fill(group, -1);
    int[] stage = IntStream.range(0, n).map(v -> v / each).toArray();
    return new StageGraph(2, stage, extent, extent, group, from, to);
  }

  private static boolean[] all(int n) {
    boolean[] all = new boolean[n];
    Arrays.fill(all, true);
    return all;
  }

  private static Layers layers(StageGraph graph, long seed) {
    KeptColumns kept = columns(graph, seed);
    return Layers.of(graph, kept.columns().column(), kept.columns().count(), kept.forward());
  }

  private static Set<Integer> nodes(Layers layers) {
    Set<Integer> nodes = new HashSet<>();
    for (int[] column : layers.order) {
      Arrays.stream(column).forEach(nodes::add);
    }
    return nodes;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void heightsKeepOrderAndGaps(long seed) {
    StageGraph graph = PhasesTest.random(seed);
    Layers layers = layers(graph, seed);
    double[] present = anywhere(graph, seed + 1);
    KeptOrder.arrange(layers, present, part -> {});
    layers = layers.drawn();
    double[] middle = KeptHeights.middles(layers, graph.height(), present);
    for (int[] column : layers.order) {
      for (int k = 1; k < column.length; k++) {
        int v = column[k - 1];
        int w = column[k];
        double gap = layers.isBend(v) || layers.isBend(w) ? Spacing.PASSAGE : Spacing.CARD_GAP;
        double half =
            ((layers.isBend(v) ? 0 : graph.height()[v])
                    + (layers.isBend(w) ? 0 : graph.height()[w]))
                / 2;
        assertThat(middle[w] - middle[v]).isGreaterThanOrEqualTo(half + gap - 1e-6);
      }
    }
  }

  @Test
  void cardsThatLieWellStayToThePixel() {
    StageGraph graph = two(3, new int[] {0, 1, 2}, new int[] {3, 4, 5});
    Layers layers = Layers.of(graph, graph.stage(), 2, all(3));
    double[] present = {11, 140, 300, 11, 140, 300};
    KeptOrder.arrange(layers, present, part -> {});
    assertThat(KeptHeights.middles(layers, graph.height(), present)).containsExactly(present);
  }
}
