package org.chainmap.layout.layered.p3order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmap.layout.layered.net.StageGraph;
import org.chainmap.layout.layered.p2layers.Freedom;
import org.chainmap.layout.room.Spacing;

/**
 * Simulated annealing of a map that people know: few cards move, within their column or to another
 * that is open to them, so that straight links cross less.
 *
 * <p>Precondition: every card has a column and a height, or takes no part. Postcondition: {@link
 * Freedom} still holds; of the pairs of cards that lay in one column, no more than allowed changed
 * their order; held cards and cards of groups did not move. Cards may overlap afterwards: their
 * heights are wishes. The same seed gives the same result.
 *
 * <p>Cost: a crossing 1; a pair out of its order, a card out of its column, or far from where it
 * lay, less.
 */
public final class KeptSearch {

  private static final double LENGTH = 0.2;
  private static final double SWAP = 0.1;
  private static final double LEFT = 0.2;
  private static final double MOVED = 0.15;
  private static final double AWAY = 0.06;
  private static final double OVERLAP = 0.4;
  private static final int OVERHEAD = 30;

  private final StageGraph graph;
  private final Freedom freedom;
  private final int[] column;
  private final double[] y;
  private final int[] oldColumn;
  private final double[] oldY;
  private final Lines lines;
  private final int[][] linksOf;
  private final List<List<Integer>> now;
  private final List<List<Integer>> before;
  private final boolean[] fresh;
  private final int[] movable;
  private final double allowed;
  private final double unit;
  private double swapped;
  private final Dice dice;

  /**
   * What people know of a map.
   *
   * @param column the column of each card, -1 for those that take no part
   * @param y the middle of each card
   * @param fresh which cards are new, and go anywhere
   * @param held which cards must not move
   */
  public record Known(int[] column, double[] y, boolean[] fresh, boolean[] held) {

    /** How many pairs of known cards lie in one column. */
    public double pairs() {
      int[] size = new int[1 + Arrays.stream(column).max().orElse(0)];
      double pairs = 0;
      for (int v = 0; v < column.length; v++) {
        pairs += column[v] >= 0 && !fresh[v] ? size[column[v]]++ : 0;
      }
      return pairs;
    }
  }

  /**
   * A search that changes columns and heights in place.
   *
   * @param x where the middle of each column lies along the flow
   * @param column the column of each card, -1 for those that take no part
   * @param y the middle of each card
   * @param allowed how many pairs may have another order than is known
   */
  public KeptSearch(
      StageGraph graph,
      Freedom freedom,
      Known known,
      double[] x,
      int[] column,
      double[] y,
      double allowed,
      long seed) {
    this.graph = graph;
    this.freedom = freedom;
    this.column = column;
    this.y = y;
    this.fresh = known.fresh;
    this.allowed = allowed;
    oldColumn = known.column;
    oldY = known.y;
    lines = new Lines(graph, x, column, y);
    dice = new Dice(seed);
    int n = graph.cards();
    List<List<Integer>> at = new ArrayList<>();
    now = new ArrayList<>();
    before = new ArrayList<>();
    for (int c = 0; c < x.length; c++) {
      now.add(new ArrayList<>());
      before.add(new ArrayList<>());
    }
    for (int v = 0; v < n; v++) {
      at.add(new ArrayList<>());
      if (column[v] >= 0) {
        now.get(column[v]).add(v);
        if (!fresh[v]) {
          before.get(oldColumn[v]).add(v);
        }
      }
    }
    double length = 0;
    for (int e = 0; e < graph.links(); e++) {
      at.get(graph.from()[e]).add(e);
      at.get(graph.to()[e]).add(e);
      lines.add(e);
      length += lines.length(e);
    }
    unit = Math.max(1, length / Math.max(1, graph.links()));
    linksOf = new int[n][];
    Arrays.setAll(linksOf, v -> at.get(v).stream().mapToInt(e -> e).toArray());
    movable =
        java.util.stream.IntStream.range(0, n)
            .filter(v -> linksOf[v].length > 0 && !known.held[v] && graph.group()[v] < 0)
            .filter(v -> column[v] >= 0)
            .toArray();
    for (int v = 0; v < n; v++) {
      swapped += column[v] >= 0 ? swaps(v) / 2 : 0;
    }
  }

