package org.chainmap.layout.layered.p5route;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.CardSide;
import org.chainmap.layout.spacing.RoutingCosts;
import org.chainmap.layout.spacing.Spacing;
import org.jspecify.annotations.Nullable;

/** Finds the ports of cards: where routes may leave and enter them. */
final class Ports {

  private static final double CLEAR = 4;
  private final RoutingProblem routingProblem;
  private final Obstacles across;
  private final Obstacles along;

  Ports(RoutingProblem routingProblem, Obstacles across, Obstacles along) {
    this.routingProblem = routingProblem;
    this.across = across;
    this.along = along;
  }

  /**
   * The ports out of a card: the right side; the bottom first where the route runs back.
   *
   * @param preferred a height on the right side that costs nothing, or NaN
   */
  List<Port> out(int card, boolean back, double preferred) {
    List<Port> ports = new ArrayList<>();
    double edge = routingProblem.right()[card];
    if (!Double.isNaN(preferred)) {
      ports.add(new Port(true, preferred, edge, across.ahead(edge, preferred, CLEAR), 0));
    }
    for (double y : heights(card)) {
      double cost = Math.abs(y - routingProblem.middle(card)) * RoutingCosts.OFF_MIDDLE;
      ports.add(new Port(true, y, edge, across.ahead(edge, y, CLEAR), cost));
    }
    vertical(card, back ? 0 : RoutingCosts.BOTTOM_PORT, RoutingCosts.TOP_PORT, ports);
    return ports;
  }

  /** The ports into a card: the left side first. */
  List<Port> in(int card) {
    List<Port> ports = new ArrayList<>();
    double edge = routingProblem.left()[card];
    for (double y : heights(card)) {
      double cost = Math.abs(y - routingProblem.middle(card)) * RoutingCosts.OFF_MIDDLE;
      ports.add(new Port(true, y, edge, across.behind(edge, y, CLEAR), cost));
    }
    vertical(card, RoutingCosts.BOTTOM_PORT, RoutingCosts.TOP_PORT, ports);
    return ports;
  }

  /** The ports of a card on one side, for routes that leave as for those that enter. */
  List<Port> at(int card, CardSide side) {
    List<Port> ports = new ArrayList<>();
    switch (side) {
      case LEFT, RIGHT -> {
        boolean right = side == CardSide.RIGHT;
        double edge = sideX(card, side);
        for (double y : heights(card)) {
          double cost = Math.abs(y - routingProblem.middle(card)) * RoutingCosts.OFF_MIDDLE;
          double reach = right ? across.ahead(edge, y, CLEAR) : across.behind(edge, y, CLEAR);
          ports.add(new Port(true, y, edge, reach, cost));
        }
      }
      case TOP, BOTTOM -> {
        boolean bottom = side == CardSide.BOTTOM;
        double edge = sideY(card, side);
        double x = routingProblem.center(card);
        double reach = bottom ? along.ahead(edge, x, CLEAR) : along.behind(edge, x, CLEAR);
        ports.add(new Port(false, x, edge, reach, 0));
      }
    }
    return ports;
  }

  /** The x of a straight line down from card to card, or NaN where none is free. O(cards). */
  double straightDown(int from, int to) {
    double y0 = routingProblem.bottom()[from];
    double y1 = routingProblem.top()[to];
    double margin =
        Math.min(
            margin(routingProblem.right()[from] - routingProblem.left()[from]),
            margin(routingProblem.right()[to] - routingProblem.left()[to]));
    double low = Math.max(routingProblem.left()[from], routingProblem.left()[to]) + margin;
    double high = Math.min(routingProblem.right()[from], routingProblem.right()[to]) - margin;
    if (from == to || y1 - y0 < Spacing.CLEARANCE || low > high) {
      return Double.NaN;
    }
    double x = Math.clamp((routingProblem.center(from) + routingProblem.center(to)) / 2, low, high);
    return along.isClear(y0, y1, x, CLEAR) ? x : Double.NaN;
  }

