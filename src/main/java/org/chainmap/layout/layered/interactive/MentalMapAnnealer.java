package org.chainmap.layout.layered.interactive;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p2layers.LayerBounds;
import org.chainmap.layout.layered.p3order.SearchRandom;
import org.chainmap.layout.layered.search.LayerStacks;
import org.chainmap.layout.layered.search.PlacementAnnealer;
import org.chainmap.layout.layered.tuning.InteractiveTuning;
import org.chainmap.layout.spacing.Spacing;

/**
 * Simulated annealing of a map that people know: few cards move, within their layer or to another
 * that is open to them, so that straight links cross less. A card that moves pushes others away.
 *
 * <p>Precondition: every card has a layer and a height, or takes no part. Postcondition, for the
 * best found as for where the search stands: {@link LayerBounds} still holds; the {@link Limits}
 * hold, or what they limit has not become more; held cards and cards of groups did not move; no two
 * cards of a layer overlap that did not before. The same seed gives the same result.
 *
 * <p>Cost: a crossing 1; length, a pair out of its order, a card out of its layer or not where it
 * lay, less.
 */
public final class MentalMapAnnealer implements PlacementAnnealer.Cost {

  private static final PlacementAnnealer.Length LENGTH = new PlacementAnnealer.Length(0.1, false);

  /** How much further than now cards may reach at the top and at the bottom, in px. */
  private static final double BEYOND = 60;

  private final StageGraph graph;
  private final Known known;
  private final Limits limits;
  private final LayerStacks cards;
  private final PlacementAnnealer search;
  private final InteractiveMoves moves;
  private final int[][] before;
  private double swapped;
  private int far;
  private long crossings;
  private double cost;
  private double least;

  /** How many more pairs the step at hand swaps, and how many cards are far after it. */
  private double pairs;

  private int nowFar;
  private final int[] bestLayer;
  private final double[] bestY;
  private long fewest;

  /**
   * What people know of a map.
   *
   * <p>Arrays are held bare, for speed: they belong to this object once it is made, and nobody
   * writes to them.
   */
  public static final class Known {

    private final int[] layer;
    private final double[] y;
    private final boolean[] fresh;
    private final boolean[] held;

    /**
     * @param layer the layer of each card, -1 for those that take no part
     * @param y the middle of each card
     * @param fresh which cards are new, and go anywhere
     * @param held which cards must not move
     */
    public Known(int[] layer, double[] y, boolean[] fresh, boolean[] held) {
      this.layer = layer;
      this.y = y;
      this.fresh = fresh;
      this.held = held;
    }

    public int[] layer() {
      return layer;
    }

    public double[] y() {
      return y;
    }

    public boolean[] fresh() {
      return fresh;
    }

    /** Counts how many pairs of known cards lie in one layer. */
    public double pairs() {
      int[] size = new int[1 + Arrays.stream(layer).max().orElse(0)];
      double pairs = 0;
      for (int v = 0; v < layer.length; v++) {
        pairs += layer[v] >= 0 && !fresh[v] ? size[layer[v]]++ : 0;
      }
      return pairs;
    }
  }

  /**
   * How much of what is known may change.
   *
   * @param pairs how many pairs of cards that lay in one layer may have another order
   * @param cards how many cards may lie in another layer or far from where they lay
   * @param far what is far, in px
   */
  public record Limits(double pairs, int cards, double far) {}

