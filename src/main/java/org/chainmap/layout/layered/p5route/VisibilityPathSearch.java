package org.chainmap.layout.layered.p5route;

import java.util.List;
import org.chainmap.geom.CardSide;
import org.chainmap.layout.layered.tuning.RoutingTuning;
import org.chainmap.layout.spacing.RoutingCosts;
import org.chainmap.layout.spacing.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * Finds a cheap path for each link along the lines of the orthogonal visibility graph: A* whose
 * states are whole lines rather than their crossings, each settled once, so that the optimum can be
 * missed; a path of k bends has k + 1 states. A free straight line is taken without a search. The
 * cost is length plus bends plus crowding of lines. Columns are the vertical lines, rows the
 * horizontal ones.
 *
 * <p>Precondition: these lines are free of cards. Postcondition: so is every path but those of last
 * resort, where cards overlap or lie too close for any port; segments alternate in direction; the
 * first and the last touch their cards' edges.
 */
final class VisibilityPathSearch {

  private final RoutingProblem routingProblem;
  private final Ports ports;
  private final SearchLines rows;
  private final SearchLines columns;
  private final SearchLabels labels = new SearchLabels();
  private int round;

  private static final byte ROW = 0;
  private static final byte COLUMN = 1;
  private static final byte OUT = 2;
  private static final byte IN = 3;

  private List<Port> outs = List.of();
  private List<Port> ins = List.of();
  private int net;
  private double goalX;
  private double goalY;
  private boolean around;

  /**
   * @param across the cards as obstacles to horizontal segments
   * @param along the same to vertical segments
   */
  VisibilityPathSearch(RoutingProblem routingProblem, Obstacles across, Obstacles along) {
    this.routingProblem = routingProblem;
    ports = new Ports(routingProblem, across, along);
    rows = new SearchLines(VisibilityLines.besideCards(across));
    columns = new SearchLines(VisibilityLines.throughGaps(along, across));
  }

  /** Tells whether a straight line from card to card is free. */
  boolean isStraight(int link) {
    int from = routingProblem.from()[link];
    int to = routingProblem.to()[link];
    return !Double.isNaN(ports.straight(from, to, Double.NaN));
  }

  /**
   * Returns the cheapest route of a link. O(lines · crossings) at worst.
   *
   * @param preferred where this link's net already leaves its source, or NaN
   */
  Route route(int link, double preferred) {
    int from = routingProblem.from()[link];
    int to = routingProblem.to()[link];
    net = routingProblem.net()[link];
    if (from == to) {
      return loop(from);
    }
    if (routingProblem.sides().holds(link)) {
      Route held = held(link, from, to);
      if (held != null) {
        return held;
      }
    }
    double straight = ports.straight(from, to, preferred);
    if (!Double.isNaN(straight)) {
      return new Route(
          true, new double[] {straight}, routingProblem.right()[from], routingProblem.left()[to]);
    }
    boolean back = routingProblem.left()[to] < routingProblem.right()[from];
    outs = ports.out(from, back, preferred);
    ins = ports.in(to);
    around = routingProblem.around()[link];
    goalX = routingProblem.left()[to];
    goalY = routingProblem.middle(to);
    int last = search(preferred);
    return last < 0 ? lastResort(from, to) : read(last);
  }

  /** Returns the cheapest route of a link that is held to sides of its cards, null for none. */
  private @Nullable Route held(int link, int from, int to) {
    CardSide out = routingProblem.sides().from(link);
    CardSide in = routingProblem.sides().to(link);
    Route straight = ports.straight(from, to, out, in);
    if (straight != null) {
      return straight;
    }
    boolean back = routingProblem.left()[to] < routingProblem.right()[from];
    outs = out == null ? ports.out(from, back, Double.NaN) : ports.at(from, out);
    ins = in == null ? ports.in(to) : ports.at(to, in);
    around = false;
    goalX = in == null ? routingProblem.left()[to] : ports.sideX(to, in);
    goalY = in == null ? routingProblem.middle(to) : ports.sideY(to, in);
    int last = search(Double.NaN);
    return last < 0 ? null : read(last);
  }

  private int search(double preferred) {
    labels.clear();
    round++;
    for (int i = 0; i < outs.size(); i++) {
      Port port = outs.get(i);
      if (Math.abs(port.reach() - port.edge()) < Spacing.CLEARANCE) {
        continue;
      }
      boolean shared = Double.isNaN(preferred) || port.at() == preferred;
      double extra = shared ? 0 : RoutingCosts.PATH_BEND;
      double px = port.horizontal() ? port.edge() : port.at();
      double py = port.horizontal() ? port.at() : port.edge();
      push(OUT, i, px, py, port.cost() + extra, -1);
    }
    while (!labels.isEmpty()) {
      int label = labels.poll();
      int id = labels.line(label);
      switch (labels.kind(label)) {
        case IN -> {
          return label;
        }
        case ROW -> {
          if (rows.settle(id, round)) {
            VisibilityLines lines = rows.lines();
            int[] crossing = rows.crossings(id, columns.lines());
            alongRow(label, lines.from()[id], lines.to()[id], crossing);
          }
        }
        case COLUMN -> {
          if (columns.settle(id, round)) {
            VisibilityLines lines = columns.lines();
            int[] crossing = columns.crossings(id, rows.lines());
            alongColumn(label, lines.from()[id], lines.to()[id], crossing);
          }
        }
        default -> {
          Port port = outs.get(id);
          if (port.horizontal()) {
            boolean right = port.reach() > port.edge();
            double from = port.from() + (right ? Spacing.CLEARANCE : 0);
            alongRow(label, from, port.to() - (right ? 0 : Spacing.CLEARANCE), null);
          } else {
            alongColumn(label, port.from(), port.to(), null);
          }
        }
      }
    }
    return -1;
  }

