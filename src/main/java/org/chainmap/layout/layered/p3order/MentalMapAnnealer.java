package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chainmap.graph.Adjacency;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p2layers.LayerBounds;
import org.chainmap.layout.spacing.Spacing;

/**
 * Simulated annealing of a map that people know: few cards move, within their column or to another
 * that is open to them, so that straight links cross less. A card that moves pushes others away.
 *
 * <p>Precondition: every card has a column and a height, or takes no part. Postcondition, for the
 * best found as for where the search stands: {@link LayerBounds} still holds; the {@link Limits}
 * hold, or what they limit has not become more; held cards and cards of groups did not move; no two
 * cards of a column overlap that did not before. The same seed gives the same result.
 *
 * <p>Cost: a crossing 1; length, a pair out of its order, a card out of its column or not where it
 * lay, less.
 */
public final class MentalMapAnnealer {

  private static final double LENGTH = 0.1;
  private static final double SWAP = 0.05;
  private static final double LEFT = 0.1;
  private static final double MOVED = 0.03;
  private static final double AWAY = 0.01;

  /** Work of a trial besides the comparing of lines. */
  private static final int OVERHEAD = 30;

  private final StageGraph graph;
  private final LayerBounds layerBounds;
  private final Known known;
  private final Limits limits;
  private final LayerStacks cards;
  private final StraightLineCrossings straightLineCrossings;
  private final Adjacency linksOf;
  private final int[][] before;
  private final int[] movable;
  private final double unit;
  private final double[] lastY;
  private final int[] lastColumn;
  private final SearchRandom searchRandom;
  private double swapped;
  private int far;
  private long crossings;
  private double cost;
  private double least;
  private final int[] bestColumn;
  private final double[] bestY;
  private long fewest;

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
   * How much of what is known may change.
   *
   * @param pairs how many pairs of cards that lay in one column may have another order
   * @param cards how many cards may lie in another column or far from where they lay
   * @param far what is far, in px
   */
  public record Limits(double pairs, int cards, double far) {}

  /**
   * A search that starts with cards in columns at heights.
   *
   * @param x where the middle of each column lies along the flow
   * @param column the column of each card, -1 for those that take no part
   * @param y the middle of each card
   */
  public MentalMapAnnealer(
      StageGraph graph,
      LayerBounds layerBounds,
      Known known,
      Limits limits,
      double[] x,
      int[] column,
      double[] y,
      long seed) {
    this.graph = graph;
    this.layerBounds = layerBounds;
    this.known = known;
    this.limits = limits;
    int n = graph.cards();
    boolean[] held = new boolean[n];
    for (int v = 0; v < n; v++) {
      held[v] = known.held[v] || graph.group()[v] >= 0;
    }
    cards = new LayerStacks(graph, x.length, column.clone(), y.clone(), held);
    straightLineCrossings = new StraightLineCrossings(graph, x, cards.column, cards.y);
    searchRandom = new SearchRandom(seed);
    linksOf = graph.linksOf();
    double length = 0;
    for (int e = 0; e < graph.links(); e++) {
      crossings += straightLineCrossings.add(e);
      length += straightLineCrossings.length(e);
    }
    unit = Math.max(1, length / Math.max(1, graph.links()));
    before = new int[x.length][];
    Arrays.setAll(
        before,
        c -> IntStream.range(0, n).filter(v -> !known.fresh[v] && known.column[v] == c).toArray());
    movable =
        IntStream.range(0, n)
            .filter(v -> linksOf.degree(v) > 0 && !held[v] && column[v] >= 0)
            .toArray();
    lastY = new double[n];
    lastColumn = new int[n];
    for (int v = 0; v < n; v++) {
      if (column[v] >= 0) {
        far += isFar(v) ? 1 : 0;
        swapped += swaps(v) / 2;
        cost += kept(v);
      }
    }
    cost += crossings + LENGTH * length / unit + SWAP * swapped;
    least = cost;
    fewest = crossings;
    bestColumn = column.clone();
    bestY = y.clone();
  }

