package org.chainmap.layout.layered.p5route;

import java.util.Arrays;

/**
 * Holds the segments of all routes; what edges of one net share is held once. Each net is a forest
 * of segments that alternate in direction: one tree per port of the shared card, with a leaf per
 * edge.
 *
 * <p>Owns its arrays, all indexed by segment; they grow as routes are added.
 */
final class WireSegments {

  private final RoutingProblem routingProblem;
  private final int[][] ofLink;
  private final boolean[] swapped;
  private int count;
  private boolean[] horizontal = new boolean[256];
  private boolean[] fixed = new boolean[256];
  private double[] at = new double[256];
  private double[] from = new double[256];
  private double[] to = new double[256];
  private double[] low = new double[256];
  private double[] high = new double[256];
  private double[] rootEdge = new double[256];
  private double[] leafEdge = new double[256];
  private int[] rootCard = new int[256];
  private int[] leafCard = new int[256];
  private int[] net = new int[256];
  private int[] parent = new int[256];
  private int[] child = new int[256];
  private int[] sibling = new int[256];
  private final int[] rootOfNet;
  private final boolean[] netBackwards;

  WireSegments(RoutingProblem routingProblem) {
    this.routingProblem = routingProblem;
    ofLink = new int[routingProblem.links()][];
    swapped = new boolean[routingProblem.links()];
    rootOfNet = new int[1 + Arrays.stream(routingProblem.net()).max().orElse(0)];
    Arrays.fill(rootOfNet, -1);
    netBackwards = new boolean[rootOfNet.length];
    for (int link = 0; link < routingProblem.links(); link++) {
      netBackwards[routingProblem.net()[link]] |= routingProblem.backwards()[link];
    }
  }

  RoutingProblem routingProblem() {
    return routingProblem;
  }

  /** Returns whether a net is shared at the target of its links rather than at their source. */
  boolean backwards(int net) {
    return netBackwards[net];
  }

  /** Returns the number of segments. */
  int count() {
    return count;
  }

  /** Returns whether a segment is horizontal. */
  boolean horizontal(int segment) {
    return horizontal[segment];
  }

  /** Returns whether a segment belongs to a route that stays. */
  boolean fixed(int segment) {
    return fixed[segment];
  }

  /** Returns a segment's coordinate across its direction, in px. */
  double at(int segment) {
    return at[segment];
  }

  /** Returns the least coordinate of a segment along its direction, in px. */
  double from(int segment) {
    return from[segment];
  }

  /** Returns the greatest coordinate of a segment along its direction, in px. */
  double to(int segment) {
    return to[segment];
  }

  /** Returns the least coordinate at which a segment may lie, in px. */
  double low(int segment) {
    return low[segment];
  }

  /** Returns the greatest coordinate at which a segment may lie, in px. */
  double high(int segment) {
    return high[segment];
  }

  /** Returns where a segment touches its net's shared card, in px; NaN where it does not. */
  double rootEdge(int segment) {
    return rootEdge[segment];
  }

  /** Returns where a segment touches the card at the other end of its route, in px; NaN if not. */
  double leafEdge(int segment) {
    return leafEdge[segment];
  }

  /** Returns its net's shared card where a segment touches it, or -1. */
  int rootCard(int segment) {
    return rootCard[segment];
  }

  /** Returns the card at the other end of the route where a segment touches it, or -1. */
  int leafCard(int segment) {
    return leafCard[segment];
  }

  /** Returns the net of a segment. */
  int net(int segment) {
    return net[segment];
  }

  /** Returns the segment before a segment, seen from the root of its net, or -1. */
  int parent(int segment) {
    return parent[segment];
  }

  /** Returns the first of the segments after a segment, or -1. */
  int child(int segment) {
    return child[segment];
  }

  /** Returns a copy of all segments' coordinates across their direction, in px. */
  double[] at() {
    return Arrays.copyOf(at, count);
  }

  /** Returns a copy of all segments' least coordinates along their direction, in px. */
  double[] from() {
    return Arrays.copyOf(from, count);
  }

  /** Returns a copy of all segments' greatest coordinates along their direction, in px. */
  double[] to() {
    return Arrays.copyOf(to, count);
  }

  /** Returns a copy of all segments' lower bounds, in px. */
  double[] low() {
    return Arrays.copyOf(low, count);
  }

  /** Returns a copy of all segments' upper bounds, in px. */
  double[] high() {
    return Arrays.copyOf(high, count);
  }

  /** Moves all segments across their direction. */
  void setAt(double[] moved) {
    at = moved;
  }

  /** Sets where a segment may lie, in px. */
  void setBounds(int segment, double least, double most) {
    low[segment] = least;
    high[segment] = most;
  }

  /** Returns where the net of a link already leaves its shared card through a side, or NaN. */
  double preferred(int link) {
    int root = rootOfNet[routingProblem.net()[link]];
    return root >= 0 && horizontal[root] && !routingProblem.backwards()[link]
        ? at[root]
        : Double.NaN;
  }

