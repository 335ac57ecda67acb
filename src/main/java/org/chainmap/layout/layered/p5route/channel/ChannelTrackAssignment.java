package org.chainmap.layout.layered.p5route.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.p5route.channel.ChannelSegment.Path;
import org.chainmap.layout.spacing.Spacing;

/**
 * Assigns tracks to the vertical segments of one channel, the room between two layers. A segment
 * joins height {@code a} at one side of the channel with {@code b} at the other, or at the same
 * side (a U-turn). Edges that keep their order need not cross: of the segments running down the
 * lower one lies further left, of those running up the upper one; U-turns stay close to their side,
 * shorter ones closer.
 *
 * <p>Precondition: no two ends at one side of the channel have the same height. Postcondition: two
 * edges cross in the channel only if their ends alternate around it, and then once, unless ends at
 * one height force another order (cycles of these vertical constraints are broken greedily);
 * segments of different nets that would overlap have different tracks.
 */
final class ChannelTrackAssignment {

  /** The least distance of two segments on one track, in px. */
  private static final double PAD = 4;

  /** Two horizontal segments nearer than this lie upon each other, in px. */
  private static final double LEVEL = 0.5;

  private final double left;
  private final double right;
  private final List<ChannelSegment> segments;

  /** The heights of each segment's two ends in px. */
  private final double[] a;

  private final double[] b;
  private boolean stuck;

  /**
   * Creates a channel between the edges of two layers in px; infinite outside.
   *
   * @param segments what runs in it; owned by the channel
   */
  ChannelTrackAssignment(double left, double right, List<ChannelSegment> segments) {
    this.left = left;
    this.right = right;
    this.segments = segments;
    a = segments.stream().mapToDouble(ChannelSegment::fromY).toArray();
    b = segments.stream().mapToDouble(ChannelSegment::toY).toArray();
  }

  /**
   * Sets where each vertical segment lies along the flow, in px. O(segments · log segments +
   * overlaps).
   */
  void place(double[] x) {
    int[] sequence = sequence();
    int count = segments.size();
    int[] of = new int[count];
    int tracks = bundled(sequence, of);
    int[] order = order(sequence, of, tracks);
    if (stuck) {
      // segments that wait for each other in a circle: without trunks there are fewer such
      for (int k = 0; k < count; k++) {
        of[sequence[k]] = k;
      }
      tracks = count;
      order = order(sequence, of, tracks);
    }
    double[] low = new double[tracks];
    double[] high = new double[tracks];
    Arrays.fill(low, Double.MAX_VALUE);
    Arrays.fill(high, -Double.MAX_VALUE);
    int[] size = new int[tracks];
    for (int e = 0; e < count; e++) {
      int t = order[of[e]];
      of[e] = t;
      low[t] = Math.min(low[t], Math.min(a[e], b[e]) - PAD / 2);
      high[t] = Math.max(high[t], Math.max(a[e], b[e]) + PAD / 2);
      size[t]++;
    }
    int[] fromLeft = levels(low, high, false);
    int[] fromRight = levels(low, high, true);
    int most = 0;
    for (int t = 0; t < tracks; t++) {
      most = Math.max(most, fromLeft[t]);
    }
    int[] used = new int[tracks];
    for (int e : sequence) {
      int t = of[e];
      double level = (fromLeft[t] + most - fromRight[t]) / 2.0;
      x[hop(e)] = at(level, most) + TrunkOffsets.offset(used[t]++, size[t]);
    }
  }

  /**
   * The place of each track: in sequence, but a segment that ends at the right where another begins
   * at the left comes after that one, so that the two do not lie upon each other.
   */
  private int[] order(int[] sequence, int[] of, int tracks) {
    int[] byA = IndexSort.by(a, crossing(sequence));
    int[] byB = IndexSort.by(b, crossing(sequence));
    List<int[]> pairs = new ArrayList<>();
    int[] indegree = new int[tracks];
    int start = 0;
    for (int e : byB) {
      while (start < byA.length && a[byA[start]] <= b[e] - LEVEL) {
        start++;
      }
      for (int k = start; k < byA.length && a[byA[k]] < b[e] + LEVEL; k++) {
        int first = of[byA[k]];
        int second = of[e];
        if (first != second) {
          pairs.add(new int[] {first, second});
          indegree[second]++;
        }
      }
    }
    int[] starts = new int[tracks + 1];
    pairs.forEach(pair -> starts[pair[0] + 1]++);
    for (int t = 0; t < tracks; t++) {
      starts[t + 1] += starts[t];
    }
    int[] fill = starts.clone();
    int[] later = new int[pairs.size()];
    pairs.forEach(pair -> later[fill[pair[0]]++] = pair[1]);
    int[] chain = new int[tracks];
    for (int e : sequence) {
      chain[of[e]] =
          switch (path(e)) {
            case LEFT_U_TURN -> 0;
            case ACROSS -> down(e) ? 1 : 2;
            case RIGHT_U_TURN -> 3;
          };
    }
    int[] place = new int[tracks];
    Arrays.fill(place, -1);
    int[] heads = new int[3];
    stuck = false;
    for (int next = 0; next < tracks; next++) {
      int t = next(chain, place, indegree, heads);
      place[t] = next;
      for (int k = starts[t]; k < starts[t + 1]; k++) {
        indegree[later[k]]--;
      }
    }
    return place;
  }

