package org.chainmap.layout.layered.p5route.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmap.graph.IndexSort;
import org.chainmap.layout.layered.p5route.RoutingProblem;
import org.chainmap.layout.layered.tuning.RoutingTuning;

/**
 * Reads layers of nodes, with channels between them, from where the nodes lie, however they came to
 * lie there. The arrays belong to this object; nobody else writes to them.
 *
 * <p>Precondition: none. Postcondition: layers lie at least {@link #LEAST_CHANNEL} apart along the
 * flow; the nodes of a layer lie one below the other without overlapping, so that each borders on
 * the channels on both sides of its layer. Nodes that fit into no layer are left out.
 */
final class LayerGrid {

  private final int[] layer;
  private final int[][] cards;
  private final double[] left;
  private final double[] right;
  private final double[][] top;
  private final double[][] bottom;

  private LayerGrid(
      int[] layer,
      int[][] cards,
      double[] left,
      double[] right,
      double[][] top,
      double[][] bottom) {
    this.layer = layer;
    this.cards = cards;
    this.left = left;
    this.right = right;
    this.top = top;
    this.bottom = bottom;
  }

  /** The layer of each card, or -1 for one left out. */
  int[] layer() {
    return layer;
  }

  /** The cards of each layer, from top to bottom. */
  int[][] cards() {
    return cards;
  }

  /** The left edge of each layer in px; {@code right} likewise. */
  double[] left() {
    return left;
  }

  double[] right() {
    return right;
  }

  /**
   * Returns where each gap of a layer begins: gap g lies above the layer's card g, the last one
   * below all; infinite outside.
   */
  double[][] top() {
    return top;
  }

  /** Returns where it ends. */
  double[][] bottom() {
    return bottom;
  }

  /** Layers nearer to each other than this are read as one, in px. */
  static final double LEAST_CHANNEL = 20;

  int layers() {
    return cards.length;
  }

  /** Returns the layers of a map's cards. O(cards · log cards · layers). */
  static LayerGrid of(RoutingProblem routingProblem) {
    int n = routingProblem.cards();
    int[] layer = new int[n];
    Arrays.fill(layer, -1);
    List<int[]> found = new ArrayList<>();
    part(routingProblem, IndexSort.by(routingProblem.left()), found);
    int[][] cards = new int[found.size()][];
    double[] left = new double[cards.length];
    double[] right = new double[cards.length];
    double[][] top = new double[cards.length][];
    double[][] bottom = new double[cards.length][];
    for (int c = 0; c < cards.length; c++) {
      int[] own = IndexSort.by(routingProblem.top(), found.get(c));
      cards[c] = own;
      left[c] = Double.POSITIVE_INFINITY;
      right[c] = Double.NEGATIVE_INFINITY;
      top[c] = new double[own.length + 1];
      bottom[c] = new double[own.length + 1];
      top[c][0] = Double.NEGATIVE_INFINITY;
      bottom[c][own.length] = Double.POSITIVE_INFINITY;
      for (int i = 0; i < own.length; i++) {
        layer[own[i]] = c;
        left[c] = Math.min(left[c], routingProblem.left()[own[i]]);
        right[c] = Math.max(right[c], routingProblem.right()[own[i]]);
        bottom[c][i] = routingProblem.top()[own[i]];
        top[c][i + 1] = routingProblem.bottom()[own[i]];
      }
    }
    return new LayerGrid(layer, cards, left, right, top, bottom);
  }

  /** Parts cards, given by their left edges, into layers from left to right. */
  private static void part(RoutingProblem routingProblem, int[] cards, List<int[]> found) {
    int start = 0;
    double reach = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= cards.length; i++) {
      if (i == cards.length
          || i > start && routingProblem.left()[cards[i]] - reach >= LEAST_CHANNEL) {
        block(routingProblem, Arrays.copyOfRange(cards, start, i), found);
        start = i;
      }
      if (i < cards.length) {
        reach = Math.max(reach, routingProblem.right()[cards[i]]);
      }
    }
  }

  /** Adds one layer, or several after leaving out few cards that bridge them. */
  private static void block(RoutingProblem routingProblem, int[] cards, List<int[]> found) {
    if (cards.length == 0) {
      return;
    }
    int[] layer = stacked(routingProblem, cards);
    if (layer.length < cards.length) {
      double cut = cut(routingProblem, cards);
      if (!Double.isNaN(cut)) {
        int[] kept =
            Arrays.stream(cards)
                .filter(
                    v ->
                        routingProblem.right()[v] <= cut
                            || routingProblem.left()[v] >= cut + LEAST_CHANNEL)
                .toArray();
        part(routingProblem, kept, found);
        return;
      }
    }
    found.add(layer);
  }

  /** The cards of a block that lie one below the other, the others left out. */
  private static int[] stacked(RoutingProblem routingProblem, int[] cards) {
    int[] kept = new int[cards.length];
    int n = 0;
    for (int card : IndexSort.by(routingProblem.bottom(), cards)) {
      if (n == 0 || routingProblem.top()[card] >= routingProblem.bottom()[kept[n - 1]] - 1e-6) {
        kept[n++] = card;
      }
    }
    return Arrays.copyOf(kept, n);
  }

  /**
   * Returns where to part a block so that fewest cards are left out; NaN where that were too many.
   */
  private static double cut(RoutingProblem routingProblem, int[] cards) {
    double[] lefts =
        Arrays.stream(cards).mapToDouble(v -> routingProblem.left()[v]).sorted().toArray();
    double[] rights =
        Arrays.stream(cards).mapToDouble(v -> routingProblem.right()[v]).sorted().toArray();
    double best = Double.NaN;
    int least = (int) Math.max(1, cards.length * RoutingTuning.LEFT_OUT) + 1;
    int begun = 0;
    for (int ended = 1; ended < cards.length; ended++) {
      double at = rights[ended - 1];
      while (begun < lefts.length && lefts[begun] < at + LEAST_CHANNEL) {
        begun++;
      }
      int bridging = begun - ended;
      if (bridging < least && begun < lefts.length) {
        least = bridging;
        best = at;
      }
    }
    return best;
  }
}
