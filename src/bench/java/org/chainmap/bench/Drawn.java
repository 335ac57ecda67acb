package org.chainmap.bench;

/**
 * A drawing of a chain.
 *
 * @param x the centre of each card @param y the centre of each card
 * @param way the route of each link, alternating x and y; empty where the peer drew none
 * @param millis the time taken: thread CPU time of peers in this process, wall time of others
 */
record Drawn(double[] x, double[] y, double[][] way, double millis) {

  /** Returns an empty drawing. */
  static Drawn blank(Chain chain, double millis) {
    int n = chain.cards();
    return new Drawn(new double[n], new double[n], new double[chain.links()][0], millis);
  }
}
