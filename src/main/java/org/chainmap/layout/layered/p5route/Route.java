package org.chainmap.layout.layered.p5route;

/**
 * A route before its segments are moved apart: the coordinate of each segment in turn, segments
 * taking turns in direction. The arrays belong to this object; nobody else writes to them.
 */
final class Route {

  private final boolean horizontal;
  private final double[] at;
  private final double start;
  private final double end;

  Route(boolean horizontal, double[] at, double start, double end) {
    this.horizontal = horizontal;
    this.at = at;
    this.start = start;
    this.end = end;
  }

  /** Where each piece lies across its direction. */
  double[] at() {
    return at;
  }

  /** Where the first piece begins along its direction: on the source's edge. */
  double start() {
    return start;
  }

  /** Where the last piece ends: on the target's edge. */
  double end() {
    return end;
  }

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
