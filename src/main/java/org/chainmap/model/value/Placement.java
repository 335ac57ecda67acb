package org.chainmap.model.value;

import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.jspecify.annotations.Nullable;

/**
 * The position of a card as set manually or by the last layout.
 *
 * @param position its top left corner in px, or null where it is unplaced
 * @param size its size in px where set manually, or null to fit its text
 * @param pinned whether no layout may move it
 */
public record Placement(@Nullable Point position, @Nullable Size size, boolean pinned) {

  public static final Placement NONE = new Placement(null, null, false);

  public Placement withPosition(@Nullable Point changed) {
    return new Placement(changed, size, pinned);
  }

  public Placement withSize(@Nullable Size changed) {
    return new Placement(position, changed, pinned);
  }

  public Placement withPinned(boolean changed) {
    return new Placement(position, size, changed);
  }
}
