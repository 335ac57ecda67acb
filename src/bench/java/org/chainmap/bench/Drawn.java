package org.chainmap.bench;

/** A drawing of a chain. The peer that makes it fills and owns the arrays. */
final class Drawn {

  private final double[] x;
  private final double[] y;
  private final double[][] way;
  private final double millis;

  /**
   * @param x the centre of each card @param y the centre of each card
   * @param way the route of each link, alternating x and y; empty where the peer drew none
   * @param millis the time taken: thread CPU time of peers in this process, wall time of others
   */
  Drawn(double[] x, double[] y, double[][] way, double millis) {
    this.x = x;
    this.y = y;
    this.way = way;
    this.millis = millis;
  }

  double[] x() {
    return x;
  }

  double[] y() {
    return y;
  }

  double[][] way() {
    return way;
  }

  double millis() {
    return millis;
  }

  /** Returns an empty drawing. */
  static Drawn blank(Chain chain, double millis) {
    int n = chain.cards();
    return new Drawn(new double[n], new double[n], new double[chain.links()][0], millis);
  }
}