  /** Comparisons made so far. */
  public long work() {
    return lines.work;
  }

  /** Tries moves at one temperature, in crossings, for so much work. */
  public void run(double temperature, long work) {
    long end = lines.work + work;
    while (movable.length > 0 && lines.work < end) {
      int v = movable[dice.below(movable.length)];
      lines.work += OVERHEAD + now.get(column[v]).size();
      int low = freedom.low(v, column);
      int high = freedom.high(v, column);
      int to = low >= high || dice.below(2) == 0 ? column[v] : low + dice.below(high - low + 1);
      double height = graph.height()[v] + Spacing.CARD_GAP;
      double spread = (dice.chance() + dice.chance() - 1) * 3 * height;
      boolean back = !fresh[v] && dice.below(4) == 0;
      move(v, back ? oldColumn(v, low, high) : to, back ? oldY[v] : wish(v) + spread, temperature);
    }
  }

  private void move(int v, int to, double height, double temperature) {
    int from = column[v];
    double old = y[v];
    double swaps = swaps(v);
    double cost = cost(v, swaps) + take(v);
    now.get(from).remove((Integer) v);
    column[v] = to;
    y[v] = height;
    double more = swaps(v) - swaps;
    double change = swapped + more > allowed ? Double.MAX_VALUE : 0;
    if (change == 0) {
      change = cost(v, swaps + more) + put(v) - cost;
      if (change <= dice.leeway(temperature)) {
        swapped += more;
        now.get(to).add(v);
        return;
      }
      take(v);
    }
    column[v] = from;
    y[v] = old;
    now.get(from).add(v);
    put(v);
  }

  private int oldColumn(int v, int low, int high) {
    return oldColumn[v] < low || oldColumn[v] > high ? column[v] : oldColumn[v];
  }

  private double wish(int v) {
    int kind = dice.below(4);
    if (kind < 2) {
      return y[v];
    }
    double sum = 0;
    for (int e : linksOf[v]) {
      sum += y[graph.from()[e] == v ? graph.to()[e] : graph.from()[e]];
    }
    return kind == 2 ? sum / linksOf[v].length : (sum / linksOf[v].length + y[v]) / 2;
  }

  /** With how many cards that lay in its column a card has changed the order. */
  private double swaps(int v) {
    int count = 0;
    if (!fresh[v]) {
      for (int w : before.get(oldColumn[v])) {
        count += (oldY[v] - oldY[w]) * (y[v] - y[w]) < 0 ? 1 : 0;
      }
    }
    return count;
  }

  private double cost(int v, double swaps) {
    double height = graph.height()[v] + Spacing.CARD_GAP;
    double overlap = 0;
    for (int w : now.get(column[v])) {
      double apart = (height + graph.height()[w] + Spacing.CARD_GAP) / 2;
      overlap += w == v ? 0 : Math.max(0, apart - Math.abs(y[v] - y[w])) / height;
    }
    double kept = 0;
    if (!fresh[v]) {
      kept = SWAP * swaps + (Math.abs(y[v] - oldY[v]) < 1 ? 0 : MOVED);
      kept += AWAY * Math.abs(y[v] - oldY[v]) / height;
      kept += column[v] == oldColumn[v] ? 0 : LEFT;
    }
    return kept + OVERLAP * overlap;
  }

  /** Takes a card's lines away; what they cost. */
  private double take(int v) {
    int crossed = 0;
    double length = 0;
    for (int e : linksOf[v]) {
      length += lines.length(e);
      crossed += lines.remove(e);
    }
    return crossed + LENGTH * length / unit;
  }

  private double put(int v) {
    int crossed = 0;
    double length = 0;
    for (int e : linksOf[v]) {
      crossed += lines.add(e);
      length += lines.length(e);
    }
    return crossed + LENGTH * length / unit;
  }
}
