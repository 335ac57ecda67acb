package org.chainmap.layout.layered.p3order;

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

class ComponentSeparationTest {

  private static final int COLUMNS = 4;

  static LongStream seeds() {
    return RandomMaps.seeds(40);
  }

  /** Three parts of one, two and three times ten cards, their cards in turn; layer = stage. */
  private static LayeredGraph shuffled(Random random, int[] part) {
    int n = part.length;
    int[] stage = new int[n];
    int[] group = new int[n];
    Arrays.fill(group, -1);
    int[] from = new int[2 * n];
    int[] to = new int[2 * n];
    int links = 0;
    int[] last = {-1, -1, -1};
    for (int v = 0; v < n; v++) {
      part[v] = v % 6 < 3 ? 0 : v % 6 < 5 ? 1 : 2;
      int before = last[part[v]];
      stage[v] = before < 0 ? 0 : (stage[before] + 1) % COLUMNS;
      if (before >= 0) {
        from[links] = stage[v] == 0 ? v : before;
        to[links++] = stage[v] == 0 ? before : v;
      }
      last[part[v]] = v;
    }
    double[] size = new double[n];
    Arrays.fill(size, 60);
    StageGraph graph =
        new StageGraph(
            COLUMNS,
            stage,
            size,
            size,
            group,
            Arrays.copyOf(from, links),
            Arrays.copyOf(to, links));
    boolean[] forward = new boolean[links];
    Arrays.fill(forward, true);
    LayeredGraph layeredGraph = LayeredGraph.of(graph, stage, COLUMNS, forward);
    for (int[] layer : layeredGraph.order) {
      for (int k = layer.length - 1; k > 0; k--) {
        int other = random.nextInt(k + 1);
        int v = layer[k];
        layer[k] = layer[other];
        layer[other] = v;
      }
    }
    return layeredGraph;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void partsLieAboveOneAnotherInTheOrderTheyHad(long seed) {
    int[] part = new int[60];
    LayeredGraph layeredGraph = shuffled(new Random(seed), part);
    int[][] before = Arrays.stream(layeredGraph.order).map(int[]::clone).toArray(int[][]::new);
    ComponentSeparation.apart(layeredGraph);
    for (int c = 0; c < COLUMNS; c++) {
      int[] layer = layeredGraph.order[c];
      int[] expected =
          IntStream.range(0, 3)
              .flatMap(
                  p ->
                      Arrays.stream(before[layeredGraph.layer[layer[0]]])
                          .filter(v -> part[layeredGraph.source[v]] == p))
              .toArray();
      assertThat(layer).isEqualTo(expected);
    }
  }
}
