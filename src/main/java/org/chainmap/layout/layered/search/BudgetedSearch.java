package org.chainmap.layout.layered.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p2layers.Layering;
import org.chainmap.layout.layered.p3order.SearchBudget;
import org.chainmap.layout.layered.quality.LayoutQuality;
import org.chainmap.layout.layered.quality.LayoutResult;
import org.chainmap.layout.layered.search.Pipeline.Ordered;
import org.chainmap.layout.layered.tuning.SearchTuning;
import org.chainmap.task.Progress;

/**
 * Searches for a drawing that is better than the quick one: fewer crossings, with about as few
 * bends and about as short and small ({@link LayoutQuality}).
 *
 * <p>A layer more in a stage saves crossings and costs bends; which stages are to have one is tried
 * with little effort each: none, each alone, and those together that were best alone. The best of
 * these is searched on. The result is then straightened with several strengths, up to the usual
 * placement, and the best of these drawings is taken. Layers of a map with groups stay as they are.
 *
 * <p>Postcondition: straight lines do not cross more often than in the quick drawing.
 */
public final class BudgetedSearch {

  /** The part of the work that goes into a quick drawing, which the search must better. */
  private static final double FIRST = 0.05;

  private final Pipeline phases;
  private final StageGraph net;
  private final Layering layering;
  private final SearchBudget searchBudget;
  private final SearchBudget search;
  private final Progress progress;

  /**
   * Layers opened and searched a little, and what the drawing then costs.
   *
   * <p>Arrays are held bare, for speed: they belong to this object once it is made, and nobody
   * writes to them.
   */
  private static final class Trial {

    private final boolean[] wider;
    private final Layering open;
    private final Ordered ordered;
    private final double cost;

    Trial(boolean[] wider, Layering open, Ordered ordered, double cost) {
      this.wider = wider;
      this.open = open;
      this.ordered = ordered;
      this.cost = cost;
    }

    double cost() {
      return cost;
    }
  }

  public BudgetedSearch(
      Pipeline phases, Layering layering, SearchBudget searchBudget, Progress progress) {
    this.phases = phases;
    this.net = phases.net();
    this.layering = layering;
    this.searchBudget = searchBudget;
    this.search = searchBudget.afterStart();
    this.progress = progress;
  }

  /**
   * The best drawing found.
   *
   * @throws java.util.concurrent.CancellationException if nobody wants the result any more
   */
  public LayoutResult run() {
    Ordered quick = phases.ordered(layering, searchBudget.part(0), progress.part(0, FIRST));
    LayoutResult first = phases.drawn(quick);
    if (first.crossings() == 0) {
      return first;
    }
    if (Arrays.stream(net.group()).anyMatch(g -> g >= 0)) {
      LayoutResult best =
          phases.drawn(phases.ordered(layering, searchBudget, progress.part(FIRST, 1)));
      return best.crossings() <= first.crossings() ? best : first;
    }
    Trial chosen =
        chosen(
            quick, LayoutQuality.of(quick.placedLayers(), first, SearchTuning.FEW_LINKS, progress));
    Ordered found =
        phases.searched(
            chosen.open,
            chosen.ordered.placedLayers(),
            0,
            search.part(1 - SearchTuning.TRIAL_WORK),
            progress.part(FIRST + SearchTuning.TRIAL_WORK, 1));
    return best(
        narrowed(chosen.open, found),
        first,
        LayoutQuality.of(quick.placedLayers(), first, SearchTuning.SOME_LINKS, progress));
  }

  /** The best of the drawings made of what the search found, and the first. */
  private LayoutResult best(Ordered found, LayoutResult first, LayoutQuality layoutQuality) {
    List<double[]> middles = new ArrayList<>();
    middles.add(found.placedLayers().middle());
    for (double hold : SearchTuning.HOLDS) {
      middles.add(phases.smoothed(found.placedLayers(), hold));
    }
    middles.add(phases.usual(found.placedLayers().layeredGraph(), progress));
    LayoutResult best = first;
    double least = layoutQuality.cost(layoutQuality, 0);
    for (double[] middle : middles) {
      Ordered ordered = found.at(middle);
      LayoutResult layoutResult = phases.drawn(ordered);
      double cost =
          LayoutQuality.of(ordered.placedLayers(), layoutResult, SearchTuning.SOME_LINKS, progress)
              .cost(layoutQuality, 0);
      if (cost < least && layoutResult.crossings() <= first.crossings()) {
        best = layoutResult;
        least = cost;
      }
    }
    return best;
  }

  /** The layers to search on in, with what was found in them so far. */
  private Trial chosen(Ordered quick, LayoutQuality layoutQuality) {
    int[] stages =
        IntStream.range(0, net.cards())
            .filter(v -> layering.layer()[v] >= 0)
            .map(v -> net.stage()[v])
            .distinct()
            .sorted()
            .toArray();
    List<Trial> singles = new ArrayList<>();
    int trials = 2 * stages.length;
    boolean[] wider = new boolean[net.stages()];
    Trial best = trial(wider, quick, layoutQuality, 0, trials);
    for (int stage : stages) {
      boolean[] one = new boolean[net.stages()];
      one[stage] = true;
      singles.add(trial(one, quick, layoutQuality, singles.size() + 1, trials));
    }
    singles.sort(Comparator.comparingDouble(Trial::cost));
    for (int k = 0; k < singles.size() && !progress.enough(); k++) {
      Trial single = singles.get(k);
      for (int stage : stages) {
        wider[stage] |= single.wider[stage];
      }
      int number = stages.length + k;
      Trial next = k == 0 ? single : trial(wider.clone(), quick, layoutQuality, number, trials);
      best = next.cost < best.cost ? next : best;
    }
    return best;
  }

  /** Searches a little with a layer more in some stages. */
  private Trial trial(
      boolean[] wider, Ordered quick, LayoutQuality layoutQuality, int number, int trials) {
    Layering start = new Layering(quick.placedLayers().layer(), layering.count(), layering.first());
    Layering open = start.widened(net, wider);
    double from = FIRST + SearchTuning.TRIAL_WORK * number / trials;
    Ordered found =
        phases.searched(
            open,
            phases.settled(open, quick.placedLayers().middle()).placedLayers(),
            0,
            search.part(SearchTuning.TRIAL_WORK / trials),
            progress.part(from, from + SearchTuning.TRIAL_WORK / trials));
    Ordered narrowed = narrowed(open, found);
    Ordered shown = narrowed.at(phases.smoothed(narrowed.placedLayers(), SearchTuning.TRIAL_HOLD));
    double cost =
        LayoutQuality.of(
                shown.placedLayers(), phases.drawn(shown), SearchTuning.FEW_LINKS, progress)
            .cost(layoutQuality, SearchTuning.TRIAL_SLACK);
    return new Trial(wider, open, found, cost);
  }

  /** Without the layers that were opened and not filled. */
  private Ordered narrowed(Layering open, Ordered found) {
    Layering narrowed = open.narrowed(found.placedLayers().layer(), layering);
    return narrowed.count() == open.count()
        ? found
        : phases.settled(narrowed, found.placedLayers().middle());
  }
}