  /**
   * Returns the straight route between sides of two cards, null where none is free. O(cards).
   *
   * @param out the side it must leave at, null for any
   * @param in the side it must enter at, null for any
   */
  @Nullable Route straight(int from, int to, @Nullable CardSide out, @Nullable CardSide in) {
    if (joins(out, in, CardSide.RIGHT)) {
      double y = straight(from, to, Double.NaN);
      return route(true, y, routingProblem.right()[from], routingProblem.left()[to]);
    }
    if (joins(out, in, CardSide.LEFT)) {
      double y = straight(to, from, Double.NaN);
      return route(true, y, routingProblem.left()[from], routingProblem.right()[to]);
    }
    if (joins(out, in, CardSide.BOTTOM)) {
      double x = straightDown(from, to);
      return route(false, x, routingProblem.bottom()[from], routingProblem.top()[to]);
    }
    if (joins(out, in, CardSide.TOP)) {
      double x = straightDown(to, from);
      return route(false, x, routingProblem.top()[from], routingProblem.bottom()[to]);
    }
    return null;
  }

  /** Returns whether a straight line can leave at a side and enter at the opposite one. */
  private static boolean joins(@Nullable CardSide out, @Nullable CardSide in, CardSide leaving) {
    return (out == leaving || out == null) && (in == leaving.opposite() || in == null);
  }

  private static @Nullable Route route(boolean horizontal, double at, double start, double end) {
    return Double.isNaN(at) ? null : new Route(horizontal, new double[] {at}, start, end);
  }

  /** Returns the x of the middle of a card's side. */
  double sideX(int card, CardSide side) {
    return switch (side) {
      case LEFT -> routingProblem.left()[card];
      case RIGHT -> routingProblem.right()[card];
      case TOP, BOTTOM -> routingProblem.center(card);
    };
  }

  /** Returns the y of the middle of a card's side. */
  double sideY(int card, CardSide side) {
    return switch (side) {
      case LEFT, RIGHT -> routingProblem.middle(card);
      case TOP -> routingProblem.top()[card];
      case BOTTOM -> routingProblem.bottom()[card];
    };
  }

  private void vertical(int card, double bottomCost, double topCost, List<Port> ports) {
    double x = routingProblem.center(card);
    double bottom = routingProblem.bottom()[card];
    ports.add(new Port(false, x, bottom, along.ahead(bottom, x, CLEAR), bottomCost));
    double top = routingProblem.top()[card];
    ports.add(new Port(false, x, top, along.behind(top, x, CLEAR), topCost));
  }

  private double[] heights(int card) {
    double margin = margin(routingProblem.bottom()[card] - routingProblem.top()[card]);
    return new double[] {
      routingProblem.middle(card),
      routingProblem.top()[card] + margin,
      routingProblem.bottom()[card] - margin
    };
  }

  /** Returns how far the ends of links stay away from the corners of a side of this length. */
  static double margin(double side) {
    return Math.min(Spacing.PORT_MARGIN, side / 4);
  }

  /**
   * The height of a straight line from card to card, or NaN where none is free. O(cards).
   *
   * @param preferred the height taken if it is free, or NaN
   */
  double straight(int from, int to, double preferred) {
    double x0 = routingProblem.right()[from];
    double x1 = routingProblem.left()[to];
    double hFrom = routingProblem.bottom()[from] - routingProblem.top()[from];
    double hTo = routingProblem.bottom()[to] - routingProblem.top()[to];
    double margin = Math.min(margin(hFrom), margin(hTo));
    double low = Math.max(routingProblem.top()[from], routingProblem.top()[to]) + margin;
    double high = Math.min(routingProblem.bottom()[from], routingProblem.bottom()[to]) - margin;
    if (from == to || x1 - x0 < Spacing.CLEARANCE || low > high) {
      return Double.NaN;
    }
    if (preferred >= low && preferred <= high && across.isClear(x0, x1, preferred, CLEAR)) {
      return preferred;
    }
    double middle =
        Math.clamp((routingProblem.middle(from) + routingProblem.middle(to)) / 2, low, high);
    double best = Double.NaN;
    for (int i = 0; i <= 8; i++) {
      double y = i == 0 ? middle : low + (high - low) * (i - 1) / 7;
      if (across.isClear(x0, x1, y, CLEAR)
          && (Double.isNaN(best) || Math.abs(y - middle) < Math.abs(best - middle))) {
        best = y;
      }
    }
    return best;
  }
}
