package org.chainmap.layout.layered.p5route.channel;

import java.util.Arrays;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.tuning.RoutingTuning;
import org.chainmap.layout.spacing.RoutingCosts;
import org.chainmap.task.Progress;

/**
 * Reroutes edges that run with the flow, pass a layer and have bends, one after the other: takes an
 * edge out and finds a cheap path for it by dynamic programming over a window of places in each
 * layer, by crossings, bends, length and the room still free between its neighbours. Moving one
 * passage at a time, as {@link PassageSifting} does, seldom makes a long edge straight.
 *
 * <p>Precondition: every passage has a place, lines have been joined. Postcondition: every passage
 * has a place, cards are in the same order. O(edges · layers · (hops + places²)), places at most
 * {@link RoutingTuning#REROUTING_WINDOW}, all bounded by {@link RoutingTuning#REROUTING_WORK}.
 */
final class ShortestPathRerouting {

  /** How near passages of two nets may come, in px. */
  private static final double NEAR = 4;

  private final RoutedEdges routedEdges;
  private final Passages passages;
  private final PortLines portLines;
  private final AlignmentConstraints alignmentConstraints;
  private final double[] low;
  private final double[] high;
  private final int[][] hops;
  private long work = RoutingTuning.REROUTING_WORK;

  ShortestPathRerouting(
      RoutedEdges routedEdges, Passages passages, SegmentAlignment segmentAlignment) {
    this.routedEdges = routedEdges;
    this.passages = passages;
    portLines = segmentAlignment.portLines();
    alignmentConstraints = segmentAlignment.alignmentConstraints();
    low = new double[routedEdges.nodes()];
    high = new double[routedEdges.nodes()];
    for (int v = routedEdges.routingProblem().cards(); v < low.length; v++) {
      low[v] = alignmentConstraints.low(portLines.line(routedEdges.stop(v)));
      high[v] = alignmentConstraints.high(portLines.line(routedEdges.stop(v)));
    }
    int[] count = new int[routedEdges.layerGrid().layers() + 1];
    hops = new int[count.length][];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < routedEdges.count(); i++) {
        for (int s = routedEdges.start(i); s + 1 < routedEdges.end(i); s++) {
          int c = routedEdges.channel(s);
          if (round == 1) {
            hops[c][count[c]] = s;
          }
          count[c]++;
        }
      }
      for (int c = 0; round == 0 && c < hops.length; c++) {
        hops[c] = new int[count[c]];
        count[c] = 0;
      }
    }
  }

  /**
   * Leads every edge anew that has more bends than it needs, and reports each.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  boolean run(Progress progress) {
    int n = routedEdges.count();
    double[] bends = new double[n];
    for (int i = 0; i < n; i++) {
      bends[i] = -bends(i);
    }
    double bent = Arrays.stream(bends).filter(b -> b < 0).count();
    int done = 0;
    boolean moved = false;
    for (int i : IndexSort.by(bends)) {
      if (bends[i] < 0 && work > 0) {
        progress.check();
        progress.report(done++ / bent);
        moved |= lead(i);
      }
    }
    return moved;
  }

  /**
   * Counts how many of the hops of an edge that runs through gaps with the flow are not straight.
   */
  private int bends(int i) {
    int count = 0;
    if (routedEdges.forward(i) && routedEdges.end(i) - routedEdges.start(i) > 2) {
      for (int s = routedEdges.start(i); s + 1 < routedEdges.end(i); s++) {
        count += alignmentConstraints.atRight(portLines.line(s)) == portLines.line(s + 1) ? 0 : 1;
      }
    }
    return count;
  }

  /** One layer's places as an edge sees them that is taken out of it. */
  private final class Slots {
    final int layer;
    final int own;
    final int from;
    final int count;
    final double[] least;
    final double[] most;
    final double[] cost;
    final double[] total;
    final int[] gap;
    final int[] back;

    /** A card that the edge begins or ends at. */
    Slots(int card, int line, int mine) {
      layer = routedEdges.layer(card);
      own = -1;
      from = routedEdges.place(card);
      count = 1;
      boolean joined = line >= 0 && mine != line;
      least = new double[] {joined ? Double.NaN : passages.low(card)};
      most = new double[] {joined ? Double.NaN : passages.high(card)};
      cost = new double[1];
      total = new double[1];
      gap = new int[1];
      back = new int[1];
    }

    /** The places of a layer around a passage. */
    Slots(int passage, double line, boolean around) {
      layer = routedEdges.layer(passage);
      own = routedEdges.place(passage);
      int[] order = routedEdges.order(layer);
      int all = order.length;
      from =
          Math.max(
              0,
              Math.min(
                  own - RoutingTuning.REROUTING_WINDOW / 2, all - RoutingTuning.REROUTING_WINDOW));
      count = Math.min(all, from + RoutingTuning.REROUTING_WINDOW) - from;
      least = new double[count];
      most = new double[count];
      cost = new double[count];
      total = new double[count];
      gap = new int[count];
      back = new int[count];
      int net = routedEdges.net(routedEdges.edge(routedEdges.stop(passage)));
      for (int k = 0; k < count; k++) {
        int above = at(order, from + k - 1);
        int below = at(order, from + k);
        int g = gapAbove(below);
        gap[k] = g;
        double l = passages.low(layer, g);
        double h = passages.high(layer, g);
        boolean together = false;
        if (above >= 0 && routedEdges.isPassage(above)) {
          boolean same = routedEdges.net(routedEdges.edge(routedEdges.stop(above))) == net;
          together |= same;
          l = low[above] + (same ? 0 : NEAR);
        }
        if (below >= 0 && routedEdges.isPassage(below)) {
          boolean same = routedEdges.net(routedEdges.edge(routedEdges.stop(below))) == net;
          together |= same;
          h = high[below] - (same ? 0 : NEAR);
        }
        cost[k] =
            passages.gap(layer, g, 0, around)
                - (together ? RoutingCosts.TOGETHER * RoutingCosts.CROSSING : 0);
        if (l > h) {
          cost[k] += RoutingCosts.FULL;
          l = (l + h) / 2;
          h = l;
        }
        cost[k] += RoutingCosts.OFF_LINE * Math.max(0, Math.max(l - line, line - h));
        least[k] = l;
        most[k] = h;
      }
    }

    /** The node at a place of the order without the edge's own, or -1. */
    private int at(int[] order, int k) {
      int j = k >= own ? k + 1 : k;
      return j < 0 || j >= order.length ? -1 : order[j];
    }

    private int gapAbove(int node) {
      if (node < 0) {
        return routedEdges.layerGrid().cards()[layer].length;
      }
      return routedEdges.isPassage(node) ? routedEdges.gap(node) : passages.index(node);
    }

    /** From which slot on a node lies above. */
    int below(int node) {
      if (own < 0) {
        int at = routedEdges.place(node);
        return at < from ? 0 : 1;
      }
      int at = routedEdges.place(node);
      at = at > own ? at - 1 : at;
      return Math.clamp(at - from + 1, 0, count);
    }
  }

  private boolean lead(int i) {
    int first = routedEdges.start(i);
    int last = routedEdges.end(i) - 1;
    boolean around = passages.around(i);
    double from = middle(routedEdges.from(i));
    double to = middle(routedEdges.to(i));
    Slots[] slots = new Slots[last - first + 1];
    slots[0] =
        new Slots(
            routedEdges.from(i),
            alignmentConstraints.atRight(portLines.line(first)),
            portLines.line(first + 1));
    slots[last - first] =
        new Slots(
            routedEdges.to(i),
            alignmentConstraints.atLeft(portLines.line(last)),
            portLines.line(last - 1));
    for (int s = first + 1; s < last; s++) {
      double line = from + (to - from) * (s - first) / (last - first);
      slots[s - first] = new Slots(routedEdges.node(s), line, around);
    }
    double now = 0;
    double[] runLow = {slots[0].least[0]};
    double[] runHigh = {slots[0].most[0]};
    double hereLow = runLow[0];
    double hereHigh = runHigh[0];
    double[][] lows = new double[slots.length][];
    double[][] highs = new double[slots.length][];
    for (int k = 1; k < slots.length; k++) {
      Slots a = slots[k - 1];
      Slots b = slots[k];
      int[][] crossings = crossings(i, a, b);
      double[] nextLow = new double[b.count];
      double[] nextHigh = new double[b.count];
      for (int q = 0; q < b.count; q++) {
        b.total[q] = Double.MAX_VALUE;
        for (int p = 0; p < a.count; p++) {
          double sum =
              a.total[p]
                  + RoutingCosts.CROSSING * crossings[p][q]
                  + hop(runLow[p], runHigh[p], b.least[q], b.most[q]);
          if (sum < b.total[q]) {
            b.total[q] = sum;
            b.back[q] = p;
          }
        }
        b.total[q] += b.cost[q];
        int p = b.back[q];
        nextLow[q] = Math.max(runLow[p], b.least[q]);
        nextHigh[q] = Math.min(runHigh[p], b.most[q]);
        if (!(nextLow[q] <= nextHigh[q])) {
          nextLow[q] = b.least[q];
          nextHigh[q] = b.most[q];
        }
      }
      int q = b.own < 0 ? 0 : b.own - b.from;
      int p = a.own < 0 ? 0 : a.own - a.from;
      now +=
          RoutingCosts.CROSSING * crossings[p][q]
              + hop(hereLow, hereHigh, b.least[q], b.most[q])
              + b.cost[q];
      hereLow = Math.max(hereLow, b.least[q]);
      hereHigh = Math.min(hereHigh, b.most[q]);
      if (!(hereLow <= hereHigh)) {
        hereLow = b.least[q];
        hereHigh = b.most[q];
      }
      runLow = nextLow;
      runHigh = nextHigh;
      lows[k] = nextLow;
      highs[k] = nextHigh;
    }
    if (slots[slots.length - 1].total[0] >= now - 1) {
      return false;
    }
    int q = 0;
    double l = Double.NaN;
    double h = Double.NaN;
    for (int k = slots.length - 1; k > 0; k--) {
      Slots b = slots[k];
      // the run that ends here goes back as far as it can
      if (Double.isNaN(l) || !(Math.max(l, lows[k][q]) <= Math.min(h, highs[k][q]))) {
        l = lows[k][q];
        h = highs[k][q];
      }
      if (b.own >= 0) {
        int passage = routedEdges.node(first + k);
        routedEdges.setGap(passage, b.gap[q]);
        low[passage] = Math.max(l, b.least[q]);
        high[passage] = Math.max(low[passage], Math.min(h, b.most[q]));
        routedEdges.move(b.layer, b.own, b.from + q);
      }
      q = b.back[q];
    }
    return true;
  }

  private static double hop(double low, double high, double otherLow, double otherHigh) {
    double away = Math.max(low - otherHigh, otherLow - high);
    return away <= 0 ? 0 : Double.isNaN(away) ? RoutingCosts.BEND : away + RoutingCosts.BEND;
  }

  private double middle(int card) {
    return (routedEdges.routingProblem().top()[card] + routedEdges.routingProblem().bottom()[card])
        / 2;
  }

  /** Counts how many hops of others a hop between each two places crosses. */
  private int[][] crossings(int i, Slots a, Slots b) {
    int[][] sum = new int[a.count + 1][b.count + 1];
    int[] all = hops[b.layer];
    work -= all.length + (long) a.count * b.count * 3;
    int[] turnsA = new int[a.count + 1];
    int[] turnsB = new int[b.count + 1];
    for (int s : all) {
      int j = routedEdges.edge(s);
      if (j == i) {
        continue;
      }
      if (routedEdges.isUTurn(s)) {
        Slots side = routedEdges.layer(routedEdges.node(s)) == a.layer ? a : b;
        int[] turns = side == a ? turnsA : turnsB;
        int u = side.below(routedEdges.node(s));
        int v = side.below(routedEdges.node(s + 1));
        turns[Math.min(u, v)]++;
        turns[Math.max(u, v)]--;
        continue;
      }
      boolean ahead = routedEdges.forward(j);
      int u = routedEdges.node(ahead ? s : s + 1);
      int v = routedEdges.node(ahead ? s + 1 : s);
      if (a.own < 0 && routedEdges.place(u) == a.from
          || b.own < 0 && routedEdges.place(v) == b.from) {
        continue;
      }
      sum[a.below(u)][b.below(v)]++;
    }
    // sum[p][q]: hops that lie above both places
    for (int p = 0; p <= a.count; p++) {
      for (int q = 0; q <= b.count; q++) {
        sum[p][q] +=
            (p > 0 ? sum[p - 1][q] : 0)
                + (q > 0 ? sum[p][q - 1] : 0)
                - (p > 0 && q > 0 ? sum[p - 1][q - 1] : 0);
      }
    }
    int[][] crossings = new int[a.count][b.count];
    int overA = 0;
    for (int p = 0; p < a.count; p++) {
      overA += turnsA[p];
      int overB = 0;
      for (int q = 0; q < b.count; q++) {
        overB += turnsB[q];
        crossings[p][q] = sum[p][b.count] + sum[a.count][q] - 2 * sum[p][q] + overA + overB;
      }
    }
    return crossings;
  }
}
