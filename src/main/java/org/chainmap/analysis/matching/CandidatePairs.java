package org.chainmap.analysis.matching;

import java.util.Arrays;

/**
 * The candidate pairs from which the best pairing is chosen: by need, its candidate offers. The
 * arrays are those it was made of: whoever makes it owns them, and nobody changes them.
 */
final class CandidatePairs {

  private final int offers;
  private final int[][] offer;
  private final double[][] weight;
  private final boolean[][] preferred;
  private final double[][] use;

  /** Holds candidates without quantities. */
  CandidatePairs(int offers, int[][] offer, double[][] weight, boolean[][] preferred) {
    this(offers, offer, weight, preferred, whole(offer));
  }

  /**
   * @param offers the number of offers
   * @param offer by need its offers, each from 0 to {@code offers} − 1, each once
   * @param weight by need the weight of the pair with each, from 0 to 1
   * @param preferred by need whether a pair wins over equally good ones
   * @param use by need the part of each offer that meeting the whole need takes; NaN where both
   *     count whole
   */
  CandidatePairs(
      int offers, int[][] offer, double[][] weight, boolean[][] preferred, double[][] use) {
    this.use = use;
    this.offers = offers;
    this.offer = offer;
    this.weight = weight;
    this.preferred = preferred;
  }

  private static double[][] whole(int[][] offer) {
    double[][] use = new double[offer.length][];
    for (int need = 0; need < use.length; need++) {
      use[need] = new double[offer[need].length];
      Arrays.fill(use[need], Double.NaN);
    }
    return use;
  }

  double[][] use() {
    return use;
  }

  int offers() {
    return offers;
  }

  int[][] offer() {
    return offer;
  }

  double[][] weight() {
    return weight;
  }

  boolean[][] preferred() {
    return preferred;
  }

  int needs() {
    return offer.length;
  }

  int size() {
    return Arrays.stream(offer).mapToInt(row -> row.length).sum();
  }
}
