package org.chainmap.paint;

import org.chainmap.geom.Box;

/**
 * The visible part of a map and the zoom; painting leaves out invisible elements.
 *
 * @param visible the part in map coordinates
 * @param zoom screen px per map px
 */
public record View(Box visible, double zoom) {

  /** The view of exports: everything in full detail. */
  public static final View ALL = new View(new Box(-1e9, -1e9, 2e9, 2e9), 1);
}
