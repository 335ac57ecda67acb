package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.chainmap.analysis.Phrases;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * The table of single and joint losses on the supply side (contingency analysis N−1 and N−2): every
 * loss of one candidate, and the worst losses of two, each with what the two cost alone. All costs
 * are parts of the end products, as {@link Knockout} computes them.
 *
 * <p>A pair is listed only where it costs more than the worse of the two alone; the worst pairs
 * come first. The list is exact: pairs are passed over only where {@link UpperBounds} shows that
 * they cost less than those listed, or no more than one of the two alone. O(pairs) bounds and, in
 * the worst case, as many losses.
 *
 * @param singles every loss of one that costs anything, the worst first
 * @param pairs the worst losses of two
 * @param candidates the number of candidates
 * @param below the number of pairs not listed: none costs more than the last pair listed, or more
 *     than one of the two alone
 */
public record JointLosses(
    WorstSet.Among among, List<Single> singles, List<Pair> pairs, int candidates, long below) {

  /** The number of pairs listed in the window. */
  public static final int SHOWN = 50;

  /** The largest number of pairs that can be listed. */
  public static final int MOST = 1000;

  /** A pair adds to the worse of the two where it costs more than this beyond it. */
  private static final double ADDS = 1e-6;

  /**
   * The loss of one.
   *
   * @param lost the part of the end products lost
   */
  public record Single(Id id, Band lost) {}

  /**
   * The loss of two.
   *
   * @param first the one whose loss alone costs more
   * @param firstAlone what it is expected to cost alone, 0–1
   * @param secondAlone what the other is expected to cost alone, 0–1
   * @param together the part of the end products lost with both
   * @param cutOffTogether the segments that lose all their suppliers or every supply path (OR) with
   *     both, but with neither alone
   */
  public record Pair(
      Id first,
      Id second,
      double firstAlone,
      double secondAlone,
      Band together,
      List<Id> cutOffTogether) {

    private static final Comparator<Pair> WORST_FIRST =
        Comparator.comparingLong((Pair pair) -> -Math.round(1e6 * pair.together.expected()))
            .thenComparingDouble(pair -> -pair.secondAlone)
            .thenComparing(Pair::first)
            .thenComparing(Pair::second);

    public Pair {
      cutOffTogether = List.copyOf(cutOffTogether);
    }

    /**
     * Returns the synergy: the joint loss minus the sum of the single ones, −1 to 0. Shares of
     * suppliers add up, so it is below 0 where both hit the same end products and never above.
     */
    public double synergy() {
      return together.expected() - firstAlone - secondAlone;
    }

    /** Returns it as a scenario that can be shown and saved. */
    public Scenario in(Scenario empty) {
      return empty.withRemoved(List.of(first, second));
    }

    /** Returns the result in words. */
    public Message sentence(ChainMap map) {
      return Message.of(
          "scenario.pair",
          Phrases.enterprise(map, first),
          Phrases.enterprise(map, second),
          Losses.lost(together),
          Impact.percent(firstAlone),
          Impact.percent(secondAlone),
          cutOffTogether.size());
    }
  }

  public JointLosses {
    singles = List.copyOf(singles);
    pairs = List.copyOf(pairs);
  }

  /**
   * Computes the table.
   *
   * @param most the largest number of pairs to list, 1 to {@link #MOST}
   * @throws IllegalArgumentException if {@code most} is out of range
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static JointLosses of(ChainMap map, WorstSet.Among among, int most, Progress progress) {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " pairs can be listed, not " + most);
    }
    RemovalCandidates candidates = RemovalCandidates.of(map, among, ChainSide.SUPPLY);
    UpperBounds bounds = UpperBounds.of(candidates, progress.part(0, 0.3));
    return new Search(candidates, bounds, SupplyView.of(map), most).run(among, progress);
  }

  /** Returns in one sentence how many pairs are listed and what lies below. */
  public Message summary() {
    return pairs.isEmpty()
        ? Message.of("scenario.pairs.none." + among.key(), candidates, below)
        : Message.of(
            "scenario.pairs.listed." + among.key(),
            pairs.size() + below,
            pairs.size(),
            below,
            Impact.percent(pairs.getLast().together().expected()));
  }

  /** A run through all pairs, those with the largest bounds first. */
  private static final class Search {

    private final RemovalCandidates candidates;
    private final UpperBounds bounds;
    private final SupplyView supply;
    private final int most;
    private final int[] order;
    private final Band[] alone;
    private final PriorityQueue<Pair> kept;

    Search(RemovalCandidates candidates, UpperBounds bounds, SupplyView supply, int most) {
      this.candidates = candidates;
      this.bounds = bounds;
      this.supply = supply;
      this.most = most;
      order = bounds.largestFirst();
      alone = new Band[candidates.count()];
      kept = new PriorityQueue<>(most + 1, Pair.WORST_FIRST.reversed());
    }

    JointLosses run(WorstSet.Among among, Progress progress) {
      for (int c : order) {
        progress.check();
        alone[c] = candidates.cost(c);
      }
      for (int i = 0; i < order.length && (i + 1 == order.length || reaches(i, i + 1)); i++) {
        progress.check();
        progress.report(0.3 + 0.7 * i / order.length);
        double[] covered = bounds.with(bounds.nothing(), order[i]);
        for (int j = i + 1; j < order.length && reaches(i, j); j++) {
          consider(order[i], order[j], covered);
        }
      }
      progress.report(1);
      List<Pair> pairs = kept.stream().sorted(Pair.WORST_FIRST).map(this::withCuts).toList();
      long all = (long) order.length * (order.length - 1) / 2;
      return new JointLosses(among, singles(), pairs, order.length, all - pairs.size());
    }

    /** Tells whether the sum of two single losses may be worth listing; it falls with both. */
    private boolean reaches(int i, int j) {
      return atMost(bounds.alone(order[i]) + bounds.alone(order[j])) >= floor();
    }

    private static double atMost(double weighed) {
      return Math.min(1, weighed / (1 - RemovalCandidates.ASIDE));
    }

    /** The least joint loss that is still worth listing, once the list is full. */
    private double floor() {
      return kept.size() < most ? 0 : kept.element().together().expected() - 1e-6;
    }

    private void consider(int a, int b, double[] covered) {
      double worse = Math.max(alone[a].expected(), alone[b].expected());
      double bound = atMost(bounds.alone(a) + bounds.gain(covered, b));
      if (bound < floor() || bound - worse <= ADDS) {
        return;
      }
      Band together = candidates.cost(a, b);
      if (together.expected() - worse > ADDS) {
        kept.add(pair(a, b, together));
        if (kept.size() > most) {
          kept.remove();
        }
      }
    }

    private Pair pair(int a, int b, Band together) {
      Id one = candidates.ids().get(a);
      Id other = candidates.ids().get(b);
      double first = alone[a].expected();
      double second = alone[b].expected();
      boolean swapped = second > first || (second == first && other.compareTo(one) < 0);
      return swapped
          ? new Pair(other, one, second, first, together, List.of())
          : new Pair(one, other, first, second, together, List.of());
    }

    private Pair withCuts(Pair pair) {
      int a = candidates.ids().indexOf(pair.first());
      int b = candidates.ids().indexOf(pair.second());
      List<Id> both = new ArrayList<>(cutOff(a, b));
      both.removeAll(cutOff(a));
      both.removeAll(cutOff(b));
      return new Pair(
          pair.first(),
          pair.second(),
          pair.firstAlone(),
          pair.secondAlone(),
          pair.together(),
          both);
    }

    private List<Id> cutOff(int... lost) {
      List<Id> gone = candidates.gone(lost);
      return Stream.concat(gone.stream(), supply.cutOff(gone).stream()).distinct().toList();
    }

    private List<Single> singles() {
      List<Single> singles = new ArrayList<>();
      for (int c = 0; c < alone.length; c++) {
        if (alone[c].most() > 0) {
          singles.add(new Single(candidates.ids().get(c), alone[c]));
        }
      }
      singles.sort(
          Comparator.comparingDouble((Single single) -> -single.lost().expected())
              .thenComparingDouble(single -> -single.lost().most())
              .thenComparing(Single::id));
      return singles;
    }
  }
}
