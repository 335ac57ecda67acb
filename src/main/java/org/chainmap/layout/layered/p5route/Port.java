package org.chainmap.layout.layered.p5route;

/**
 * Where a way may leave or enter a card, and how far it gets from there without a turn.
 *
 * @param horizontal whether the way crosses a left or right edge
 * @param at the coordinate of that first or last piece across its direction
 * @param edge where it touches the card
 * @param reach how far it gets away from the card
 * @param cost what using it costs, in px of detour
 */
record Port(boolean horizontal, double at, double edge, double reach, double cost) {

  double from() {
    return Math.min(edge, reach);
  }

  double to() {
    return Math.max(edge, reach);
  }
}
