package org.chainmap.layout.layered.p5route;

import java.util.Arrays;
import org.chainmap.layout.spacing.Spacing;

/**
 * Holds the segments of all routes; what edges of one net share is held once. Each net is a tree of
 * segments that take turns in direction, from its root at the shared card to a leaf per edge.
 *
 * <p>All arrays are indexed by segment: {@code at} is its coordinate across its direction, {@code
 * from..to} its extent along it, {@code low..high} where it may lie, {@code rootEdge} and {@code
 * leafEdge} where it touches a card (NaN where it does not), {@code rootCard} and {@code leafCard}
 * which card (or -1).
 */
final class WireSegments {

  final RoutingProblem routingProblem;
  final int[][] ofLink;
  final boolean[] swapped;
  int count;
  boolean[] horizontal = new boolean[256];
  boolean[] fixed = new boolean[256];
  double[] at = new double[256];
  double[] from = new double[256];
  double[] to = new double[256];
  double[] low = new double[256];
  double[] high = new double[256];
  double[] rootEdge = new double[256];
  double[] leafEdge = new double[256];
  int[] rootCard = new int[256];
  int[] leafCard = new int[256];
  int[] net = new int[256];
  int[] parent = new int[256];
  int[] child = new int[256];
  int[] sibling = new int[256];
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

  /** Where the net of a link already leaves its shared card through a side, or NaN. */
  double preferred(int link) {
    int root = rootOfNet[routingProblem.net()[link]];
    return root >= 0 && horizontal[root] && !routingProblem.backwards()[link]
        ? at[root]
        : Double.NaN;
  }

  /** Adds a link's way, merged with its net's as far as they are the same. */
  void add(int link, Route route, boolean stays) {
    boolean swap = routingProblem.backwards()[link];
    swapped[link] = swap;
    Route walked = swap ? route.reversed() : route;
    int root = swap ? routingProblem.to()[link] : routingProblem.from()[link];
    int leaf = swap ? routingProblem.from()[link] : routingProblem.to()[link];
    int netId = routingProblem.net()[link];
    int n = walked.pieces();
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

  private boolean same(int piece, Route route, int i, int end) {
    boolean leaf =
        leafCard[piece] == end || i == 0 && (end < 0 || leafCard[piece] < 0) && parent[piece] < 0;
    boolean edges =
        (i > 0 || rootEdge[piece] == route.start())
            && (end < 0 || leafCard[piece] < 0 || leafEdge[piece] == route.end());
    return horizontal[piece] == route.horizontal(i)
        && leaf
        && edges
        && Math.abs(at[piece] - route.at()[i]) < 0.01;
  }

  private int create(int netId, boolean across, double place, int before) {
    if (count == at.length) {
      grow(count * 2);
    }
    int piece = count++;
    horizontal[piece] = across;
    at[piece] = place;
    net[piece] = netId;
    parent[piece] = before;
    child[piece] = -1;
    rootEdge[piece] = Double.NaN;
    leafEdge[piece] = Double.NaN;
    rootCard[piece] = -1;
    leafCard[piece] = -1;
    if (before < 0) {
      sibling[piece] = rootOfNet[netId];
      rootOfNet[netId] = piece;
    } else {
      sibling[piece] = child[before];
      child[before] = piece;
    }
    return piece;
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

  /** The first neighbour of a piece; go on with {@link #next}. */
  int first(int piece) {
    return parent[piece] >= 0 ? parent[piece] : child[piece];
  }

  /** The neighbour of {@code piece} after {@code neighbour}, or -1. */
  int next(int piece, int neighbour) {
    return neighbour == parent[piece] ? child[piece] : sibling[neighbour];
  }

  /** Sets every piece's extent from its neighbours and edges. O(pieces). */
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

  /** Sets where each piece of one direction may lie: free of cards over its extent. */
  void bound(boolean across, Obstacles cards) {
    for (int p = 0; p < count; p++) {
      if (horizontal[p] != across) {
        continue;
      }
      if (fixed[p]) {
        low[p] = at[p];
        high[p] = at[p];
        continue;
      }
      double before = cards.before(from[p], to[p], at[p]);
      double after = cards.after(from[p], to[p], at[p]);
      double clear = Math.min(Spacing.CLEARANCE / 2, (after - before) / 4);
      low[p] = before + clear;
      high[p] = after - clear;
      holdAtSide(p, rootCard[p]);
      holdAtSide(p, leafCard[p]);
      for (int q = first(p); q >= 0; q = next(p, q)) {
        holdAway(p, rootEdge[q], netBackwards[net[q]]);
        holdAway(p, leafEdge[q], !netBackwards[net[q]]);
      }
      low[p] = Math.min(low[p], at[p]);
      high[p] = Math.max(high[p], at[p]);
    }
  }

  private void holdAtSide(int p, int card) {
    if (card < 0) {
      return;
    }
    double first = horizontal[p] ? routingProblem.top()[card] : routingProblem.left()[card];
    double last = horizontal[p] ? routingProblem.bottom()[card] : routingProblem.right()[card];
    double margin = Ports.margin(last - first);
    low[p] = Math.max(low[p], first + margin);
    high[p] = Math.min(high[p], last - margin);
  }

  private void holdAway(int p, double edge, boolean arrow) {
    if (Double.isNaN(edge)) {
      return;
    }
    double distance = arrow ? Spacing.ARROW : Spacing.CLEARANCE;
    if (at[p] > edge) {
      low[p] = Math.max(low[p], edge + distance);
    } else {
      high[p] = Math.min(high[p], edge - distance);
    }
  }

  /** The points of a link's way, from source to target: x, y, x, y … without needless ones. */
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
    return simplified(points);
  }

  private void put(double[] points, int i, int piece, double along) {
    points[2 * i] = horizontal[piece] ? along : at[piece];
    points[2 * i + 1] = horizontal[piece] ? at[piece] : along;
  }

  private static double[] simplified(double[] p) {
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
    // cards that touch: a point, but a way has two
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
