package org.chainmap.analysis.cascade;

/**
 * What is left of each firm after a failure has spread.
 *
 * @param downstream h<sup>d</sup> by firm, from 1 (untouched) to 0 (stopped): what missing inputs
 *     leave of it
 * @param upstream h<sup>u</sup> by firm: what missing customers leave of it
 * @param downstreamLevel by firm, the step in which missing inputs first touched it: 0 where it
 *     failed itself, 1 for what that touches directly …; −1 where never
 * @param upstreamLevel the same for missing customers
 * @param rounds how many synchronous rounds it took
 * @param lost Σ s·(1 − min(h<sup>d</sup>, h<sup>u</sup>)): the sales lost
 * @param index the part of all sales that is lost, 0–1: the economic systemic risk index of what
 *     failed; NaN where nothing is sold at all
 */
public record CascadeResult(
    double[] downstream,
    double[] upstream,
    int[] downstreamLevel,
    int[] upstreamLevel,
    int rounds,
    double lost,
    double index) {

  /** What is left of a firm: the smaller of both. */
  public double left(int firm) {
    return Math.min(downstream[firm], upstream[firm]);
  }

  /** The step in which a firm was first touched, by either; −1 where never. */
  public int level(int firm) {
    int down = downstreamLevel[firm];
    int up = upstreamLevel[firm];
    return down < 0 ? up : up < 0 ? down : Math.min(down, up);
  }
}
