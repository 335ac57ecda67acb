package org.chainmap.layout.layered.p5route;

/**
 * Cards as seen by pieces of one direction: {@code a0..a1} is a card's extent along the pieces,
 * {@code c0..c1} the one across. Every question takes O(cards).
 */
record Obstacles(double[] a0, double[] a1, double[] c0, double[] c1) {

  /** Two lengths closer than this count as equal, in px. */
  static final double EPS = 1e-6;

  /** The nearest card edge at or before {@code cross}, over the extent; minus infinity if none. */
  double before(double from, double to, double cross) {
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < a0.length; i++) {
      if (a0[i] < to - EPS && from + EPS < a1[i] && c1[i] <= cross + EPS && c1[i] > best) {
        best = c1[i];
      }
    }
    return best;
  }

  /** The nearest card edge at or after {@code cross}, over the extent; infinity if none. */
  double after(double from, double to, double cross) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < a0.length; i++) {
      if (a0[i] < to - EPS && from + EPS < a1[i] && c0[i] >= cross - EPS && c0[i] < best) {
        best = c0[i];
      }
    }
    return best;
  }

  /** How far a piece at {@code cross} gets from {@code at} onwards, keeping {@code clear} aside. */
  double ahead(double at, double cross, double clear) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < a0.length; i++) {
      if (c0[i] - clear < cross - EPS
          && cross + EPS < c1[i] + clear
          && a1[i] > at + EPS
          && a0[i] < best) {
        best = a0[i];
      }
    }
    return Math.max(at, best);
  }

  /** How far a piece at {@code cross} gets from {@code at} backwards. */
  double behind(double at, double cross, double clear) {
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < a0.length; i++) {
      if (c0[i] - clear < cross - EPS
          && cross + EPS < c1[i] + clear
          && a0[i] < at - EPS
          && a1[i] > best) {
        best = a1[i];
      }
    }
    return Math.min(at, best);
  }

  /** Whether a piece at {@code cross} touches no card, keeping {@code clear} aside. */
  boolean isClear(double from, double to, double cross, double clear) {
    for (int i = 0; i < a0.length; i++) {
      if (a0[i] < to - EPS
          && from + EPS < a1[i]
          && c0[i] - clear < cross - EPS
          && cross + EPS < c1[i] + clear) {
        return false;
      }
    }
    return true;
  }
}