  private void alongRow(int label, double from, double to, int @Nullable [] crossing) {
    VisibilityLines lines = columns.lines();
    double at = labels.y(label);
    int n = crossing == null ? lines.count() : crossing.length;
    for (int k = 0; k < n; k++) {
      int column = crossing == null ? k : crossing[k];
      double cx = lines.at()[column];
      if (cx >= from && cx <= to && at >= lines.from()[column] && at <= lines.to()[column]) {
        double more = columns.crowding(column, net);
        double length = Math.abs(cx - labels.x(label)) + backwards(label, cx);
        double soFar = labels.cost(label) + length + RoutingCosts.PATH_BEND + more;
        push(COLUMN, column, cx, at, soFar, label);
      }
    }
    for (int i = 0; i < ins.size(); i++) {
      Port port = ins.get(i);
      if (!port.horizontal()
          && port.at() >= from
          && port.at() <= to
          && at >= port.from()
          && at <= port.to()
          && Math.abs(at - port.edge()) >= Spacing.ARROW - 2) {
        double length = Math.abs(port.at() - labels.x(label)) + Math.abs(at - port.edge());
        length += backwards(label, port.at());
        push(
            IN,
            i,
            port.at(),
            port.edge(),
            labels.cost(label) + length + RoutingCosts.PATH_BEND + port.cost(),
            label);
      }
    }
  }

  private void alongColumn(int label, double from, double to, int @Nullable [] crossing) {
    VisibilityLines lines = rows.lines();
    double at = labels.x(label);
    int n = crossing == null ? lines.count() : crossing.length;
    for (int k = 0; k < n; k++) {
      int row = crossing == null ? k : crossing[k];
      double cy = lines.at()[row];
      if (cy >= from && cy <= to && at >= lines.from()[row] && at <= lines.to()[row]) {
        double more = rows.crowding(row, net);
        double length = Math.abs(cy - labels.y(label));
        double soFar = labels.cost(label) + length + RoutingCosts.PATH_BEND + more;
        push(ROW, row, at, cy, soFar, label);
      }
    }
    for (int i = 0; i < ins.size(); i++) {
      Port port = ins.get(i);
      if (port.horizontal()
          && port.at() >= from
          && port.at() <= to
          && at >= port.from()
          && at <= port.to()
          && Math.abs(at - port.edge()) >= Spacing.ARROW - 2) {
        double length = Math.abs(port.at() - labels.y(label)) + Math.abs(at - port.edge());
        push(
            IN,
            i,
            port.edge(),
            port.at(),
            labels.cost(label) + length + RoutingCosts.PATH_BEND + port.cost(),
            label);
      }
    }
  }

  /** Returns what it costs to run back to px between cards rather than around all of them. */
  private double backwards(int label, double px) {
    boolean outer =
        labels.kind(label) == ROW
            && rows.lines().tracks()[labels.line(label)] >= VisibilityLines.OUTER;
    return around && !outer && labels.x(label) - px > RoutingTuning.RUN_BACK
        ? RoutingCosts.AGAINST_FLOW
        : 0;
  }

  private void push(byte what, int id, double px, double py, double soFar, int before) {
    if (what == ROW && rows.settled(id, round) || what == COLUMN && columns.settled(id, round)) {
      return;
    }
    double left = what == IN ? 0 : Math.abs(px - goalX) + Math.abs(py - goalY);
    labels.add(what, id, px, py, soFar, left, before);
  }

  private Route read(int last) {
    int n = labels.length(last);
    double[] at = new double[n];
    Port in = ins.get(labels.line(last));
    Port out = in;
    boolean horizontal = in.horizontal();
    for (int label = last, i = n - 1; label >= 0; label = labels.parent(label), i--) {
      int id = labels.line(label);
      switch (labels.kind(label)) {
        case IN -> at[i] = in.at();
        case ROW -> {
          at[i] = rows.lines().at()[id];
          rows.take(id, net);
        }
        case COLUMN -> {
          at[i] = columns.lines().at()[id];
          columns.take(id, net);
        }
        default -> {
          out = outs.get(id);
          at[i] = out.at();
          horizontal = out.horizontal();
        }
      }
    }
    return new Route(horizontal, at, out.edge(), in.edge());
  }

  /** A link from a card to itself: out of its right side and back into it, lower down. */
  private Route loop(int card) {
    double top = routingProblem.top()[card];
    double height = routingProblem.bottom()[card] - top;
    double edge = routingProblem.right()[card];
    double[] at = {top + height * 0.6, edge + 2 * Spacing.CLEARANCE, top + height * 0.85};
    return new Route(true, at, edge, edge);
  }

  /**
   * Returns a route out, across and in where no free one was found, as between overlapping cards.
   */
  private Route lastResort(int from, int to) {
    double start = routingProblem.right()[from];
    double end = routingProblem.left()[to];
    double middle = end - start >= 2 * Spacing.ARROW ? (start + end) / 2 : end - Spacing.ARROW;
    double[] at = {routingProblem.middle(from), middle, routingProblem.middle(to)};
    return new Route(true, at, start, end);
  }
}
