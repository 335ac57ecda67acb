package org.chainmap.layout.layered.p5route.channel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.chainmap.graph.IndexSort;

/**
 * Groups the ends of edges at cards' sides, and their passages through gaps, into horizontal lines:
 * edges of one net that come the same way share one. The lines of one side or gap form a row, in
 * their order from top to bottom.
 *
 * <p>Precondition: every passage has its place. Postcondition: every stop has a line (a passage has
 * one, a stop at a card the line of its side), sorted by the mean position of their targets, so
 * that few cross.
 *
 * <p>Owns its arrays; nothing changes after construction.
 */
final class PortLines {

  private final int[] lineOfStop;
  private final int[] row;
  private final int[] node;
  private final boolean[] right;
  private int count;
  private int rows;

  private final RoutedEdges routedEdges;
  private final int[] branch;

  /** Creates lines where all of a net at one side of a card share one. */
  PortLines(RoutedEdges routedEdges) {
    this(routedEdges, new int[routedEdges.stops()]);
  }

  /**
   * Creates lines where some of a net have their own at a card.
   *
   * @param branch for each stop at a card which branch of its net it belongs to; only neighbours of
   *     one branch share a line
   */
  PortLines(RoutedEdges routedEdges, int[] branch) {
    this.branch = branch;
    this.routedEdges = routedEdges;
    int stops = routedEdges.stops();
    lineOfStop = new int[stops];
    Arrays.fill(lineOfStop, -1);
    row = new int[stops];
    node = new int[stops];
    right = new boolean[stops];
    int layers = routedEdges.layerGrid().layers();
    for (int v = 0; v < routedEdges.routingProblem().cards(); v++) {
      side(routedEdges.rightStops(v), v, true);
      side(routedEdges.leftStops(v), v, false);
    }
    int[] bundle = new int[stops];
    for (int c = 0; c < layers; c++) {
      bundle(c, true, bundle);
    }
    for (int c = layers - 1; c >= 0; c--) {
      bundle(c, false, bundle);
    }
    for (int c = 0; c < layers; c++) {
      gaps(c, bundle);
    }
  }

  /** Returns the line of a stop. */
  int line(int stop) {
    return lineOfStop[stop];
  }

  /** Returns the row of a line; lines of a row follow one another. */
  int row(int line) {
    return row[line];
  }

  /** Returns the node of a line: a card, or the first passage on it. */
  int node(int line) {
    return node[line];
  }

  /** Returns whether a line at a card is at its right side. */
  boolean right(int line) {
    return right[line];
  }

  /** Returns the number of lines. */
  int count() {
    return count;
  }

  /** Returns the number of rows. */
  int rows() {
    return rows;
  }

  /** Adds the lines at one side of a card: its branches', by where their edges lead on average. */
  private void side(int[] stops, int card, boolean right) {
    double[] keys = new double[stops.length];
    int[] local = new int[stops.length];
    for (int k = 0; k < stops.length; k++) {
      local[k] = k;
      keys[k] = key(stops[k], card);
    }
    int[] sorted = IndexSort.by(keys, local);
    int[] part = new int[stops.length];
    double[] sum = new double[stops.length];
    int[] size = new int[stops.length];
    int parts = 0;
    Map<Integer, Integer> latest = new HashMap<>();
    for (int k = 0; k < sorted.length; k++) {
      int stop = stops[sorted[k]];
      Integer before = latest.put(net(stop), sorted[k]);
      boolean same = before != null && branch[stops[before]] == branch[stop];
      int own = same ? part[before] : parts++;
      part[sorted[k]] = own;
      sum[own] += k;
      size[own]++;
    }
    double[] means = new double[stops.length];
    for (int k : sorted) {
      means[k] = sum[part[k]] / size[part[k]] + part[k] * 1e-9;
    }
    int last = -1;
    for (int k : IndexSort.by(means, sorted)) {
      boolean loop =
          routedEdges.from(routedEdges.edge(stops[k]))
              == routedEdges.to(routedEdges.edge(stops[k]));
      if (part[k] != last || loop) {
        node[count] = card;
        this.right[count] = right;
        row[count++] = rows;
        last = part[k];
      }
      lineOfStop[stops[k]] = count - 1;
    }
    rows += stops.length == 0 ? 0 : 1;
  }

  private int net(int stop) {
    return routedEdges.net(routedEdges.edge(stop));
  }

  /** From top to bottom: turns up, the nearest first; onwards; turns down, the farthest first. */
  private double key(int stop, int card) {
    int other = routedEdges.node(routedEdges.fromCard(stop));
    if (other == card) {
      return 4e9 + stop;
    }
    if (routedEdges.layer(other) != routedEdges.layer(card)) {
      return routedEdges.place(other);
    }
    boolean up = routedEdges.place(other) < routedEdges.place(card);
    return (up ? -2e9 : 2e9) - routedEdges.place(other);
  }

  /**
   * Bundles the passages of a layer whose nets are rooted on one side: neighbours of one net in one
   * gap that come from one bundle.
   */
  private void bundle(int c, boolean left, int[] bundle) {
    int last = -1;
    int lastCame = -1;
    for (int v : routedEdges.order(c)) {
      if (!routedEdges.isPassage(v)) {
        last = -1;
        continue;
      }
      int s = routedEdges.stop(v);
      if (routedEdges.rootedLeft(routedEdges.edge(s)) != left) {
        last = -1;
        continue;
      }
      int back = routedEdges.beyond(v, !left);
      int came = routedEdges.isPassage(routedEdges.node(back)) ? bundle[back] : lineOfStop[back];
      boolean same = last >= 0 && net(last) == net(s) && came == lastCame;
      bundle[s] = same ? bundle[last] : routedEdges.stops() + s;
      last = s;
      lastCame = came;
    }
  }

  private void gaps(int c, int[] bundle) {
    int last = -1;
    int gap = -1;
    for (int v : routedEdges.order(c)) {
      if (!routedEdges.isPassage(v)) {
        continue;
      }
      int s = routedEdges.stop(v);
      if (routedEdges.gap(v) != gap) {
        gap = routedEdges.gap(v);
        rows++;
        last = -1;
      }
      if (last < 0 || bundle[last] != bundle[s] || net(last) != net(s)) {
        node[count] = v;
        row[count++] = rows - 1;
      }
      lineOfStop[s] = count - 1;
      last = s;
    }
  }
}
