package org.chainmap.layout.layered.p5route.channel;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chainmap.layout.layered.p5route.RoutingProblem;

/**
 * Represents each edge as a chain of stops: its source, one passage (a dummy node) per layer it
 * passes, its target. A stop refers to a node: nodes 0 to cards - 1 are the cards, which many stops
 * share, the others are passages with one stop each, through a gap between the cards of a layer. A
 * hop leads from a stop of an edge to the next, across one channel; channel c lies left of layer c.
 * An edge within a layer has no passage and both ends at the right side. An edge against the flow
 * leaves its source to the right all the same, makes a U-turn, and passes its source's own layer;
 * at its target it does likewise.
 *
 * <p>Owns its arrays. Only the gaps of passages and the order of layers change, through its
 * methods, which keep order and places consistent.
 */
final class RoutedEdges {

  private final RoutingProblem routingProblem;
  private final LayerGrid layerGrid;

  /** The link of each edge: those with both ends in layers that are held to no side. */
  private final int[] link;

  /** The first stop of each edge; at the end the number of stops. */
  private final int[] start;

  private final int[] nodeOfStop;
  private final int[] edgeOfStop;
  private final int[] layer;

  /** The stop of each passage, by node; for cards -1. */
  private final int[] stop;

  private final int[] gap;
  private final int[][] order;
  private final int[] place;
  private final int[][] rightStops;
  private final int[][] leftStops;

  /** Creates edges whose passages have no gap yet. O(cards + stops). */
  RoutedEdges(RoutingProblem routingProblem, LayerGrid layerGrid) {
    this.routingProblem = routingProblem;
    this.layerGrid = layerGrid;
    int[] of = layerGrid.layer();
    link =
        IntStream.range(0, routingProblem.links())
            .filter(e -> of[routingProblem.from()[e]] >= 0 && of[routingProblem.to()[e]] >= 0)
            .filter(e -> !routingProblem.sides().holds(e))
            .toArray();
    start = new int[link.length + 1];
    for (int i = 0; i < link.length; i++) {
      start[i + 1] = start[i] + 2 + passages(of[from(i)], of[to(i)]);
    }
    int stops = start[link.length];
    nodeOfStop = new int[stops];
    edgeOfStop = new int[stops];
    int nodes = routingProblem.cards() + stops - 2 * link.length;
    layer = Arrays.copyOf(of, nodes);
    stop = new int[nodes];
    Arrays.fill(stop, -1);
    gap = new int[nodes];
    place = new int[nodes];
    int next = routingProblem.cards();
    int[] rights = new int[routingProblem.cards()];
    int[] lefts = new int[routingProblem.cards()];
    for (int i = 0; i < link.length; i++) {
      int a = of[from(i)];
      int b = of[to(i)];
      for (int s = start[i]; s < start[i + 1]; s++) {
        edgeOfStop[s] = i;
        if (s > start[i] && s < start[i + 1] - 1) {
          int k = s - start[i];
          layer[next] = a < b ? a + k : a - k + 1;
          stop[next] = s;
          nodeOfStop[s] = next++;
        }
      }
      nodeOfStop[start[i]] = from(i);
      nodeOfStop[start[i + 1] - 1] = to(i);
      rights[from(i)]++;
      if (a == b) {
        rights[to(i)]++;
      } else {
        lefts[to(i)]++;
      }
    }
    rightStops = new int[routingProblem.cards()][];
    leftStops = new int[routingProblem.cards()][];
    for (int v = 0; v < routingProblem.cards(); v++) {
      rightStops[v] = new int[rights[v]];
      leftStops[v] = new int[lefts[v]];
    }
    for (int i = link.length - 1; i >= 0; i--) {
      int last = start[i + 1] - 1;
      if (of[from(i)] == of[to(i)]) {
        rightStops[to(i)][--rights[to(i)]] = last;
      } else {
        leftStops[to(i)][--lefts[to(i)]] = last;
      }
      rightStops[from(i)][--rights[from(i)]] = start[i];
    }
    order = new int[layerGrid.layers()][];
  }

  /** Returns the number of layers that an edge passes between its ends. */
  private static int passages(int from, int to) {
    return from == to ? 0 : from < to ? to - from - 1 : from - to + 1;
  }