  /**
   * The next track that waits for none: the first of those running down or up, so that these keep
   * their order, otherwise the first of all.
   */
  private int next(int[] chain, int[] place, int[] indegree, int[] heads) {
    int tracks = chain.length;
    int best = tracks;
    int first = tracks;
    for (int c = 0; c < heads.length; c++) {
      while (heads[c] < tracks && (place[heads[c]] >= 0 || chain[heads[c]] != c)) {
        heads[c]++;
      }
      first = Math.min(first, heads[c]);
      if (heads[c] < best && indegree[heads[c]] == 0) {
        best = heads[c];
      }
    }
    if (first == tracks) {
      // none but turns on the right side are left
      best = 0;
      while (place[best] >= 0) {
        best++;
      }
      return best;
    }
    for (int t = first; best == tracks && t < tracks; t++) {
      if (place[t] < 0 && indegree[t] == 0 && chain[t] < 3) {
        return t;
      }
    }
    if (best == tracks) {
      stuck = true;
      best = first;
      for (int t = first; t < tracks; t++) {
        if (place[t] < 0 && chain[t] < 3 && indegree[t] < indegree[best]) {
          best = t;
        }
      }
    }
    return best;
  }

  /** The lines at the right that still lie upon one at the left, once all is placed. */
  int[] upon(double[] x) {
    int[] all = new int[segments.size()];
    Arrays.setAll(all, e -> e);
    int[] byA = IndexSort.by(a, crossing(all));
    int[] byB = IndexSort.by(b, crossing(all));
    IntStream.Builder found = IntStream.builder();
    int start = 0;
    for (int e : byB) {
      while (start < byA.length && a[byA[start]] <= b[e] - LEVEL) {
        start++;
      }
      for (int k = start; k < byA.length && a[byA[k]] < b[e] + LEVEL; k++) {
        if (x[hop(byA[k])] > x[hop(e)] && net(byA[k]) != net(e)) {
          found.add(segments.get(e).toLine());
          break;
        }
      }
    }
    return found.build().toArray();
  }

  private int[] crossing(int[] sequence) {
    return Arrays.stream(sequence).filter(e -> path(e) == Path.ACROSS).toArray();
  }

  /** Gives hops that form a trunk one track; the number of tracks. */
  private int bundled(int[] sequence, int[] of) {
    int tracks = 0;
    for (int k = 0; k < segments.size(); k++) {
      int e = sequence[k];
      of[e] = k > 0 && together(sequence[k - 1], e) ? tracks - 1 : tracks++;
    }
    return tracks;
  }

  /** Tells whether two hops, one after the other, share a track as segments of one trunk. */
  private boolean together(int d, int e) {
    ChannelSegment first = segments.get(d);
    ChannelSegment second = segments.get(e);
    return first.net() == second.net()
        && first.path() == second.path()
        && down(d) == down(e)
        && (first.fromLine() == second.fromLine() || first.toLine() == second.toLine());
  }

  private int hop(int e) {
    return segments.get(e).hop();
  }

  private int net(int e) {
    return segments.get(e).net();
  }

  private Path path(int e) {
    return segments.get(e).path();
  }

  private boolean down(int e) {
    return b[e] > a[e];
  }

  private double at(double level, int most) {
    if (Double.isInfinite(left)) {
      return right - Spacing.ARROW - 2 - (most - level) * Spacing.OUTER_TRACK;
    }
    if (Double.isInfinite(right)) {
      return left + Spacing.ARROW + 2 + level * Spacing.OUTER_TRACK;
    }
    double width = right - left;
    boolean turns = segments.stream().anyMatch(segment -> segment.path() == Path.LEFT_U_TURN);
    double from = left + Math.min(turns ? Spacing.ARROW : Spacing.CLEARANCE, width / 3);
    double to = right - Math.min(Spacing.ARROW, width / 3);
    double step = most == 0 ? 0 : Math.min(2 * Spacing.TRACK, (to - from) / most);
    return (from + to) / 2 + (level - most / 2.0) * step;
  }

  /** All hops in an order from left to right in which least cross. */
  private int[] sequence() {
    int count = segments.size();
    double[] key = new double[count];
    int[] items = new int[count];
    int downs = 0;
    int ups = 0;
    for (int e = 0; e < count; e++) {
      items[e] = e;
      if (path(e) == Path.ACROSS) {
        downs += down(e) ? 1 : 0;
        ups += down(e) ? 0 : 1;
      }
      double span = Math.abs(a[e] - b[e]);
      key[e] =
          switch (path(e)) {
            case LEFT_U_TURN -> span;
            case RIGHT_U_TURN -> -span;
            case ACROSS -> down(e) ? -a[e] : a[e];
          };
    }
    int[] sorted = IndexSort.by(key, items);
    double[] rank = new double[count];
    int down = 0;
    int up = 0;
    for (int e : sorted) {
      rank[e] =
          switch (path(e)) {
            case LEFT_U_TURN -> -1;
            case RIGHT_U_TURN -> 2;
            case ACROSS -> down(e) ? (down++ + 0.5) / downs : (up++ + 0.5) / ups;
          };
    }
    return IndexSort.by(rank, sorted);
  }

  /** The least level of each track such that those it overlaps with come before it. */
  private static int[] levels(double[] low, double[] high, boolean reversed) {
    int n = low.length;
    int[] level = new int[n];
    IntervalDepth intervalDepth = new IntervalDepth(low, high);
    for (int i = 0; i < n; i++) {
      int t = reversed ? n - 1 - i : i;
      level[t] = intervalDepth.put(low[t], high[t]);
    }
    return level;
  }
}
