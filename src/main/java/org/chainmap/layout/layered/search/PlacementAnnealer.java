package org.chainmap.layout.layered.search;

import java.util.function.BooleanSupplier;
import org.chainmap.graph.Adjacency;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p3order.SearchRandom;

/**
 * Simulated annealing of placed cards (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983) by the
 * crossings and lengths of straight links between them: a random move is taken if it makes nothing
 * worse, or else with a probability that falls with what it costs and as the temperature falls
 * (Metropolis).
 *
 * <p>The same seed gives the same result.
 */
public final class PlacementAnnealer {

  /** The steps a search may try. */
  public interface Moves {

    /** The cards that steps start from. */
    int[] movable();

    /** Puts a step together that moves this card; false where it is none. */
    boolean propose(int card);

    /** Returns what a trial takes besides the comparing of lines, in comparisons. */
    int effort(int card);
  }

  /** What a step costs besides crossings and length. */
  public interface Cost {

    /** Nothing besides. */
    Cost NONE =
        new Cost() {
          @Override
          public double change() {
            return 0;
          }

          @Override
          public void taken(double change, long crossings) {}
        };

    /** Returns what the step at hand costs more than it saves; infinite where it is not allowed. */
    double change();

    /**
     * The step at hand is taken.
     *
     * @param change what the step costs altogether
     * @param crossings how many more lines cross
     */
    void taken(double change, long crossings);
  }

  /**
   * How length counts.
   *
   * @param weight what the average length of all links costs, a crossing being 1
   * @param everyEnd whether a link counts for each of its cards that moves, also where both lie in
   *     one layer; else once, and only between layers
   */
  public record Length(double weight, boolean everyEnd) {}

  private final LayerStacks cards;
  private final IncrementalStraightCrossings incrementalStraightCrossings;
  private final Adjacency linksOf;
  private final SearchRandom searchRandom;
  private final Length length;
  private final double unit;
  private final long crossings;
  private final double cost;
  private long trials;

  /** The crossings of the lines last taken away or added. */
  private long crossed;

  /**
   * A search that changes the stacks in place.
   *
   * @param x where the middle of each layer lies along the flow
   */
  public PlacementAnnealer(
      StageGraph graph, LayerStacks cards, double[] x, Length length, SearchRandom searchRandom) {
    this.cards = cards;
    this.length = length;
    this.searchRandom = searchRandom;
    incrementalStraightCrossings = new IncrementalStraightCrossings(graph, x, cards.layer, cards.y);
    linksOf = graph.linksOf();
    long sum = 0;
    double longs = 0;
    for (int e = 0; e < graph.links(); e++) {
      sum += incrementalStraightCrossings.add(e);
      longs += incrementalStraightCrossings.length(e);
    }
    unit = Math.max(1, longs / Math.max(1, graph.links()));
    crossings = sum;
    cost = sum + length.weight * longs / unit;
  }

  /** Counts how often straight lines crossed at the start. */
  public long crossings() {
    return crossings;
  }

  /** Returns what crossings and lengths cost at the start. */
  public double cost() {
    return cost;
  }

  /** Comparisons of lines so far. */
  public long work() {
    return incrementalStraightCrossings.work;
  }

  /** Steps tried so far. */
  public long trials() {
    return trials;
  }

  /** Counts work that moves and costs do besides. */
  public void charge(long comparisons) {
    incrementalStraightCrossings.work += comparisons;
  }

  /**
   * Tries steps at one temperature, in crossings, for so much work.
   *
   * @param period after how many steps to ask again whether to end
   * @param stop whether to end
   */
  public void run(
      Moves moves, Cost others, double temperature, long work, int period, BooleanSupplier stop) {
    int[] movable = moves.movable();
    long end = incrementalStraightCrossings.work + work;
    while (movable.length > 0 && incrementalStraightCrossings.work < end && !stop.getAsBoolean()) {
      for (int k = 0; k < period; k++) {
        int v = movable[searchRandom.below(movable.length)];
        incrementalStraightCrossings.work += moves.effort(v);
        cards.begin();
        if (moves.propose(v)) {
          step(others, temperature);
        }
      }
      trials += period;
    }
  }

  private void step(Cost others, double temperature) {
    double change = others.change();
    if (change == Double.POSITIVE_INFINITY) {
      return;
    }
    double gone = take();
    long fewer = crossed;
    cards.show(true);
    change += add() - gone;
    long more = crossed - fewer;
    boolean taken = change <= searchRandom.leeway(temperature);
    if (!taken) {
      take();
    }
    cards.show(false);
    if (taken) {
      cards.take();
      others.taken(change, more);
    } else {
      add();
    }
  }

  /** Takes the lines of all cards of the step away; what they cost. */
  private double take() {
    crossed = 0;
    double longs = 0;
    for (int i = 0; i < cards.many; i++) {
      int v = cards.moved[i];
      for (int k = linksOf.start[v + 1] - 1; k >= linksOf.start[v]; k--) {
        int e = linksOf.item[k];
        longs +=
            length.everyEnd || incrementalStraightCrossings.holds(e)
                ? incrementalStraightCrossings.length(e)
                : 0;
        crossed += incrementalStraightCrossings.remove(e);
      }
    }
    return crossed + length.weight * longs / unit;
  }

  /** Adds the lines of all cards of the step; what they cost. */
  private double add() {
    crossed = 0;
    double longs = 0;
    for (int i = 0; i < cards.many; i++) {
      int v = cards.moved[i];
      for (int k = linksOf.start[v + 1] - 1; k >= linksOf.start[v]; k--) {
        int e = linksOf.item[k];
        boolean held = incrementalStraightCrossings.holds(e);
        crossed += held ? 0 : incrementalStraightCrossings.add(e);
        longs +=
            length.everyEnd || (!held && incrementalStraightCrossings.holds(e))
                ? incrementalStraightCrossings.length(e)
                : 0;
      }
    }
    return crossed + length.weight * longs / unit;
  }
}
