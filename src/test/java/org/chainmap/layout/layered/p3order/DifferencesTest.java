package org.chainmap.layout.layered.p3order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.layout.layered.net.Layers;
import org.chainmap.layout.layered.net.StageGraph;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counting crossings: anew, pair by pair, and along with moves. */
class DifferencesTest {

  static LongStream seeds() {
    return RandomMaps.seeds(20);
  }

  /** Random cards in columns of their own, linked from column to column and further. */
  private static Layers random(Random random) {
    int n = 20 + random.nextInt(30);
    int columns = 2 + random.nextInt(4);
    int[] column = new int[n];
    int[] group = new int[n];
    Arrays.setAll(column, v -> random.nextInt(columns));
    Arrays.fill(group, -1);
    int m = 3 * n;
    int[] from = new int[m];
    int[] to = new int[m];
    boolean[] forward = new boolean[m];
    for (int e = 0; e < m; e++) {
      from[e] = random.nextInt(n);
      to[e] = random.nextInt(n);
      forward[e] = column[from[e]] < column[to[e]];
    }
    StageGraph graph = new StageGraph(1, new int[n], new double[n], new double[n], group, from, to);
    return Layers.of(graph, column, columns, forward);
  }

  private static long bruteForce(Places places) {
    Layers layers = places.layers;
    long sum = 0;
    for (int v = 0; v < layers.nodes; v++) {
      for (int w = 0; w < layers.nodes; w++) {
        if (layers.column[v] == layers.column[w] && places.place[v] < places.place[w]) {
          for (int i = layers.rightStart[v]; i < layers.rightStart[v + 1]; i++) {
            for (int j = layers.rightStart[w]; j < layers.rightStart[w + 1]; j++) {
              sum += places.place[layers.right[i]] > places.place[layers.right[j]] ? 1 : 0;
            }
          }
        }
      }
    }
    return sum;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theCounterCountsLikeBruteForce(long seed) {
    Random random = new Random(seed);
    Places places = new Places(random(random));
    places.shuffle(random);
    assertThat(places.count()).isEqualTo(bruteForce(places));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void differencesFollowEverySwap(long seed) {
    Random random = new Random(seed);
    Places places = new Places(random(random));
    Layers layers = places.layers;
    places.shuffle(random);
    Differences differences = new Differences(places);
    long now = places.count();
    for (int k = 0; k < 300; k++) {
      int[] o = layers.order[random.nextInt(layers.order.length)];
      if (o.length > 1) {
        int at = random.nextInt(o.length - 1);
        int v = o[at];
        int w = o[at + 1];
        now -= differences.of(v, w);
        differences.swapped(v, w);
        places.move(v, at + 1);
        assertThat(now).isEqualTo(bruteForce(places));
      }
    }
    assertThat(new Differences(places).of(layers.order[0][0], layers.order[0][1]))
        .isEqualTo(differences.of(layers.order[0][0], layers.order[0][1]));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void annealingAndSiftingSayWhatTheySave(long seed) {
    Random random = new Random(seed);
    Places places = new Places(random(random));
    places.shuffle(random);
    long before = places.count();
    Annealing annealing = new Annealing(places, new Differences(places), seed);
    long cooled = annealing.run(before, 2, 0.3, 20_000, () -> false);
    places.restore(annealing.best());
    assertThat(cooled).isEqualTo(bruteForce(places)).isLessThan(before);
    long saved = new Sifting(places).run(100);
    assertThat(cooled - saved).isEqualTo(bruteForce(places));
    assertThat(new Sifting(places).run(100)).isZero();
  }
}
