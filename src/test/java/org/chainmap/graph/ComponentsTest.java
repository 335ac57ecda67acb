package org.chainmap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.DirectedPseudograph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Components and blocks against JGraphT. */
class ComponentsTest {

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void componentsAreJgrapht(long seed) {
    Arcs arcs = Nets.random(seed);
    Graph<Integer, Integer> graph = graph(arcs);
    assertThat(sets(Components.of(arcs).largestFirst()))
        .isEqualTo(
            Set.copyOf(new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()));
    assertThat(sets(Components.weak(arcs).largestFirst()))
        .isEqualTo(Set.copyOf(new ConnectivityInspector<>(graph).connectedSets()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void strongComponentsAreNumberedAgainstTheArcs(long seed) {
    Arcs arcs = Nets.random(seed);
    Components components = Components.of(arcs);
    for (int a = 0; a < arcs.count(); a++) {
      assertThat(components.of(arcs.head(a))).isLessThanOrEqualTo(components.of(arcs.tail(a)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void blocksAreJgrapht(long seed) {
    Arcs arcs = Nets.random(seed);
    Set<Set<Integer>> theirs =
        new BiconnectivityInspector<>(new AsUndirectedGraph<>(graph(arcs)))
            .getBlocks().stream()
                .map(Graph::vertexSet)
                .filter(block -> block.size() > 1)
                .collect(Collectors.toSet());
    List<int[]> ours = Cuts.of(arcs).blocks();
    assertThat(sets(ours)).isEqualTo(theirs);
    assertThat(ours).hasSameSizeAs(theirs);
    assertThat(ours)
        .allMatch(block -> Arrays.equals(block, Arrays.stream(block).sorted().toArray()));
  }

  @Test
  void largestComesFirst() {
    Arcs arcs = new Arcs(6, new int[] {1, 2, 4}, new int[] {2, 5, 3});
    assertThat(Components.weak(arcs).largestFirst())
        .containsExactly(new int[] {1, 2, 5}, new int[] {3, 4}, new int[] {0});
  }

  @Test
  void aLongPathIsNoDanger() {
    int n = 100_000;
    assertThat(Components.of(Nets.path(n)).count()).isEqualTo(n);
    assertThat(Components.weak(Nets.path(n)).count()).isEqualTo(1);
    assertThat(Cuts.of(Nets.path(n)).blocks()).hasSize(n - 1);
  }

  private static Graph<Integer, Integer> graph(Arcs arcs) {
    Graph<Integer, Integer> graph = new DirectedPseudograph<>(null, null, false);
    IntStream.range(0, arcs.vertices()).forEach(graph::addVertex);
    IntStream.range(0, arcs.count()).forEach(a -> graph.addEdge(arcs.tail(a), arcs.head(a), a));
    return graph;
  }

  private static Set<Set<Integer>> sets(List<int[]> sets) {
    return sets.stream()
        .map(set -> Set.copyOf(new TreeSet<>(Arrays.stream(set).boxed().toList())))
        .collect(Collectors.toSet());
  }
}
