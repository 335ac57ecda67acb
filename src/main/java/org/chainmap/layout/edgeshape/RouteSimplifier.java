package org.chainmap.layout.edgeshape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.layout.spacing.RoutingCosts;

/**
 * Finds the cheapest polyline through a subsequence of a line's corners: short, with few bends, and
 * not along the sides of its own cards. Precondition: each piece of the line is free.
 * Postcondition: each piece of the result is one of them or keeps off the cards. O(corners · {@link
 * #SPAN}) queries of the cards.
 */
final class RouteSimplifier {

  /** The largest number of corners a piece may skip. */
  private static final int SPAN = 6;

  /** How many times as high as wide a piece at a card may be at no cost. */
  private static final double STEEP = 2;

  /** The cost of each unit of height ÷ width above {@link #STEEP}. */
  private static final double STEEP_COST = 24;

  /** The height ÷ width above which a piece runs along the card's side, at cost {@link #FACE}. */
  private static final double FLAT = 8;

  private static final double FACE = 400;

  /** The height ÷ width below which a piece that is not horizontal looks like a mistake. */
  private static final double SLOPE = 0.04;

  private static final double LEVEL = 0.5;
  private static final double ALMOST = 80;

  private RouteSimplifier() {}

  /**
   * @param kept the corners that must stay: those where the line turns back
   */
  static List<Point> of(
      List<Point> corners, BitSet kept, Box source, Box target, Channels channels) {
    int n = corners.size();
    double[] cost = new double[n];
    int[] from = new int[n];
    Arrays.fill(cost, Double.MAX_VALUE);
    cost[0] = 0;
    for (int j = 1; j < n; j++) {
      Point b = corners.get(j);
      for (int i = Math.max(Math.max(0, j - 1 - SPAN), kept.previousSetBit(j - 1)); i < j; i++) {
        Point a = corners.get(i);
        double whole =
            cost[i] + a.distance(b) + RoutingCosts.BEND + unpleasant(a, b, i == 0 || j == n - 1);
        if (whole < cost[j]
            && (i == j - 1
                || channels.free(a, b, i == 0 ? source : null, j == n - 1 ? target : null))) {
          cost[j] = whole;
          from[j] = i;
        }
      }
    }
    List<Point> through = new ArrayList<>();
    for (int k = n - 1; k > 0; k = from[k]) {
      through.add(corners.get(k));
    }
    through.add(corners.getFirst());
    return through.reversed();
  }

  private static double unpleasant(Point a, Point b, boolean atCard) {
    double width = Math.abs(b.x() - a.x());
    double height = Math.abs(b.y() - a.y());
    if (atCard && height > STEEP * width) {
      return height > FLAT * width ? FACE : STEEP_COST * (height / Math.max(1, width) - STEEP);
    }
    return height > LEVEL && height < SLOPE * width ? ALMOST : 0;
  }
}
