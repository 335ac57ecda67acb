package org.chainmap.layout.layered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.chainmap.layout.layered.Arrangement.Ordered;
import org.chainmap.layout.layered.net.StageGraph;
import org.chainmap.layout.layered.p2layers.Columns;
import org.chainmap.layout.layered.p3order.Effort;
import org.chainmap.task.Progress;

/**
 * Searches for a drawing that is better than the quick one: fewer crossings, with about as few
 * bends and about as short and small ({@link Merit}).
 *
 * <p>A column more in a stage saves crossings and costs bends; which stages are to have one is
 * tried with little effort each: none, each alone, and those together that were best alone. The
 * best of these is searched on. What is found lies where lines cross little; from there it is made
 * straight, in several strengths up to the usual placing, and the best of these drawings is taken.
 * Columns of a map with groups stay as they are.
 *
 * <p>Postcondition: straight lines do not cross more often than in the quick drawing.
 */
final class LongSearch {

  /** The part of the work that goes into a quick drawing, which the search must better. */
  private static final double FIRST = 0.05;

  /** The part that goes into finding the stages that are to have a column more. */
  private static final double TRYING = 0.35;

  /** Bends, length and area are not yet as small after a trial as after the search. */
  private static final double SLACK = 0.06;

  /** How much cards are held where lines cross little, as they are made straight. */
  private static final double[] HOLDS = {4, 1, 0.25};

  /** The strength of it that a trial is judged by. */
  private static final double TRIED = 1;

  private final Arrangement phases;
  private final StageGraph net;
  private final Columns columns;
  private final Effort effort;
  private final Effort search;
  private final Progress progress;

  /** Columns opened and searched a little, and what the drawing then costs. */
  private record Trial(boolean[] wider, Columns open, Ordered ordered, double cost) {}

  LongSearch(Arrangement phases, Columns columns, Effort effort, Progress progress) {
    this.phases = phases;
    this.net = phases.net();
    this.columns = columns;
    this.effort = effort;
    this.search = effort.afterStart();
    this.progress = progress;
  }

  /**
   * The best drawing found.
   *
   * @throws java.util.concurrent.CancellationException if nobody wants the result any more
   */
  Drawing run() {
    Ordered quick = phases.ordered(columns, effort.part(0), progress.part(0, FIRST));
    Drawing first = phases.drawn(quick);
    if (first.crossings() == 0) {
      return first;
    }
    if (Arrays.stream(net.group()).anyMatch(g -> g >= 0)) {
      Drawing best = phases.drawn(phases.ordered(columns, effort, progress.part(FIRST, 1)));
      return best.crossings() <= first.crossings() ? best : first;
    }
    Trial chosen = chosen(quick, Merit.of(quick, first, Merit.FEW, progress));
    Ordered found =
        phases.searched(
            chosen.open,
            chosen.ordered.placed(),
            0,
            search.part(1 - TRYING),
            progress.part(FIRST + TRYING, 1));
    return best(narrowed(chosen.open, found), first, Merit.of(quick, first, Merit.SOME, progress));
  }

  /** The best of the drawings made of what the search found, and the first. */
  private Drawing best(Ordered found, Drawing first, Merit merit) {
    List<double[]> middles = new ArrayList<>();
    middles.add(found.placed().middle());
    for (double hold : HOLDS) {
      middles.add(phases.smoothed(found.placed(), hold));
    }
    middles.add(phases.usual(found.placed().layers(), progress));
    Drawing best = first;
    double least = merit.cost(merit, 0);
    for (double[] middle : middles) {
      Ordered ordered = found.at(middle);
      Drawing drawing = phases.drawn(ordered);
      double cost = Merit.of(ordered, drawing, Merit.SOME, progress).cost(merit, 0);
      if (cost < least && drawing.crossings() <= first.crossings()) {
        best = drawing;
        least = cost;
      }
    }
    return best;
  }

  /** The columns to search on in, with what was found in them so far. */
  private Trial chosen(Ordered quick, Merit merit) {
    int[] stages =
        IntStream.range(0, net.cards())
            .filter(v -> columns.column()[v] >= 0)
            .map(v -> net.stage()[v])
            .distinct()
            .sorted()
            .toArray();
    List<Trial> singles = new ArrayList<>();
    int trials = 2 * stages.length;
    boolean[] wider = new boolean[net.stages()];
    Trial best = trial(wider, quick, merit, 0, trials);
    for (int stage : stages) {
      boolean[] one = new boolean[net.stages()];
      one[stage] = true;
      singles.add(trial(one, quick, merit, singles.size() + 1, trials));
    }
    singles.sort(Comparator.comparingDouble(Trial::cost));
    for (int k = 0; k < singles.size() && !progress.enough(); k++) {
      Trial single = singles.get(k);
      for (int stage : stages) {
        wider[stage] |= single.wider[stage];
      }
      int number = stages.length + k;
      Trial next = k == 0 ? single : trial(wider.clone(), quick, merit, number, trials);
      best = next.cost < best.cost ? next : best;
    }
    return best;
  }

  /** Searches a little with a column more in some stages. */
  private Trial trial(boolean[] wider, Ordered quick, Merit merit, int number, int trials) {
    Columns start = new Columns(quick.placed().column(), columns.count(), columns.first());
    Columns open = start.widened(net, wider);
    double from = FIRST + TRYING * number / trials;
    Ordered found =
        phases.searched(
            open,
            phases.settled(open, quick.placed().middle()).placed(),
            0,
            search.part(TRYING / trials),
            progress.part(from, from + TRYING / trials));
    Ordered narrowed = narrowed(open, found);
    Ordered shown = narrowed.at(phases.smoothed(narrowed.placed(), TRIED));
    double cost = Merit.of(shown, phases.drawn(shown), Merit.FEW, progress).cost(merit, SLACK);
    return new Trial(wider, open, found, cost);
  }

  /** Without the columns that were opened and not filled. */
  private Ordered narrowed(Columns open, Ordered found) {
    Columns narrowed = open.narrowed(found.placed().column(), columns);
    return narrowed.count() == open.count()
        ? found
        : phases.settled(narrowed, found.placed().middle());
  }
}
