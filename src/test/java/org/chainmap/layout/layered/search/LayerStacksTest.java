package org.chainmap.layout.layered.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever steps are taken, cards of a layer stay apart and held ones where they are. */
class LayerStacksTest {

  private static final int COLUMNS = 3;
  private static final int CARDS = 18;

  static LongStream seeds() {
    return RandomMaps.seeds(30);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void takenStepsLeaveCardsApartAndHeldOnesInPlace(long seed) {
    Random random = new Random(seed);
    double[] height = new double[CARDS];
    boolean[] held = new boolean[CARDS];
    int[] layer = new int[CARDS];
    double[] y = new double[CARDS];
    double[] end = new double[COLUMNS];
    for (int v = 0; v < CARDS; v++) {
      height[v] = 40 + random.nextInt(60);
      held[v] = random.nextInt(6) == 0;
      layer[v] = random.nextInt(COLUMNS);
      y[v] = end[layer[v]] + height[v] / 2 + random.nextInt(40);
      end[layer[v]] = y[v] + height[v] / 2 + Spacing.CARD_GAP;
    }
    int[] group = new int[CARDS];
    Arrays.fill(group, -1);
    StageGraph graph =
        new StageGraph(1, new int[CARDS], height, height, group, new int[0], new int[0]);
    double[] before = y.clone();
    LayerStacks layerStacks = new LayerStacks(graph, COLUMNS, layer, y, held, 60);
    int taken = 0;
    for (int k = 0; k < 300; k++) {
      int v = random.nextInt(CARDS);
      layerStacks.begin();
      boolean can =
          switch (random.nextInt(4)) {
            case 0 -> layerStacks.swap(v);
            case 1 -> layerStacks.shift(v, random.nextInt(200) - 100, random.nextBoolean());
            case 2 -> {
              int to = random.nextInt(COLUMNS);
              yield layerStacks.size(to) > 0
                  && to != layer[v]
                  && layerStacks.exchange(v, layerStacks.nearest(to, y[v]));
            }
            default -> layerStacks.put(v, random.nextInt(COLUMNS), random.nextInt(900));
          };
      if (can) {
        layerStacks.take();
        taken++;
        assertApart(layer, y, height);
      }
    }
    assertThat(taken).as("steps that could be taken").isGreaterThan(30);
    for (int v = 0; v < CARDS; v++) {
      assertThat(!held[v] || y[v] == before[v]).isTrue();
    }
  }

  private static void assertApart(int[] layer, double[] y, double[] height) {
    for (int v = 0; v < CARDS; v++) {
      for (int w = 0; w < v; w++) {
        double apart = (height[v] + height[w]) / 2 + Spacing.CARD_GAP;
        assertThat(layer[v] != layer[w] || Math.abs(y[v] - y[w]) > apart - 1e-6)
            .as("cards %d and %d of layer %d", v, w, layer[v])
            .isTrue();
      }
    }
  }
}
