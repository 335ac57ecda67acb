package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.chainmap.graph.Adjacency;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p2layers.LayerBounds;

/**
 * Simulated annealing of placed cards by what straight links between them would cross: neighbours
 * in a column swap, or a card goes to another place in its column or in another column that its
 * stage and its links allow.
 *
 * <p>Precondition: cards are placed and there are no groups. Postcondition: {@link LayerBounds}
 * still holds; the cards of no column take more room than those of the fullest did. Cards may
 * overlap afterwards: their heights are wishes for {@link LeastSquaresPlacement}.
 */
final class PlacementAnnealer {

  private static final double LENGTH = 1;
  private static final int PERIOD = 64;
  private static final int OVERHEAD = 40;

  /** What a move takes besides, in comparisons; it does not shorten a search. */
  private static final int MOVE = 200;

  private final StageGraph graph;
  private final LayerBounds layerBounds;
  private final int[] column;
  private final double[] y;
  private final StraightLineCrossings straightLineCrossings;
  private final Adjacency linksOf;
  private final int[][] order;
  private final int[] size;
  private final double[] filled;
  private final double highest;
  private final double top;
  private final double bottom;
  private final double gap;
  private final int[] movable;
  private final double unit;
  private long moves;
  private final SearchRandom searchRandom;

  /**
   * A search that changes columns and heights in place.
   *
   * @param x where the middle of each column lies along the flow
   * @param column the column of each card, -1 for those that take no part
   * @param y the middle of each card
   * @param gap the least gap between cards of a column
   */
  PlacementAnnealer(
      StageGraph graph,
      LayerBounds layerBounds,
      double[] x,
      int[] column,
      double[] y,
      double gap,
      long seed) {
    this.graph = graph;
    this.layerBounds = layerBounds;
    this.column = column;
    this.y = y;
    this.gap = gap;
    this.straightLineCrossings = new StraightLineCrossings(graph, x, column, y);
    this.searchRandom = new SearchRandom(seed);
    int n = graph.cards();
    linksOf = graph.linksOf();
    double length = 0;
    for (int e = 0; e < graph.links(); e++) {
      straightLineCrossings.add(e);
      length += straightLineCrossings.length(e);
    }
    unit = Math.max(1, length / Math.max(1, graph.links()));
    order = new int[x.length][4];
    size = new int[x.length];
    filled = new double[x.length];
    movable = java.util.stream.IntStream.range(0, n).filter(v -> column[v] >= 0).toArray();
    for (int v : IndexSort.by(y, movable)) {
      insert(v, column[v], size[column[v]]);
    }
    highest = Arrays.stream(filled).max().orElse(0);
    top = Arrays.stream(movable).mapToDouble(v -> y[v] - graph.height()[v] / 2).min().orElse(0);
    bottom = Arrays.stream(movable).mapToDouble(v -> y[v] + graph.height()[v] / 2).max().orElse(0);
  }

  /** Work done so far, in comparisons. */
  long work() {
    return straightLineCrossings.work + MOVE * moves;
  }

  /**
   * Tries moves at one temperature, in crossings, for so much work.
   *
   * @param stop asked now and then whether to end
   */
  void run(double temperature, long work, BooleanSupplier stop) {
    long end = straightLineCrossings.work + work;
    while (movable.length > 0 && straightLineCrossings.work < end && !stop.getAsBoolean()) {
      for (int k = 0; k < PERIOD; k++) {
        int v = movable[searchRandom.below(movable.length)];
        if (searchRandom.below(2) == 0) {
          swap(v, temperature);
        } else {
          relocate(v, temperature);
        }
        straightLineCrossings.work += OVERHEAD;
      }
      moves += PERIOD;
    }
  }

  private int indexOf(int v) {
    int[] o = order[column[v]];
    int k = 0;
    while (o[k] != v) {
      k++;
    }
    return k;
  }

