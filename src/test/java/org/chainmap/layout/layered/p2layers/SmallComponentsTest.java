package org.chainmap.layout.layered.p2layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p1cycles.CycleBreaking;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A map of many small parts has them side by side, and their links short. */
class SmallComponentsTest {

  static LongStream seeds() {
    return RandomMaps.seeds(30);
  }

  /** Chains of two to four cards, each in one of the stages. */
  private static StageGraph chains(long seed) {
    Random random = new Random(seed);
    int stages = 1 + random.nextInt(3);
    int[] length = random.ints(30 + random.nextInt(60), 2, 5).toArray();
    int n = Arrays.stream(length).sum();
    int[] stage = new int[n];
    int[] from = new int[n - length.length];
    int[] to = new int[from.length];
    int v = 0;
    int links = 0;
    for (int cards : length) {
      int own = random.nextInt(stages);
      for (int k = 0; k < cards; k++, v++) {
        stage[v] = own;
        if (k > 0) {
          from[links] = v - 1;
          to[links++] = v;
        }
      }
    }
    int[] group = new int[n];
    Arrays.fill(group, -1);
    double[] size = new double[n];
    Arrays.fill(size, 60);
    return new StageGraph(stages, stage, size, size, group, from, to);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void smallPartsStandSideBySideAndAreNotDrawnOut(long seed) {
    StageGraph graph = chains(seed);
    Layering layering = Layering.of(graph, CycleBreaking.forward(graph));
    int[] layer = layering.layer();
    int[] cards = new int[layering.count()];
    for (int v = 0; v < layer.length; v++) {
      int stage = graph.stage()[v];
      assertThat(layer[v]).isBetween(layering.first()[stage], layering.first()[stage + 1] - 1);
      cards[layer[v]]++;
    }
    for (int e = 0; e < graph.links(); e++) {
      assertThat(layer[graph.to()[e]]).isEqualTo(layer[graph.from()[e]] + 1);
    }
    int highest = Arrays.stream(cards).max().orElse(0);
    assertThat(highest).isLessThan(2 * layering.count());
    assertThat(layering.count()).isLessThan(4 * highest);
  }
}