  /** The column of each card where it cost least. */
  public int[] column() {
    return bestColumn;
  }

  /** The middle of each card where it cost least. */
  public double[] y() {
    return bestY;
  }

  /** How often straight lines cross there. */
  public long crossings() {
    return fewest;
  }

  /** Tries moves at one temperature, in crossings, for so much work. */
  public void run(double temperature, long work) {
    long end = straightLineCrossings.work + work;
    while (movable.length > 0 && straightLineCrossings.work < end) {
      int v = movable[searchRandom.below(movable.length)];
      straightLineCrossings.work += OVERHEAD + cards.size(cards.column[v]);
      cards.begin();
      if (proposes(v)) {
        step(temperature);
      }
    }
  }

  private boolean proposes(int v) {
    return switch (searchRandom.below(8)) {
      case 0 -> cards.swap(v);
      case 1 -> exchange(v);
      case 2 -> back(v);
      case 3 -> cards.shift(v, spread(v, 2), searchRandom.below(2) == 0);
      default -> relocate(v);
    };
  }

  private double spread(int v, double heights) {
    double height = graph.height()[v] + Spacing.CARD_GAP;
    return (searchRandom.chance() + searchRandom.chance() - 1) * heights * height;
  }

  private boolean exchange(int v) {
    int to = open(v);
    if (to == cards.column[v] || cards.size(to) == 0) {
      return false;
    }
    int w = cards.nearest(to, wish(v));
    return isOpen(w, cards.column[v]) && cards.exchange(v, w);
  }

  private boolean back(int v) {
    if (known.fresh[v]) {
      return false;
    }
    int c = isOpen(v, known.column[v]) ? known.column[v] : cards.column[v];
    return (c != cards.column[v] || cards.y[v] != known.y[v]) && cards.put(v, c, known.y[v]);
  }

  private boolean relocate(int v) {
    int to = searchRandom.below(2) == 0 ? cards.column[v] : open(v);
    return cards.put(v, to, wish(v) + spread(v, searchRandom.below(2) == 0 ? 1 : 4));
  }

  /** A column where a card may go. */
  private int open(int v) {
    int low = layerBounds.low(v, cards.column);
    int high = layerBounds.high(v, cards.column);
    return low >= high ? cards.column[v] : low + searchRandom.below(high - low + 1);
  }

  private boolean isOpen(int v, int c) {
    return layerBounds.low(v, cards.column) <= c && c <= layerBounds.high(v, cards.column);
  }

  private double wish(int v) {
    int kind = searchRandom.below(4);
    if (kind < 2) {
      return cards.y[v];
    }
    double sum = 0;
    for (int k = linksOf.start[v + 1] - 1; k >= linksOf.start[v]; k--) {
      int e = linksOf.item[k];
      sum += cards.y[graph.from()[e] == v ? graph.to()[e] : graph.from()[e]];
    }
    double mean = sum / linksOf.degree(v);
    return kind == 2 ? mean : (mean + cards.y[v]) / 2;
  }

  /** Takes the step if it keeps the limits and saves enough. */
  private void step(double temperature) {
    double pairs = -count();
    int nowFar = far - fars();
    double change = -keptAll();
    remember();
    show(true);
    pairs += count();
    nowFar += fars();
    change += keptAll() + SWAP * pairs;
    show(false);
    if ((pairs > 0 && swapped + pairs > limits.pairs) || (nowFar > far && nowFar > limits.cards)) {
      return;
    }
    double gone = take();
    long fewer = taken;
    show(true);
    change += add() - gone;
    long crossed = taken - fewer;
    if (change > searchRandom.leeway(temperature)) {
      take();
      show(false);
      add();
      return;
    }
    show(false);
    cards.take();
    crossings += crossed;
    cost += change;
    swapped += pairs;
    far = nowFar;
    if (cost < least - 1e-9) {
      least = cost;
      fewest = crossings;
      System.arraycopy(cards.column, 0, bestColumn, 0, bestColumn.length);
      System.arraycopy(cards.y, 0, bestY, 0, bestY.length);
    }
  }

