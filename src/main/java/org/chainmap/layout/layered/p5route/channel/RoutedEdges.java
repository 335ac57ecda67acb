package org.chainmap.layout.layered.p5route.channel;

import java.util.Arrays;
import org.chainmap.layout.layered.p5route.RoutingProblem;

/**
 * Represents each edge as a chain of stops, one per layer between its ends. A stop is a node: 0 to
 * cards - 1 are the cards, the others are passages, dummy nodes where one edge passes a layer
 * through a gap between its cards. From stop to stop an edge crosses one channel; channel c lies
 * left of layer c. An edge against the flow leaves its source to the right all the same, turns, and
 * passes its source's own layer; at its target it does likewise.
 */
final class RoutedEdges {

  final RoutingProblem routingProblem;
  final LayerGrid layerGrid;

  /** The links that have their ends in columns. */
  final int[] links;

  /** The first stop of each strand; at the end the number of stops. */
  final int[] start;

  /** The node of each stop. */
  final int[] node;

  /** The strand of each stop. */
  final int[] strand;

  /** The column of each node; for cards left out -1. */
  final int[] column;

  /** The stop of each pass, by node; for cards -1. */
  final int[] stop;

  /** The gap of each pass within its column, by node. */
  final int[] gap;

  /** The nodes of each column from top to bottom. */
  final int[][] order;

  /** The place of each node in its column's order. */
  final int[] place;

  /** The stops at each card's right side; at the left likewise. */
  final int[][] rightStops;

  final int[][] leftStops;

  /** O(cards + stops). */
  RoutedEdges(RoutingProblem routingProblem, LayerGrid layerGrid) {
    this.routingProblem = routingProblem;
    this.layerGrid = layerGrid;
    int[] of = layerGrid.column();
    links =
        java.util.stream.IntStream.range(0, routingProblem.links())
            .filter(e -> of[routingProblem.from()[e]] >= 0 && of[routingProblem.to()[e]] >= 0)
            .toArray();
    start = new int[links.length + 1];
    for (int i = 0; i < links.length; i++) {
      start[i + 1] = start[i] + 2 + passes(of[from(i)], of[to(i)]);
    }
    int stops = start[links.length];
    node = new int[stops];
    strand = new int[stops];
    int nodes = routingProblem.cards() + stops - 2 * links.length;
    column = Arrays.copyOf(of, nodes);
    stop = new int[nodes];
    Arrays.fill(stop, -1);
    gap = new int[nodes];
    place = new int[nodes];
    int next = routingProblem.cards();
    int[] rights = new int[routingProblem.cards()];
    int[] lefts = new int[routingProblem.cards()];
    for (int i = 0; i < links.length; i++) {
      int a = of[from(i)];
      int b = of[to(i)];
      for (int s = start[i]; s < start[i + 1]; s++) {
        strand[s] = i;
        if (s > start[i] && s < start[i + 1] - 1) {
          int k = s - start[i];
          column[next] = a < b ? a + k : a - k + 1;
          stop[next] = s;
          node[s] = next++;
        }
      }
      node[start[i]] = from(i);
      node[start[i + 1] - 1] = to(i);
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
    for (int i = links.length - 1; i >= 0; i--) {
      int last = start[i + 1] - 1;
      if (of[from(i)] == of[to(i)]) {
        rightStops[to(i)][--rights[to(i)]] = last;
      } else {
        leftStops[to(i)][--lefts[to(i)]] = last;
      }
      rightStops[from(i)][--rights[from(i)]] = start[i];
    }
    order = new int[layerGrid.columns()][];
  }

  /** How many columns a link passes between its ends. */
  private static int passes(int from, int to) {
    return from == to ? 0 : from < to ? to - from - 1 : from - to + 1;
  }

  int from(int strand) {
    return routingProblem.from()[links[strand]];
  }

  int to(int strand) {
    return routingProblem.to()[links[strand]];
  }

  int net(int strand) {
    return routingProblem.net()[links[strand]];
  }

  boolean isPass(int node) {
    return node >= routingProblem.cards();
  }

  /** Whether a strand runs with the flow. */
  boolean forward(int strand) {
    return column[from(strand)] < column[to(strand)];
  }

  /** Whether a strand's net shares its left end rather than its right one. */
  boolean rootedLeft(int strand) {
    return forward(strand) != routingProblem.backwards()[links[strand]];
  }

  /** The channel between a stop and the next of its strand. */
  int channel(int s) {
    int i = strand[s];
    int c = column[node[s]];
    boolean first = s == start[i];
    return forward(i) || first ? c + 1 : c;
  }

  /** Whether both ends of the hop from a stop to the next lie on one side of the channel. */
  boolean turns(int s) {
    return column[node[s]] == column[node[s + 1]];
  }

  /** The stop beyond the channel to the right of a pass; to the left likewise. */
  int beyond(int pass, boolean right) {
    int s = stop[pass];
    return forward(strand[s]) == right ? s + 1 : s - 1;
  }

  /** The stop at the other end of the hop that ends at a card. */
  int fromCard(int s) {
    return s == start[strand[s]] ? s + 1 : s - 1;
  }

  /** Gives every node of a column its place in the column's order. */
  void number(int c) {
    for (int i = 0; i < order[c].length; i++) {
      place[order[c][i]] = i;
    }
  }

  /** Moves a column's node from one place of its order to another. */
  void move(int c, int at, int to) {
    int[] nodes = order[c];
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
