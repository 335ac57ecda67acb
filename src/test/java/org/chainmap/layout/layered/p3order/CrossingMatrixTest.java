package org.chainmap.layout.layered.p3order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counting crossings: anew, pair by pair, and along with moves. */
class CrossingMatrixTest {

  static LongStream seeds() {
    return RandomMaps.seeds(20);
  }

  /** Random cards in layers of their own, linked from layer to layer and further. */
  private static LayeredGraph random(Random random) {
    int n = 20 + random.nextInt(30);
    int layers = 2 + random.nextInt(4);
    int[] layer = new int[n];
    int[] group = new int[n];
    Arrays.setAll(layer, v -> random.nextInt(layers));
    Arrays.fill(group, -1);
    int m = 3 * n;
    int[] from = new int[m];
    int[] to = new int[m];
    boolean[] forward = new boolean[m];
    for (int e = 0; e < m; e++) {
      from[e] = random.nextInt(n);
      to[e] = random.nextInt(n);
      forward[e] = layer[from[e]] < layer[to[e]];
    }
    StageGraph graph = new StageGraph(1, new int[n], new double[n], new double[n], group, from, to);
    return LayeredGraph.of(graph, layer, layers, forward);
  }

  private static long bruteForce(NodeOrder nodeOrder) {
    LayeredGraph layeredGraph = nodeOrder.layeredGraph;
    long sum = 0;
    for (int v = 0; v < layeredGraph.nodes; v++) {
      for (int w = 0; w < layeredGraph.nodes; w++) {
        if (layeredGraph.layer[v] == layeredGraph.layer[w]
            && nodeOrder.place[v] < nodeOrder.place[w]) {
          for (int i = layeredGraph.right.start[v]; i < layeredGraph.right.start[v + 1]; i++) {
            for (int j = layeredGraph.right.start[w]; j < layeredGraph.right.start[w + 1]; j++) {
              sum +=
                  nodeOrder.place[layeredGraph.right.item[i]]
                          > nodeOrder.place[layeredGraph.right.item[j]]
                      ? 1
                      : 0;
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
    NodeOrder nodeOrder = new NodeOrder(random(random));
    nodeOrder.shuffle(random);
    assertThat(nodeOrder.count()).isEqualTo(bruteForce(nodeOrder));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void differencesFollowEverySwap(long seed) {
    Random random = new Random(seed);
    NodeOrder nodeOrder = new NodeOrder(random(random));
    LayeredGraph layeredGraph = nodeOrder.layeredGraph;
    nodeOrder.shuffle(random);
    CrossingMatrix crossingMatrix = new CrossingMatrix(nodeOrder);
    long now = nodeOrder.count();
    for (int k = 0; k < 300; k++) {
      int[] o = layeredGraph.order[random.nextInt(layeredGraph.order.length)];
      if (o.length > 1) {
        int at = random.nextInt(o.length - 1);
        int v = o[at];
        int w = o[at + 1];
        now -= crossingMatrix.of(v, w);
        crossingMatrix.swapped(v, w);
        nodeOrder.move(v, at + 1);
        assertThat(now).isEqualTo(bruteForce(nodeOrder));
      }
    }
    assertThat(new CrossingMatrix(nodeOrder).of(layeredGraph.order[0][0], layeredGraph.order[0][1]))
        .isEqualTo(crossingMatrix.of(layeredGraph.order[0][0], layeredGraph.order[0][1]));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void annealingAndSiftingSayWhatTheySave(long seed) {
    Random random = new Random(seed);
    NodeOrder nodeOrder = new NodeOrder(random(random));
    nodeOrder.shuffle(random);
    long before = nodeOrder.count();
    Annealing annealing = new Annealing(nodeOrder, new CrossingMatrix(nodeOrder), seed);
    long cooled = annealing.run(before, 2, 0.3, 20_000, () -> false);
    nodeOrder.restore(annealing.best());
    assertThat(cooled).isEqualTo(bruteForce(nodeOrder)).isLessThan(before);
    long saved = new Sifting(nodeOrder).run(100);
    assertThat(cooled - saved).isEqualTo(bruteForce(nodeOrder));
    assertThat(new Sifting(nodeOrder).run(100)).isZero();
  }
}
