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
 * @param locked whether nothing may move, size or delete it until it is unlocked
 * @param layer of cards that overlap, the one with the higher layer is in front; usually 0
 */
public record Placement(
    @Nullable Point position, @Nullable Size size, boolean pinned, boolean locked, int layer) {

  public static final Placement NONE = new Placement(null, null, false, false, 0);

  public Placement withPosition(@Nullable Point changed) {
    return new Placement(changed, size, pinned, locked, layer);
  }

  public Placement withSize(@Nullable Size changed) {
    return new Placement(position, changed, pinned, locked, layer);
  }

  public Placement withPinned(boolean changed) {
    return new Placement(position, size, changed, locked, layer);
  }

  public Placement withLocked(boolean changed) {
    return new Placement(position, size, pinned, changed, layer);
  }

  public Placement withLayer(int changed) {
    return new Placement(position, size, pinned, locked, changed);
  }

  /** Tells whether layouts leave it where it is. */
  public boolean fixed() {
    return pinned || locked;
  }
}
