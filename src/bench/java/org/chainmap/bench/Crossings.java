package org.chainmap.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Counts the crossings between pieces of different links. All pieces of a link are first shifted by
 * a tiny offset specific to the link, so that overlapping pieces, and corners that lie on pieces,
 * either cross or do not. The count is the mean for these offsets and their opposites, so that
 * overlapping pieces count as half a crossing. Sweeps from left to right: O(k log k + k · pieces
 * with a common x).
 */
final class Crossings {

  /**
   * The distance in px from their ends within which two links with a common end may cross without
   * counting.
   */
  private static final double NEAR = 2;

  private static final double JITTER = 1e-3;

  private final Chain chain;
  private final double[][] way;
  private final double[] ax;
  private final double[] ay;
  private final double[] bx;
  private final double[] by;
  private final int[] owner;

  private Crossings(Chain chain, double[][] way, double jitter) {
    this.chain = chain;
    this.way = way;
    int pieces = Arrays.stream(way).mapToInt(w -> Math.max(0, w.length / 2 - 1)).sum();
    double[][] ends = new double[pieces][];
    int[] owners = new int[pieces];
    int k = 0;
    for (int e = 0; e < way.length; e++) {
      double dx = jitter * (e * 0.6180339887498949 % 1);
      double dy = jitter * (e * 0.7548776662466927 % 1);
      for (int i = 2; i < way[e].length; i += 2) {
        double[] a = {way[e][i - 2] + dx, way[e][i - 1] + dy};
        double[] b = {way[e][i] + dx, way[e][i + 1] + dy};
        boolean turned = b[0] < a[0];
        double[] left = turned ? b : a;
        double[] right = turned ? a : b;
        owners[k] = e;
        ends[k++] = new double[] {left[0], left[1], right[0], right[1]};
      }
    }
    int[] order =
        IntStream.range(0, pieces)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> ends[i][0]))
            .mapToInt(i -> i)
            .toArray();
    ax = Arrays.stream(order).mapToDouble(i -> ends[i][0]).toArray();
    ay = Arrays.stream(order).mapToDouble(i -> ends[i][1]).toArray();
    bx = Arrays.stream(order).mapToDouble(i -> ends[i][2]).toArray();
    by = Arrays.stream(order).mapToDouble(i -> ends[i][3]).toArray();
    owner = Arrays.stream(order).map(i -> owners[i]).toArray();
  }

  /**
   * Counts the crossings of the routes of links.
   *
   * @param related whether links with a common end count too, unless they cross near the ends of
   *     both
   */
  static long count(Chain chain, double[][] way, boolean related) {
    long one = new Crossings(chain, way, JITTER).count(related);
    long other = new Crossings(chain, way, -JITTER).count(related);
    return (one + other + 1) / 2;
  }

  private long count(boolean related) {
    int[] open = new int[ax.length];
    int size = 0;
    long count = 0;
    for (int j = 0; j < ax.length; j++) {
      int kept = 0;
      for (int k = 0; k < size; k++) {
        int i = open[k];
        if (bx[i] >= ax[j]) {
          open[kept++] = i;
          count += cross(i, j, related) ? 1 : 0;
        }
      }
      open[kept++] = j;
      size = kept;
    }
    return count;
  }

  private boolean cross(int i, int j, boolean related) {
    if (owner[i] == owner[j]
        || Math.max(ay[i], by[i]) < Math.min(ay[j], by[j])
        || Math.max(ay[j], by[j]) < Math.min(ay[i], by[i])) {
      return false;
    }
    boolean kin = chain.related(owner[i], owner[j]);
    if (kin && !related) {
      return false;
    }
    double startOfJ = side(i, ax[j], ay[j]);
    double endOfJ = side(i, bx[j], by[j]);
    if (startOfJ * endOfJ >= 0 || side(j, ax[i], ay[i]) * side(j, bx[i], by[i]) >= 0) {
      return false;
    }
    double part = startOfJ / (startOfJ - endOfJ);
    double x = ax[j] + part * (bx[j] - ax[j]);
    double y = ay[j] + part * (by[j] - ay[j]);
    return !(kin && nearEnd(owner[i], x, y) && nearEnd(owner[j], x, y));
  }

  /** Returns the side of piece {@code i} on which a point lies, by sign. */
  private double side(int i, double x, double y) {
    return (bx[i] - ax[i]) * (y - ay[i]) - (by[i] - ay[i]) * (x - ax[i]);
  }

  private boolean nearEnd(int link, double x, double y) {
    double[] w = way[link];
    return Math.hypot(w[0] - x, w[1] - y) < NEAR
        || Math.hypot(w[w.length - 2] - x, w[w.length - 1] - y) < NEAR;
  }
}
