package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chainmap.graph.IndexSort;
import org.chainmap.graph.UnionFind;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;

/**
 * Keeps the unconnected parts of a map apart: in every layer the nodes of one lie above all nodes
 * of the next, the part with the most nodes first. Cards of one group count as connected, as they
 * share a frame.
 *
 * <p>Precondition: none. Postcondition: each layer holds the same nodes, those of one part side by
 * side and in the order they had; all layers have the parts in one order, so that no edges of two
 * parts cross; nothing else crosses that did not cross before.
 */
public final class ComponentSeparation {

  private final LayeredGraph layeredGraph;
  private final UnionFind parts;

  private ComponentSeparation(LayeredGraph layeredGraph) {
    this.layeredGraph = layeredGraph;
    this.parts = new UnionFind(layeredGraph.nodes);
  }

  /** Orders the layers in place. O(nodes · log nodes + edges). */
  public static void apart(LayeredGraph layeredGraph) {
    ComponentSeparation componentSeparation = new ComponentSeparation(layeredGraph);
    componentSeparation.join();
    componentSeparation.sort();
  }

  /**
   * The part of each node, the one with the most nodes first, -1 where a node takes no part. Unlike
   * the edges of layers as they are drawn, links against the flow count here too. O(nodes · log
   * nodes + edges).
   */
  public static int[] parts(StageGraph graph, LayeredGraph layeredGraph) {
    ComponentSeparation componentSeparation = new ComponentSeparation(layeredGraph);
    componentSeparation.join();
    for (int e = 0; e < graph.links(); e++) {
      if (layeredGraph.layer[graph.from()[e]] >= 0 && layeredGraph.layer[graph.to()[e]] >= 0) {
        componentSeparation.parts.union(graph.from()[e], graph.to()[e]);
      }
    }
    int[] rank = componentSeparation.ranks();
    int[] parts = new int[layeredGraph.nodes];
    Arrays.setAll(
        parts, v -> layeredGraph.layer[v] < 0 ? -1 : rank[componentSeparation.parts.find(v)]);
    return parts;
  }

  private void join() {
    int[] first = new int[Arrays.stream(layeredGraph.group).max().orElse(-1) + 1];
    Arrays.fill(first, -1);
    for (int v = 0; v < layeredGraph.nodes; v++) {
      for (int k = layeredGraph.right.start[v]; k < layeredGraph.right.start[v + 1]; k++) {
        parts.union(v, layeredGraph.right.item[k]);
      }
      int group = layeredGraph.group[v];
      if (group >= 0 && layeredGraph.layer[v] >= 0) {
        if (first[group] < 0) {
          first[group] = v;
        }
        parts.union(first[group], v);
      }
    }
  }

  /** For the first node of each part its place among the parts, those with most nodes first. */
  private int[] ranks() {
    int[] size = new int[layeredGraph.nodes];
    for (int v = 0; v < layeredGraph.nodes; v++) {
      size[parts.find(v)] += layeredGraph.layer[v] < 0 ? 0 : 1;
    }
    int[] rank = new int[layeredGraph.nodes];
    int next = 0;
    int[] first = IntStream.range(0, layeredGraph.nodes).filter(v -> size[v] > 0).toArray();
    for (int v : IndexSort.sorted(first, v -> -size[v])) {
      rank[v] = next++;
    }
    return rank;
  }

  private void sort() {
    int[] rank = ranks();
    for (int[] layer : layeredGraph.order) {
      int[] sorted = IndexSort.sorted(layer, v -> rank[parts.find(v)]);
      System.arraycopy(sorted, 0, layer, 0, layer.length);
    }
  }
}
