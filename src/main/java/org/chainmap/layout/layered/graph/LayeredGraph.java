package org.chainmap.layout.layered.graph;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chainmap.graph.Adjacency;

/**
 * Layers of nodes: cards, and dummy nodes where a link passes through a layer; every link has dummy
 * nodes of its own. Every edge joins neighbouring layers.
 *
 * <p>Nodes 0 to cards - 1 are the cards; dummy nodes of links with the flow follow; then
 * place-holders of groups; then dummy nodes of links against the flow, which count where they
 * cross, but which are drawn around and therefore left out of {@link #drawn()}.
 *
 * <p>Groups: from its first to its last layer a group has at least one node in every layer (a
 * member, a dummy node of a link between two members, or a place-holder without size and edges), so
 * that its frame, which spans them, is kept free of other nodes.
 */
public final class LayeredGraph {

  public final int cards;
  public final int nodes;

  /** The layer of each node, or -1 for cards that take no part. */
  public final int[] layer;

  /** The group of each node, or -1. */
  public final int[] group;

  /** The card whose link a bend belongs to, at the link's left end; of other nodes themselves. */
  public final int[] source;

  /** The nodes of each layer from above to below. */
  public final int[][] order;

  /** The neighbours of each node in the next layer; {@code left} those in the layer before. */
  public final Adjacency right;

  public final Adjacency left;

  private final Build build;

  private LayeredGraph(Build build, int nodes, int edges, int[][] order) {
    this.build = build;
    this.cards = build.cards;
    this.nodes = nodes;
    this.order = order;
    layer = Arrays.copyOf(build.layer, nodes);
    group = Arrays.copyOf(build.group, nodes);
    source = Arrays.copyOf(build.source, nodes);
    int[] from = Arrays.copyOf(build.from, edges);
    int[] to = Arrays.copyOf(build.to, edges);
    right = Adjacency.of(nodes, from, to);
    left = Adjacency.of(nodes, to, from);
  }

  /**
   * Layers of the cards that take part, with bends and place-holders, in no particular order.
   * O(cards + bends + links).
   *
   * @param layer the layer of each card, or -1 for cards that take no part
   * @param forward which links run with the flow
   */
  public static LayeredGraph of(StageGraph graph, int[] layer, int layers, boolean[] forward) {
    Build build = new Build(graph, layer);
    build.links(forward, true);
    build.holders(layers);
    build.drawn = build.nodes;
    build.drawnEdges = build.edges;
    build.links(forward, false);
    int[] sizes = new int[layers];
    for (int v = 0; v < build.nodes; v++) {
      if (build.layer[v] >= 0) {
        sizes[build.layer[v]]++;
      }
    }
    int[][] order = new int[layers][];
    Arrays.setAll(order, c -> new int[sizes[c]]);
    for (int v = build.nodes - 1; v >= 0; v--) {
      if (build.layer[v] >= 0) {
        order[build.layer[v]][--sizes[build.layer[v]]] = v;
      }
    }
    return new LayeredGraph(build, build.nodes, build.edges, order);
  }

  /** The same layers in the same order without the bends of links against the flow. */
  public LayeredGraph drawn() {
    int[][] shown = new int[order.length][];
    Arrays.setAll(shown, c -> Arrays.stream(order[c]).filter(v -> v < build.drawn).toArray());
    return new LayeredGraph(build, build.drawn, build.drawnEdges, shown);
  }

  /** Tells whether a node is no card: a dummy node or a place-holder, which have no height. */
  public boolean isDummy(int node) {
    return node >= cards;
  }

  /** Nodes and edges while they are being collected. */
  private static final class Build {
    private final StageGraph graph;
    private final int cards;
    private int nodes;
    private int edges;
    private int drawn;
    private int drawnEdges;
    private int[] layer;
    private int[] group;
    private int[] source;
    private int[] from;
    private int[] to;

    Build(StageGraph graph, int[] columnOfCard) {
      this.graph = graph;
      cards = graph.cards();
      nodes = cards;
      layer = columnOfCard.clone();
      group = graph.group().clone();
      source = IntStream.range(0, cards).toArray();
      from = new int[graph.links()];
      to = new int[graph.links()];
    }

    void links(boolean[] forward, boolean with) {
      for (int e = 0; e < graph.links(); e++) {
        if (forward[e] == with) {
          link(graph.from()[e], graph.to()[e], with);
        }
      }
    }

    private void link(int a, int b, boolean with) {
      int first = layer[a] <= layer[b] ? a : b;
      int last = first == a ? b : a;
      if (layer[first] < 0 || layer[first] == layer[last]) {
        return;
      }
      int inside = with && group[a] == group[b] ? group[a] : -1;
      int node = first;
      for (int c = layer[first] + 1; c < layer[last]; c++) {
        edge(node, nodes);
        node = node(c, inside, first);
      }
      edge(node, last);
    }

    void holders(int layers) {
      int groups = Arrays.stream(group).max().orElse(-1) + 1;
      int[] low = new int[groups];
      int[] high = new int[groups];
      boolean[] taken = new boolean[groups * layers];
      Arrays.fill(low, layers);
      Arrays.fill(high, -1);
      for (int v = 0; v < nodes; v++) {
        int g = group[v];
        if (g >= 0 && layer[v] >= 0) {
          low[g] = Math.min(low[g], layer[v]);
          high[g] = Math.max(high[g], layer[v]);
          taken[g * layers + layer[v]] = true;
        }
      }
      for (int g = 0; g < groups; g++) {
        for (int c = low[g]; c <= high[g]; c++) {
          if (!taken[g * layers + c]) {
            node(c, g, nodes);
          }
        }
      }
    }

    private int node(int atLayer, int ofGroup, int ofSource) {
      if (nodes == layer.length) {
        int more = 2 * nodes + 8;
        layer = Arrays.copyOf(layer, more);
        group = Arrays.copyOf(group, more);
        source = Arrays.copyOf(source, more);
      }
      layer[nodes] = atLayer;
      group[nodes] = ofGroup;
      source[nodes] = ofSource;
      return nodes++;
    }

    private void edge(int a, int b) {
      if (edges == from.length) {
        from = Arrays.copyOf(from, 2 * edges + 8);
        to = Arrays.copyOf(to, 2 * edges + 8);
      }
      from[edges] = a;
      to[edges++] = b;
    }
  }
}
