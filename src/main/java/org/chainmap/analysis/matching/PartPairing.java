package org.chainmap.analysis.matching;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.chainmap.task.Progress;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jheaps.tree.FibonacciHeap;

/**
 * The maximum-weight pairing of one connected component: by JGraphT's maximum weight bipartite
 * matching, or by {@link AugmentingPaths} where there are too many candidates for it.
 */
final class PartPairing {

  /** The number of candidates up to which JGraphT's class takes less than a second. */
  private static final int FEW = 2000;

  private PartPairing() {}

  /** Returns by need its offer, or −1. */
  static int[] heaviest(IntegerWeights integerWeights, Progress progress) {
    return integerWeights.size() <= FEW
        ? byGraph(integerWeights, progress)
        : AugmentingPaths.heaviest(integerWeights, progress);
  }

  /** Pairs with JGraphT, whatever the number of candidates. */
  static int[] byGraph(IntegerWeights integerWeights, Progress progress) {
    Graph<Integer, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    int needs = integerWeights.needs();
    Set<Integer> left = new LinkedHashSet<>();
    Set<Integer> right = new LinkedHashSet<>();
    for (int i = 0; i < needs + integerWeights.offers(); i++) {
      graph.addVertex(i);
      (i < needs ? left : right).add(i);
    }
    for (int i = 0; i < needs; i++) {
      for (int k = 0; k < integerWeights.offer()[i].length; k++) {
        graph.setEdgeWeight(
            graph.addEdge(i, needs + integerWeights.offer()[i][k]),
            (double) integerWeights.weight()[i][k]);
      }
    }
    // The queue is the only part of the algorithm that can be replaced; cancelling is checked
    // there.
    var matching =
        new MaximumWeightBipartiteMatching<>(
            graph,
            left,
            right,
            order ->
                new FibonacciHeap<>(
                    (a, b) -> {
                      progress.check();
                      return order.compare(a, b);
                    }));
    int[] partner = new int[needs];
    Arrays.fill(partner, -1);
    for (DefaultWeightedEdge edge : matching.getMatching().getEdges()) {
      partner[graph.getEdgeSource(edge)] = graph.getEdgeTarget(edge) - needs;
    }
    return partner;
  }
}