  RoutingProblem routingProblem() {
    return routingProblem;
  }

  LayerGrid layerGrid() {
    return layerGrid;
  }

  /** Returns the number of edges. */
  int count() {
    return link.length;
  }

  /** Returns the number of stops of all edges. */
  int stops() {
    return nodeOfStop.length;
  }

  /** Returns the number of cards and passages. */
  int nodes() {
    return layer.length;
  }

  /** Returns the link that an edge stands for. */
  int link(int edge) {
    return link[edge];
  }

  /** Returns the card at which an edge begins. */
  int from(int edge) {
    return routingProblem.from()[link[edge]];
  }

  /** Returns the card at which an edge ends. */
  int to(int edge) {
    return routingProblem.to()[link[edge]];
  }

  /** Returns the net of an edge. */
  int net(int edge) {
    return routingProblem.net()[link[edge]];
  }

  /** Returns the first stop of an edge. */
  int start(int edge) {
    return start[edge];
  }

  /** Returns the stop after the last of an edge. */
  int end(int edge) {
    return start[edge + 1];
  }

  /** Returns the node of a stop. */
  int node(int stop) {
    return nodeOfStop[stop];
  }

  /** Returns the edge of a stop. */
  int edge(int stop) {
    return edgeOfStop[stop];
  }

  /** Returns the layer of a node, or -1 for a card in none. */
  int layer(int node) {
    return layer[node];
  }

  /** Returns the stop of a passage. */
  int stop(int passage) {
    return stop[passage];
  }

  /** Returns the gap of a passage within its layer. */
  int gap(int passage) {
    return gap[passage];
  }

  void setGap(int passage, int chosen) {
    gap[passage] = chosen;
  }

  /** Returns the nodes of a layer from top to bottom: its own array, changed by {@link #move}. */
  int[] order(int layer) {
    return order[layer];
  }

  /** Takes over the nodes of a layer from top to bottom. */
  void setOrder(int layer, int[] nodes) {
    order[layer] = nodes;
    for (int i = 0; i < nodes.length; i++) {
      place[nodes[i]] = i;
    }
  }

  /** Returns the place of a node in its layer's order. */
  int place(int node) {
    return place[node];
  }

  /** Returns the stops at a card's right side. */
  int[] rightStops(int card) {
    return rightStops[card];
  }

  /** Returns the stops at a card's left side. */
  int[] leftStops(int card) {
    return leftStops[card];
  }

  boolean isPassage(int node) {
    return node >= routingProblem.cards();
  }

  /** Returns whether an edge runs with the flow. */
  boolean forward(int edge) {
    return layer[from(edge)] < layer[to(edge)];
  }

  /** Returns whether an edge's net shares its left end rather than its right one. */
  boolean rootedLeft(int edge) {
    return forward(edge) != routingProblem.backwards()[link[edge]];
  }

  /** Returns the channel between a stop and the next of its edge. */
  int channel(int s) {
    int i = edgeOfStop[s];
    int c = layer[nodeOfStop[s]];
    boolean first = s == start[i];
    return forward(i) || first ? c + 1 : c;
  }

  /** Returns whether both ends of the hop from a stop to the next lie on one side of a channel. */
  boolean isUTurn(int s) {
    return layer[nodeOfStop[s]] == layer[nodeOfStop[s + 1]];
  }

  /** Returns the stop beyond the channel to the right, or to the left, of a passage. */
  int beyond(int passage, boolean right) {
    int s = stop[passage];
    return forward(edgeOfStop[s]) == right ? s + 1 : s - 1;
  }

  /** Returns the stop at the other end of the hop that ends at a card. */
  int fromCard(int s) {
    return s == start[edgeOfStop[s]] ? s + 1 : s - 1;
  }

  /** Moves a layer's node from one place of its order to another. O(places between them). */
  void move(int layer, int at, int to) {
    int[] nodes = order[layer];
    int v = nodes[at];
    if (to > at) {
      System.arraycopy(nodes, at + 1, nodes, at, to - at);
    } else {
      System.arraycopy(nodes, to, nodes, to + 1, at - to);
    }
    nodes[to] = v;
    for (int k = Math.min(at, to); k <= Math.max(at, to); k++) {
      place[nodes[k]] = k;
    }
  }
}