  /** Swaps v with the next below it, keeping the room both take together. */
  private void swap(int v, double temperature) {
    int c = column[v];
    int at = indexOf(v);
    if (at + 1 == size[c]) {
      return;
    }
    int w = order[c][at + 1];
    double oldV = y[v];
    double oldW = y[w];
    double newW = oldV + (graph.height()[w] - graph.height()[v]) / 2;
    double newV = oldW + (graph.height()[w] - graph.height()[v]) / 2;
    double before = take(v) + take(w);
    y[v] = Math.max(newV, newW);
    y[w] = Math.min(newV, newW);
    double after = put(v) + put(w);
    if (after - before > searchRandom.leeway(temperature)) {
      take(v);
      take(w);
      y[v] = oldV;
      y[w] = oldW;
      put(v);
      put(w);
    } else {
      order[c][at] = w;
      order[c][at + 1] = v;
    }
  }

  /** Moves v to where its neighbours lie, more or less, in a column that is open to it. */
  private void relocate(int v, double temperature) {
    int low = layerBounds.low(v, column);
    int high = layerBounds.high(v, column);
    int from = column[v];
    int to = low >= high ? from : low + searchRandom.below(high - low + 1);
    double height = graph.height()[v] + gap;
    if (to != from && (filled[to] + height > highest || size[from] == 1)) {
      return;
    }
    double wish = wish(v) + (searchRandom.chance() + searchRandom.chance() - 1) * 6 * height;
    int at = indexOf(v);
    int[] o = order[to];
    int k = 0;
    while (k < size[to] && y[o[k]] < wish) {
      k++;
    }
    if (to == from && (k == at || k == at + 1)) {
      return;
    }
    double newY =
        size[to] == 0
            ? wish
            : k == 0
                ? y[o[0]] - (height + graph.height()[o[0]] + gap) / 2
                : k == size[to]
                    ? y[o[k - 1]] + (height + graph.height()[o[k - 1]] + gap) / 2
                    : (y[o[k - 1]] + y[o[k]]) / 2;
    if (newY - height / 2 < top - gap || newY + height / 2 > bottom + gap) {
      return;
    }
    double oldY = y[v];
    double before = take(v);
    y[v] = newY;
    column[v] = to;
    double after = put(v);
    if (after - before > searchRandom.leeway(temperature)) {
      take(v);
      y[v] = oldY;
      column[v] = from;
      put(v);
    } else {
      System.arraycopy(order[from], at + 1, order[from], at, --size[from] - at);
      filled[from] -= height;
      insert(v, to, to == from && k > at ? k - 1 : k);
    }
  }

  private void insert(int v, int c, int at) {
    if (size[c] == order[c].length) {
      order[c] = Arrays.copyOf(order[c], 2 * size[c]);
    }
    System.arraycopy(order[c], at, order[c], at + 1, size[c]++ - at);
    order[c][at] = v;
    filled[c] += graph.height()[v] + gap;
  }

  private double wish(int v) {
    if (linksOf.degree(v) == 0 || searchRandom.below(3) == 0) {
      return y[v];
    }
    double sum = 0;
    for (int k = linksOf.start[v + 1] - 1; k >= linksOf.start[v]; k--) {
      int e = linksOf.item[k];
      sum += y[graph.from()[e] == v ? graph.to()[e] : graph.from()[e]];
    }
    return sum / linksOf.degree(v);
  }

  /** Takes a card's lines away; what they cost. */
  private double take(int v) {
    int crossed = 0;
    double length = 0;
    for (int k = linksOf.start[v + 1] - 1; k >= linksOf.start[v]; k--) {
      int e = linksOf.item[k];
      length += straightLineCrossings.length(e);
      crossed += straightLineCrossings.remove(e);
    }
    return crossed + LENGTH * length / unit;
  }

  private double put(int v) {
    int crossed = 0;
    double length = 0;
    for (int k = linksOf.start[v + 1] - 1; k >= linksOf.start[v]; k--) {
      int e = linksOf.item[k];
      if (!straightLineCrossings.holds(e)) {
        crossed += straightLineCrossings.add(e);
      }
      length += straightLineCrossings.length(e);
    }
    return crossed + LENGTH * length / unit;
  }
}
