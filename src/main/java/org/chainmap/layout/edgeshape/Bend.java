package org.chainmap.layout.edgeshape;

/**
 * Where a way changes from one level to another, with the room there is for it: between {@code in},
 * where the line leaves the first level, and {@code out}, where it is on the second.
 *
 * <p>Where the way goes on in its direction, both lie on either side of {@code at}, and no card
 * comes near the box from (in, from) to (out, to). Where it turns back, both lie on the same side.
 *
 * @param at the x of the upright piece
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

  /** How far a rounded corner of a way that turns back reaches along its upright piece. */
  double reach(double x) {
    return Math.min(Math.abs(at - x), Math.abs(to - from) / 2);
  }
}
