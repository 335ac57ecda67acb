package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import java.util.function.Function;
import org.chainmap.layout.layered.net.Layers;
import org.chainmap.layout.layered.net.StageGraph;
import org.chainmap.layout.layered.p2layers.Freedom;
import org.chainmap.layout.room.Spacing;
import org.chainmap.task.Progress;

/**
 * Fewer crossings of placed cards, judged by straight lines between them: what counts in the end,
 * where the order of columns can but count the links' bends. Cards move within and between columns.
 *
 * <p>Precondition: that of {@link Settling}; nodes have heights. Postcondition: {@link Freedom}
 * still holds, columns are ordered and nodes at least their gaps apart; straight lines do not cross
 * more often than before. The same effort gives the same result.
 *
 * <p>The quick search only looks for a better order and columns, and has them placed as usual; one
 * with effort takes places as they were found, where links may bend for nothing.
 *
 * <p>Each cooling goes through steps of falling temperature ({@link StraightSearch}); after each
 * the cards settle where they find room, so that the search does not stray from what can be drawn.
 */
public final class StraightReduction {

  private static final double HOT = 4;
  private static final double QUICK = 0.7;
  private static final double COLD = 0.2;
  private static final int STEPS = 30;
  private static final int FIRST_STEPS = 4;
  private static final double LONGER = 2;

  /** Work of the first cooling for each two cards. */
  private static final double FIRST = 40;

  private static final double MOST_FIRST = 300e6;

  /** Straight lines that cross so much more often than links with bends are worth a quick look. */
  private static final double WORSE = 1.3;

  /** Two lines are compared faster than the work of an effort is counted. */
  private static final double FASTER = 24;

  /** Letting a node settle takes as long as so many comparisons. */
  private static final long SETTLING = 600;

  /** Crossings that are worth it to save the length of one link on average. */
  private static final double SHORT = 0.2;

  /** A column's share of the drawing's width besides its cards; lengths matter little here. */
  private static final double GAP = Spacing.COLUMN_GAP + 40;

  private final StageGraph graph;
  private final boolean[] forward;
  private final Freedom freedom;
  private final Effort effort;
  private final Progress progress;
  private final Function<Layers, double[]> placing;
  private final double[] x;
  private final Score first;
  private Placed best;
  private long crossings;
  private double length;
  private long work;

  private StraightReduction(
      StageGraph graph,
      boolean[] forward,
      Freedom freedom,
      Placed start,
      Function<Layers, double[]> placing,
      Effort effort,
      Progress progress) {
    this.placing = placing;
    this.graph = graph;
    this.forward = forward;
    this.freedom = freedom;
    this.effort = effort;
    this.progress = progress;
    this.best = start;
    this.x = middles(graph, start.column(), start.layers().order.length);
    first = score(start);
    crossings = first.crossings;
    length = first.length;
  }

  /**
   * A better placing, or the same.
   *
   * @param freedom which columns are open to a card
   * @param bent how often the links with their bends cross
   * @param placing the middles of the nodes of ordered columns, as they are placed as a rule
   * @throws java.util.concurrent.CancellationException if nobody wants the result any more
   */
  public static Placed improve(
      StageGraph graph,
      boolean[] forward,
      Freedom freedom,
      long bent,
      Placed start,
      Function<Layers, double[]> placing,
      Effort effort,
      Progress progress) {
    if (Arrays.stream(graph.group()).anyMatch(g -> g >= 0)) {
      return GroupedReduction.improve(graph, forward, start, placing, effort, progress);
    }
    StraightReduction search =
        new StraightReduction(graph, forward, freedom, start, placing, effort, progress);
    return effort.work() > 0 || search.crossings > WORSE * bent ? search.run() : start;
  }

  /**
   * Cards in other columns, in the order of their heights and as near to these as there is room.
   */
  public static Placed settled(
      StageGraph graph, boolean[] forward, int[] column, int columns, double[] middle) {
    double[] y = Arrays.copyOf(middle, graph.cards());
    return Settling.settle(graph, forward, middles(graph, column, columns), column, y);
  }

  static double[] middles(StageGraph graph, int[] column, int columns) {
    double[] x = new double[columns];
    double[] widest = new double[columns];
    for (int v = 0; v < graph.cards(); v++) {
      if (column[v] >= 0) {
        widest[column[v]] = Math.max(widest[column[v]], graph.width()[v]);
      }
    }
    double left = 0;
    for (int c = 0; c < columns; c++) {
      x[c] = left + widest[c] / 2;
      left += widest[c] + GAP;
    }
    return x;
  }

  private Placed run() {
    double least = FIRST * graph.cards() * graph.cards();
    double cooling = Math.min(MOST_FIRST, least);
    double most = FASTER * effort.work();
    for (int k = 0; crossings > 0 && !stopped() && (k == 0 || cooling >= least / 2); k++) {
      double before = work;
      cool((long) cooling, k);
      progress.report(most == 0 ? 1 : Math.min(1, work / most));
      // what a cooling takes besides the moves it is allowed
      double left = (most - work) * Math.min(1, cooling / (work - before));
      double next = cooling * LONGER;
      cooling = left < next * (1 + LONGER) ? left : next;
    }
    return best;
  }

  private void cool(long allowed, int round) {
    int[] column = best.column().clone();
    double[] y = Arrays.copyOf(best.middle(), graph.cards());
    Placed found = best;
    long least = crossings;
    int steps = round == 0 ? FIRST_STEPS : STEPS;
    double hot = round == 0 ? QUICK : HOT;
    for (int k = 0; k < steps && crossings > 0 && !stopped(); k++) {
      double temperature = hot * Math.pow(COLD / hot, (double) k / (steps - 1));
      long seed = (effort.seed() * 7919 + round) * STEPS + k + 1;
      StraightSearch search =
          new StraightSearch(graph, freedom, x, column, y, Spacing.CARD_GAP, seed);
      search.run(temperature, allowed / steps, this::stopped);
      Placed settled = Settling.settle(graph, forward, x, column, y);
      System.arraycopy(settled.middle(), 0, y, 0, y.length);
      work += search.work() + SETTLING * settled.layers().nodes;
      if (effort.work() > 0) {
        judge(settled);
      } else if (score(settled).crossings < least) {
        least = score(settled).crossings;
        found = settled;
      }
    }
    if (found != best) {
      judge(new Placed(found.column(), found.layers(), placing.apply(found.layers())));
    }
  }

  /** Takes what crosses less or is shorter for it, but never what crosses more than the start. */
  private void judge(Placed settled) {
    Score score = score(settled);
    double unit = first.length / Math.max(1, graph.links());
    double gained = crossings - score.crossings + SHORT * (length - score.length) / unit;
    if (score.crossings <= first.crossings && gained > 0) {
      take(settled, score);
    }
  }

  private void take(Placed placed, Score score) {
    best = placed;
    crossings = score.crossings;
    length = score.length;
  }

  private record Score(long crossings, double length) {}

  private Score score(Placed placed) {
    Lines lines = new Lines(graph, x, placed.column(), placed.middle());
    long sum = 0;
    double longs = 0;
    for (int e = 0; e < graph.links(); e++) {
      sum += lines.add(e);
      longs += lines.length(e);
    }
    work += lines.work;
    return new Score(sum, longs);
  }

  private boolean stopped() {
    progress.check();
    return progress.enough() || effort.over();
  }
}
