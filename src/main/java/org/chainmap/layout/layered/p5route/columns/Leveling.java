package org.chainmap.layout.layered.p5route.columns;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.chainmap.layout.layered.p5route.Sorting;
import org.chainmap.layout.room.Spacing;

/**
 * The height of every line. Lines between which strands run are joined to lie at one height, those
 * with most strands first, as far as all of them still have room ({@link Straights}); only then
 * heights are chosen.
 *
 * <p>Precondition: lines are in order. Postcondition: every line lies within its gap or side, lines
 * of a row in their order and as far apart as their room allows, at most {@link Spacing#PORT}.
 */
final class Leveling {

  /** How much nearer passes may come to each other than they could lie, to be straight. */
  private static final double SLACK = 0.4;

  /** Lines at a card's side come no nearer than this where it has room, in px. */
  private static final double LEAST_PORT = 8;

  /** Lines on two sides of a channel keep so far from each other, in px, unless straight. */
  private static final double LEVEL = 2;

  /** How many heights are tried for that. */
  private static final int ASIDE = 41;

  /** A step lower than this looks like a mistake, in px. */
  private static final double STEP = 6;

  final double[] y;

  final Lines lines;
  private final Set<Long> taken = new HashSet<>();
  private final Strands strands;
  private final double[] low;
  private final double[] high;
  private final double[] wish;
  private final double[] apart;
  private final boolean[] fixed;

  /** Which lines are joined. */
  final Straights straights;

  /** The pairs of lines that hops lead between, the left one above 32 bits. */
  private final long[] pairs;

  /** How many strands each pair has. */
  private final int[] weight;

  /** The pairs at each line: those of line k from {@code firstPair[k]}. */
  private final int[] firstPair;

