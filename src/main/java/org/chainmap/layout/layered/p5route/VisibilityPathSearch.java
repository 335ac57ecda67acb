package org.chainmap.layout.layered.p5route;

import java.util.Arrays;
import java.util.List;
import org.chainmap.geom.CardSide;
import org.chainmap.graph.IntHeap;
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
  private final VisibilityLines rows;
  private final VisibilityLines columns;
  private final int[] @Nullable [] rowsOfColumn;
  private final int[] @Nullable [] columnsOfRow;
  private final int[] rowUse;
  private final int[] columnUse;
  private final int[] rowNet;
  private final int[] columnNet;
  private final int[] rowSeen;
  private final int[] columnSeen;
  private final IntHeap intHeap = IntHeap.byKeyThenItem();
  private int round;

  // labels of one search: a segment entered at a point
  private int labels;
  private byte[] kind = new byte[512];
  private int[] line = new int[512];
  private double[] x = new double[512];
  private double[] y = new double[512];
  private double[] cost = new double[512];
  private int[] parent = new int[512];

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
    rows = VisibilityLines.besideCards(across);
    columns = VisibilityLines.throughGaps(along, across);
    rowsOfColumn = new int[columns.count()][];
    columnsOfRow = new int[rows.count()][];
    rowUse = new int[rows.count()];
    columnUse = new int[columns.count()];
    rowNet = filled(rows.count());
    columnNet = filled(columns.count());
    rowSeen = filled(rows.count());
    columnSeen = filled(columns.count());
  }

  private static int[] filled(int n) {
    int[] array = new int[n];
    Arrays.fill(array, -1);
    return array;
  }

  /** The lines of b that line i of a crosses; found when first asked for. */
  private static int[] crossings(
      VisibilityLines a, int i, VisibilityLines b, int[] @Nullable [] known) {
    int[] ready = known[i];
    if (ready != null) {
      return ready;
    }
    int[] found = new int[b.count()];
    int n = 0;
    for (int j = 0; j < b.count(); j++) {
      if (b.at()[j] >= a.from()[i]
          && b.at()[j] <= a.to()[i]
          && a.at()[i] >= b.from()[j]
          && a.at()[i] <= b.to()[j]) {
        found[n++] = j;
      }
    }
    int[] crossing = Arrays.copyOf(found, n);
    known[i] = crossing;
    return crossing;
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
    labels = 0;
    round++;
    intHeap.clear();
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
    while (!intHeap.isEmpty()) {
      int label = intHeap.poll();
      int id = line[label];
      switch (kind[label]) {
        case IN -> {
          return label;
        }
        case ROW -> {
          if (rowSeen[id] != round) {
            rowSeen[id] = round;
            alongRow(
                label, rows.from()[id], rows.to()[id], crossings(rows, id, columns, columnsOfRow));
          }
        }
        case COLUMN -> {
          if (columnSeen[id] != round) {
            columnSeen[id] = round;
            alongColumn(
                label,
                columns.from()[id],
                columns.to()[id],
                crossings(columns, id, rows, rowsOfColumn));
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
    double at = y[label];
    int n = crossing == null ? columns.count() : crossing.length;
    for (int k = 0; k < n; k++) {
      int column = crossing == null ? k : crossing[k];
      double cx = columns.at()[column];
      if (cx >= from && cx <= to && at >= columns.from()[column] && at <= columns.to()[column]) {
        double more = crowd(columnUse[column], columns.tracks()[column], columnNet[column]);
        double length = Math.abs(cx - x[label]) + backwards(label, cx);
        push(COLUMN, column, cx, at, cost[label] + length + RoutingCosts.PATH_BEND + more, label);
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
        double length = Math.abs(port.at() - x[label]) + Math.abs(at - port.edge());
        length += backwards(label, port.at());
        push(
            IN,
            i,
            port.at(),
            port.edge(),
            cost[label] + length + RoutingCosts.PATH_BEND + port.cost(),
            label);
      }
    }
  }

  private void alongColumn(int label, double from, double to, int @Nullable [] crossing) {
    double at = x[label];
    int n = crossing == null ? rows.count() : crossing.length;
    for (int k = 0; k < n; k++) {
      int row = crossing == null ? k : crossing[k];
      double cy = rows.at()[row];
      if (cy >= from && cy <= to && at >= rows.from()[row] && at <= rows.to()[row]) {
        double more = crowd(rowUse[row], rows.tracks()[row], rowNet[row]);
        push(
            ROW,
            row,
            at,
            cy,
            cost[label] + Math.abs(cy - y[label]) + RoutingCosts.PATH_BEND + more,
            label);
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
        double length = Math.abs(port.at() - y[label]) + Math.abs(at - port.edge());
        push(
            IN,
            i,
            port.edge(),
            port.at(),
            cost[label] + length + RoutingCosts.PATH_BEND + port.cost(),
            label);
      }
    }
  }

  /** Returns what it costs to run back to px between cards rather than around all of them. */
  private double backwards(int label, double px) {
    boolean outer = kind[label] == ROW && rows.tracks()[line[label]] >= VisibilityLines.OUTER;
    return around && !outer && x[label] - px > RoutingTuning.RUN_BACK
        ? RoutingCosts.AGAINST_FLOW
        : 0;
  }

  private double crowd(int use, int tracks, int owner) {
    if (owner == net) {
      return 0;
    }
    return use < tracks ? 4.0 * use / tracks : RoutingCosts.CROWDED * (use - tracks + 1);
  }

  private void push(byte what, int id, double px, double py, double soFar, int before) {
    if (what == ROW && rowSeen[id] == round || what == COLUMN && columnSeen[id] == round) {
      return;
    }
    if (labels == kind.length) {
      int more = labels * 2;
      kind = Arrays.copyOf(kind, more);
      line = Arrays.copyOf(line, more);
      x = Arrays.copyOf(x, more);
      y = Arrays.copyOf(y, more);
      cost = Arrays.copyOf(cost, more);
      parent = Arrays.copyOf(parent, more);
    }
    kind[labels] = what;
    line[labels] = id;
    x[labels] = px;
    y[labels] = py;
    cost[labels] = soFar;
    parent[labels] = before;
    double left = what == IN ? 0 : Math.abs(px - goalX) + Math.abs(py - goalY);
    intHeap.add(soFar + left, labels++);
  }

  private Route read(int last) {
    int n = 0;
    for (int label = last; label >= 0; label = parent[label]) {
      n++;
    }
    double[] at = new double[n];
    Port in = ins.get(line[last]);
    Port out = in;
    boolean horizontal = in.horizontal();
    for (int label = last, i = n - 1; label >= 0; label = parent[label], i--) {
      int id = line[label];
      switch (kind[label]) {
        case IN -> at[i] = in.at();
        case ROW -> {
          at[i] = rows.at()[id];
          rowUse[id] += rowNet[id] == net ? 0 : 1;
          rowNet[id] = net;
        }
        case COLUMN -> {
          at[i] = columns.at()[id];
          columnUse[id] += columnNet[id] == net ? 0 : 1;
          columnNet[id] = net;
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
