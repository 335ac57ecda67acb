package org.chainmap.layout.layered.p5route;

/**
 * A route before its segments are moved apart: the coordinate of each segment in turn, segments
 * alternating in direction. The arrays belong to this object; nobody else writes to them.
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

  /** Returns where each segment lies across its direction. */
  double[] at() {
    return at;
  }

  /** Returns where the first segment begins along its direction: on the source's edge. */
  double start() {
    return start;
  }

  /** Returns where the last segment ends: on the target's edge. */
  double end() {
    return end;
  }

  int segments() {
    return at.length;
  }

  boolean horizontal(int segment) {
    return horizontal == (segment % 2 == 0);
  }

  /** Returns the same route, walked from its end. */
  Route reversed() {
    double[] turned = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      turned[i] = at[at.length - 1 - i];
    }
    return new Route(horizontal(at.length - 1), turned, end, start);
  }

  /** Returns the route along a polyline: its segments must alternate in direction. */
  static Route of(double[] points) {
    int segments = points.length / 2 - 1;
    boolean horizontal = Math.abs(points[1] - points[3]) <= Math.abs(points[0] - points[2]);
    double[] at = new double[segments];
    for (int i = 0; i < segments; i++) {
      at[i] = points[2 * i + (horizontal == (i % 2 == 0) ? 1 : 0)];
    }
    boolean last = horizontal == ((segments - 1) % 2 == 0);
    return new Route(
        horizontal, at, points[horizontal ? 0 : 1], points[points.length - (last ? 2 : 1)]);
  }
}
