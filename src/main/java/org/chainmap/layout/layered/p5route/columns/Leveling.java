package org.chainmap.layout.layered.p5route.columns;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.chainmap.layout.layered.p5route.Sorting;
import org.chainmap.layout.room.Spacing;

/**
 * The height of every line. Strands that pass many columns are made straight first: as many of
 * their lines in a row as can lie at one height do.
 *
 * <p>Precondition: lines are in order. Postcondition: every line lies within its gap or side, lines
 * of a row in their order and as far apart as their room allows, at most {@link Spacing#PORT}.
 */
final class Leveling {

  /** How much nearer lines may come to each other than they could lie, to be straight. */
  private static final double SLACK = 0.4;

  /** Lines on two sides of a channel keep so far from each other, in px, unless straight. */
  private static final double LEVEL = 2;

  /** How many heights are tried for that. */
  private static final int ASIDE = 41;

  final double[] y;
  private final Set<Long> taken = new HashSet<>();
  private final Strands strands;
  private final Lines lines;
  private final double[] low;
  private final double[] high;
  private final double[] wish;
  private final double[] apart;
  private final boolean[] fixed;

  Leveling(Strands strands, Gaps gaps, Lines lines) {
    this.strands = strands;
    this.lines = lines;
    y = new double[lines.count];
    low = new double[lines.count];
    high = new double[lines.count];
    wish = new double[lines.count];
    fixed = new boolean[lines.count];
    apart = new double[lines.rows];
    for (int first = 0; first < lines.count; ) {
      int end = first;
      while (end < lines.count && lines.row[end] == lines.row[first]) {
        end++;
      }
      row(gaps, first, end);
      first = end;
    }
    straighten();
    rest();
  }

  private void row(Gaps gaps, int first, int end) {
    int node = lines.node[first];
    boolean side = !strands.isPass(node);
    double least = gaps.low(node);
    double most = gaps.high(node);
    int n = end - first;
    double space = side ? Spacing.PORT : Spacing.TRACK;
    boolean outer = Double.isInfinite(most - least);
    if (outer) {
      space = Spacing.OUTER_TRACK;
    } else if (n > 1) {
      space = Math.min(space, (most - least) / (n - 1));
    }
    double wide = space;
    space *= outer ? 1 : SLACK;
    apart[lines.row[first]] = space;
    for (int k = first; k < end; k++) {
      low[k] = least + (k - first) * space;
      high[k] = most - (end - 1 - k) * space;
      double middle = (least + most) / 2;
      wish[k] =
          Double.isInfinite(middle) ? Double.NaN : middle + (k - first - (n - 1) / 2.0) * wide;
    }
  }

  private void straighten() {
    int n = strands.links.length;
    double[] span = new double[n];
    for (int i = 0; i < n; i++) {
      span[i] = strands.start[i] - strands.start[i + 1];
    }
    for (int i : Sorting.by(span)) {
      straighten(i);
    }
  }

  private void straighten(int i) {
    int s = strands.start[i];
    int end = strands.start[i + 1];
    while (s < end) {
      double least = low[lines.of[s]];
      double most = high[lines.of[s]];
      int last = s;
      while (last + 1 < end && !strands.turns(last)) {
        int next = lines.of[last + 1];
        double nextLeast = Math.max(least, low[next]);
        double nextMost = Math.min(most, high[next]);
        if (nextLeast > nextMost + 1e-9) {
          break;
        }
        least = nextLeast;
        most = Math.max(least, nextMost);
        last++;
      }
      if (last > s) {
        double sum = 0;
        int count = 0;
        for (int k = s; k <= last; k++) {
          double w = wish[lines.of[k]];
          if (!Double.isNaN(w)) {
            sum += w;
            count++;
          }
        }
        double at = Math.clamp(count == 0 ? least : sum / count, least, most);
        if (Double.isInfinite(at)) {
          // outside, with room for the lines beside it to keep out of each other's way
          at = Double.isInfinite(least) ? most - 4 * LEVEL : least + 4 * LEVEL;
        }
        at = aside(s, last, at, least, most);
        if (!fixed[lines.of[last]] && !isFree(lines.of[last], at)) {
          last--;
        }
        for (int k = s; k <= last; k++) {
          fix(lines.of[k], at);
        }
      }
      s = last + 1;
    }
  }

  private void fix(int line, double at) {
    if (fixed[line]) {
      return;
    }
    fixed[line] = true;
    y[line] = at;
    take(line, at);
    low[line] = at;
    high[line] = at;
    int row = lines.row[line];
    for (int k = line + 1; k < lines.count && lines.row[k] == row; k++) {
      double least = low[k - 1] + apart[row];
      if (low[k] >= least) {
        break;
      }
      low[k] = least;
    }
    for (int k = line - 1; k >= 0 && lines.row[k] == row; k--) {
      double most = high[k + 1] - apart[row];
      if (high[k] <= most) {
        break;
      }
      high[k] = most;
    }
  }

