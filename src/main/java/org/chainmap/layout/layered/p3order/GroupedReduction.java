package org.chainmap.layout.layered.p3order;

import java.util.function.Function;
import org.chainmap.layout.layered.net.Layers;
import org.chainmap.layout.layered.net.StageGraph;
import org.chainmap.task.Progress;

/**
 * Fewer crossings of placed cards in a map with groups. What links with bends cross says little
 * where frames push cards and links apart, and where two orders are alike in it, straight lines
 * tell them apart; so with the effort many orders are made, each from other starts, in which cards
 * move within their groups and groups move as wholes ({@link CrossingReduction}); each is placed,
 * and the one whose straight lines cross least is kept, of those that cross as often the shortest.
 *
 * <p>Precondition: the start is placed. Postcondition: columns are the same; groups stand side by
 * side as they do after {@link CrossingReduction}; straight lines do not cross more often than
 * before. The same effort gives the same result.
 */
final class GroupedReduction {

  /** The work of an order and its places for each node and edge. */
  private static final long WORK = 2500;

  private GroupedReduction() {}

  /** A better placing, or the same. */
  static Placed improve(
      StageGraph graph,
      boolean[] forward,
      Placed start,
      Function<Layers, double[]> placing,
      Effort effort,
      Progress progress) {
    int columns = start.layers().order.length;
    double[] x = StraightReduction.middles(graph, start.column(), columns);
    long round = WORK * (start.layers().nodes + start.layers().right.length);
    long rounds = effort.work() / round;
    Placed best = start;
    Score least = Score.of(graph, x, start);
    for (long k = 1; k <= rounds && least.crossings > 0; k++) {
      progress.check();
      if (progress.enough() || effort.over()) {
        break;
      }
      progress.report((double) k / rounds);
      Effort other = new Effort(effort.seed() * 7919 + k, 0, effort.deadline());
      Layers ordered = Layers.of(graph, start.column(), columns, forward);
      CrossingReduction.reduce(ordered, other, Progress.NONE);
      Components.apart(ordered);
      Layers drawn = ordered.drawn();
      Placed placed = new Placed(start.column(), drawn, placing.apply(drawn));
      Score score = Score.of(graph, x, placed);
      if (score.betters(least)) {
        least = score;
        best = placed;
      }
    }
    return best;
  }

  private record Score(long crossings, double length) {

    static Score of(StageGraph graph, double[] x, Placed placed) {
      Lines lines = new Lines(graph, x, placed.column(), placed.middle());
      long crossings = 0;
      double length = 0;
      for (int e = 0; e < graph.links(); e++) {
        crossings += lines.add(e);
        length += lines.length(e);
      }
      return new Score(crossings, length);
    }

    boolean betters(Score other) {
      return crossings < other.crossings || (crossings == other.crossings && length < other.length);
    }
  }
}
