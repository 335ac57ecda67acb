package org.chainmap.layout.layered.p5route;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.layout.room.Spacing;

/** Finds the doors of cards. */
final class Doors {

  private static final double CLEAR = 4;
  private static final double BOTTOM = 400;
  private static final double TOP = 460;

  private final Scene scene;
  private final Obstacles across;
  private final Obstacles along;

  Doors(Scene scene, Obstacles across, Obstacles along) {
    this.scene = scene;
    this.across = across;
    this.along = along;
  }

  /**
   * The doors out of a card: the right side; the bottom first where the way runs back.
   *
   * @param preferred a height on the right side that costs nothing, or NaN
   */
  List<Door> out(int card, boolean back, double preferred) {
    List<Door> doors = new ArrayList<>();
    double edge = scene.right()[card];
    if (!Double.isNaN(preferred)) {
      doors.add(new Door(true, preferred, edge, across.ahead(edge, preferred, CLEAR), 0));
    }
    for (double y : heights(card)) {
      double cost = Math.abs(y - scene.middle(card)) * 0.2;
      doors.add(new Door(true, y, edge, across.ahead(edge, y, CLEAR), cost));
    }
    vertical(card, back ? 0 : BOTTOM, TOP, doors);
    return doors;
  }

  /** The doors into a card: the left side first. */
  List<Door> in(int card) {
    List<Door> doors = new ArrayList<>();
    double edge = scene.left()[card];
    for (double y : heights(card)) {
      double cost = Math.abs(y - scene.middle(card)) * 0.2;
      doors.add(new Door(true, y, edge, across.behind(edge, y, CLEAR), cost));
    }
    vertical(card, BOTTOM, TOP, doors);
    return doors;
  }

  private void vertical(int card, double bottomCost, double topCost, List<Door> doors) {
    double x = scene.center(card);
    double bottom = scene.bottom()[card];
    doors.add(new Door(false, x, bottom, along.ahead(bottom, x, CLEAR), bottomCost));
    double top = scene.top()[card];
    doors.add(new Door(false, x, top, along.behind(top, x, CLEAR), topCost));
  }

  private double[] heights(int card) {
    double margin = margin(scene.bottom()[card] - scene.top()[card]);
    return new double[] {
      scene.middle(card), scene.top()[card] + margin, scene.bottom()[card] - margin
    };
  }

  /** How far the ends of links stay away from the corners of a side of this length. */
  static double margin(double side) {
    return Math.min(Spacing.PORT_MARGIN, side / 4);
  }

  /**
   * The height of a straight way from card to card, or NaN where none is free. O(cards).
   *
   * @param preferred the height taken if it is free, or NaN
   */
  double straight(int from, int to, double preferred) {
    double x0 = scene.right()[from];
    double x1 = scene.left()[to];
    double hFrom = scene.bottom()[from] - scene.top()[from];
    double hTo = scene.bottom()[to] - scene.top()[to];
    double margin = Math.min(margin(hFrom), margin(hTo));
    double low = Math.max(scene.top()[from], scene.top()[to]) + margin;
    double high = Math.min(scene.bottom()[from], scene.bottom()[to]) - margin;
    if (from == to || x1 - x0 < Spacing.CLEARANCE || low > high) {
      return Double.NaN;
    }
    if (preferred >= low && preferred <= high && across.isClear(x0, x1, preferred, CLEAR)) {
      return preferred;
    }
    double middle = Math.clamp((scene.middle(from) + scene.middle(to)) / 2, low, high);
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
