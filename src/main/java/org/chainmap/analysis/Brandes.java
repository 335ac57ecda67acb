package org.chainmap.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chainmap.graph.Arcs;
import org.chainmap.task.Progress;

/**
 * Betweenness: for each vertex the sum, over all ordered pairs of others, of the fraction of the
 * pair's shortest paths that pass through it. Paths are directed, the sum is not normalised, and
 * several arcs between two vertices count as one.
 *
 * <p>U. Brandes, <i>A faster algorithm for betweenness centrality</i>, J. Mathematical Sociology
 * 25(2):163, 2001. O(vertices · arcs), split over the processors by source vertex. The split does
 * not depend on the number of processors and the partial sums are added in a fixed order, so the
 * same graph gives the same values to the last digit.
 */
final class Brandes {

  private static final int SHARES = 32;

  /** Below this product of vertices and arcs, running in parallel costs more than it gains. */
  private static final long WORTH_SHARING = 2_000_000;

  /** Path counts above this are scaled down, so that they never overflow. */
  private static final double MANY = 1e200;

  private final int vertices;
  private final int[] start;
  private final int[] next;
  private final Progress progress;

  private Brandes(Arcs arcs, Progress progress) {
    this.progress = progress;
    vertices = arcs.vertices();
    start = new int[vertices + 1];
    next = new int[arcs.count()];
    int[] last = new int[vertices];
    Arrays.fill(last, -1);
    int end = 0;
    for (int v = 0; v < vertices; v++) {
      for (int k = 0; k < arcs.outDegree(v); k++) {
        int w = arcs.head(arcs.out(v, k));
        if (w != v && last[w] != v) {
          last[w] = v;
          next[end++] = w;
        }
      }
      start[v + 1] = end;
    }
  }

  /**
   * Returns the betweenness of every vertex.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  static double[] values(Arcs arcs, Progress progress) {
    Brandes brandes = new Brandes(arcs, progress);
    int n = arcs.vertices();
    if ((long) n * arcs.count() < WORTH_SHARING) {
      return brandes.from(0, n);
    }
    double[][] shares = new double[SHARES][];
    IntStream.range(0, SHARES)
        .parallel()
        .forEach(
            i ->
                shares[i] =
                    brandes.from(
                        (int) ((long) n * i / SHARES), (int) ((long) n * (i + 1) / SHARES)));
    double[] sum = new double[n];
    for (double[] share : shares) {
      for (int v = 0; v < n; v++) {
        sum[v] += share[v];
      }
    }
    return sum;
  }

  /**
   * Returns the contribution of the paths that start at vertices {@code first} to {@code end} − 1.
   */
  private double[] from(int first, int end) {
    double[] values = new double[vertices];
    int[] distance = new int[vertices];
    Arrays.fill(distance, -1);
    double[] paths = new double[vertices];
    boolean[] scaled = new boolean[vertices];
    double[] dependency = new double[vertices];
    int[] queue = new int[vertices];
    for (int source = first; source < end; source++) {
      progress.check();
      int reached = search(source, distance, paths, scaled, queue);
      collect(reached, distance, paths, scaled, dependency, queue, values);
      for (int i = 0; i < reached; i++) {
        distance[queue[i]] = -1;
      }
    }
    return values;
  }

  /**
   * Counts the shortest paths from a source; returns how many vertices they reach.
   *
   * @param scaled by distance, whether the path counts were scaled down
   */
  private int search(int source, int[] distance, double[] paths, boolean[] scaled, int[] queue) {
    distance[source] = 0;
    paths[source] = 1;
    queue[0] = source;
    int end = 1;
    int level = 1;
    boolean many = false;
    for (int i = 0; i < end; i++) {
      if (i == level) {
        scaled[distance[queue[i]]] = many;
        if (many) {
          scale(paths, queue, i, end);
          many = false;
        }
        level = end;
      }
      int v = queue[i];
      int beyond = distance[v] + 1;
      double through = paths[v];
      for (int k = start[v]; k < start[v + 1]; k++) {
        int w = next[k];
        if (distance[w] < 0) {
          distance[w] = beyond;
          paths[w] = through;
          queue[end++] = w;
        } else if (distance[w] == beyond) {
          paths[w] += through;
          many |= paths[w] > MANY;
        }
      }
    }
    return end;
  }

  /** Scales down the path counts of vertices at the same distance; {@code scaled} records this. */
  private static void scale(double[] paths, int[] queue, int from, int to) {
    for (int i = from; i < to; i++) {
      paths[queue[i]] = Math.max(paths[queue[i]] / MANY, Double.MIN_NORMAL);
    }
  }

  /**
   * Accumulates the dependency on every vertex backwards along the paths, the farthest vertex
   * first.
   */
  private void collect(
      int reached,
      int[] distance,
      double[] paths,
      boolean[] scaled,
      double[] dependency,
      int[] queue,
      double[] values) {
    for (int i = reached - 1; i > 0; i--) {
      int v = queue[i];
      int beyond = distance[v] + 1;
      double through = paths[v];
      if (beyond < vertices && scaled[beyond]) {
        through /= MANY;
      }
      double sum = 0;
      for (int k = start[v]; k < start[v + 1]; k++) {
        int w = next[k];
        if (distance[w] == beyond) {
          sum += through / paths[w] * (1 + dependency[w]);
        }
      }
      dependency[v] = sum;
      values[v] += sum;
    }
  }
}
