package org.chainmap.layout.layered.p5route;

import java.util.List;
import org.chainmap.geom.Box;

/**
 * Placed cards by index, in px with the flow running to the right. The arrays belong to this
 * object; nobody writes to them.
 */
public final class CardBoxes {

  private final double[] left;
  private final double[] top;
  private final double[] right;
  private final double[] bottom;

  /** Cards by their edges; the arrays are given away. */
  public CardBoxes(double[] left, double[] top, double[] right, double[] bottom) {
    this.left = left;
    this.top = top;
    this.right = right;
    this.bottom = bottom;
  }

  public static CardBoxes of(List<Box> boxes) {
    return new CardBoxes(
        boxes.stream().mapToDouble(Box::x).toArray(),
        boxes.stream().mapToDouble(Box::y).toArray(),
        boxes.stream().mapToDouble(Box::right).toArray(),
        boxes.stream().mapToDouble(Box::bottom).toArray());
  }

  /** Cards by their left top corners and sizes. */
  public static CardBoxes of(double[] left, double[] top, double[] width, double[] height) {
    double[] right = new double[left.length];
    double[] bottom = new double[left.length];
    for (int v = 0; v < left.length; v++) {
      right[v] = left[v] + width[v];
      bottom[v] = top[v] + height[v];
    }
    return new CardBoxes(left, top, right, bottom);
  }

  int count() {
    return left.length;
  }

  double height(int card) {
    return bottom[card] - top[card];
  }

  double[] left() {
    return left;
  }

  double[] top() {
    return top;
  }

  double[] right() {
    return right;
  }

  double[] bottom() {
    return bottom;
  }
}