  private final int[] pairsAt;

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
    straights = new Straights(lines, low, high, apart);
    long[] hops = hops();
    pairs = Arrays.stream(hops).distinct().toArray();
    weight = new int[pairs.length];
    for (int k = 0, p = 0; k < hops.length; k++) {
      p += hops[k] == pairs[p] ? 0 : 1;
      weight[p]++;
    }
    firstPair = new int[lines.count + 1];
    for (long pair : pairs) {
      firstPair[left(pair) + 1]++;
      firstPair[right(pair) + 1]++;
    }
    for (int k = 0; k < lines.count; k++) {
      firstPair[k + 1] += firstPair[k];
    }
    int[] fill = firstPair.clone();
    pairsAt = new int[2 * pairs.length];
    for (int p = 0; p < pairs.length; p++) {
      pairsAt[fill[left(pairs[p])]++] = p;
      pairsAt[fill[right(pairs[p])]++] = p;
    }
    join();
  }

  private static int left(long pair) {
    return (int) (pair >>> 32);
  }

  private static int right(long pair) {
    return (int) pair;
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
    if (side) {
      space = Math.min(space, LEAST_PORT);
    } else if (!outer) {
      space *= SLACK;
    }
    apart[lines.row[first]] = space;
    for (int k = first; k < end; k++) {
      low[k] = least + (k - first) * space;
      high[k] = Math.max(low[k], most - (end - 1 - k) * space);
      double middle = (least + most) / 2;
      wish[k] =
          Double.isInfinite(middle) ? Double.NaN : middle + (k - first - (n - 1) / 2.0) * wide;
    }
  }

  /** The pairs of lines that hops across a channel lead between, sorted. */
  private long[] hops() {
    long[] hops = new long[strands.node.length];
    int n = 0;
    for (int i = 0; i < strands.links.length; i++) {
      boolean forward = strands.forward(i);
      for (int s = strands.start[i]; s + 1 < strands.start[i + 1]; s++) {
        if (!strands.turns(s)) {
          long a = lines.of[forward ? s : s + 1];
          long b = lines.of[forward ? s + 1 : s];
          hops[n++] = a << 32 | b;
        }
      }
    }
    hops = Arrays.copyOf(hops, n);
    Arrays.sort(hops);
    return hops;
  }

  private void join() {
    double[] key = new double[pairs.length];
    for (int p = 0; p < pairs.length; p++) {
      double away = Math.abs(wish[left(pairs[p])] - wish[right(pairs[p])]);
      key[p] = -weight[p] + (Double.isNaN(away) ? 0.5 : away / (away + 100));
    }
    for (int p : Sorting.by(key)) {
      straights.join(left(pairs[p]), right(pairs[p]));
    }
  }

  /** Gives all lines their heights, those joined with many first. */
  void choose() {
    int[] size = new int[lines.count];
    for (int k = 0; k < lines.count; k++) {
      if (straights.atLeft[k] < 0) {
        int n = 0;
        for (int j = k; j >= 0; j = straights.atRight[j]) {
          n++;
        }
        size[k] = n;
      }
    }
    double[] key = new double[lines.count];
    Arrays.setAll(key, k -> -size[k]);
    for (int k : Sorting.by(key)) {
      if (size[k] > 0) {
        choose(k);
      }
    }
  }

  /** Chooses the height of a run of joined lines, given by its leftmost. */
  private void choose(int first) {
    double sum = 0;
    double count = 0;
    boolean alone = straights.atRight[first] < 0;
    for (int k = first; k >= 0; k = straights.atRight[k]) {
      if (alone && strands.isPass(lines.node[k])) {
        // a pass that is straight with none lies near what it leads to
        for (int p = firstPair[k]; p < firstPair[k + 1]; p++) {
          long pair = pairs[pairsAt[p]];
          int other = left(pair) == k ? right(pair) : left(pair);
          double at = fixed[other] ? y[other] : wish[other];
          if (!Double.isNaN(at)) {
            sum += at;
            count++;
          }
        }
      }
      if (count == 0 || !alone) {
        double w = wish[k];
        if (!Double.isNaN(w)) {
          sum += w;
          count++;
        }
      }
    }
    double least = low[first];
    double most = Math.max(least, high[first]);
    double at = Math.clamp(count == 0 ? least : sum / count, least, most);
    if (Double.isInfinite(at)) {
      // outside, with room for the lines beside it to keep out of each other's way
      at = Double.isInfinite(least) ? most - 4 * LEVEL : least + 4 * LEVEL;
    }
    at = aside(first, at, least, most);
    straights.fix(first, at);
    for (int k = first; k >= 0; k = straights.atRight[k]) {
      fixed[k] = true;
      y[k] = at;
      take(k, at);
    }
  }

  /** The height nearest to a wish at which a run meets none on the other side of a channel. */
  private double aside(int first, double at, double least, double most) {
    double second = Double.NaN;
    for (int k = 0; k < ASIDE; k++) {
      double here = at + (k % 2 == 0 ? 1 : -1) * ((k + 1) / 2) * LEVEL;
      if (here >= least && here <= most && isFree(first, here)) {
        if (steps(first, here)) {
          return here;
        }
        second = Double.isNaN(second) ? here : second;
      }
    }
    return Double.isNaN(second) ? at : second;
  }

  /** Whether no strand on a run takes a small step. */
  private boolean steps(int first, double here) {
    for (int k = first; k >= 0; k = straights.atRight[k]) {
      for (int p = firstPair[k]; p < firstPair[k + 1]; p++) {
        long pair = pairs[pairsAt[p]];
        int other = left(pair) == k ? right(pair) : left(pair);
        if (fixed[other] && Math.abs(y[other] - here) < STEP) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isFree(int first, double at) {
    long level = Math.round(at / LEVEL);
    for (int k = first; k >= 0; k = straights.atRight[k]) {
      int node = lines.node[k];
      long column = strands.column[node];
      boolean pass = strands.isPass(node);
      boolean left = (pass || !lines.right[k]) && straights.atLeft[k] < 0;
      boolean right = (pass || lines.right[k]) && straights.atRight[k] < 0;
      for (long near = level - 1; near <= level + 1; near++) {
        if (left && taken.contains(key(column - 1, true, near))
            || right && taken.contains(key(column + 1, false, near))) {
          return false;
        }
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
}
