package org.chainmap.layout.layered.search;

import java.util.function.Function;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p3order.ComponentSeparation;
import org.chainmap.layout.layered.p3order.CrossingMinimizer;
import org.chainmap.layout.layered.p3order.SearchBudget;
import org.chainmap.layout.layered.p4place.PlacedLayers;
import org.chainmap.layout.layered.tuning.SearchTuning;
import org.chainmap.task.Progress;

/**
 * Fewer crossings of placed cards in a map with groups. What links with bends cross says little
 * where frames push cards and links apart, and where two orders are alike in it, straight lines
 * tell them apart; so with the effort many orders are made, each from other starts, in which cards
 * move within their groups and groups move as wholes ({@link CrossingMinimizer}); each is placed,
 * and the one whose straight lines cross least is kept, of those that cross as often the shortest.
 *
 * <p>Precondition: the start is placed. Postcondition: layers are the same; groups stand side by
 * side as they do after {@link CrossingMinimizer}; straight lines do not cross more often than
 * before. The same effort gives the same result.
 */
public final class GroupedCrossingMinimizer {

  private GroupedCrossingMinimizer() {}

  /** A better placing, or the same. */
  public static PlacedLayers improve(
      StageGraph graph,
      boolean[] forward,
      PlacedLayers start,
      Function<LayeredGraph, double[]> placing,
      SearchBudget searchBudget,
      Progress progress) {
    int layers = start.layeredGraph().order.length;
    double[] x = StraightLineCrossingMinimizer.middles(graph, start.layer(), layers);
    long round =
        SearchTuning.GROUPED_WORK
            * (start.layeredGraph().nodes + start.layeredGraph().right.item.length);
    long rounds = searchBudget.work() / round;
    PlacedLayers best = start;
    LineScore least = LineScore.of(graph, x, start);
    for (long k = 1; k <= rounds && least.crossings() > 0; k++) {
      progress.check();
      if (progress.enough() || searchBudget.over()) {
        break;
      }
      progress.report((double) k / rounds);
      SearchBudget other =
          new SearchBudget(searchBudget.seed() * 7919 + k, 0, searchBudget.deadline());
      LayeredGraph ordered = LayeredGraph.of(graph, start.layer(), layers, forward);
      CrossingMinimizer.reduce(ordered, other, Progress.NONE);
      ComponentSeparation.apart(ordered);
      LayeredGraph drawn = ordered.drawn();
      PlacedLayers placedLayers = new PlacedLayers(start.layer(), drawn, placing.apply(drawn));
      LineScore score = LineScore.of(graph, x, placedLayers);
      if (score.betters(least)) {
        least = score;
        best = placedLayers;
      }
    }
    return best;
  }
}
