package org.chainmap.layout;

/**
 * Options of a layout.
 *
 * @param seed for anything random: the same task with the same options gives the same layout
 * @param budget the number of seconds the search for a better layout may take; 0 for the quick one
 * @param ratio the wanted width ÷ height of the drawing, or 0 if any will do
 * @param stable whether cards already placed keep their layer and order as far as useful
 */
public record LayoutOptions(long seed, double budget, double ratio, boolean stable) {

  /** The quick layout from scratch, of any width and height. */
  public static final LayoutOptions QUICK = new LayoutOptions(1, 0, 0, false);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if budget or ratio is negative or not finite
   */
  public LayoutOptions {
    if (!(budget >= 0) || !(ratio >= 0) || budget + ratio == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("budget " + budget + ", ratio " + ratio);
    }
  }

  public LayoutOptions withSeed(long changed) {
    return new LayoutOptions(changed, budget, ratio, stable);
  }

  public LayoutOptions withBudget(double changed) {
    return new LayoutOptions(seed, changed, ratio, stable);
  }

  public LayoutOptions withRatio(double changed) {
    return new LayoutOptions(seed, budget, changed, stable);
  }

  public LayoutOptions withStable(boolean changed) {
    return new LayoutOptions(seed, budget, ratio, changed);
  }
}
