package org.chainmap.analysis.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.chainmap.task.Progress;

/**
 * The transportation problem of one connected component with quantities: x<sub>no</sub> is the
 * share of need n that offer o meets, u<sub>no</sub> the part of the offer that meeting all of the
 * need takes.
 *
 * <pre>max Σ w_no · x_no,   Σ_o x_no ≤ 1,   Σ_n u_no · x_no ≤ 1,   0 ≤ x_no ≤ 1</pre>
 *
 * <p>F. L. Hitchcock, <i>The distribution of a product from several sources to numerous
 * localities</i>, Journal of Mathematics and Physics 20:224, 1941; here with the shares of needs as
 * unknowns, so that needs of different units stand beside each other. Solved as a {@link
 * MinimumCostFlow} of amounts, whatever their number.
 *
 * <p>For the greatest cover, small needs are met first: a tonne covers more of a small need than of
 * a large one. What flows from needs met before is led elsewhere, but is never less, so the cover
 * is the greatest; among equally large needs, and in how they are met, the likeness decides.
 *
 * <p>Amounts become whole numbers: the sum of all is at most 10¹⁵ units, in a unit that is a power
 * of ten, so that decimal amounts are exact to the 15 digits that numbers have.
 */
final class Transportation {

  private static final double UNITS = 1e15;

  private Transportation() {}

  /**
   * Returns by pair the share of its need that it meets; pairs that count whole meet none.
   *
   * @param allowed by pair whether it may meet a share
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  static double[] shares(Component component, boolean[] allowed, Mode mode, Progress progress) {
    int[] pairs =
        IntStream.range(0, component.size())
            .filter(k -> allowed[k] && !component.whole()[k])
            .toArray();
    double[] shares = new double[component.size()];
    if (pairs.length == 0) {
      return shares;
    }
    CandidatePairs.Amounts amounts = component.amounts();
    int[] from = Arrays.stream(pairs).map(k -> component.from()[k]).toArray();
    int[] to = Arrays.stream(pairs).map(k -> component.to()[k]).toArray();
    int[] needs = Arrays.stream(from).distinct().toArray();
    int[] offers = Arrays.stream(to).distinct().toArray();
    double sum =
        Arrays.stream(needs).mapToDouble(n -> amounts.needed()[n]).sum()
            + Arrays.stream(offers).mapToDouble(o -> amounts.offered()[o]).sum();
    double unit = Math.pow(10, Math.floor(Math.log10(UNITS / sum)));
    long[] needed = units(amounts.needed(), needs, unit);
    double least = Arrays.stream(needs).mapToLong(n -> needed[n]).min().orElseThrow();
    MinimumCostFlow flow =
        new MinimumCostFlow(
            from,
            to,
            Arrays.stream(pairs)
                .mapToDouble(k -> component.likeness(k) * least / needed[component.from()[k]])
                .toArray(),
            units(amounts.open(), needs, unit),
            units(amounts.offered(), offers, unit));
    if (mode == Mode.WEIGHT) {
      flow.augment(needs, false, progress);
    } else {
      inOrderOfSize(flow, needs, needed, progress);
    }
    for (int i = 0; i < pairs.length; i++) {
      shares[pairs[i]] = (double) flow.flow()[i] / needed[from[i]];
    }
    return shares;
  }

  private static void inOrderOfSize(
      MinimumCostFlow flow, int[] needs, long[] needed, Progress progress) {
    int[] order =
        Arrays.stream(needs)
            .boxed()
            .sorted(Comparator.comparingLong(n -> needed[n]))
            .mapToInt(n -> n)
            .toArray();
    int start = 0;
    while (start < order.length) {
      int end = start;
      while (end < order.length && needed[order[end]] == needed[order[start]]) {
        end++;
      }
      flow.augment(
          Arrays.copyOfRange(order, start, end),
          true,
          progress.part((double) start / order.length, (double) end / order.length));
      start = end;
    }
  }

  /** Returns amounts above 0 in whole units, at least one. */
  private static long[] units(double[] amounts, int[] those, double unit) {
    long[] units = new long[amounts.length];
    for (int i : those) {
      units[i] = amounts[i] > 0 ? Math.max(1, Math.round(amounts[i] * unit)) : 0;
    }
    return units;
  }

  /** Returns the best allotments of a component in which all pairs compare amounts. */
  static List<Allotment> best(Component component, Mode mode, Progress progress) {
    return component.allotments(shares(component, component.all(), mode, progress));
  }
}
