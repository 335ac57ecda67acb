package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import org.chainmap.layout.layered.graph.LayeredGraph;

/** What it saves to move one node within its column, members of groups staying side by side. */
final class Shift {

  /** How far a node is tried at most, so that huge columns stay quick. */
  private static final int REACH = 300;

  /**
   * A move.
   *
   * @param gain the crossings saved
   * @param swaps how many nodes that count are passed
   */
  record Step(int place, long gain, int swaps) {
    static final Step NONE = new Step(-1, 0, 0);

    /** The crossings saved for each swap. */
    double worth() {
      return (double) gain / Math.max(1, swaps);
    }
  }

  private final LayeredGraph layeredGraph;
  private final int[] place;
  private int[] left = new int[16];
  private int[] right = new int[16];
  private int lefts;
  private int rights;

  Shift(LayeredGraph layeredGraph) {
    this.layeredGraph = layeredGraph;
    place = new int[layeredGraph.nodes];
  }

  /** Takes note of the columns' order. */
  void read() {
    for (int[] column : layeredGraph.order) {
      for (int k = 0; k < column.length; k++) {
        place[column[k]] = k;
      }
    }
  }

  int[] place() {
    return place;
  }

  /** Moves a node to where it crosses least; false where it lies there. */
  boolean sift(int v) {
    Step best = Step.NONE;
    for (int side = -1; side <= 1; side += 2) {
      Step step = best(v, side, null, Double.MAX_VALUE);
      if (step.gain() > best.gain()) {
        best = step;
      }
    }
    if (best.gain() > 0) {
      to(v, best.place());
    }
    return best.gain() > 0;
  }

  /**
   * The move that saves most for each card passed, of those that pass no more than {@code most}.
   */
  Step best(int v, boolean[] free, double most) {
    Step up = best(v, -1, free, most);
    Step down = best(v, 1, free, most);
    return up.worth() > down.worth() ? up : down;
  }

  private Step best(
      int v, int side, boolean @org.jspecify.annotations.Nullable [] free, double most) {
    remember(v);
    int[] column = layeredGraph.order[layeredGraph.column[v]];
    Step best = Step.NONE;
    long gain = 0;
    int swaps = 0;
    int p = place[v] + side;
    for (int tried = 0; p >= 0 && p < column.length && tried < REACH; p += side, tried++) {
      int w = column[p];
      if (layeredGraph.group[v] >= 0 && layeredGraph.group[w] != layeredGraph.group[v]) {
        break;
      }
      gain += side * over(w);
      swaps += free == null || !free[w] ? 1 : 0;
      if (swaps > most) {
        break;
      }
      int next = p + side;
      boolean inside =
          layeredGraph.group[w] >= 0
              && layeredGraph.group[w] != layeredGraph.group[v]
              && next >= 0
              && next < column.length
              && layeredGraph.group[column[next]] == layeredGraph.group[w];
      Step step = new Step(p, gain, swaps);
      boolean more = free == null ? gain > best.gain() : step.worth() > best.worth() + 1e-9;
      if (!inside && gain > 0 && more) {
        best = step;
      }
    }
    return best;
  }

  /** Moves a node to a place in its column. */
  void to(int v, int to) {
    int[] column = layeredGraph.order[layeredGraph.column[v]];
    int step = to > place[v] ? 1 : -1;
    for (int p = place[v]; p != to; p += step) {
      column[p] = column[p + step];
      place[column[p]] = p;
    }
    column[to] = v;
    place[v] = to;
  }

  /** The crossings of the remembered node's edges with w's while it lies above less while below. */
  private long over(int w) {
    return over(left, lefts, layeredGraph.leftStart, layeredGraph.left, w)
        + over(right, rights, layeredGraph.rightStart, layeredGraph.right, w);
  }

  private long over(int[] mine, int n, int[] starts, int[] ends, int w) {
    long sum = 0;
    for (int k = starts[w]; n > 0 && k < starts[w + 1]; k++) {
      int x = place[ends[k]];
      int below = lower(mine, n, x);
      int same = below;
      while (same < n && mine[same] == x) {
        same++;
      }
      sum += (n - same) - below;
    }
    return sum;
  }

  private static int lower(int[] sorted, int n, int x) {
    int low = 0;
    int high = n;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void remember(int v) {
    lefts = layeredGraph.leftStart[v + 1] - layeredGraph.leftStart[v];
    left = places(left, lefts, layeredGraph.leftStart[v], layeredGraph.left);
    rights = layeredGraph.rightStart[v + 1] - layeredGraph.rightStart[v];
    right = places(right, rights, layeredGraph.rightStart[v], layeredGraph.right);
  }

  private int[] places(int[] into, int n, int start, int[] ends) {
    int[] array = into.length < n ? new int[2 * n] : into;
    for (int k = 0; k < n; k++) {
      array[k] = place[ends[start + k]];
    }
    Arrays.sort(array, 0, n);
    return array;
  }
}
