package org.chainmap.layout.layered.p5route.channel;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.tuning.RoutingTuning;
import org.chainmap.layout.spacing.RoutingCosts;
import org.chainmap.layout.spacing.Spacing;

/**
 * Chooses the gaps between cards through which each edge passes the layers between its ends: at
 * first the cheapest gaps near the straight line, by length, bends and crowding.
 *
 * <p>Postcondition: every passage has a gap, and each layer's order holds its cards from top to
 * bottom with the passages of each gap between them, by height of their edges' straight lines.
 */
final class Passages {

  /** A gap lower than this lets no link pass, in px. */
  private static final double LEAST = 3;

  /** From a card's corner to the nearest line at its side, in px. */
  private static final double CORNER = 6;

  private final RoutedEdges routedEdges;
  private final LayerGrid layerGrid;
  private final double[][] low;
  private final double[][] high;
  private final int[][] use;
  private final int[] index;

  Passages(RoutedEdges routedEdges) {
    this.routedEdges = routedEdges;
    layerGrid = routedEdges.layerGrid();
    int layers = layerGrid.layers();
    low = new double[layers][];
    high = new double[layers][];
    use = new int[layers][];
    index = new int[routedEdges.routingProblem().cards()];
    for (int c = 0; c < layers; c++) {
      int n = layerGrid.top()[c].length;
      low[c] = new double[n];
      high[c] = new double[n];
      use[c] = new int[n];
      for (int k = 0; k < n - 1; k++) {
        index[layerGrid.cards()[c][k]] = k;
      }
      for (int g = 0; g < n; g++) {
        double clear = clearance(layerGrid.bottom()[c][g] - layerGrid.top()[c][g]);
        low[c][g] = layerGrid.top()[c][g] + clear;
        high[c][g] = layerGrid.bottom()[c][g] - clear;
      }
    }
  }

  private static double clearance(double height) {
    return Math.min(Spacing.CLEARANCE, height / 4);
  }

  /** The gap above a card in its layer. */
  int index(int card) {
    return index[card];
  }

  /** The least height in px at which a link passes a layer's gap. */
  double low(int c, int g) {
    return low[c][g];
  }

  /** The greatest. */
  double high(int c, int g) {
    return high[c][g];
  }

  /** The least height at which a node is met: a gap's or a card's side's. */
  double low(int node) {
    return routedEdges.isPassage(node)
        ? low[routedEdges.layer(node)][routedEdges.gap(node)]
        : routedEdges.routingProblem().top()[node] + margin(node);
  }

  /** The greatest. */
  double high(int node) {
    return routedEdges.isPassage(node)
        ? high[routedEdges.layer(node)][routedEdges.gap(node)]
        : routedEdges.routingProblem().bottom()[node] - margin(node);
  }

  private double margin(int card) {
    double side =
        routedEdges.routingProblem().bottom()[card] - routedEdges.routingProblem().top()[card];
    return Math.min(CORNER, side / 4);
  }

  /** Returns what it costs, in px, to get through a gap from and to given ranges of heights. */
  double through(int c, int g, double[] before, double[] after) {
    double l = low[c][g];
    double h = high[c][g];
    double cost = hop(l, h, before[0], before[1]);
    if (cost == 0) {
      l = Math.max(l, before[0]);
      h = Math.min(h, before[1]);
    }
    return cost + hop(l, h, after[0], after[1]);
  }

  /** The heights at which an edge can run straight away from a stop, in one direction. */
  void run(int s, int step, double[] range) {
    range[0] = low(routedEdges.node(s));
    range[1] = high(routedEdges.node(s));
    int i = routedEdges.edge(s);
    for (int k = s + step; k >= routedEdges.start(i) && k < routedEdges.end(i); k += step) {
      int v = routedEdges.node(k);
      double l = Math.max(range[0], low(v));
      double h = Math.min(range[1], high(v));
      if (l > h || routedEdges.layer(v) == routedEdges.layer(routedEdges.node(k - step))) {
        return;
      }
      range[0] = l;
      range[1] = h;
    }
  }

  private static double hop(double low, double high, double otherLow, double otherHigh) {
    double away = Math.max(low - otherHigh, otherLow - high);
    return away <= 0 ? 0 : away + RoutingCosts.BEND;
  }

  /** Returns what a gap costs an edge as such, in px, if so many nets share it already. */
  double gap(int c, int g, int nets, boolean around) {
    double height = layerGrid.bottom()[c][g] - layerGrid.top()[c][g];
    if (height < LEAST) {
      return RoutingCosts.BLOCKED;
    }
    boolean outer = Double.isInfinite(height);
    double room = outer ? 1000 : Math.max(1, Math.floor((height - 8) / 8));
    double crowd = nets < room ? 0 : RoutingCosts.CROWDED * (nets - room + 1);
    return crowd + (around && !outer ? RoutingCosts.THROUGH : 0);
  }

  /** Tells whether an edge runs back to an earlier stage. */
  boolean around(int edge) {
    return routedEdges.routingProblem().around()[routedEdges.link(edge)];
  }

