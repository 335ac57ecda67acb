package org.chainmap.layout.layered.graph;

import java.util.Arrays;
import org.chainmap.graph.IndexSort;

/**
 * Rising values that lie as near as can be to wishes: pooling adjacent violators (Ayer, Brunk,
 * Ewing, Reid and Silverman, Ann. Math. Statist. 26(4), 1955), for least squares and for least
 * absolute distances.
 *
 * <p>Precondition: wishes are finite. Postcondition: no value is less than the one before; the cost
 * is least.
 */
public final class IsotonicRegression {

  private IsotonicRegression() {}

  /** The best common value of neighbouring items that are pooled in blocks, by their cost. */
  private interface Blocks {

    /** Makes an item a block; its best value. */
    double single(int block, int item);

    /** Pools a block with the one after it; the best value of both. */
    double pooled(int block);
  }

  /** Pools items until values rise; the value of every item. O(n) poolings. */
  private static double[] pool(int n, Blocks blocks) {
    double[] value = new double[n];
    int[] size = new int[n];
    int pools = 0;
    for (int item = 0; item < n; item++) {
      value[pools] = blocks.single(pools, item);
      size[pools] = 1;
      for (; pools > 0 && value[pools - 1] > value[pools]; pools--) {
        value[pools - 1] = blocks.pooled(pools - 1);
        size[pools - 1] += size[pools];
      }
      pools++;
    }
    double[] values = new double[n];
    for (int pool = 0, from = 0; pool < pools; from += size[pool++]) {
      Arrays.fill(values, from, from + size[pool], value[pool]);
    }
    return values;
  }

  /** Least weighted squares (L2). O(n). */
  public static double[] leastSquares(double[] wish, double[] weight) {
    double[] mean = new double[wish.length];
    double[] mass = new double[wish.length];
    return pool(
        wish.length,
        new Blocks() {
          @Override
          public double single(int block, int item) {
            mean[block] = wish[item];
            mass[block] = weight[item];
            return mean[block];
          }

          @Override
          public double pooled(int block) {
            double both = mass[block] + mass[block + 1];
            mean[block] = (mean[block] * mass[block] + mean[block + 1] * mass[block + 1]) / both;
            mass[block] = both;
            return mean[block];
          }
        });
  }

  /**
   * Least weighted distances (L1), where every item has several wishes. O(wishes · log + poolings).
   */
  public static double[] leastDistances(double[][] wishes, double[][] weights) {
    double[][] at = new double[wishes.length][];
    double[][] mass = new double[wishes.length][];
    return pool(
        wishes.length,
        new Blocks() {
          @Override
          public double single(int block, int item) {
            int[] order = IndexSort.by(wishes[item]);
            at[block] = Arrays.stream(order).mapToDouble(k -> wishes[item][k]).toArray();
            mass[block] = Arrays.stream(order).mapToDouble(k -> weights[item][k]).toArray();
            return median(at[block], mass[block]);
          }

          @Override
          public double pooled(int block) {
            merge(at, mass, block);
            return median(at[block], mass[block]);
          }
        });
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
    double[] a = at[block];
    double[] b = at[block + 1];
    double[] merged = new double[a.length + b.length];
    double[] weights = new double[merged.length];
    int i = 0;
    int j = 0;
    for (int k = 0; k < merged.length; k++) {
      boolean first = j == b.length || (i < a.length && a[i] <= b[j]);
      merged[k] = first ? a[i] : b[j];
      weights[k] = first ? weight[block][i++] : weight[block + 1][j++];
    }
    at[block] = merged;
    weight[block] = weights;
  }
}
