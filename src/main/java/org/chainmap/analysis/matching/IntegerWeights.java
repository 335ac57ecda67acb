package org.chainmap.analysis.matching;

import java.util.Arrays;

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

  /** Returns the pairs of a component. */
  static IntegerWeights of(Component component, Mode mode) {
    return of(component, component.weight(), component.all(), mode);
  }

  /**
   * Returns some pairs of a component.
   *
   * @param given by pair its weight, from 0 to 1
   * @param allowed by pair whether it may be chosen
   */
  static IntegerWeights of(Component component, double[] given, boolean[] allowed, Mode mode) {
    Scale scale = Scale.of(component, mode);
    int[][] offer = new int[component.needs()][];
    long[][] weight = new long[component.needs()][];
    int pair = 0;
    for (int need = 0; need < offer.length; need++) {
      int[] those = new int[component.size() - pair];
      int size = 0;
      for (; pair < component.size() && component.from()[pair] == need; pair++) {
        if (allowed[pair]) {
          those[size++] = pair;
        }
      }
      those = Arrays.copyOf(those, size);
      offer[need] = Arrays.stream(those).map(k -> component.to()[k]).toArray();
      weight[need] =
          Arrays.stream(those)
              .mapToLong(k -> scale.weight(given[k], component.preferred()[k]))
              .toArray();
    }
    return new IntegerWeights(component.offers(), offer, weight);
  }

  int needs() {
    return offer.length;
  }

  int size() {
    return Arrays.stream(offer).mapToInt(row -> row.length).sum();
  }

  private record Scale(double unit, long perUnit, long perPair) {

    static Scale of(Component component, Mode mode) {
      int most = Math.min(component.needs(), component.offers());
      long preferred = 0;
      for (boolean each : component.preferred()) {
        preferred += each ? 1 : 0;
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
