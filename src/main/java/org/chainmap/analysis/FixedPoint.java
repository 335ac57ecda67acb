package org.chainmap.analysis;

import java.util.function.IntToDoubleFunction;
import org.chainmap.task.Progress;

/**
 * Solves x = f(x) over a graph, one strongly connected component at a time, by sweeps over each
 * until no value changes by more than 1e-12 (of itself where it is over 1).
 */
final class FixedPoint {

  private static final double ENOUGH = 1e-12;

  /** The most sweeps over one component; more are needed only where next to nothing leaves it. */
  private static final int MOST_SWEEPS = 100_000;

  private FixedPoint() {}

  /**
   * Solves the equation in place. O(vertices · f) without cycles.
   *
   * @param components the vertices of each component, after those that its values follow from
   * @param values x by vertex: where to begin, and then the solution
   * @param next f of a vertex, of the values so far
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  static void solve(
      int[][] components, double[] values, IntToDoubleFunction next, Progress progress) {
    for (int[] component : components) {
      progress.check();
      boolean settled = false;
      for (int sweep = 0; !settled && sweep < MOST_SWEEPS; sweep++) {
        settled = true;
        for (int v : component) {
          double value = next.applyAsDouble(v);
          settled &= Math.abs(value - values[v]) <= ENOUGH * Math.max(1, Math.abs(value));
          values[v] = value;
        }
      }
    }
  }
}
