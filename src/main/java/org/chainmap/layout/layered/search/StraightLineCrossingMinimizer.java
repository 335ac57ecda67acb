package org.chainmap.layout.layered.search;

import java.util.Arrays;
import java.util.function.Function;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p2layers.LayerBounds;
import org.chainmap.layout.layered.p3order.SearchBudget;
import org.chainmap.layout.layered.p3order.SearchRandom;
import org.chainmap.layout.layered.p4place.LeastSquaresPlacement;
import org.chainmap.layout.layered.p4place.PlacedLayers;
import org.chainmap.layout.layered.tuning.SearchTuning;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.task.Progress;

/**
 * Minimises the crossings of straight lines between placed cards, which crossings of edges through
 * dummy nodes only approximate. Cards move within and between layers.
 *
 * <p>Precondition: that of {@link LeastSquaresPlacement}; nodes have y coordinates. Postcondition:
 * {@link LayerBounds} still holds, layers are ordered and nodes keep their least distances;
 * straight lines do not cross more often than before. The same effort gives the same result.
 *
 * <p>The quick search only looks for a better order and layers, and has them placed as usual; one
 * with effort takes places as they were found, where links may bend for nothing.
 *
 * <p>Each annealing run goes through steps of falling temperature ({@link PlacementAnnealer});
 * after each the cards settle where they find room, so that the search does not stray from what can
 * be drawn.
 */
public final class StraightLineCrossingMinimizer {

  /** Steps tried before a search asks whether to end. */
  private static final int PERIOD = 64;

  /** How much further than now cards may reach at the top and at the bottom, in px. */
  private static final double BEYOND = Spacing.CARD_GAP / 2;

  private static final PlacementAnnealer.Length LENGTH = new PlacementAnnealer.Length(1, true);

  /** A layer's share of the drawing's width besides its cards; lengths matter little here. */
  private static final double GAP = Spacing.COLUMN_GAP + 40;

  private final StageGraph graph;
  private final boolean[] forward;
  private final LayerBounds layerBounds;
  private final SearchBudget searchBudget;
  private final Progress progress;
  private final Function<LayeredGraph, double[]> placing;
  private final double[] x;
  private final LineScore first;
  private PlacedLayers best;
  private long crossings;
  private double length;
  private long work;

  private StraightLineCrossingMinimizer(
      StageGraph graph,
      boolean[] forward,
      LayerBounds layerBounds,
      PlacedLayers start,
      Function<LayeredGraph, double[]> placing,
      SearchBudget searchBudget,
      Progress progress) {
    this.placing = placing;
    this.graph = graph;
    this.forward = forward;
    this.layerBounds = layerBounds;
    this.searchBudget = searchBudget;
    this.progress = progress;
    this.best = start;
    this.x = middles(graph, start.layer(), start.layeredGraph().order.length);
    first = score(start);
    crossings = first.crossings();
    length = first.length();
  }

  /**
   * A better placing, or the same.
   *
   * @param layerBounds which layers are open to a card
   * @param bent how often the links with their bends cross
   * @param placing the middles of the nodes of ordered layers, as they are placed as a rule
   * @throws java.util.concurrent.CancellationException if nobody wants the result any more
   */
  public static PlacedLayers improve(
      StageGraph graph,
      boolean[] forward,
      LayerBounds layerBounds,
      long bent,
      PlacedLayers start,
      Function<LayeredGraph, double[]> placing,
      SearchBudget searchBudget,
      Progress progress) {
    if (Arrays.stream(graph.group()).anyMatch(g -> g >= 0)) {
      return GroupedCrossingMinimizer.improve(
          graph, forward, start, placing, searchBudget, progress);
    }
    StraightLineCrossingMinimizer search =
        new StraightLineCrossingMinimizer(
            graph, forward, layerBounds, start, placing, searchBudget, progress);
    return searchBudget.work() > 0 || search.crossings > SearchTuning.WORTH_A_LOOK * bent
        ? search.run()
        : start;
  }

  /** Cards in other layers, in the order of their heights and as near to these as there is room. */
  public static PlacedLayers settled(
      StageGraph graph, boolean[] forward, int[] layer, int layers, double[] middle) {
    double[] y = Arrays.copyOf(middle, graph.cards());
    return LeastSquaresPlacement.settle(graph, forward, middles(graph, layer, layers), layer, y);
  }

