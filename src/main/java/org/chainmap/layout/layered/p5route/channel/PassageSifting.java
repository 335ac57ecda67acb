package org.chainmap.layout.layered.p5route.channel;

import java.util.Arrays;
import org.chainmap.layout.layered.tuning.RoutingTuning;
import org.chainmap.layout.spacing.RoutingCosts;
import org.chainmap.task.Progress;

/**
 * Moves passages, one after the other, to the place in their layer within a window where their edge
 * crosses fewest others, weighed against length, bends and crowding; cards stay. Sifting after
 * Matuszewski, Schönfeld and Molitor (Graph Drawing 1999), of single dummy nodes rather than whole
 * edges.
 *
 * <p>Precondition: every passage has a place. Postcondition: still so, cards in the same order, and
 * the weighted sum is no greater than before. O(passages · window) a round.
 */
final class PassageSifting {

  private final RoutedEdges routedEdges;
  private final Passages passages;
  private final int[][] leftPlaces;
  private final int[][] rightPlaces;
  private final int[] netSeen;
  private final int window;
  private int round;
  private int[] nets = new int[0];
  private final double[] before = new double[2];
  private final double[] after = new double[2];

  PassageSifting(RoutedEdges routedEdges, Passages passages) {
    this.routedEdges = routedEdges;
    this.passages = passages;
    int cards = routedEdges.routingProblem().cards();
    leftPlaces = new int[cards][];
    rightPlaces = new int[cards][];
    int count = routedEdges.nodes() - cards;
    window =
        Math.clamp(
            RoutingTuning.SIFTING_WORK / (2L * RoutingTuning.PASSAGE_ROUNDS * Math.max(1, count)),
            RoutingTuning.LEAST_SIFTING_WINDOW,
            RoutingTuning.SIFTING_WINDOW);
    netSeen = new int[1 + Arrays.stream(routedEdges.routingProblem().net()).max().orElse(0)];
  }

  /**
   * Reports each layer of each round; it may end early.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  void run(Progress progress) {
    int layers = routedEdges.layerGrid().layers();
    boolean better = true;
    for (int i = 0; better && i < RoutingTuning.PASSAGE_ROUNDS; i++) {
      better = false;
      for (int k = 0; k < layers; k++) {
        progress.check();
        progress.report((double) (i * layers + k) / (RoutingTuning.PASSAGE_ROUNDS * layers));
        better |= layer(i % 2 == 0 ? k : layers - 1 - k);
      }
    }
  }

  private boolean layer(int c) {
    int[] order = routedEdges.order(c);
    for (int card : routedEdges.layerGrid().cards()[c]) {
      leftPlaces[card] = places(routedEdges.leftStops(card), c);
      rightPlaces[card] = places(routedEdges.rightStops(card), c);
    }
    boolean better = false;
    for (int node : order.clone()) {
      if (routedEdges.isPassage(node)) {
        better |= sift(c, order, node);
      }
    }
    return better;
  }

  /**
   * Returns where the hops that end at a card's side come from, sorted; those from its layer left
   * out.
   */
  private int[] places(int[] stops, int c) {
    int[] found = new int[stops.length];
    int n = 0;
    for (int s : stops) {
      int other = routedEdges.node(routedEdges.fromCard(s));
      if (routedEdges.layer(other) != c) {
        found[n++] = routedEdges.place(other);
      }
    }
    int[] places = Arrays.copyOf(found, n);
    Arrays.sort(places);
    return places;
  }

  private boolean sift(int c, int[] order, int p) {
    int at = routedEdges.place(p);
    int from = Math.max(0, at - window);
    int to = Math.min(order.length - 1, at + window);
    int left = routedEdges.node(routedEdges.beyond(p, false));
    int right = routedEdges.node(routedEdges.beyond(p, true));
    int i = routedEdges.edge(routedEdges.stop(p));
    int net = routedEdges.net(i);
    boolean around = passages.around(i);
    int root = routedEdges.rootedLeft(i) ? left : right;
    countNets(c, order, from, to, net);
    passages.run(routedEdges.beyond(p, false), routedEdges.forward(i) ? -1 : 1, before);
    passages.run(routedEdges.beyond(p, true), routedEdges.forward(i) ? 1 : -1, after);
    double cost = 0;
    double here = Double.MAX_VALUE;
    double best = Double.MAX_VALUE;
    int bestPlace = at;
    int gap = gapBefore(c, order, from);
    double extra = extra(c, gap, around);
    int above = -1;
    for (int k = from; k <= to + 1; k++) {
      // the slot before order[k], with p itself taken out
      int q = k < order.length ? order[k] : -1;
      if (k != at + 1) {
        int below = k == at ? (at + 1 < order.length ? order[at + 1] : -1) : q;
        double sum = cost + extra - together(net, root, above, below);
        here = k == at ? sum : here;
        if (sum < best - 1e-9) {
          best = sum;
          bestPlace = k;
        }
      }
      if (q != p && k <= to) {
        cost += delta(p, q, left, false) + delta(p, q, right, true);
        above = q;
        if (!routedEdges.isPassage(q)) {
          gap++;
          extra = extra(c, gap, around);
        }
      }
    }
    if (best >= here - 1e-9) {
      return false;
    }
    routedEdges.setGap(p, gapBefore(c, order, bestPlace));
    routedEdges.move(c, at, bestPlace > at ? bestPlace - 1 : bestPlace);
    return true;
  }

