package org.chainmap.layout.layered.p4place;

import java.util.Arrays;

/**
 * Places nodes in a fixed order so that they lie near their wishes: pooling adjacent violators.
 *
 * <p>Precondition: wishes are finite. Postcondition: every node lies at least its separation after
 * the one before; the sum of weighted distances to the wishes is least. O(wishes · log + merges).
 */
final class IsotonicRegression {

  private IsotonicRegression() {}

  /**
   * The places of nodes.
   *
   * @param after how far each node lies after the first at least, all before it packed
   * @param wishes for each node where it would like to lie, with {@code weights}
   */
  static double[] places(double[] after, double[][] wishes, double[][] weights) {
    int n = after.length;
    double[][] at = new double[n][];
    double[][] weight = new double[n][];
    double[] value = new double[n];
    int[] size = new int[n];
    int blocks = 0;
    for (int i = 0; i < n; i++) {
      double[][] sorted = sorted(wishes[i], weights[i], after[i]);
      at[blocks] = sorted[0];
      weight[blocks] = sorted[1];
      size[blocks] = 1;
      value[blocks] = median(at[blocks], weight[blocks]);
      while (blocks > 0 && value[blocks - 1] > value[blocks]) {
        merge(at, weight, blocks);
        size[blocks - 1] += size[blocks];
        blocks--;
        value[blocks] = median(at[blocks], weight[blocks]);
      }
      blocks++;
    }
    double[] places = new double[n];
    int i = 0;
    for (int block = 0; block < blocks; block++) {
      for (int k = 0; k < size[block]; k++, i++) {
        places[i] = value[block] + after[i];
      }
    }
    return places;
  }

  private static double[][] sorted(double[] wishes, double[] weights, double shift) {
    Integer[] order = new Integer[wishes.length];
    Arrays.setAll(order, k -> k);
    Arrays.sort(order, (a, b) -> Double.compare(wishes[a], wishes[b]));
    double[][] sorted = new double[2][wishes.length];
    for (int k = 0; k < order.length; k++) {
      sorted[0][k] = wishes[order[k]] - shift;
      sorted[1][k] = weights[order[k]];
    }
    return sorted;
  }

  private static double median(double[] at, double[] weight) {
    double half = 0;
    for (double w : weight) {
      half += w / 2;
    }
    double sum = 0;
    for (int k = 0; k < at.length; k++) {
      sum += weight[k];
      if (sum >= half - 1e-9) {
        return at[k];
      }
    }
    return at[at.length - 1];
  }

  private static void merge(double[][] at, double[][] weight, int block) {
    double[] a = at[block - 1];
    double[] b = at[block];
    double[] merged = new double[a.length + b.length];
    double[] weights = new double[merged.length];
    int i = 0;
    int j = 0;
    for (int k = 0; k < merged.length; k++) {
      boolean first = j == b.length || (i < a.length && a[i] <= b[j]);
      merged[k] = first ? a[i] : b[j];
      weights[k] = first ? weight[block - 1][i++] : weight[block][j++];
    }
    at[block - 1] = merged;
    weight[block - 1] = weights;
  }
}
