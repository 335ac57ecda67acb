package org.chainmap.layout.layered.p5route;

/**
 * A point where a route may leave or enter a card, and how far it gets from there without a bend.
 *
 * @param horizontal whether the route crosses a left or right edge
 * @param at the coordinate of its first or last segment across its direction
 * @param edge where that segment touches the card
 * @param reach the coordinate up to which that segment may run freely
 * @param cost what using the port costs, in px of detour
 */
record Port(boolean horizontal, double at, double edge, double reach, double cost) {

  double from() {
    return Math.min(edge, reach);
  }

  double to() {
    return Math.max(edge, reach);
  }
}