  /** Adds a link's route, merged with its net's as far as they are the same. */
  void add(int link, Route route, boolean stays) {
    boolean swap = routingProblem.backwards()[link];
    swapped[link] = swap;
    Route walked = swap ? route.reversed() : route;
    int root = swap ? routingProblem.to()[link] : routingProblem.from()[link];
    int leaf = swap ? routingProblem.from()[link] : routingProblem.to()[link];
    int netId = routingProblem.net()[link];
    int n = walked.segments();
    int[] path = new int[n];
    int before = -1;
    for (int i = 0; i < n; i++) {
      int end = i == n - 1 ? leaf : -1;
      int found = i == 0 ? rootOfNet[netId] : child[before];
      while (found >= 0 && !same(found, walked, i, end)) {
        found = sibling[found];
      }
      if (found < 0) {
        found = create(netId, walked.horizontal(i), walked.at()[i], before);
      }
      fixed[found] |= stays;
      if (i == 0) {
        rootCard[found] = root;
        rootEdge[found] = walked.start();
      }
      if (end >= 0) {
        leafCard[found] = leaf;
        leafEdge[found] = walked.end();
      }
      path[i] = found;
      before = found;
    }
    ofLink[link] = path;
  }

  private boolean same(int segment, Route route, int i, int end) {
    boolean leaf =
        leafCard[segment] == end
            || i == 0 && (end < 0 || leafCard[segment] < 0) && parent[segment] < 0;
    boolean edges =
        (i > 0 || rootEdge[segment] == route.start())
            && (end < 0 || leafCard[segment] < 0 || leafEdge[segment] == route.end());
    return horizontal[segment] == route.horizontal(i)
        && leaf
        && edges
        && Math.abs(at[segment] - route.at()[i]) < 0.01;
  }

  private int create(int netId, boolean across, double place, int before) {
    if (count == at.length) {
      grow(count * 2);
    }
    int segment = count++;
    horizontal[segment] = across;
    at[segment] = place;
    net[segment] = netId;
    parent[segment] = before;
    child[segment] = -1;
    rootEdge[segment] = Double.NaN;
    leafEdge[segment] = Double.NaN;
    rootCard[segment] = -1;
    leafCard[segment] = -1;
    if (before < 0) {
      sibling[segment] = rootOfNet[netId];
      rootOfNet[netId] = segment;
    } else {
      sibling[segment] = child[before];
      child[before] = segment;
    }
    return segment;
  }

  private void grow(int size) {
    horizontal = Arrays.copyOf(horizontal, size);
    fixed = Arrays.copyOf(fixed, size);
    at = Arrays.copyOf(at, size);
    from = Arrays.copyOf(from, size);
    to = Arrays.copyOf(to, size);
    low = Arrays.copyOf(low, size);
    high = Arrays.copyOf(high, size);
    rootEdge = Arrays.copyOf(rootEdge, size);
    leafEdge = Arrays.copyOf(leafEdge, size);
    rootCard = Arrays.copyOf(rootCard, size);
    leafCard = Arrays.copyOf(leafCard, size);
    net = Arrays.copyOf(net, size);
    parent = Arrays.copyOf(parent, size);
    child = Arrays.copyOf(child, size);
    sibling = Arrays.copyOf(sibling, size);
  }

  /** The first neighbour of a segment; go on with {@link #next}. */
  int first(int segment) {
    return parent[segment] >= 0 ? parent[segment] : child[segment];
  }

  /** The neighbour of {@code segment} after {@code neighbour}, or -1. */
  int next(int segment, int neighbour) {
    return neighbour == parent[segment] ? child[segment] : sibling[neighbour];
  }

  /** Sets every segment's extent from its neighbours and edges. O(segments). */
  void measure() {
    for (int p = 0; p < count; p++) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (double edge : new double[] {rootEdge[p], leafEdge[p]}) {
        if (!Double.isNaN(edge)) {
          least = Math.min(least, edge);
          most = Math.max(most, edge);
        }
      }
      for (int q = first(p); q >= 0; q = next(p, q)) {
        least = Math.min(least, at[q]);
        most = Math.max(most, at[q]);
      }
      from[p] = least;
      to[p] = most;
    }
  }

  /** The points of a link's route, from source to target: x, y, x, y … without needless ones. */
  double[] points(int link) {
    int[] path = ofLink[link];
    int n = path.length;
    double[] points = new double[2 * n + 2];
    put(points, 0, path[0], rootEdge[path[0]]);
    for (int i = 1; i < n; i++) {
      put(points, i, path[i], at[path[i - 1]]);
    }
    put(points, n, path[n - 1], leafEdge[path[n - 1]]);
    if (swapped[link]) {
      for (int i = 0; i <= n / 2; i++) {
        int j = n - i;
        double px = points[2 * i];
        double py = points[2 * i + 1];
        points[2 * i] = points[2 * j];
        points[2 * i + 1] = points[2 * j + 1];
        points[2 * j] = px;
        points[2 * j + 1] = py;
      }
    }
    return RoutePoints.simplified(points);
  }

  private void put(double[] points, int i, int segment, double along) {
    points[2 * i] = horizontal[segment] ? along : at[segment];
    points[2 * i + 1] = horizontal[segment] ? at[segment] : along;
  }
}
