package org.chainmap.layout.layered.quality;

import java.util.Arrays;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.graph.StageGraph;

/**
 * Counts the crossings of straight lines between the middles of linked cards, those that share a
 * card left out: they depend on the places of cards only, not on routes. {@code
 * search.IncrementalStraightCrossings} keeps such counts up to date in a search.
 *
 * <p>A sweep along the flow: O(links · links open at once).
 */
public final class StraightCrossings {

  private final double[] x0;
  private final double[] y0;
  private final double[] x1;
  private final double[] y1;
  private final int[] from;
  private final int[] to;

  private StraightCrossings(StageGraph graph, double[] left, double[] top) {
    int n = graph.links();
    double[] x = new double[graph.cards()];
    double[] y = new double[graph.cards()];
    Arrays.setAll(x, v -> left[v] + graph.width()[v] / 2);
    Arrays.setAll(y, v -> top[v] + graph.height()[v] / 2);
    double[] first = new double[n];
    Arrays.setAll(first, e -> Math.min(x[graph.from()[e]], x[graph.to()[e]]));
    int[] order = IndexSort.by(first);
    from = new int[n];
    to = new int[n];
    x0 = new double[n];
    y0 = new double[n];
    x1 = new double[n];
    y1 = new double[n];
    for (int i = 0; i < n; i++) {
      int a = graph.from()[order[i]];
      int b = graph.to()[order[i]];
      from[i] = x[a] <= x[b] ? a : b;
      to[i] = x[a] <= x[b] ? b : a;
      x0[i] = x[from[i]];
      y0[i] = y[from[i]];
      x1[i] = x[to[i]];
      y1[i] = y[to[i]];
    }
  }

  /** The crossings of a graph whose cards have these left edges and tops. */
  public static long count(StageGraph graph, double[] left, double[] top) {
    return new StraightCrossings(graph, left, top).count();
  }

  private long count() {
    int[] open = new int[x0.length];
    int many = 0;
    long crossings = 0;
    for (int j = 0; j < x0.length; j++) {
      int kept = 0;
      for (int k = 0; k < many; k++) {
        int i = open[k];
        if (x1[i] >= x0[j]) {
          open[kept++] = i;
          crossings += cross(i, j) ? 1 : 0;
        }
      }
      many = kept;
      open[many++] = j;
    }
    return crossings;
  }

  private boolean cross(int i, int j) {
    return from[i] != from[j]
        && to[i] != to[j]
        && from[i] != to[j]
        && to[i] != from[j]
        && Math.max(y0[i], y1[i]) >= Math.min(y0[j], y1[j])
        && Math.max(y0[j], y1[j]) >= Math.min(y0[i], y1[i])
        && side(i, x0[j], y0[j]) * side(i, x1[j], y1[j]) < 0
        && side(j, x0[i], y0[i]) * side(j, x1[i], y1[i]) < 0;
  }

  /** On which side of a line a point lies: -1, 0 or 1. */
  private double side(int i, double x, double y) {
    return Math.signum((x1[i] - x0[i]) * (y - y0[i]) - (y1[i] - y0[i]) * (x - x0[i]));
  }
}
