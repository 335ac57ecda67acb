package org.chainmap.analysis.cascade;

/**
 * The part left of each firm after a failure has spread. The arrays belong to the cascade that made
 * it; nobody changes them.
 */
public final class CascadeResult {

  private final double[] downstream;
  private final double[] upstream;
  private final int[] downstreamLevel;
  private final int[] upstreamLevel;
  private final int rounds;
  private final double lost;
  private final double index;

  /**
   * @param downstream h<sup>d</sup> by firm, from 1 (unaffected) to 0 (stopped): the part left
   *     after missing inputs
   * @param upstream h<sup>u</sup> by firm: the part left after missing customers
   * @param downstreamLevel by firm, the step in which missing inputs first affected it: 0 where it
   *     failed itself, 1 where a failed firm affects it directly …; −1 where never
   * @param upstreamLevel the same for missing customers
   * @param rounds the number of synchronous rounds
   * @param lost Σ s·(1 − min(h<sup>d</sup>, h<sup>u</sup>)): the sales lost
   * @param index the part of all sales that is lost, 0–1: the economic systemic risk index of the
   *     failed firms; NaN where nothing is sold
   */
  public CascadeResult(
      double[] downstream,
      double[] upstream,
      int[] downstreamLevel,
      int[] upstreamLevel,
      int rounds,
      double lost,
      double index) {
    this.downstream = downstream;
    this.upstream = upstream;
    this.downstreamLevel = downstreamLevel;
    this.upstreamLevel = upstreamLevel;
    this.rounds = rounds;
    this.lost = lost;
    this.index = index;
  }

  public double[] downstream() {
    return downstream;
  }

  public double[] upstream() {
    return upstream;
  }

  public int[] downstreamLevel() {
    return downstreamLevel;
  }

  public int[] upstreamLevel() {
    return upstreamLevel;
  }

  public int rounds() {
    return rounds;
  }

  public double lost() {
    return lost;
  }

  public double index() {
    return index;
  }

  /** Returns the part left of a firm: the smaller of both. */
  public double left(int firm) {
    return Math.min(downstream[firm], upstream[firm]);
  }

  /** Returns the step in which a firm was first affected, from either direction; −1 where never. */
  public int level(int firm) {
    int down = downstreamLevel[firm];
    int up = upstreamLevel[firm];
    return down < 0 ? up : up < 0 ? down : Math.min(down, up);
  }
}
