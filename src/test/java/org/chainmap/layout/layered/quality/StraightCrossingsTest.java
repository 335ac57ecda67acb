package org.chainmap.layout.layered.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StraightCrossingsTest {

  static LongStream seeds() {
    return RandomMaps.seeds(30);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theyAreThoseOfEveryPairOfLinks(long seed) {
    Random random = new Random(seed);
    int cards = 2 + random.nextInt(20);
    int links = random.nextInt(40);
    int[] from = random.ints(links, 0, cards).toArray();
    int[] to = Arrays.stream(from).map(v -> (v + 1 + random.nextInt(cards - 1)) % cards).toArray();
    double[] width = random.doubles(cards, 100, 200).toArray();
    double[] height = random.doubles(cards, 50, 90).toArray();
    double[] left = random.doubles(cards, 0, 900).toArray();
    double[] top = random.doubles(cards, 0, 900).toArray();
    int[] group = new int[cards];
    StageGraph graph = new StageGraph(1, new int[cards], width, height, group, from, to);
    double[] x = new double[cards];
    double[] y = new double[cards];
    Arrays.setAll(x, v -> left[v] + width[v] / 2);
    Arrays.setAll(y, v -> top[v] + height[v] / 2);
    long expected = 0;
    for (int i = 0; i < links; i++) {
      for (int j = i + 1; j < links; j++) {
        boolean apart =
            from[i] != from[j] && from[i] != to[j] && to[i] != from[j] && to[i] != to[j];
        Line2D line = new Line2D.Double(x[from[i]], y[from[i]], x[to[i]], y[to[i]]);
        expected +=
            apart && line.intersectsLine(x[from[j]], y[from[j]], x[to[j]], y[to[j]]) ? 1 : 0;
      }
    }
    assertThat(StraightCrossings.count(graph, left, top)).isEqualTo(expected);
  }
}
