package org.chainmap.layout.layered.p5route.channel;

import java.util.Arrays;
import org.chainmap.layout.layered.tuning.RoutingTuning;

/**
 * Aligns port lines on the two sides of a channel, so that the edges between them run straight.
 * Their y coordinates satisfy a system of difference constraints: each line lies within its bounds,
 * at least a given distance below the one before it in its row, and level with the lines it is
 * joined to. The least coordinates that satisfy the system are longest paths, kept up to date as
 * lines are joined; a join that would leave a line no place is refused.
 *
 * <p>Precondition: {@code low <= high} for each line, and both rise along a row by at least the
 * row's distance. Postcondition: all lines at their least coordinates, or all at their greatest,
 * obey every row's distance and every join. O(lines moved) a join, at most {@link
 * RoutingTuning#MOVED_LINES}.
 */
final class AlignmentConstraints {

  private static final double EPS = 1e-9;

  private final double[] low;
  private final double[] high;
  private final int[] atLeft;
  private final int[] atRight;
  private final PortLines portLines;
  private final double[] apart;
  private final int count;
  private int[] moved = new int[64];
  private double[] was = new double[64];
  private int steps;
  private int[] queue = new int[64];

  /**
   * Creates constraints of lines that are not joined.
   *
   * @param low the least height of each line in px: this array is changed by joins
   * @param high the greatest height of each line in px: this array is changed by joins
   * @param apart the distance in px of neighbouring lines, by row
   */
  AlignmentConstraints(PortLines portLines, double[] low, double[] high, double[] apart) {
    this.low = low;
    this.high = high;
    this.apart = apart;
    this.portLines = portLines;
    count = portLines.count();
    atLeft = new int[count];
    atRight = new int[count];
    Arrays.fill(atLeft, -1);
    Arrays.fill(atRight, -1);
  }

  /** Returns the least height of a line in px. */
  double low(int line) {
    return low[line];
  }

  /** Returns the greatest height of a line in px. */
  double high(int line) {
    return high[line];
  }

  /** Returns the line joined to a line at its left, or -1. */
  int atLeft(int line) {
    return atLeft[line];
  }

  /** Returns the line joined to a line at its right, or -1. */
  int atRight(int line) {
    return atRight[line];
  }

  /** Joins a line with one at the other side of the channel to its right, if that can be. */
  boolean join(int left, int right) {
    if (atRight[left] >= 0
        || atLeft[right] >= 0
        || Math.max(low[left], low[right]) > Math.min(high[left], high[right]) + EPS) {
      return false;
    }
    atRight[left] = right;
    atLeft[right] = left;
    steps = 0;
    if (raise(left, low[right]) && raise(right, low[left])) {
      int raised = steps;
      if (sink(left, high[right]) && sink(right, high[left])) {
        return true;
      }
      undo(high, raised);
      steps = raised;
    }
    undo(low, 0);
    atRight[left] = -1;
    atLeft[right] = -1;
    return false;
  }

  /** Gives a line, and all joined with it, a height within its range. */
  void fix(int line, double at) {
    steps = 0;
    raise(line, at);
    sink(line, at);
  }

  private boolean raise(int line, double least) {
    if (low[line] >= least - EPS) {
      return true;
    }
    int n = 0;
    n = put(low, line, least, n);
    for (int k = 0; k < n; k++) {
      int v = queue[k];
      if (low[v] > high[v] + EPS || steps > RoutingTuning.MOVED_LINES) {
        return false;
      }
      if (v + 1 < count
          && portLines.row(v + 1) == portLines.row(v)
          && low[v + 1] < low[v] + apart[portLines.row(v)] - EPS) {
        n = put(low, v + 1, low[v] + apart[portLines.row(v)], n);
      }
      if (atLeft[v] >= 0 && low[atLeft[v]] < low[v] - EPS) {
        n = put(low, atLeft[v], low[v], n);
      }
      if (atRight[v] >= 0 && low[atRight[v]] < low[v] - EPS) {
        n = put(low, atRight[v], low[v], n);
      }
    }
    return true;
  }

  private boolean sink(int line, double most) {
    if (high[line] <= most + EPS) {
      return true;
    }
    int n = 0;
    n = put(high, line, most, n);
    for (int k = 0; k < n; k++) {
      int v = queue[k];
      if (low[v] > high[v] + EPS || steps > RoutingTuning.MOVED_LINES) {
        return false;
      }
      if (v > 0
          && portLines.row(v - 1) == portLines.row(v)
          && high[v - 1] > high[v] - apart[portLines.row(v)] + EPS) {
        n = put(high, v - 1, high[v] - apart[portLines.row(v)], n);
      }
      if (atLeft[v] >= 0 && high[atLeft[v]] > high[v] + EPS) {
        n = put(high, atLeft[v], high[v], n);
      }
      if (atRight[v] >= 0 && high[atRight[v]] > high[v] + EPS) {
        n = put(high, atRight[v], high[v], n);
      }
    }
    return true;
  }

  private int put(double[] bound, int line, double at, int n) {
    if (steps == moved.length) {
      moved = Arrays.copyOf(moved, 2 * steps);
      was = Arrays.copyOf(was, 2 * steps);
    }
    moved[steps] = line;
    was[steps++] = bound[line];
    bound[line] = at;
    if (n == queue.length) {
      queue = Arrays.copyOf(queue, 2 * n);
    }
    queue[n] = line;
    return n + 1;
  }

  private void undo(double[] bound, int from) {
    for (int k = steps - 1; k >= from; k--) {
      bound[moved[k]] = was[k];
    }
  }
}
