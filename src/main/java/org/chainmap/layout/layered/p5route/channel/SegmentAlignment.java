package org.chainmap.layout.layered.p5route.channel;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.tuning.RoutingTuning;
import org.chainmap.layout.spacing.Spacing;

/**
 * Chooses the y coordinate of every port line. Lines that edges join across a channel are aligned
 * where possible, so that these edges run straight: greedily, pairs with most edges first, as long
 * as all of them still have room ({@link AlignmentConstraints}).
 *
 * <p>Precondition: lines are in order. Postcondition: every line lies within its gap or side, lines
 * of a row in their order; neighbours keep a least distance ({@link RoutingTuning} at the side of a
 * card, a part of {@link Spacing#TRACK} in a gap), less where room is short.
 */
final class SegmentAlignment {

  /** Lines on two sides of a channel keep so far from each other, in px, unless straight. */
  private static final double LEVEL = 2;

  /** A step lower than this looks like a mistake, in px. */
  private static final double STEP = 6;

  private final double[] y;
  private final PortLines portLines;
  private final Set<Long> taken = new HashSet<>();
  private final RoutedEdges routedEdges;
  private final double[] low;
  private final double[] high;
  private final double[] wish;
  private final double[] apart;
  private final boolean[] fixed;

  /** Which lines are joined. */
  private final AlignmentConstraints alignmentConstraints;

  /** The pairs of lines that hops lead between, the left one above 32 bits. */
  private final long[] pairs;

  /** How many edges each pair has. */
  private final int[] weight;

  /** The pairs at each line: those of line k from {@code firstPair[k]}. */
  private final int[] firstPair;

  private final int[] pairsAt;

  SegmentAlignment(RoutedEdges routedEdges, Passages passages, PortLines portLines) {
    this.routedEdges = routedEdges;
    this.portLines = portLines;
    y = new double[portLines.count()];
    low = new double[portLines.count()];
    high = new double[portLines.count()];
    wish = new double[portLines.count()];
    fixed = new boolean[portLines.count()];
    apart = new double[portLines.rows()];
    for (int first = 0; first < portLines.count(); ) {
      int end = first;
      while (end < portLines.count() && portLines.row(end) == portLines.row(first)) {
        end++;
      }
      row(passages, first, end);
      first = end;
    }
    alignmentConstraints = new AlignmentConstraints(portLines, low, high, apart);
    long[] hops = hops();
    pairs = Arrays.stream(hops).distinct().toArray();
    weight = new int[pairs.length];
    for (int k = 0, p = 0; k < hops.length; k++) {
      p += hops[k] == pairs[p] ? 0 : 1;
      weight[p]++;
    }
    firstPair = new int[portLines.count() + 1];
    for (long pair : pairs) {
      firstPair[left(pair) + 1]++;
      firstPair[right(pair) + 1]++;
    }
    for (int k = 0; k < portLines.count(); k++) {
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

  PortLines portLines() {
    return portLines;
  }

  /** Returns which lines are joined. */
  AlignmentConstraints alignmentConstraints() {
    return alignmentConstraints;
  }

  /** Returns the height of a line in px, once heights are chosen. */
  double y(int line) {
    return y[line];
  }

  /** Moves a line down by some px. */
  void move(int line, double by) {
    y[line] += by;
  }

  private static int left(long pair) {
    return (int) (pair >>> 32);
  }

  private static int right(long pair) {
    return (int) pair;
  }

  private void row(Passages passages, int first, int end) {
    int node = portLines.node(first);
    boolean side = !routedEdges.isPassage(node);
    double least = passages.low(node);
    double most = passages.high(node);
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
      space = Math.min(space, Spacing.LEAST_PORT);
    } else if (!outer) {
      space *= RoutingTuning.PASSAGE_SLACK;
    }
    apart[portLines.row(first)] = space;
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
    long[] hops = new long[routedEdges.stops()];
    int n = 0;
    for (int i = 0; i < routedEdges.count(); i++) {
      boolean forward = routedEdges.forward(i);
      for (int s = routedEdges.start(i); s + 1 < routedEdges.end(i); s++) {
        if (!routedEdges.isUTurn(s)) {
          long a = portLines.line(forward ? s : s + 1);
          long b = portLines.line(forward ? s + 1 : s);
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
    for (int p : IndexSort.by(key)) {
      alignmentConstraints.join(left(pairs[p]), right(pairs[p]));
    }
  }

  /** Gives all lines their heights, those joined with many first. */
  void choose() {
    int[] size = new int[portLines.count()];
    for (int k = 0; k < portLines.count(); k++) {
      if (alignmentConstraints.atLeft(k) < 0) {
        int n = 0;
        for (int j = k; j >= 0; j = alignmentConstraints.atRight(j)) {
          n++;
        }
        size[k] = n;
      }
    }
    double[] key = new double[portLines.count()];
    Arrays.setAll(key, k -> -size[k]);
    for (int k : IndexSort.by(key)) {
      if (size[k] > 0) {
        choose(k);
      }
    }
  }

  /** Chooses the height of a run of joined lines, given by its leftmost. */
  private void choose(int first) {
    double sum = 0;
    double count = 0;
    boolean alone = alignmentConstraints.atRight(first) < 0;
    for (int k = first; k >= 0; k = alignmentConstraints.atRight(k)) {
      if (alone && routedEdges.isPassage(portLines.node(k))) {
        // a passage that is straight with none lies near what it leads to
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
    alignmentConstraints.fix(first, at);
    for (int k = first; k >= 0; k = alignmentConstraints.atRight(k)) {
      fixed[k] = true;
      y[k] = at;
      take(k, at);
    }
  }

  /** The height nearest to a wish at which a run meets none on the other side of a channel. */
  private double aside(int first, double at, double least, double most) {
    double second = Double.NaN;
    for (int k = 0; k < RoutingTuning.LEVEL_TRIALS; k++) {
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

  /** Tells whether no edge on a run takes a small step. */
  private boolean steps(int first, double here) {
    for (int k = first; k >= 0; k = alignmentConstraints.atRight(k)) {
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
    for (int k = first; k >= 0; k = alignmentConstraints.atRight(k)) {
      int node = portLines.node(k);
      long layer = routedEdges.layer(node);
      boolean passage = routedEdges.isPassage(node);
      boolean left = (passage || !portLines.right(k)) && alignmentConstraints.atLeft(k) < 0;
      boolean right = (passage || portLines.right(k)) && alignmentConstraints.atRight(k) < 0;
      for (long near = level - 1; near <= level + 1; near++) {
        if (left && taken.contains(key(layer - 1, true, near))
            || right && taken.contains(key(layer + 1, false, near))) {
          return false;
        }
      }
    }
    return true;
  }

  private void take(int line, double at) {
    int node = portLines.node(line);
    long layer = routedEdges.layer(node);
    long level = Math.round(at / LEVEL);
    boolean passage = routedEdges.isPassage(node);
    if (passage || !portLines.right(line)) {
      taken.add(key(layer, false, level));
    }
    if (passage || portLines.right(line)) {
      taken.add(key(layer, true, level));
    }
  }

  /** A height at one side of a layer. */
  private static long key(long layer, boolean right, long level) {
    return ((layer + 1) * 2 + (right ? 1 : 0)) << 40 ^ (level + (1L << 38));
  }
}