  public static double[] middles(StageGraph graph, int[] layer, int layers) {
    double[] x = new double[layers];
    double[] widest = new double[layers];
    for (int v = 0; v < graph.cards(); v++) {
      if (layer[v] >= 0) {
        widest[layer[v]] = Math.max(widest[layer[v]], graph.width()[v]);
      }
    }
    double left = 0;
    for (int c = 0; c < layers; c++) {
      x[c] = left + widest[c] / 2;
      left += widest[c] + GAP;
    }
    return x;
  }

  private PlacedLayers run() {
    double least = SearchTuning.PLACE_FIRST_WORK * graph.cards() * graph.cards();
    double cooling = Math.min(SearchTuning.PLACE_FIRST_MOST, least);
    double most = SearchTuning.COMPARISON_RATE * searchBudget.work();
    for (int k = 0; crossings > 0 && !stopped() && (k == 0 || cooling >= least / 2); k++) {
      double before = work;
      cool((long) cooling, k);
      progress.report(most == 0 ? 1 : Math.min(1, work / most));
      // what a cooling takes besides the moves it is allowed
      double left = (most - work) * Math.min(1, cooling / (work - before));
      double next = cooling * SearchTuning.PLACE_LONGER;
      cooling = left < next * (1 + SearchTuning.PLACE_LONGER) ? left : next;
    }
    return best;
  }

  private void cool(long allowed, int round) {
    int[] layer = best.layer().clone();
    double[] y = Arrays.copyOf(best.middle(), graph.cards());
    PlacedLayers found = best;
    long least = crossings;
    int steps = round == 0 ? SearchTuning.PLACE_FIRST_STEPS : SearchTuning.PLACE_STEPS;
    double hot = round == 0 ? SearchTuning.PLACE_QUICK_HOT : SearchTuning.PLACE_HOT;
    for (int k = 0; k < steps && crossings > 0 && !stopped(); k++) {
      double temperature = hot * Math.pow(SearchTuning.PLACE_COLD / hot, (double) k / (steps - 1));
      long seed = (searchBudget.seed() * 7919 + round) * SearchTuning.PLACE_STEPS + k + 1;
      SearchRandom searchRandom = new SearchRandom(seed);
      boolean[] none = new boolean[graph.cards()];
      LayerStacks cards = new LayerStacks(graph, x.length, layer, y, none, BEYOND);
      PlacementAnnealer search = new PlacementAnnealer(graph, cards, x, LENGTH, searchRandom);
      FreeMoves moves = new FreeMoves(graph, layerBounds, cards, x.length, searchRandom);
      search.run(
          moves, PlacementAnnealer.Cost.NONE, temperature, allowed / steps, PERIOD, this::stopped);
      PlacedLayers settled = LeastSquaresPlacement.settle(graph, forward, x, layer, y);
      System.arraycopy(settled.middle(), 0, y, 0, y.length);
      work +=
          search.work()
              + SearchTuning.TRIAL_COST * search.trials()
              + SearchTuning.SETTLING_COST * settled.layeredGraph().nodes;
      if (searchBudget.work() > 0) {
        judge(settled);
      } else if (score(settled).crossings() < least) {
        least = score(settled).crossings();
        found = settled;
      }
    }
    if (found != best) {
      judge(
          new PlacedLayers(
              found.layer(), found.layeredGraph(), placing.apply(found.layeredGraph())));
    }
  }

  /** Takes what crosses less or is shorter for it, but never what crosses more than the start. */
  private void judge(PlacedLayers settled) {
    LineScore score = score(settled);
    double unit = first.length() / Math.max(1, graph.links());
    double gained =
        crossings - score.crossings() + SearchTuning.LENGTH_COST * (length - score.length()) / unit;
    if (score.crossings() <= first.crossings() && gained > 0) {
      take(settled, score);
    }
  }

  private void take(PlacedLayers placedLayers, LineScore score) {
    best = placedLayers;
    crossings = score.crossings();
    length = score.length();
  }

  private LineScore score(PlacedLayers placedLayers) {
    LineScore score = LineScore.of(graph, x, placedLayers);
    work += score.work();
    return score;
  }

  private boolean stopped() {
    progress.check();
    return progress.enough() || searchBudget.over();
  }
}