  /**
   * A search that starts with cards in layers at heights.
   *
   * @param x where the middle of each layer lies along the flow
   * @param layer the layer of each card, -1 for those that take no part
   * @param y the middle of each card
   */
  public MentalMapAnnealer(
      StageGraph graph,
      LayerBounds layerBounds,
      Known known,
      Limits limits,
      double[] x,
      int[] layer,
      double[] y,
      long seed) {
    this.graph = graph;
    this.known = known;
    this.limits = limits;
    int n = graph.cards();
    boolean[] held = new boolean[n];
    for (int v = 0; v < n; v++) {
      held[v] = known.held[v] || graph.group()[v] >= 0;
    }
    cards = new LayerStacks(graph, x.length, layer.clone(), y.clone(), held, BEYOND);
    SearchRandom searchRandom = new SearchRandom(seed);
    search = new PlacementAnnealer(graph, cards, x, LENGTH, searchRandom);
    moves = new InteractiveMoves(graph, layerBounds, known, cards, held, searchRandom);
    before = new int[x.length][];
    Arrays.setAll(
        before,
        c -> IntStream.range(0, n).filter(v -> !known.fresh[v] && known.layer[v] == c).toArray());
    for (int v = 0; v < n; v++) {
      if (layer[v] >= 0) {
        far += isFar(v) ? 1 : 0;
        swapped += swaps(v) / 2;
        cost += kept(v);
      }
    }
    crossings = search.crossings();
    cost += search.cost() + InteractiveTuning.SWAP_COST * swapped;
    least = cost;
    fewest = crossings;
    bestLayer = layer.clone();
    bestY = y.clone();
  }

  /** The layer of each card where it cost least. */
  public int[] layer() {
    return bestLayer;
  }

  /** The middle of each card where it cost least. */
  public double[] y() {
    return bestY;
  }

  /** Counts how often straight lines cross there. */
  public long crossings() {
    return fewest;
  }

  /** Tries moves at one temperature, in crossings, for so much work. */
  public void run(double temperature, long work) {
    search.run(moves, this, temperature, work, 1, () -> false);
  }

  @Override
  public double change() {
    pairs = -count();
    nowFar = far - fars();
    double change = -keptAll();
    cards.show(true);
    pairs += count();
    nowFar += fars();
    change += keptAll() + InteractiveTuning.SWAP_COST * pairs;
    cards.show(false);
    boolean tooMuch =
        (pairs > 0 && swapped + pairs > limits.pairs) || (nowFar > far && nowFar > limits.cards);
    return tooMuch ? Double.POSITIVE_INFINITY : change;
  }

  @Override
  public void taken(double change, long crossed) {
    crossings += crossed;
    cost += change;
    swapped += pairs;
    far = nowFar;
    if (cost < least - 1e-9) {
      least = cost;
      fewest = crossings;
      System.arraycopy(cards.layer, 0, bestLayer, 0, bestLayer.length);
      System.arraycopy(cards.y, 0, bestY, 0, bestY.length);
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
        && (cards.layer[v] != known.layer[v] || Math.abs(cards.y[v] - known.y[v]) > limits.far);
  }

  /** Counts how many pairs with a card of the step have changed their order. */
  private double count() {
    double count = 0;
    for (int i = 0; i < cards.many; i++) {
      int v = cards.moved[i];
      count += swaps(v);
      for (int k = 0; k < i; k++) {
        int w = cards.moved[k];
        boolean both = !known.fresh[v] && !known.fresh[w] && known.layer[v] == known.layer[w];
        count -= both && swapped(v, w) ? 1 : 0;
      }
    }
    search.charge(4L * cards.many);
    return count;
  }

  /** With how many cards that lay in its layer a card has changed the order. */
  private double swaps(int v) {
    int count = 0;
    if (!known.fresh[v]) {
      for (int w : before[known.layer[v]]) {
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

  /** Returns what it costs that a card is not where it lay. */
  private double kept(int v) {
    if (known.fresh[v]) {
      return 0;
    }
    double distance = Math.abs(cards.y[v] - known.y[v]);
    return (distance < 1 ? 0 : InteractiveTuning.MOVED_COST)
        + InteractiveTuning.AWAY_COST * distance / (graph.height()[v] + Spacing.CARD_GAP)
        + (cards.layer[v] == known.layer[v] ? 0 : InteractiveTuning.LEFT_COST);
  }
}
