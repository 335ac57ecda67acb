package org.chainmap.layout.layered.p4place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoordinateSmoothingTest {

  private static final double CARD = 60;
  private static final int ROWS = 8;
  private static final double STEP = 110;

  static LongStream seeds() {
    return RandomMaps.seeds(30);
  }

  /** Three layers of cards as stages, with links from one to the next; {@code drawn()} layers. */
  private static LayeredGraph layers(Random random) {
    int n = 3 * ROWS;
    int[] stage = IntStream.range(0, n).map(v -> v / ROWS).toArray();
    int[] group = new int[n];
    Arrays.fill(group, -1);
    double[] size = new double[n];
    Arrays.fill(size, CARD);
    int[] from = IntStream.range(0, 2 * ROWS).toArray();
    int[] to =
        IntStream.range(0, 2 * ROWS)
            .map(v -> (v / ROWS + 1) * ROWS + random.nextInt(ROWS))
            .toArray();
    StageGraph graph = new StageGraph(3, stage, size, size, group, from, to);
    boolean[] forward = new boolean[from.length];
    Arrays.fill(forward, true);
    return LayeredGraph.of(graph, stage, 3, forward).drawn();
  }

  private static double[] heights(LayeredGraph layeredGraph) {
    double[] heights = new double[layeredGraph.cards];
    Arrays.fill(heights, CARD);
    return heights;
  }

  private static double[] places(LayeredGraph layeredGraph, Random random) {
    double[] middle = new double[layeredGraph.nodes];
    for (int[] order : layeredGraph.order) {
      for (int k = 0; k < order.length; k++) {
        middle[order[k]] = STEP * k + random.nextInt(20);
      }
    }
    return middle;
  }

  /** How many links are not straight. */
  private static long bent(LayeredGraph layeredGraph, double[] middle) {
    return IntStream.range(0, layeredGraph.nodes)
        .mapToLong(
            v ->
                IntStream.range(layeredGraph.right.start[v], layeredGraph.right.start[v + 1])
                    .filter(
                        k ->
                            Math.abs(middle[v] - middle[layeredGraph.right.item[k]])
                                >= AxisStretching.straight(CARD, CARD))
                    .count())
        .sum();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void orderAndGapsHoldAndTheLessCardsAreHeldTheFewerLinksBend(long seed) {
    Random random = new Random(seed);
    LayeredGraph layeredGraph = layers(random);
    double[] middle = places(layeredGraph, random);
    long[] bends = new long[2];
    double[] holds = {1000, 0.25};
    for (int i = 0; i < holds.length; i++) {
      double[] smooth =
          CoordinateSmoothing.middles(layeredGraph, heights(layeredGraph), 0, middle, holds[i]);
      for (int[] order : layeredGraph.order) {
        for (int k = 1; k < order.length; k++) {
          assertThat(smooth[order[k]] - smooth[order[k - 1]]).isGreaterThan(CARD);
        }
      }
      bends[i] = bent(layeredGraph, smooth);
      double moved =
          IntStream.range(0, middle.length)
              .mapToDouble(v -> Math.abs(smooth[v] - middle[v]))
              .max()
              .orElse(0);
      if (i == 0) {
        assertThat(moved).isLessThan(1e-6);
        assertThat(bends[i]).isEqualTo(bent(layeredGraph, middle));
      }
    }
    assertThat(bends[1]).isLessThan(bends[0]);
  }
}
