package org.chainmap.layout.layered.p5route;

/**
 * The way of a link before pieces are moved apart: the coordinate of each piece in turn, pieces
 * taking turns in direction.
 *
 * @param horizontal whether the first piece is
 * @param at where each piece lies across its direction
 * @param start where the first piece begins along its direction: on the source's edge
 * @param end where the last piece ends: on the target's edge
 */
record Route(boolean horizontal, double[] at, double start, double end) {

  int pieces() {
    return at.length;
  }

  boolean horizontal(int piece) {
    return horizontal == (piece % 2 == 0);
  }

  /** The same way, walked from its end. */
  Route reversed() {
    double[] turned = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      turned[i] = at[at.length - 1 - i];
    }
    return new Route(horizontal(at.length - 1), turned, end, start);
  }

  /** The way of a polyline: its pieces must take turns in direction. */
  static Route of(double[] points) {
    int pieces = points.length / 2 - 1;
    boolean horizontal = Math.abs(points[1] - points[3]) <= Math.abs(points[0] - points[2]);
    double[] at = new double[pieces];
    for (int i = 0; i < pieces; i++) {
      at[i] = points[2 * i + (horizontal == (i % 2 == 0) ? 1 : 0)];
    }
    boolean last = horizontal == ((pieces - 1) % 2 == 0);
    return new Route(
        horizontal, at, points[horizontal ? 0 : 1], points[points.length - (last ? 2 : 1)]);
  }
}
