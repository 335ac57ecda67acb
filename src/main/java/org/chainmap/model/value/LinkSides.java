package org.chainmap.model.value;

import org.chainmap.geom.CardSide;
import org.jspecify.annotations.Nullable;

/**
 * The sides of cards at which a person drew a link; the router chooses those that are null.
 *
 * @param from the side of the source's card
 * @param to the side of the target's card
 */
public record LinkSides(@Nullable CardSide from, @Nullable CardSide to) {

  public static final LinkSides NONE = new LinkSides(null, null);

  public LinkSides withFrom(@Nullable CardSide changed) {
    return new LinkSides(changed, to);
  }

  public LinkSides withTo(@Nullable CardSide changed) {
    return new LinkSides(from, changed);
  }

  /** Returns the sides of the link turned around. */
  public LinkSides reversed() {
    return new LinkSides(to, from);
  }
}
