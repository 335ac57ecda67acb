package org.chainmap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReachabilityTest {

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void countsAreWhatIsReached(long seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(150);
    int m = random.nextInt(2 * n);
    Arcs arcs = new Arcs(n, random.ints(m, 0, n).toArray(), random.ints(m, 0, n).toArray());
    int[] counts = Reachability.counts(arcs);
    for (int v = 0; v < n; v++) {
      int[] reached = Reachability.from(arcs, new int[] {v}, new boolean[n]);
      assertThat(counts[v]).isEqualTo(reached.length);
      assertThat(Arrays.stream(reached).distinct().count()).isEqualTo(reached.length);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void componentsAreJgraphtsInReverseOrder(long seed) {
    Arcs arcs = Nets.random(seed);
    Components components = Components.of(arcs);
    var graph = new DirectedPseudograph<Integer, DefaultEdge>(DefaultEdge.class);
    for (int v = 0; v < arcs.vertices(); v++) {
      graph.addVertex(v);
    }
    for (int a = 0; a < arcs.count(); a++) {
      graph.addEdge(arcs.tail(a), arcs.head(a));
      assertThat(components.of(arcs.head(a))).isLessThanOrEqualTo(components.of(arcs.tail(a)));
    }
    var theirs = new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets();
    assertThat(components.count()).isEqualTo(theirs.size());
    for (var set : theirs) {
      assertThat(set.stream().map(components::of).distinct()).hasSize(1);
    }
  }
}