  /** Lines that are straight with none lie where they are wished, or near what they lead to. */
  private void rest() {
    double[] sum = new double[lines.count];
    int[] count = new int[lines.count];
    for (int s = 0; s < strands.node.length; s++) {
      int line = lines.of[s];
      if (fixed[line] || !strands.isPass(strands.node[s])) {
        continue;
      }
      for (int other : new int[] {lines.of[s - 1], lines.of[s + 1]}) {
        double at = fixed[other] ? y[other] : wish[other];
        if (!Double.isNaN(at)) {
          sum[line] += at;
          count[line]++;
        }
      }
    }
    for (int line = 0; line < lines.count; line++) {
      if (!fixed[line]) {
        double at = count[line] > 0 ? sum[line] / count[line] : wish[line];
        double least = low[line];
        double most = Math.max(least, high[line]);
        at = Double.isNaN(at) ? (Double.isInfinite(least) ? most : least) : at;
        at = Math.clamp(at, least, most);
        fix(line, aside(line, at, least, most));
      }
    }
  }

  /** The height nearest to a wish at which a line meets none on the other side of a channel. */
  private double aside(int line, double at, double least, double most) {
    for (int k = 0; k < ASIDE; k++) {
      double here = at + (k % 2 == 0 ? 1 : -1) * ((k + 1) / 2) * LEVEL;
      if (here >= least && here <= most && isFree(line, here)) {
        return here;
      }
    }
    return at;
  }

  /** The same for the two ends of a straight run. */
  private double aside(int first, int last, double at, double least, double most) {
    for (int k = 0; k < ASIDE; k++) {
      double here = at + (k % 2 == 0 ? 1 : -1) * ((k + 1) / 2) * LEVEL;
      if (here >= least
          && here <= most
          && isFree(lines.of[first], here)
          && isFree(lines.of[last], here)) {
        return here;
      }
    }
    return at;
  }

  private boolean isFree(int line, double at) {
    int node = lines.node[line];
    long column = strands.column[node];
    long level = Math.round(at / LEVEL);
    boolean pass = strands.isPass(node);
    boolean left = pass || !lines.right[line];
    boolean right = pass || lines.right[line];
    for (long near = level - 1; near <= level + 1; near++) {
      if (left && taken.contains(key(column - 1, true, near))
          || right && taken.contains(key(column + 1, false, near))) {
        return false;
      }
    }
    return true;
  }

  private void take(int line, double at) {
    int node = lines.node[line];
    long column = strands.column[node];
    long level = Math.round(at / LEVEL);
    boolean pass = strands.isPass(node);
    if (pass || !lines.right[line]) {
      taken.add(key(column, false, level));
    }
    if (pass || lines.right[line]) {
      taken.add(key(column, true, level));
    }
  }

  /** A height at one side of a column. */
  private static long key(long column, boolean right, long level) {
    return ((column + 1) * 2 + (right ? 1 : 0)) << 40 ^ (level + (1L << 38));
  }

  /** How far each strand lies beside its net's lines, so that a trunk's strands keep an order. */
  double[] offsets() {
    int n = strands.links.length;
    double[] offsets = new double[n];
    Integer[] byNet = new Integer[n];
    Arrays.setAll(byNet, i -> i);
    Arrays.sort(byNet, this::compare);
    for (int first = 0; first < n; ) {
      int end = first;
      while (end < n && strands.net(byNet[end]) == strands.net(byNet[first])) {
        end++;
      }
      double step = Math.min(0.02, 0.4 / (end - first));
      for (int k = first; k < end; k++) {
        offsets[byNet[k]] = (k - first - (end - 1 - first) / 2.0) * step;
      }
      first = end;
    }
    return offsets;
  }

  /** By net, within it by where two strands, walked from their root, first part. */
  private int compare(int a, int b) {
    int byNet = Integer.compare(strands.net(a), strands.net(b));
    if (byNet != 0 || a == b) {
      return byNet;
    }
    boolean fromStart = !strands.scene.backwards()[strands.links[a]];
    int la = strands.start[a + 1] - strands.start[a];
    int lb = strands.start[b + 1] - strands.start[b];
    for (int k = 1; k < Math.min(la, lb); k++) {
      int va = strands.node[fromStart ? strands.start[a] + k : strands.start[a + 1] - 1 - k];
      int vb = strands.node[fromStart ? strands.start[b] + k : strands.start[b + 1] - 1 - k];
      if (va != vb) {
        int byPlace = Integer.compare(strands.place[va], strands.place[vb]);
        return byPlace != 0 ? byPlace : Integer.compare(strands.column[va], strands.column[vb]);
      }
    }
    return Integer.compare(a, b);
  }
}
