package org.chainmap.layout.layered.p5route.channel;

import java.util.stream.IntStream;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.layout.layered.p5route.RoutingProblem;
import org.chainmap.layout.spacing.BoxGrid;

/** Finds the cards that lie in no layer, and the routes that run over them. */
final class OffGridNodes {

  /** Ways keep so far from these cards, in px. */
  private static final double CLEAR = 2;

  private final int[] cards;
  private final BoxGrid boxes = new BoxGrid();

  private OffGridNodes(int[] cards) {
    this.cards = cards;
  }

  /** The cards of a scene without a layer. O(cards). */
  static OffGridNodes of(RoutingProblem routingProblem, LayerGrid layerGrid) {
    OffGridNodes offGridNodes =
        new OffGridNodes(
            IntStream.range(0, routingProblem.cards())
                .filter(v -> layerGrid.layer()[v] < 0)
                .toArray());
    for (int v : offGridNodes.cards) {
      Point corner = new Point(routingProblem.left()[v], routingProblem.top()[v]);
      Point other = new Point(routingProblem.right()[v], routingProblem.bottom()[v]);
      offGridNodes.boxes.add(Box.between(corner, other).grown(CLEAR));
    }
    return offGridNodes;
  }

  /**
   * Tells whether a route x, y, x, y … between two cards runs over one of these. O(cards near it).
   */
  boolean isMet(double[] route, int from, int to) {
    if (cards.length == 0) {
      return false;
    }
    for (int k = 2; k < route.length; k += 2) {
      Box segment =
          Box.between(new Point(route[k - 2], route[k - 1]), new Point(route[k], route[k + 1]));
      if (boxes.any(
          segment, i -> cards[i] != from && cards[i] != to && boxes.get(i).overlaps(segment))) {
        return true;
      }
    }
    return false;
  }
}
