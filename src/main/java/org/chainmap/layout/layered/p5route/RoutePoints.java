package org.chainmap.layout.layered.p5route;

import java.util.Arrays;

/** Removes needless points of orthogonal routes, given as x, y, x, y … */
final class RoutePoints {

  private RoutePoints() {}

  /** Returns the points without repeated and collinear ones, two of them at least. O(points). */
  static double[] simplified(double[] p) {
    double[] out = new double[p.length];
    int n = 0;
    for (int i = 0; i < p.length; i += 2) {
      if (n >= 4 && collinear(out, n, p[i], p[i + 1])) {
        n -= 2;
      }
      if (n >= 2 && same(out[n - 2], p[i]) && same(out[n - 1], p[i + 1]) && n < p.length - 2) {
        continue;
      }
      out[n++] = p[i];
      out[n++] = p[i + 1];
    }
    // cards that touch: a point, but a route has two
    return n >= 4 ? Arrays.copyOf(out, n) : new double[] {out[0] - 1, out[1], out[0], out[1]};
  }

  private static boolean collinear(double[] out, int n, double x, double y) {
    return same(out[n - 2], out[n - 4]) && same(out[n - 2], x)
        || same(out[n - 1], out[n - 3]) && same(out[n - 1], y);
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) < 1e-9;
  }
}
