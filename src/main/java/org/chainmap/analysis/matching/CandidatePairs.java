package org.chainmap.analysis.matching;

import java.util.Arrays;

/**
 * The candidate pairs from which the best pairing is chosen: by need, its candidate offers. The
 * arrays are those it was made of: whoever makes it owns them, and nobody changes them.
 */
final class CandidatePairs {

  private final int[][] offer;
  private final double[][] weight;
  private final boolean[][] preferred;
  private final boolean[][] compared;
  private final Amounts amounts;

  /**
   * @param offer by need its offers, each from 0 to {@code amounts.offered.length} − 1, each once,
   *     ascending
   * @param weight by need the weight of the pair with each, from 0 to 1
   * @param preferred by need whether a pair wins over equally good ones
   * @param compared by need whether the amounts of a pair are compared; else both count whole
   */
  CandidatePairs(
      int[][] offer,
      double[][] weight,
      boolean[][] preferred,
      boolean[][] compared,
      Amounts amounts) {
    this.offer = offer;
    this.weight = weight;
    this.preferred = preferred;
    this.compared = compared;
    this.amounts = amounts;
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

  boolean[][] compared() {
    return compared;
  }

  Amounts amounts() {
    return amounts;
  }

  /** Amounts in base units, 0 or more; NaN where none is stated. */
  static final class Amounts {

    private final double[] needed;
    private final double[] open;
    private final double[] offered;

    /**
     * @param needed by need
     * @param open by need what is still to be met
     * @param offered by offer what is still to be had
     */
    Amounts(double[] needed, double[] open, double[] offered) {
      this.needed = needed;
      this.open = open;
      this.offered = offered;
    }

    double[] needed() {
      return needed;
    }

    double[] open() {
      return open;
    }

    double[] offered() {
      return offered;
    }

    /** Nothing is met yet. */
    Amounts(double[] needed, double[] offered) {
      this(needed, needed, offered);
    }

    static Amounts unknown(int needs, int offers) {
      double[] needed = new double[needs];
      double[] offered = new double[offers];
      Arrays.fill(needed, Double.NaN);
      Arrays.fill(offered, Double.NaN);
      return new Amounts(needed, offered);
    }
  }

  /** Holds candidates without quantities. */
  CandidatePairs(int offers, int[][] offer, double[][] weight, boolean[][] preferred) {
    this(
        offer,
        weight,
        preferred,
        Arrays.stream(offer).map(row -> new boolean[row.length]).toArray(boolean[][]::new),
        Amounts.unknown(offer.length, offers));
  }

  int needs() {
    return offer.length;
  }

  int offers() {
    return amounts.offered().length;
  }

  int size() {
    return Arrays.stream(offer).mapToInt(row -> row.length).sum();
  }
}
