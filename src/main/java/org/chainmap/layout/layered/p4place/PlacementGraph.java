package org.chainmap.layout.layered.p4place;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chainmap.graph.Adjacency;

/**
 * Variables on a line with separation constraints (gaps) and weighted terms |x(b) - x(a) - d|
 * (pulls), as in dot's auxiliary graph for coordinates (Gansner et al., 1993).
 *
 * <p>A gap from a to b of length d demands that b lies at least d after a; a pull of weight w and
 * length d costs w times how far b's distance after a is from d.
 */
final class PlacementGraph {

  /** The weight that stands for a gap. */
  static final double GAP = Double.POSITIVE_INFINITY;

  final int places;
  int arcs;
  int[] a;
  int[] b;
  double[] length;
  double[] weight;

  PlacementGraph(int places, int expected) {
    this.places = places;
    a = new int[Math.max(8, expected)];
    b = new int[a.length];
    length = new double[a.length];
    weight = new double[a.length];
  }

  void gap(int from, int to, double least) {
    arc(from, to, least, GAP);
  }

  void pull(int from, int to, double wish, double force) {
    arc(from, to, wish, force);
  }

  private void arc(int from, int to, double d, double w) {
    if (arcs == a.length) {
      a = Arrays.copyOf(a, 2 * arcs);
      b = Arrays.copyOf(b, 2 * arcs);
      length = Arrays.copyOf(length, 2 * arcs);
      weight = Arrays.copyOf(weight, 2 * arcs);
    }
    a[arcs] = from;
    b[arcs] = to;
    length[arcs] = d;
    weight[arcs++] = w;
  }

  /** Lets gaps be as narrow as they are, unless they are narrower by more than so much. */
  void yield(double[] at, double most) {
    for (int e = 0; e < arcs; e++) {
      double now = at[b[e]] - at[a[e]];
      if (isGap(e) && now >= length[e] - most) {
        length[e] = Math.min(length[e], now);
      }
    }
  }

  boolean isGap(int arc) {
    return weight[arc] == GAP;
  }

  /** Returns what all pulls cost at these places. */
  double cost(double[] at) {
    double sum = 0;
    for (int e = 0; e < arcs; e++) {
      sum += isGap(e) ? 0 : weight[e] * Math.abs(at[b[e]] - at[a[e]] - length[e]);
    }
    return sum;
  }

  /**
   * Moves places onwards, as little as can be, until all gaps hold. O(places + arcs).
   *
   * @throws IllegalArgumentException if the gaps contradict each other
   */
  void open(double[] at) {
    int[] gaps = IntStream.range(0, arcs).filter(this::isGap).toArray();
    Adjacency out = Adjacency.of(places, Arrays.stream(gaps).map(e -> a[e]).toArray(), gaps);
    int[] awaited = new int[places];
    for (int e : gaps) {
      awaited[b[e]]++;
    }
    int[] queue = new int[places];
    int size = 0;
    for (int v = 0; v < places; v++) {
      if (awaited[v] == 0) {
        queue[size++] = v;
      }
    }
    for (int i = 0; i < size; i++) {
      int v = queue[i];
      for (int k = out.start[v]; k < out.start[v + 1]; k++) {
        int e = out.item[k];
        at[b[e]] = Math.max(at[b[e]], at[v] + length[e]);
        if (--awaited[b[e]] == 0) {
          queue[size++] = b[e];
        }
      }
    }
    if (size < places) {
      throw new IllegalArgumentException("gaps run in a circle");
    }
  }
}
