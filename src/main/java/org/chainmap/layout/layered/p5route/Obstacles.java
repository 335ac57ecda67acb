package org.chainmap.layout.layered.p5route;

import org.chainmap.graph.IndexSort;

/**
 * Answers how far segments of one direction are free of cards: {@code a0..a1} is a card's extent
 * along the segments, {@code c0..c1} the one across. Every question takes O(cards) at worst,
 * usually far less: the cards are kept sorted by each of their edges, and the nearest that counts
 * is the answer.
 */
final class Obstacles {

  /** Two lengths closer than this count as equal, in px. */
  static final double EPS = 1e-6;

  private final double[] a0;
  private final double[] a1;
  private final double[] c0;
  private final double[] c1;
  private final int[] byA0;
  private final int[] byA1;
  private final int[] byC0;
  private final int[] byC1;

  /** The greatest a1 up to each place of byA0. */
  private final double[] reach;

  /** The least a0 from each place of byA1 on. */
  private final double[] back;

  /** O(cards · log cards). */
  Obstacles(double[] a0, double[] a1, double[] c0, double[] c1) {
    this.a0 = a0;
    this.a1 = a1;
    this.c0 = c0;
    this.c1 = c1;
    byA0 = IndexSort.by(a0);
    byA1 = IndexSort.by(a1);
    byC0 = IndexSort.by(c0);
    byC1 = IndexSort.by(c1);
    int n = a0.length;
    reach = new double[n];
    back = new double[n];
    for (int i = 0; i < n; i++) {
      double own = a1[byA0[i]];
      reach[i] = i == 0 ? own : Math.max(reach[i - 1], own);
    }
    for (int i = n - 1; i >= 0; i--) {
      double own = a0[byA1[i]];
      back[i] = i == n - 1 ? own : Math.min(back[i + 1], own);
    }
  }

  double[] a0() {
    return a0;
  }

  double[] a1() {
    return a1;
  }

  double[] c0() {
    return c0;
  }

  double[] c1() {
    return c1;
  }

  /** The nearest card edge at or before {@code cross}, over the extent; minus infinity if none. */
  double before(double from, double to, double cross) {
    double limit = cross + EPS;
    for (int k = firstAbove(byC1, c1, limit) - 1; k >= 0; k--) {
      int i = byC1[k];
      if (a0[i] < to - EPS && from + EPS < a1[i]) {
        return c1[i];
      }
    }
    return Double.NEGATIVE_INFINITY;
  }

  /** The nearest card edge at or after {@code cross}, over the extent; infinity if none. */
  double after(double from, double to, double cross) {
    double limit = cross - EPS;
    for (int k = firstFrom(byC0, c0, limit); k < byC0.length; k++) {
      int i = byC0[k];
      if (a0[i] < to - EPS && from + EPS < a1[i]) {
        return c0[i];
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /**
   * Returns how far a segment at {@code cross} gets from {@code at} onwards, keeping {@code clear}
   * aside.
   */
  double ahead(double at, double cross, double clear) {
    for (int k = firstReaching(at + EPS); k < byA0.length; k++) {
      int i = byA0[k];
      if (a1[i] > at + EPS && covers(i, cross, clear)) {
        return Math.max(at, a0[i]);
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Returns how far a segment at {@code cross} gets from {@code at} backwards. */
  double behind(double at, double cross, double clear) {
    for (int k = lastReaching(at - EPS); k >= 0; k--) {
      int i = byA1[k];
      if (a0[i] < at - EPS && covers(i, cross, clear)) {
        return Math.min(at, a1[i]);
      }
    }
    return Double.NEGATIVE_INFINITY;
  }

  /** Tells whether a segment at {@code cross} touches no card, keeping {@code clear} aside. */
  boolean isClear(double from, double to, double cross, double clear) {
    for (int k = firstReaching(from + EPS); k < byA0.length; k++) {
      int i = byA0[k];
      if (a0[i] >= to - EPS) {
        return true;
      }
      if (from + EPS < a1[i] && covers(i, cross, clear)) {
        return false;
      }
    }
    return true;
  }

  private boolean covers(int i, double cross, double clear) {
    return c0[i] - clear < cross - EPS && cross + EPS < c1[i] + clear;
  }

  /** The first place whose edge is beyond {@code limit}. */
  private static int firstAbove(int[] order, double[] edges, double limit) {
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (edges[order[middle]] <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first place whose edge is at {@code limit} or beyond. */
  private static int firstFrom(int[] order, double[] edges, double limit) {
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (edges[order[middle]] < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first place by a0 where a card ends beyond {@code limit}. */
  private int firstReaching(double limit) {
    int low = 0;
    int high = reach.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (reach[middle] <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The last place by a1 where a card begins before {@code limit}, or -1. */
  private int lastReaching(double limit) {
    int low = 0;
    int high = back.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (back[middle] < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
