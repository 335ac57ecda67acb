package org.chainmap.layout.layered.interactive;

/**
 * How much of a familiar picture tidying may change.
 *
 * @param swapped the part of all pairs of cards within a column that may change their order
 * @param fair up to so many times the crossings of a fresh layout, cards stay where they are
 */
public record Stability(double swapped, double fair) {

  /** What tidying may change as a rule. */
  public static final Stability USUAL = new Stability(0.0195, 1.05);
}