  /** Chooses gaps for all edges, short ones first. O(passes · window²). */
  void choose() {
    int n = routedEdges.count();
    double[] span = new double[n];
    for (int i = 0; i < n; i++) {
      span[i] = routedEdges.end(i) - routedEdges.start(i);
    }
    double[] line = new double[routedEdges.nodes()];
    for (int i : IndexSort.by(span)) {
      if (span[i] > 2) {
        choose(i, line);
      }
    }
    order(line);
  }

  private void choose(int i, double[] line) {
    int first = routedEdges.start(i) + 1;
    int count = routedEdges.end(i) - 1 - first;
    double from = middle(routedEdges.from(i));
    double to = middle(routedEdges.to(i));
    int[][] candidates = new int[count][];
    int[][] before = new int[count][];
    double[] costs = new double[0];
    boolean around = around(i);
    double[] runLow = {low(routedEdges.from(i))};
    double[] runHigh = {high(routedEdges.from(i))};
    for (int k = 0; k < count; k++) {
      int node = routedEdges.node(first + k);
      line[node] = from + (to - from) * (k + 1) / (count + 1);
      int c = routedEdges.layer(node);
      candidates[k] = candidates(c, line[node]);
      before[k] = new int[candidates[k].length];
      double[] now = new double[candidates[k].length];
      double[] nowLow = new double[now.length];
      double[] nowHigh = new double[now.length];
      for (int j = 0; j < now.length; j++) {
        int g = candidates[k][j];
        double best = Double.MAX_VALUE;
        for (int h = 0; h < runLow.length; h++) {
          double soFar = k == 0 ? 0 : costs[h];
          double cost = soFar + hop(low[c][g], high[c][g], runLow[h], runHigh[h]);
          if (cost < best) {
            best = cost;
            before[k][j] = h;
          }
        }
        int h = before[k][j];
        nowLow[j] = Math.max(runLow[h], low[c][g]);
        nowHigh[j] = Math.min(runHigh[h], high[c][g]);
        if (nowLow[j] > nowHigh[j]) {
          nowLow[j] = low[c][g];
          nowHigh[j] = high[c][g];
        }
        double off = Math.max(0, Math.max(low[c][g] - line[node], line[node] - high[c][g]));
        now[j] = best + gap(c, g, use[c][g], around) + 0.2 * off;
        if (k == count - 1) {
          now[j] += hop(nowLow[j], nowHigh[j], low(routedEdges.to(i)), high(routedEdges.to(i)));
        }
      }
      costs = now;
      runLow = nowLow;
      runHigh = nowHigh;
    }
    int at = 0;
    for (int j = 1; j < costs.length; j++) {
      at = costs[j] < costs[at] ? j : at;
    }
    for (int k = count - 1; k >= 0; k--) {
      int node = routedEdges.node(first + k);
      int g = candidates[k][at];
      routedEdges.setGap(node, g);
      use[routedEdges.layer(node)][g]++;
      at = before[k][at];
    }
  }

  private double middle(int card) {
    return (routedEdges.routingProblem().top()[card] + routedEdges.routingProblem().bottom()[card])
        / 2;
  }

  /** The gaps of a layer near a height, and the two outer ones. */
  private int[] candidates(int c, double y) {
    double[] tops = layerGrid.top()[c];
    int found = Arrays.binarySearch(tops, y);
    int near = found >= 0 ? found : -found - 2;
    int from = Math.max(0, near - RoutingTuning.PASSAGE_WINDOW);
    int to = Math.min(tops.length - 1, near + RoutingTuning.PASSAGE_WINDOW);
    int[] all = new int[to - from + 1 + (from > 0 ? 1 : 0) + (to < tops.length - 1 ? 1 : 0)];
    int n = 0;
    if (from > 0) {
      all[n++] = 0;
    }
    for (int g = from; g <= to; g++) {
      all[n++] = g;
    }
    if (to < tops.length - 1) {
      all[n] = tops.length - 1;
    }
    return all;
  }

  private void order(double[] line) {
    double[][] keys = new double[layerGrid.layers()][];
    int[][] passes = new int[layerGrid.layers()][];
    int[] count = new int[layerGrid.layers()];
    for (int v = routedEdges.routingProblem().cards(); v < routedEdges.nodes(); v++) {
      count[routedEdges.layer(v)]++;
    }
    for (int c = 0; c < keys.length; c++) {
      passes[c] = new int[count[c]];
      count[c] = 0;
    }
    for (int v = routedEdges.routingProblem().cards(); v < routedEdges.nodes(); v++) {
      int c = routedEdges.layer(v);
      passes[c][count[c]++] = v;
    }
    double[] gapOf =
        IntStream.range(0, routedEdges.nodes()).mapToDouble(routedEdges::gap).toArray();
    for (int c = 0; c < keys.length; c++) {
      int[] byLine = IndexSort.by(line, passes[c]);
      int[] sorted = IndexSort.by(gapOf, byLine);
      int[] cards = layerGrid.cards()[c];
      int[] all = new int[cards.length + sorted.length];
      int n = 0;
      int next = 0;
      for (int g = 0; g <= cards.length; g++) {
        while (next < sorted.length && routedEdges.gap(sorted[next]) == g) {
          all[n++] = sorted[next++];
        }
        if (g < cards.length) {
          all[n++] = cards[g];
        }
      }
      routedEdges.setOrder(c, all);
    }
  }
}
