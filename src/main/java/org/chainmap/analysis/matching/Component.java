package org.chainmap.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A connected component of the candidate graph: its needs, offers and pairs, each renumbered from 0
 * in their order. The arrays belong to it, and nobody changes them.
 */
final class Component {

  private final int[] need;
  private final int[] offer;
  private final int[] from;
  private final int[] to;
  private final double[] weight;
  private final boolean[] preferred;
  private final boolean[] whole;
  private final CandidatePairs.Amounts amounts;

  /**
   * @param need by need its number among all
   * @param offer by offer its number among all
   * @param from by pair its need, ascending
   * @param to by pair its offer
   * @param weight by pair its weight, from 0 to 1
   * @param preferred by pair whether it wins over equally good ones
   * @param whole by pair whether both sides count whole in it
   * @param amounts by need and by offer
   */
  Component(
      int[] need,
      int[] offer,
      int[] from,
      int[] to,
      double[] weight,
      boolean[] preferred,
      boolean[] whole,
      CandidatePairs.Amounts amounts) {
    this.need = need;
    this.offer = offer;
    this.from = from;
    this.to = to;
    this.weight = weight;
    this.preferred = preferred;
    this.whole = whole;
    this.amounts = amounts;
  }

  int[] need() {
    return need;
  }

  int[] offer() {
    return offer;
  }

  int[] from() {
    return from;
  }

  int[] to() {
    return to;
  }

  double[] weight() {
    return weight;
  }

  boolean[] preferred() {
    return preferred;
  }

  boolean[] whole() {
    return whole;
  }

  CandidatePairs.Amounts amounts() {
    return amounts;
  }

  /** What a preferred pair weighs more: less than similarities can differ visibly. */
  private static final double PREFERRED = 1e-6;

  /** Returns the component of some needs, which are sorted. */
  static Component of(CandidatePairs all, List<Integer> needs) {
    int[] need = needs.stream().mapToInt(n -> n).toArray();
    int[] offer =
        Arrays.stream(need)
            .flatMap(n -> Arrays.stream(all.offer()[n]))
            .distinct()
            .sorted()
            .toArray();
    int size = Arrays.stream(need).map(n -> all.offer()[n].length).sum();
    Component component =
        new Component(
            need,
            offer,
            new int[size],
            new int[size],
            new double[size],
            new boolean[size],
            new boolean[size],
            new CandidatePairs.Amounts(
                picked(all.amounts().needed(), need),
                picked(all.amounts().open(), need),
                picked(all.amounts().offered(), offer)));
    int pair = 0;
    for (int i = 0; i < need.length; i++) {
      for (int k = 0; k < all.offer()[need[i]].length; k++) {
        component.from[pair] = i;
        component.to[pair] = Arrays.binarySearch(offer, all.offer()[need[i]][k]);
        component.weight[pair] = all.weight()[need[i]][k];
        component.preferred[pair] = all.preferred()[need[i]][k];
        component.whole[pair] = !all.compared()[need[i]][k];
        pair++;
      }
    }
    return component;
  }

  private static double[] picked(double[] all, int[] those) {
    return Arrays.stream(those).mapToDouble(i -> all[i]).toArray();
  }

  int needs() {
    return need.length;
  }

  int offers() {
    return offer.length;
  }

  int size() {
    return from.length;
  }

  /** Returns the weight of a pair, slightly more where it is preferred. */
  double likeness(int pair) {
    return weight[pair] + (preferred[pair] ? PREFERRED : 0);
  }

  /** Returns the part of what is left of an offer that meeting the whole need takes. */
  double use(int pair) {
    return whole[pair] ? 1 : amounts.needed()[from[pair]] / amounts.offered()[to[pair]];
  }

  /** Returns an array that allows all pairs. */
  boolean[] all() {
    boolean[] all = new boolean[size()];
    Arrays.fill(all, true);
    return all;
  }

  /** Tells whether some of its pairs count whole, or else whether some do not. */
  boolean any(boolean countsWhole) {
    return IntStream.range(0, size()).anyMatch(pair -> whole[pair] == countsWhole);
  }

  /** Returns the pairs with a share above 0. */
  List<Allotment> allotments(double[] share) {
    List<Allotment> found = new ArrayList<>();
    for (int pair = 0; pair < share.length; pair++) {
      if (share[pair] > 0) {
        found.add(new Allotment(need[from[pair]], offer[to[pair]], share[pair]));
      }
    }
    return found;
  }
}
