package org.chainmap.layout.layered;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.layout.layered.graph.LayeredGraph;

/** The edges between neighbouring layers as a test reads them. */
final class LayerEdges {

  private LayerEdges() {}

  /**
   * An edge.
   *
   * @param source its node in the left layer; {@code target} its node in the right one
   * @param from the place of the source in its layer; {@code to} that of the target
   */
  record Edge(int source, int target, int from, int to) {

    /** Whether two edges between the same layers cross. */
    boolean crosses(Edge other) {
      return (from < other.from && to > other.to) || (from > other.from && to < other.to);
    }
  }

  /** All edges. */
  static List<Edge> of(LayeredGraph layeredGraph) {
    List<Edge> edges = new ArrayList<>();
    for (int c = 0; c + 1 < layeredGraph.order.length; c++) {
      edges.addAll(between(layeredGraph, c));
    }
    return edges;
  }

  /** The edges from a layer to the next. */
  static List<Edge> between(LayeredGraph layeredGraph, int layer) {
    int[] place = places(layeredGraph);
    List<Edge> edges = new ArrayList<>();
    for (int v : layeredGraph.order[layer]) {
      for (int k = layeredGraph.right.start[v]; k < layeredGraph.right.start[v + 1]; k++) {
        int w = layeredGraph.right.item[k];
        edges.add(new Edge(v, w, place[v], place[w]));
      }
    }
    return edges;
  }

  /** How often edges cross, every two of them compared. */
  static long crossings(LayeredGraph layeredGraph) {
    long crossings = 0;
    for (int c = 0; c + 1 < layeredGraph.order.length; c++) {
      List<Edge> edges = between(layeredGraph, c);
      for (Edge edge : edges) {
        crossings += edges.stream().filter(edge::crosses).count();
      }
    }
    return crossings / 2;
  }

  private static int[] places(LayeredGraph layeredGraph) {
    int[] place = new int[layeredGraph.nodes];
    for (int[] layer : layeredGraph.order) {
      for (int k = 0; k < layer.length; k++) {
        place[layer[k]] = k;
      }
    }
    return place;
  }
}