  /** The crossings of the lines last taken away or added. */
  private long taken;

  /** Takes the lines of all cards of the step away; what they cost. */
  private double take() {
    taken = 0;
    double length = 0;
    for (int i = 0; i < cards.many; i++) {
      int v = cards.moved[i];
      for (int k = linksOf.start[v + 1] - 1; k >= linksOf.start[v]; k--) {
        int e = linksOf.item[k];
        if (straightLineCrossings.holds(e)) {
          length += straightLineCrossings.length(e);
          taken += straightLineCrossings.remove(e);
        }
      }
    }
    return taken + LENGTH * length / unit;
  }

  private double add() {
    taken = 0;
    double length = 0;
    for (int i = 0; i < cards.many; i++) {
      int v = cards.moved[i];
      for (int k = linksOf.start[v + 1] - 1; k >= linksOf.start[v]; k--) {
        int e = linksOf.item[k];
        if (!straightLineCrossings.holds(e)) {
          taken += straightLineCrossings.add(e);
          length += straightLineCrossings.holds(e) ? straightLineCrossings.length(e) : 0;
        }
      }
    }
    return taken + LENGTH * length / unit;
  }

  private void remember() {
    for (int i = 0; i < cards.many; i++) {
      int v = cards.moved[i];
      lastY[v] = cards.y[v];
      lastColumn[v] = cards.column[v];
    }
  }

  /** Has the cards of the step lie as after it, or as before. */
  private void show(boolean after) {
    for (int i = 0; i < cards.many; i++) {
      int v = cards.moved[i];
      cards.y[v] = after ? cards.newY[v] : lastY[v];
      cards.column[v] = after ? cards.newColumn[v] : lastColumn[v];
    }
  }

  private int fars() {
    int count = 0;
    for (int i = 0; i < cards.many; i++) {
      count += isFar(cards.moved[i]) ? 1 : 0;
    }
    return count;
  }

  private boolean isFar(int v) {
    return !known.fresh[v]
        && (cards.column[v] != known.column[v] || Math.abs(cards.y[v] - known.y[v]) > limits.far);
  }

  /** How many pairs with a card of the step have changed their order. */
  private double count() {
    double count = 0;
    for (int i = 0; i < cards.many; i++) {
      int v = cards.moved[i];
      count += swaps(v);
      for (int k = 0; k < i; k++) {
        int w = cards.moved[k];
        boolean both = !known.fresh[v] && !known.fresh[w] && known.column[v] == known.column[w];
        count -= both && swapped(v, w) ? 1 : 0;
      }
    }
    straightLineCrossings.work += 4L * cards.many;
    return count;
  }

  /** With how many cards that lay in its column a card has changed the order. */
  private double swaps(int v) {
    int count = 0;
    if (!known.fresh[v]) {
      for (int w : before[known.column[v]]) {
        count += swapped(v, w) ? 1 : 0;
      }
    }
    return count;
  }

  private boolean swapped(int v, int w) {
    return (known.y[v] - known.y[w]) * (cards.y[v] - cards.y[w]) < 0;
  }

  private double keptAll() {
    double sum = 0;
    for (int i = 0; i < cards.many; i++) {
      sum += kept(cards.moved[i]);
    }
    return sum;
  }

  /** What it costs that a card is not where it lay. */
  private double kept(int v) {
    if (known.fresh[v]) {
      return 0;
    }
    double way = Math.abs(cards.y[v] - known.y[v]);
    return (way < 1 ? 0 : MOVED)
        + AWAY * way / (graph.height()[v] + Spacing.CARD_GAP)
        + (cards.column[v] == known.column[v] ? 0 : LEFT);
  }
}
