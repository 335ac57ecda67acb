package org.chainmap.paint;

import org.chainmap.geom.Box;

/**
 * What part of a map is looked at, and how closely: painting leaves out what cannot be seen.
 *
 * @param visible the part in map coordinates
 * @param zoom screen px per map px
 */
public record View(Box visible, double zoom) {

  /** Everything in full detail: what exports draw. */
  public static final View ALL = new View(new Box(-1e9, -1e9, 2e9, 2e9), 1);
}
