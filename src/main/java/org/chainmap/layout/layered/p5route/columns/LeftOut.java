package org.chainmap.layout.layered.p5route.columns;

import java.util.stream.IntStream;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.layout.layered.p5route.Scene;
import org.chainmap.layout.room.BoxGrid;

/** The cards that lie in no column, and which ways run over them. */
final class LeftOut {

  /** Ways keep so far from these cards, in px. */
  private static final double CLEAR = 2;

  private final int[] cards;
  private final BoxGrid boxes = new BoxGrid();

  private LeftOut(int[] cards) {
    this.cards = cards;
  }

  /** The cards of a scene without a column. O(cards). */
  static LeftOut of(Scene scene, Grid grid) {
    LeftOut leftOut =
        new LeftOut(IntStream.range(0, scene.cards()).filter(v -> grid.column()[v] < 0).toArray());
    for (int v : leftOut.cards) {
      Point corner = new Point(scene.left()[v], scene.top()[v]);
      Point other = new Point(scene.right()[v], scene.bottom()[v]);
      leftOut.boxes.add(Box.between(corner, other).grown(CLEAR));
    }
    return leftOut;
  }

  /** Whether a way x, y, x, y … between two cards runs over one of these. O(cards near it). */
  boolean isMet(double[] way, int from, int to) {
    if (cards.length == 0) {
      return false;
    }
    for (int k = 2; k < way.length; k += 2) {
      Box piece = Box.between(new Point(way[k - 2], way[k - 1]), new Point(way[k], way[k + 1]));
      if (boxes.any(
          piece, i -> cards[i] != from && cards[i] != to && boxes.get(i).overlaps(piece))) {
        return true;
      }
    }
    return false;
  }
}
