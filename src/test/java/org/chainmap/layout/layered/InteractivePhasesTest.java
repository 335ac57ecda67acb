package org.chainmap.layout.layered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.interactive.MentalMapAnnealer;
import org.chainmap.layout.layered.p2layers.InteractiveLayering;
import org.chainmap.layout.layered.p4place.InteractiveNodePlacer;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The postconditions of the phases that keep a picture, however cards lie. */
class InteractivePhasesTest {

  static LongStream seeds() {
    return RandomMaps.seeds(60);
  }

  private static double[] anywhere(StageGraph graph, long seed) {
    Random random = new Random(seed);
    double[] at = new double[graph.cards()];
    Arrays.setAll(at, v -> random.nextInt(5) == 0 ? Double.NaN : random.nextInt(900));
    return at;
  }

  private static InteractiveLayering layers(StageGraph graph, long seed) {
    return InteractiveLayering.of(graph, anywhere(graph, seed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void columnsFollowLinksAndStages(long seed) {
    StageGraph graph = PhasesTest.random(seed);
    InteractiveLayering kept = layers(graph, seed);
    int[] layer = kept.layering().layer();
    int[] first = kept.layering().first();
    boolean[] linked = new boolean[graph.cards()];
    for (int e = 0; e < graph.links(); e++) {
      int from = graph.from()[e];
      int to = graph.to()[e];
      linked[from] = true;
      linked[to] = true;
      int steps = graph.stage()[to] - graph.stage()[from];
      assertThat(steps == 0 || kept.forward()[e] == steps > 0).isTrue();
      assertThat(kept.forward()[e]).isEqualTo(layer[from] < layer[to]);
    }
    for (int v = 0; v < graph.cards(); v++) {
      assertThat(layer[v] >= 0 || !linked[v]).as("a layer for every linked card").isTrue();
      if (layer[v] >= 0) {
        assertThat(layer[v])
            .isGreaterThanOrEqualTo(first[graph.stage()[v]])
            .isLessThan(first[graph.stage()[v] + 1]);
      }
    }
    assertThat(first[graph.stages()]).isEqualTo(kept.layering().count());
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
    InteractiveLayering kept =
        InteractiveLayering.of(graph, new double[] {0, 10, 250, 240, Double.NaN, Double.NaN});
    assertThat(kept.layering().layer()).containsExactly(1, 1, 2, 2, 0, -1);
    assertThat(kept.moved()).isZero();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSearchKeepsFreedomAndSwapsNoMoreThanAllowed(long seed) {
    StageGraph graph = PhasesTest.random(seed);
    InteractiveLayering kept = layers(graph, seed);
    int[] known = kept.layering().layer();
    int n = graph.cards();
    Random random = new Random(seed);
    double[] old = stacked(known, random);
    boolean[] isNew = new boolean[n];
    boolean[] held = new boolean[n];
    for (int v = 0; v < n; v++) {
      isNew[v] = random.nextInt(8) == 0;
      held[v] = random.nextInt(8) == 0;
    }
    double[] x = IntStream.range(0, kept.layering().count()).mapToDouble(c -> 200 * c).toArray();
    MentalMapAnnealer.Known map = new MentalMapAnnealer.Known(known, old, isNew, held);
    MentalMapAnnealer.Limits limits = new MentalMapAnnealer.Limits(3, 2, 50);
    MentalMapAnnealer search =
        new MentalMapAnnealer(
            graph,
            kept.layering().freedom(graph, kept.forward()),
            map,
            limits,
            x,
            known,
            old,
            seed);
    search.run(1, 20_000);
    int[] layer = search.layer();
    double[] y = search.y();
    int far = 0;
    int swapped = 0;
    for (int v = 0; v < n; v++) {
      if (held[v] || graph.group()[v] >= 0) {
        assertThat(layer[v]).isEqualTo(known[v]);
        assertThat(y[v]).isEqualTo(old[v]);
      }
      for (int w = v + 1; w < n; w++) {
        boolean both = !isNew[v] && !isNew[w] && known[v] >= 0 && known[v] == known[w];
        swapped += both && (old[v] - old[w]) * (y[v] - y[w]) < 0 ? 1 : 0;
        assertThat(overlap(graph, layer, y, v, w)).isLessThan(1e-6);
      }
      far += !isNew[v] && (layer[v] != known[v] || Math.abs(y[v] - old[v]) > 50) ? 1 : 0;
    }
    assertThat(swapped).isLessThanOrEqualTo(3);
    assertThat(far).isLessThanOrEqualTo(2);
    for (int e = 0; e < graph.links(); e++) {
      if (kept.forward()[e]) {
        assertThat(layer[graph.from()[e]]).isLessThan(layer[graph.to()[e]]);
      }
    }
  }

  @Test
  void oneSwapMakesGoodACardOutOfItsPlace() {
    int[] from = {0, 1, 2, 3, 4, 5};
    int[] to = {6, 7, 8, 9, 10, 11};
    StageGraph graph = two(6, from, to);
    InteractiveLayering kept = InteractiveLayering.of(graph, left(6));
    double[] old = new double[12];
    Arrays.setAll(old, v -> 100 * (v % 6));
    old[11] = 350;
    boolean[] none = new boolean[12];
    MentalMapAnnealer.Known map =
        new MentalMapAnnealer.Known(kept.layering().layer(), old, none, none);
    MentalMapAnnealer search =
        new MentalMapAnnealer(
            graph,
            kept.layering().freedom(graph, all(6)),
            map,
            new MentalMapAnnealer.Limits(2, 2, 50),
            new double[] {0, 200},
            map.layer(),
            old,
            1);
    for (double temperature : new double[] {0.5, 0.1, 0.02}) {
      search.run(temperature, 50_000);
    }
    double[] y = search.y();
    assertThat(search.crossings()).isZero();
    assertThat((y[4] - y[5]) * (y[10] - y[11])).isPositive();
  }

  /** Heights at which the cards of no layer overlap, in any order. */
  private static double[] stacked(int[] layer, Random random) {
    double[] y = new double[layer.length];
    int[] order = IntStream.range(0, y.length).toArray();
    for (int k = order.length - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      int v = order[k];
      order[k] = order[other];
      order[other] = v;
    }
    int[] size = new int[2 + Arrays.stream(layer).max().orElse(-1)];
    for (int v : order) {
      y[v] = 200.0 * size[layer[v] + 1]++ + random.nextInt(20);
    }
    return y;
  }

  /** By how much two cards of a layer come nearer than they may, in px. */
  private static double overlap(StageGraph graph, int[] layer, double[] y, int v, int w) {
    double least = (graph.height()[v] + graph.height()[w]) / 2 + Spacing.CARD_GAP;
    boolean together = layer[v] >= 0 && layer[v] == layer[w];
    return together ? Math.max(0, least - Math.abs(y[v] - y[w])) : 0;
  }

  private static double[] left(int each) {
    return IntStream.range(0, 2 * each).mapToDouble(v -> v < each ? 0 : 200).toArray();
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

  @ParameterizedTest
  @MethodSource("seeds")
  void heightsKeepGapsGroupsAndWhatHoldsThem(long seed) {
    StageGraph graph = PhasesTest.random(seed);
    InteractiveLayering kept = layers(graph, seed);
    int[] layer = kept.layering().layer();
    double[] wish = new Random(seed).doubles(graph.cards(), 0, 900).toArray();
    LayeredGraph layeredGraph =
        InteractiveNodePlacer.layers(graph, layer, kept.layering().count(), wish);
    double[] middle =
        InteractiveNodePlacer.middles(layeredGraph, graph.height(), wish, Spacing.FRAME_HEADER);
    for (int[] order : layeredGraph.order) {
      Set<Integer> closed = new HashSet<>();
      for (int k = 1; k < order.length; k++) {
        int v = order[k - 1];
        int w = order[k];
        if (v < graph.cards() && w < graph.cards()) {
          assertThat(middle[w] - middle[v])
              .isGreaterThanOrEqualTo((graph.height()[v] + graph.height()[w]) / 2 + 19 - 1e-6);
        }
        if (layeredGraph.group[v] != layeredGraph.group[w]) {
          closed.add(layeredGraph.group[v]);
          assertThat(layeredGraph.group[w] < 0 || !closed.contains(layeredGraph.group[w])).isTrue();
        }
      }
    }
    double[] placed = Arrays.copyOf(middle, graph.cards());
    LayeredGraph again =
        InteractiveNodePlacer.layers(graph, layer, kept.layering().count(), placed);
    double[] twice =
        InteractiveNodePlacer.middles(again, graph.height(), placed, Spacing.FRAME_HEADER);
    for (int v = 0; v < graph.cards(); v++) {
      assertThat(twice[v]).isEqualTo(middle[v], within(1e-6));
    }
  }

  @Test
  void onlyCardsInTheWayGiveWay() {
    StageGraph graph = two(4, new int[0], new int[0]);
    double[] wish = {0, 100, 130, 400, 11, 140, 300, 500};
    LayeredGraph layeredGraph = InteractiveNodePlacer.layers(graph, graph.stage(), 2, wish);
    double[] middle = InteractiveNodePlacer.middles(layeredGraph, graph.height(), wish, 0);
    assertThat(middle[2] - middle[1]).isEqualTo(60 + Spacing.CARD_GAP);
    assertThat(Math.abs(middle[1] - 100) + Math.abs(middle[2] - 130))
        .as("no further than needed")
        .isLessThanOrEqualTo(54 + Math.abs(middle[0]));
    for (int v : new int[] {3, 4, 5, 6, 7}) {
      assertThat(middle[v]).isEqualTo(wish[v]);
    }
  }
}
