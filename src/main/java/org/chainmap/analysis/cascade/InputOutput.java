package org.chainmap.analysis.cascade;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.store.R064Store;

/**
 * Inoperability input-output model: spreads a fall in final demand for some products to the
 * products that are their inputs. With the coefficients a<sub>ij</sub> (input of i per unit of
 * output of j) and the outputs x, A* = x̂⁻¹Ax̂, and the inoperability q of each, from 0 to 1,
 * follows from the fall c* of final demand as a part of x: q = A*q + c*; the loss is x∘q.
 *
 * <p>J. R. Santos and Y. Y. Haimes, <i>Modeling the demand reduction input-output inoperability due
 * to terrorism of interconnected infrastructures</i>, Risk Analysis 24(6):1437, 2004. Building the
 * model takes O(n³) time and O(n²) memory.
 */
public final class InputOutput {

  private final double[] output;
  private final LU<Double> forward;
  private final LU<Double> transposed;

  private InputOutput(double[] output, LU<Double> forward, LU<Double> transposed) {
    this.output = output;
    this.forward = forward;
    this.transposed = transposed;
  }

  /**
   * Returns the model of some products, or empty where it is meaningless: where the spectral radius
   * of A is 1 or more, making a product uses up at least as much of it as is made. As A has no
   * negative entry, the radius is below 1 exactly if (I − A*)y = 1 has a solution with all entries
   * above 0.
   *
   * @param output x by product, above 0
   * @param from by coefficient, the product i that is used up
   * @param to by coefficient, the product j that is made
   * @param coefficient a, 0 or more; several between two products add up
   */
  public static Optional<InputOutput> of(
      double[] output, int[] from, int[] to, double[] coefficient) {
    int n = output.length;
    R064Store matrix = R064Store.FACTORY.make(n, n);
    R064Store mirrored = R064Store.FACTORY.make(n, n);
    for (int i = 0; i < n; i++) {
      matrix.set(i, i, 1);
      mirrored.set(i, i, 1);
    }
    for (int k = 0; k < from.length; k++) {
      double part = coefficient[k] * output[to[k]] / output[from[k]];
      matrix.add(from[k], to[k], -part);
      mirrored.add(to[k], from[k], -part);
    }
    LU<Double> forward = LU.R064.make(n, n);
    LU<Double> transposed = LU.R064.make(n, n);
    forward.decompose(matrix);
    transposed.decompose(mirrored);
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    double[] sums = solution(forward, ones);
    double[] others = solution(transposed, ones);
    if (sums == null || others == null || !Arrays.stream(sums).allMatch(y -> y > 0)) {
      return Optional.empty();
    }
    return Optional.of(new InputOutput(output, forward, transposed));
  }

  private static double @Nullable [] solution(LU<Double> matrix, double[] right) {
    if (!matrix.isSolvable()) {
      return null;
    }
    double[] values = matrix.getSolution(R064Store.FACTORY.column(right)).toRawCopy1D();
    return Arrays.stream(values).allMatch(Double::isFinite) ? values : null;
  }

  /**
   * Returns q by product when final demand falls by the parts {@code fall} of the outputs. O(n²).
   */
  public double[] inoperability(double[] fall) {
    return solved(forward, fall);
  }

  /** Returns x∘q by product, in the units of the outputs. O(n²). */
  public double[] losses(double[] fall) {
    double[] lost = inoperability(fall);
    for (int i = 0; i < lost.length; i++) {
      lost[i] *= output[i];
    }
    return lost;
  }

  /**
   * Returns by product the total loss of all products when final demand for it alone falls by this
   * part of its output: one solution of the transposed system gives them all. O(n²).
   */
  public double[] totalLosses(double fall) {
    double[] totals = solved(transposed, output);
    for (int j = 0; j < totals.length; j++) {
      totals[j] *= fall;
    }
    return totals;
  }

  private static double[] solved(LU<Double> matrix, double[] right) {
    double[] values = solution(matrix, right);
    if (values == null) {
      throw new ArithmeticException("no finite solution for " + Arrays.toString(right));
    }
    return values;
  }
}
