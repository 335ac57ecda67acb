package org.chainmap.layout.layered.p5route;

import org.chainmap.layout.layered.graph.DrawnLinks;

/**
 * Placed cards and the links to be routed between them, with the flow running to the right. The
 * arrays belong to this object; nobody else writes to them.
 */
public final class RoutingProblem {

  private final CardBoxes cards;
  private final int[] from;
  private final int[] to;
  private final NetGrouping nets;
  private final PortSides sides;

  /**
   * @param from the card each link starts at, by index
   * @param to the card each link ends at, maybe the same
   */
  public RoutingProblem(CardBoxes cards, int[] from, int[] to, NetGrouping nets) {
    this(cards, from, to, nets, PortSides.FREE);
  }

  private RoutingProblem(CardBoxes cards, int[] from, int[] to, NetGrouping nets, PortSides sides) {
    this.cards = cards;
    this.from = from;
    this.to = to;
    this.nets = nets;
    this.sides = sides;
  }

  /**
   * Cards, and the links between them in nets: what a drawing shows and what it is judged by.
   *
   * @param stage the stage of each card
   */
  public static RoutingProblem of(CardBoxes cards, int[] stage, DrawnLinks links) {
    return of(cards, stage, links, PortSides.FREE);
  }

  /** The same with links that are held to sides of their cards. */
  public static RoutingProblem of(CardBoxes cards, int[] stage, DrawnLinks links, PortSides sides) {
    return new RoutingProblem(
        cards, links.from(), links.to(), NetGrouping.of(cards, stage, links, sides), sides);
  }

  public int cards() {
    return cards.count();
  }

  public int links() {
    return from.length;
  }

  /** The left edge of each card in px. */
  public double[] left() {
    return cards.left();
  }

  /** The top edge of each card in px. */
  public double[] top() {
    return cards.top();
  }

  /** The right edge of each card in px. */
  public double[] right() {
    return cards.right();
  }

  /** The bottom edge of each card in px. */
  public double[] bottom() {
    return cards.bottom();
  }

  /** The card each link starts at. */
  public int[] from() {
    return from;
  }

  /** The card each link ends at. */
  public int[] to() {
    return to;
  }

  /** The net of each link: links of one net may share segments, links of two never do. */
  public int[] net() {
    return nets.net();
  }

  /** Tells whether the net of each link is rooted at the link's target rather than its source. */
  public boolean[] backwards() {
    return nets.backwards();
  }

  /** Tells whether each link runs back to an earlier stage: around the cards, not between them. */
  public boolean[] around() {
    return nets.around();
  }

  /** Returns the sides of cards that links are held to. */
  public PortSides sides() {
    return sides;
  }

  double middle(int card) {
    return (cards.top()[card] + cards.bottom()[card]) / 2;
  }

  double center(int card) {
    return (cards.left()[card] + cards.right()[card]) / 2;
  }

  /** Cards as obstacles to horizontal segments. */
  Obstacles across() {
    return new Obstacles(left(), right(), top(), bottom());
  }

  /** Cards as obstacles to vertical segments. */
  Obstacles along() {
    return new Obstacles(top(), bottom(), left(), right());
  }
}
