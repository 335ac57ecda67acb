package org.chainmap.layout.layered.interactive;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p2layers.LayerBounds;
import org.chainmap.layout.layered.quality.LayoutResult;
import org.chainmap.layout.layered.quality.RoutedCrossings;
import org.chainmap.layout.layered.tuning.InteractiveTuning;
import org.chainmap.task.Progress;

/**
 * Betters a drawing that people know by the few moves that save most crossings.
 *
 * <p>Arrays are not copied; nobody may change them once this object is made.
 */
public final class MinimalMoves {

  private final InteractivePlacement drawing;
  private final Stability tuning;
  private final long seed;
  private final double[] left;
  private final double[] middle;
  private final double[] was;
  private final boolean[] held;

  /**
   * @param tuning how much may change, and how many crossings are fair
   * @param seed for anything random
   * @param left the left edge of each card as it is known, NaN for new ones
   * @param middle the middle of each card as it is known, NaN for new ones and those that strayed
   * @param was the same with those that strayed
   * @param held which cards must not move
   */
  public MinimalMoves(
      InteractivePlacement drawing,
      Stability tuning,
      long seed,
      double[] left,
      double[] middle,
      double[] was,
      boolean[] held) {
    this.drawing = drawing;
    this.tuning = tuning;
    this.seed = seed;
    this.left = left;
    this.middle = middle;
    this.was = was;
    this.held = held;
  }

  /**
   * The best drawing found.
   *
   * @param layerBounds which layers are open to a card
   * @param layer the layer of each card, as it is known but for new ones
   * @param anew a fresh layout: no more crossings than a fair share more than its are enough, of
   *     straight lines and of routed links
   * @throws java.util.concurrent.CancellationException if nobody wants the result any more
   */
  public LayoutResult best(
      LayerBounds layerBounds,
      int[] layer,
      LayoutResult start,
      LayoutResult anew,
      Progress progress) {
    Judge judge = new Judge(anew, progress.part(0, 0));
    double least = judge.excess(start, progress.part(0, 0));
    if (least == 0) {
      return start;
    }
    double enough = Math.min(anew.crossings(), InteractiveTuning.ENOUGH_LESS * start.crossings());
    StageGraph net = drawing.net();
    int n = net.cards();
    double[] y = new double[n];
    double[] wish = new double[n];
    boolean[] isNew = new boolean[n];
    for (int v = 0; v < n; v++) {
      isNew[v] = Double.isNaN(middle[v]);
      y[v] = start.top()[v] + net.height()[v] / 2;
      wish[v] = isNew[v] ? y[v] : middle[v];
    }
    MentalMapAnnealer.Known known = new MentalMapAnnealer.Known(layer, wish, isNew, held);
    MentalMapAnnealer.Limits limits = limits(known, start);
    double[] x = drawing.middles(start);
    long work = work(n) / InteractiveTuning.TEMPERATURES.size();
    int searches = n <= InteractiveTuning.MANY / 2 ? InteractiveTuning.SEARCHES : 1;
    LayoutResult best = start;
    for (int k = 0; k < searches && least > 0; k++) {
      Progress part = progress.part((double) k / searches, (k + 1.0) / searches);
      MentalMapAnnealer search =
          new MentalMapAnnealer(
              net, layerBounds, known, limits, x, layer, y, seed * InteractiveTuning.SEARCHES + k);
      for (int t = 0;
          t < InteractiveTuning.TEMPERATURES.size() && search.crossings() > enough;
          t++) {
        part.check();
        part.report((double) t / InteractiveTuning.TEMPERATURES.size());
        search.run(InteractiveTuning.TEMPERATURES.get(t), work);
      }
      LayoutResult found = drawing.draw(search.layer(), search.y());
      double excess = judge.excess(found, part.part(1, 1));
      if (excess < least && (keeps(found) || !keeps(start))) {
        best = found;
        least = excess;
      }
    }
    return best;
  }

  /** How many more crossings than a fair share of a fresh layout's there are, as parts of it. */
  private final class Judge {
    private final double straight;
    private final double routed;

    Judge(LayoutResult anew, Progress progress) {
      straight = anew.crossings();
      routed = RoutedCrossings.count(anew, progress);
    }

    double excess(LayoutResult layoutResult, Progress progress) {
      long ways = RoutedCrossings.count(layoutResult, progress);
      return InteractiveTuning.STRAIGHT_WEIGHT * above(layoutResult.crossings(), straight)
          + above(ways, routed);
    }

    private double above(double crossings, double anew) {
      return Math.max(0, crossings - tuning.fair() * anew) / Math.max(1, anew);
    }
  }

  private static long work(int n) {
    double larger = Math.max(1, (double) n * n / (InteractiveTuning.MANY * InteractiveTuning.MANY));
    return (long)
        Math.min(
            Math.min(InteractiveTuning.WORK * n * n, InteractiveTuning.MANY_WORK * larger),
            InteractiveTuning.MOST_WORK);
  }

  private MentalMapAnnealer.Limits limits(MentalMapAnnealer.Known known, LayoutResult start) {
    double pairs = Math.max(InteractiveTuning.SWAPPED_FREE, tuning.swapped() * known.pairs());
    double far = far();
    int cards = 0;
    int moved = 0;
    for (int v = 0; v < left.length; v++) {
      cards += Double.isNaN(middle[v]) ? 0 : 1;
      moved += Math.abs(start.left()[v] - left[v]) > far ? 1 : 0;
    }
    return new MentalMapAnnealer.Limits(
        pairs, (int) (InteractiveTuning.FAR_CARDS * cards) - moved, far);
  }

  private double far() {
    double[] heights = drawing.net().height().clone();
    Arrays.sort(heights);
    return heights.length == 0 ? 0 : InteractiveTuning.FAR * heights[heights.length / 2];
  }

  /**
   * Tells whether a drawing keeps what people know: the order in layers, and where most cards lie.
   */
  private boolean keeps(LayoutResult found) {
    StageGraph net = drawing.net();
    int pairs = 0;
    int swapped = 0;
    for (int v = 0; v < was.length; v++) {
      for (int w = v + 1; w < was.length; w++) {
        if (left[v] < left[w] + net.width()[w] && left[w] < left[v] + net.width()[v]) {
          double now = found.top()[v] - found.top()[w] + (net.height()[v] - net.height()[w]) / 2;
          pairs++;
          swapped += (was[v] - was[w]) * now < 0 ? 1 : 0;
        }
      }
    }
    double[] ways =
        IntStream.range(0, was.length)
            .filter(v -> !Double.isNaN(was[v]))
            .mapToDouble(
                v ->
                    Math.hypot(
                        found.left()[v] - left[v], found.top()[v] + net.height()[v] / 2 - was[v]))
            .sorted()
            .toArray();
    return swapped <= Math.max(InteractiveTuning.SWAPPED_FREE, tuning.swapped() * pairs)
        && (ways.length == 0 || ways[ways.length / 2] <= far() / InteractiveTuning.FAR);
  }
}
