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
 * Reduces the crossings of placed cards in a map with groups by restarts: makes orders with other
 * seeds, in which cards move within their groups and groups as wholes ({@link CrossingMinimizer}),
 * places each, and keeps the one whose straight lines cross least, of those that cross as often the
 * shortest. Crossings of an order say little where frames push cards and links apart; those of
 * straight lines tell orders apart that are alike in it.
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
