package org.chainmap.model.value;

import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where a card was put by hand or by the last tidying.
 *
 * @param position its left top corner in px, or null where it was never placed
 * @param size its size in px where it was resized by hand, or null to fit its text
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
