package org.chainmap.analysis.matching;

import java.util.Arrays;
import java.util.List;

/**
 * The candidates of one part as whole numbers, so that sums of weights are exact. The middle digits
 * are the given weight to nine digits after the point (fewer only where a number would exceed 2⁵³).
 * The digits below say whether the pair is preferred. Where as many pairs as possible are wanted,
 * every weight gets an addend larger than any pairing can weigh. The arrays are those it was made
 * of: whoever makes it owns them, and nobody changes them.
 */
final class IntegerWeights {

  private final int offers;
  private final int[][] offer;
  private final long[][] weight;

  /**
   * @param offers the number of offers
   * @param offer by need its offers, each from 0 to {@code offers} − 1
   * @param weight by need the weight of the pair with each, 0 or more
   */
  IntegerWeights(int offers, int[][] offer, long[][] weight) {
    this.offers = offers;
    this.offer = offer;
    this.weight = weight;
  }

  int offers() {
    return offers;
  }

  int[][] offer() {
    return offer;
  }

  long[][] weight() {
    return weight;
  }

  private static final double EXACT = 0x1p53;

  /** Returns the candidates of some needs and some offers, both renumbered in their order. */
  static IntegerWeights of(CandidatePairs all, List<Integer> needs, int[] offers, Mode mode) {
    Scale scale = Scale.of(all, needs, Math.min(needs.size(), offers.length), mode);
    int[][] offer = new int[needs.size()][];
    long[][] weight = new long[needs.size()][];
    for (int i = 0; i < offer.length; i++) {
      int need = needs.get(i);
      int[] those = all.offer()[need];
      offer[i] = Arrays.stream(those).map(o -> Arrays.binarySearch(offers, o)).toArray();
      weight[i] = new long[those.length];
      for (int k = 0; k < those.length; k++) {
        weight[i][k] = scale.weight(all.weight()[need][k], all.preferred()[need][k]);
      }
    }
    return new IntegerWeights(offers.length, offer, weight);
  }

  int needs() {
    return offer.length;
  }

  int size() {
    return Arrays.stream(offer).mapToInt(row -> row.length).sum();
  }

  private record Scale(double unit, long perUnit, long perPair) {

    /**
     * @param most the largest possible number of pairs
     */
    static Scale of(CandidatePairs all, List<Integer> needs, int most, Mode mode) {
      long preferred = 0;
      for (int need : needs) {
        for (boolean each : all.preferred()[need]) {
          preferred += each ? 1 : 0;
        }
      }
      long perUnit = Math.min(preferred, most) + 1;
      double unit = 1e9;
      while (unit > 1 && (unit + 1) * perUnit * (most + 2.0) > EXACT) {
        unit /= 10;
      }
      long heaviest = Math.round(unit) * perUnit + 1;
      return new Scale(unit, perUnit, mode == Mode.PAIRS ? heaviest * (most + 1) : 0);
    }

    long weight(double given, boolean preferred) {
      return Math.round(given * unit) * perUnit + (preferred ? 1 : 0) + perPair;
    }
  }
}
