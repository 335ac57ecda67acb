package org.chainmap.layout.edgeshape;

/**
 * A vertical segment of a route, or several merged, that is to be drawn as a curve: it leads from
 * one horizontal segment ("level") to another, with the space available for it from {@code in},
 * where the curve leaves the first level, to {@code out}, where it reaches the second.
 *
 * <p>If the route continues in its direction, the two lie on either side of {@code at}, and no card
 * comes near the box from (in, from) to (out, to). If it turns back, both lie on the same side.
 *
 * @param at the x of the vertical segment, the middle of several
 * @param in the x at which the curve begins
 * @param out the x at which the curve ends
 * @param from the y of the level before
 * @param to the y of the level after
 * @param before the direction in which x changes on the level before: 1 or −1
 * @param after the same on the level after
 */
record Bend(double at, double in, double out, double from, double to, int before, int after) {

  boolean back() {
    return before != after;
  }

  Bend withIn(double changed) {
    return new Bend(at, changed, out, from, to, before, after);
  }

  Bend withOut(double changed) {
    return new Bend(at, in, changed, from, to, before, after);
  }

  /** Returns the extent of a rounded corner along the vertical piece of a route that turns back. */
  double reach(double x) {
    return Math.min(Math.abs(at - x), Math.abs(to - from) / 2);
  }
}
