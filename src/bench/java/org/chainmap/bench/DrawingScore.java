package org.chainmap.bench;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Quality measures of a drawing. Our layout and the peers are measured by the same code.
 *
 * @param straight crossings of the straight lines between card centres, of links without a common
 *     end
 * @param routed crossings of the routes as drawn
 * @param length of all routes in px
 * @param bends of all routes @param width of the drawing in px
 * @param height of the drawing in px
 * @param overlaps pairs of cards that overlap by more than 1 px
 * @param through routes that cross the card of another segment, more than 2 px inside
 * @param violations cards that are not left of all cards of later stages
 * @param missing links without a route, counted as straight lines in the measures above
 */
record DrawingScore(
    long straight,
    long routed,
    double length,
    long bends,
    double width,
    double height,
    long overlaps,
    long through,
    long violations,
    long missing) {

  private static final double TOUCH = 1;
  private static final double INSIDE = 2;
  private static final double SHORTEST = 0.5;
  private static final double BEND = 0.02;

  static DrawingScore of(Chain chain, Drawn drawn) {
    int m = chain.links();
    double[][] line = new double[m][];
    double[][] way = new double[m][];
    long missing = 0;
    for (int e = 0; e < m; e++) {
      int a = chain.from()[e];
      int b = chain.to()[e];
      line[e] = new double[] {drawn.x()[a], drawn.y()[a], drawn.x()[b], drawn.y()[b]};
      boolean drew = drawn.way()[e].length >= 4;
      way[e] = drew ? drawn.way()[e] : line[e];
      missing += drew ? 0 : 1;
    }
    double[] box = bounds(chain, drawn, way);
    return new DrawingScore(
        Crossings.count(chain, line, false),
        Crossings.count(chain, way, true),
        Arrays.stream(way).mapToDouble(DrawingScore::length).sum(),
        Arrays.stream(way).mapToLong(DrawingScore::bends).sum(),
        box[2] - box[0],
        box[3] - box[1],
        overlaps(chain, drawn),
        through(chain, drawn, way),
        violations(chain, drawn),
        missing);
  }

  double area() {
    return width * height;
  }

  private static double length(double[] way) {
    double sum = 0;
    for (int i = 2; i < way.length; i += 2) {
      sum += Math.hypot(way[i] - way[i - 2], way[i + 1] - way[i - 1]);
    }
    return sum;
  }

  /** Returns the number of visible changes of direction between pieces. */
  private static long bends(double[] way) {
    long bends = 0;
    for (int i = 4; i < way.length; i += 2) {
      double ax = way[i - 2] - way[i - 4];
      double ay = way[i - 1] - way[i - 3];
      double bx = way[i] - way[i - 2];
      double by = way[i + 1] - way[i - 1];
      double a = Math.hypot(ax, ay);
      double b = Math.hypot(bx, by);
      boolean seen = a >= SHORTEST && b >= SHORTEST;
      bends += seen && Math.abs(ax * by - ay * bx) > BEND * a * b ? 1 : 0;
    }
    return bends;
  }

  /** Returns the left, top, right and bottom of all cards and routes. */
  private static double[] bounds(Chain chain, Drawn drawn, double[][] way) {
    double[] box = {1e18, 1e18, -1e18, -1e18};
    for (int v = 0; v < chain.cards(); v++) {
      double dx = chain.w()[v] / 2;
      double dy = chain.h()[v] / 2;
      widen(box, drawn.x()[v] - dx, drawn.y()[v] - dy);
      widen(box, drawn.x()[v] + dx, drawn.y()[v] + dy);
    }
    for (double[] w : way) {
      for (int i = 0; i < w.length; i += 2) {
        widen(box, w[i], w[i + 1]);
      }
    }
    return box;
  }

  private static void widen(double[] box, double x, double y) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }

  private static long overlaps(Chain chain, Drawn drawn) {
    int[] byLeft = byLeft(chain, drawn);
    long overlaps = 0;
    for (int i = 0; i < byLeft.length; i++) {
      int a = byLeft[i];
      double right = drawn.x()[a] + chain.w()[a] / 2;
      for (int j = i + 1; j < byLeft.length; j++) {
        int b = byLeft[j];
        if (drawn.x()[b] - chain.w()[b] / 2 >= right - TOUCH) {
          break;
        }
        double apart = Math.abs(drawn.y()[a] - drawn.y()[b]);
        overlaps += apart < (chain.h()[a] + chain.h()[b]) / 2 - TOUCH ? 1 : 0;
      }
    }
    return overlaps;
  }

  private static int[] byLeft(Chain chain, Drawn drawn) {
    return IntStream.range(0, chain.cards())
        .boxed()
        .sorted(
            (a, b) ->
                Double.compare(drawn.x()[a] - chain.w()[a] / 2, drawn.x()[b] - chain.w()[b] / 2))
        .mapToInt(v -> v)
        .toArray();
  }

  private static long through(Chain chain, Drawn drawn, double[][] way) {
    int[] byLeft = byLeft(chain, drawn);
    double[] left =
        Arrays.stream(byLeft).mapToDouble(v -> drawn.x()[v] - chain.w()[v] / 2).toArray();
    double widest = Arrays.stream(chain.w()).max().orElse(0);
    long through = 0;
    int[] hit = new int[chain.cards()];
    for (int e = 0; e < way.length; e++) {
      double[] w = way[e];
      for (int i = 2; i < w.length; i += 2) {
        double from = Math.min(w[i], w[i - 2]) - widest;
        double to = Math.max(w[i], w[i - 2]);
        int k = Arrays.binarySearch(left, from);
        for (k = k < 0 ? -k - 1 : k; k > 0 && left[k - 1] >= from; ) {
          k--;
        }
        for (; k < left.length && left[k] <= to; k++) {
          int v = byLeft[k];
          boolean foreign = v != chain.from()[e] && v != chain.to()[e] && hit[v] != e + 1;
          if (foreign && meets(w, i, drawn, chain, v)) {
            hit[v] = e + 1;
            through++;
          }
        }
      }
    }
    return through;
  }

  /**
   * Whether the piece that ends at {@code i} enters a card, found by clipping at its four sides.
   */
  private static boolean meets(double[] w, int i, Drawn drawn, Chain chain, int v) {
    double dx = chain.w()[v] / 2 - INSIDE;
    double dy = chain.h()[v] / 2 - INSIDE;
    double[] part = {0, 1};
    return dx > 0
        && dy > 0
        && clip(w[i - 2] - drawn.x()[v], w[i] - drawn.x()[v], dx, part)
        && clip(w[i - 1] - drawn.y()[v], w[i + 1] - drawn.y()[v], dy, part)
        && part[0] < part[1];
  }

  /** Narrows a piece to its part between −reach and reach; false where none is left. */
  private static boolean clip(double a, double b, double reach, double[] part) {
    if (a == b) {
      return Math.abs(a) <= reach;
    }
    double enter = (Math.copySign(reach, a - b) - a) / (b - a);
    double leave = (Math.copySign(reach, b - a) - a) / (b - a);
    part[0] = Math.max(part[0], enter);
    part[1] = Math.min(part[1], leave);
    return part[0] <= part[1];
  }

  private static long violations(Chain chain, Drawn drawn) {
    double[] first = new double[chain.stages() + 1];
    Arrays.fill(first, Double.MAX_VALUE);
    for (int v = 0; v < chain.cards(); v++) {
      int s = chain.stage()[v];
      first[s] = Math.min(first[s], drawn.x()[v]);
    }
    for (int s = chain.stages() - 1; s >= 0; s--) {
      first[s] = Math.min(first[s], first[s + 1]);
    }
    return IntStream.range(0, chain.cards())
        .filter(v -> drawn.x()[v] >= first[chain.stage()[v] + 1] - TOUCH)
        .count();
  }
}
