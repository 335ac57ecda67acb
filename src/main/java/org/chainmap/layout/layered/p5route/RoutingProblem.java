package org.chainmap.layout.layered.p5route;

import org.chainmap.layout.layered.graph.DrawnLinks;

/**
 * What is to be routed: placed cards and links between them, with the flow running to the right.
 *
 * @param left the left edge of each card in px; top, right and bottom likewise
 * @param from the card each link starts at, by index; {@code to}: where it ends, maybe the same
 * @param net the net of each link: links of one net may share pieces, links of two never do
 * @param backwards whether a link's net shares its target's side rather than its source's
 * @param around whether a link runs back to an earlier stage: around the cards, not between them
 */
public record RoutingProblem(
    double[] left,
    double[] top,
    double[] right,
    double[] bottom,
    int[] from,
    int[] to,
    int[] net,
    boolean[] backwards,
    boolean[] around) {

  /**
   * Cards, and the links between them in nets: what a drawing shows and what it is judged by.
   *
   * @param stage the stage of each card
   */
  public static RoutingProblem of(CardBoxes cards, int[] stage, DrawnLinks links) {
    return Nets.scene(cards, stage, links);
  }

  public int cards() {
    return left.length;
  }

  public int links() {
    return from.length;
  }

  double middle(int card) {
    return (top[card] + bottom[card]) / 2;
  }

  double center(int card) {
    return (left[card] + right[card]) / 2;
  }

  /** Cards as obstacles to horizontal pieces. */
  Obstacles across() {
    return new Obstacles(left, right, top, bottom);
  }

  /** Cards as obstacles to vertical pieces. */
  Obstacles along() {
    return new Obstacles(top, bottom, left, right);
  }
}