  private double together(int net, int root, int before, int after) {
    return sameNet(net, root, before) || sameNet(net, root, after) ? RoutingCosts.TOGETHER : 0;
  }

  private boolean sameNet(int net, int root, int node) {
    if (node < 0 || !routedEdges.isPassage(node)) {
      return false;
    }
    int i = routedEdges.edge(routedEdges.stop(node));
    if (routedEdges.net(i) != net) {
      return false;
    }
    int its = routedEdges.node(routedEdges.beyond(node, !routedEdges.rootedLeft(i)));
    return its == root
        || routedEdges.isPassage(its) == routedEdges.isPassage(root) && near(its, root);
  }

  private boolean near(int a, int b) {
    return routedEdges.layer(a) == routedEdges.layer(b) && routedEdges.gap(a) == routedEdges.gap(b);
  }

  /** The gap that the slot before a place of the order lies in. */
  private int gapBefore(int c, int[] order, int k) {
    if (k >= order.length) {
      return routedEdges.layerGrid().cards()[c].length;
    }
    return routedEdges.isPassage(order[k]) ? routedEdges.gap(order[k]) : passages.index(order[k]);
  }

  /** Counts the nets that pass each gap between two places, one of them not counted. */
  private void countNets(int c, int[] order, int from, int to, int except) {
    if (nets.length <= routedEdges.layerGrid().cards()[c].length) {
      nets = new int[routedEdges.layerGrid().cards()[c].length + 1];
    }
    Arrays.fill(nets, gapBefore(c, order, from), gapBefore(c, order, to + 1) + 1, 0);
    int last = -1;
    for (int k = from; k <= to; k++) {
      int node = order[k];
      if (routedEdges.isPassage(node)) {
        int g = routedEdges.gap(node);
        if (g != last) {
          last = g;
          netSeen[except] = ++round;
        }
        int net = routedEdges.net(routedEdges.edge(routedEdges.stop(node)));
        if (netSeen[net] != round) {
          netSeen[net] = round;
          nets[g]++;
        }
      }
    }
  }

  private double extra(int c, int gap, boolean around) {
    return (passages.through(c, gap, before, after) + passages.gap(c, gap, nets[gap], around))
        / RoutingCosts.LOCAL_CROSSING;
  }

  /** Counts how many crossings more there are with p below q than with p above it, on one side. */
  private int delta(int p, int q, int end, boolean right) {
    boolean turn = routedEdges.layer(end) == routedEdges.layer(p);
    int at = routedEdges.place(end);
    if (routedEdges.isPassage(q)) {
      int other = routedEdges.node(routedEdges.beyond(q, right));
      if (other == end) {
        return 0;
      }
      if (turn) {
        return routedEdges.place(q) < at ? -1 : 1;
      }
      if (routedEdges.layer(other) == routedEdges.layer(q)) {
        return routedEdges.place(other) < routedEdges.place(q) ? -1 : 1;
      }
      return routedEdges.place(other) > at ? 1 : -1;
    }
    int[] stops = right ? routedEdges.rightStops(q) : routedEdges.leftStops(q);
    if (turn) {
      return q == end ? 0 : routedEdges.place(q) < at ? -stops.length : stops.length;
    }
    int[] places = right ? rightPlaces[q] : leftPlaces[q];
    int sum = 0;
    if (places.length > 0) {
      int less = first(places, at);
      int upTo = first(places, at + 1);
      sum = places.length - upTo - less;
    }
    if (places.length < stops.length) {
      for (int s : stops) {
        int other = routedEdges.node(routedEdges.fromCard(s));
        if (routedEdges.layer(other) == routedEdges.layer(q) && other != p && other != q) {
          sum += routedEdges.place(other) < routedEdges.place(q) ? -1 : 1;
        }
      }
    }
    return sum;
  }

  /** Counts how many of the sorted places are less than a limit. */
  private static int first(int[] places, int limit) {
    int low = 0;
    int high = places.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places[middle] < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
