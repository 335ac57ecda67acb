package org.chainmap.bench;

/**
 * A drawing of a chain.
 *
 * @param x the middle of each card
 * @param y the middle of each card
 * @param way the way of each link, x and y by turns; empty where the peer drew none
 * @param millis how long it took: thread-CPU time of those in this process, wall time of others
 */
record Drawn(double[] x, double[] y, double[][] way, double millis) {

  /** A drawing still to be filled. */
  static Drawn blank(Chain chain, double millis) {
    int n = chain.cards();
    return new Drawn(new double[n], new double[n], new double[chain.links()][0], millis);
  }
}
