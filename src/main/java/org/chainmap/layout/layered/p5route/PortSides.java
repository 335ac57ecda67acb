package org.chainmap.layout.layered.p5route;

import org.chainmap.geom.CardSide;
import org.jspecify.annotations.Nullable;

/**
 * The sides of cards at which some links must leave and enter, with the flow running to the right.
 * The arrays belong to this object; nobody else writes to them.
 */
public final class PortSides {

  /** No link is held to a side. */
  public static final PortSides FREE = new PortSides(new CardSide[0], new CardSide[0]);

  private final @Nullable CardSide[] from;
  private final @Nullable CardSide[] to;

  /**
   * @param from the side at each link's source, null where any will do
   * @param to the same at its target
   */
  public PortSides(@Nullable CardSide[] from, @Nullable CardSide[] to) {
    this.from = from;
    this.to = to;
  }

  /** Returns the side at a link's source, null where any will do. */
  @Nullable CardSide from(int link) {
    return link < from.length ? from[link] : null;
  }

  /** Returns the side at a link's target, null where any will do. */
  @Nullable CardSide to(int link) {
    return link < to.length ? to[link] : null;
  }

  /** Returns whether a link is held to a side at one of its ends. */
  public boolean holds(int link) {
    return from(link) != null || to(link) != null;
  }

  /**
   * Returns a number that links held to the same sides have in common, 0 for those that are not.
   */
  int code(int link) {
    return code(from(link)) + (CardSide.values().length + 1) * code(to(link));
  }

  private static int code(@Nullable CardSide side) {
    return side == null ? 0 : 1 + side.ordinal();
  }
}
