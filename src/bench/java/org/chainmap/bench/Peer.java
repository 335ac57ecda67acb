package org.chainmap.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;

/** A layout program that places chains with fixed stages. */
interface Peer {

  String name();

  /** Returns the largest number of cards that it finishes within a few minutes. */
  int most();

  /** Whether it runs in this process, so that warming up makes it faster. */
  boolean warms();

  /**
   * Draws a chain.
   *
   * @throws IOException if the peer is not installed or fails
   */
  Drawn draw(Chain chain) throws IOException, InterruptedException;

  /** Returns the CPU time of this thread so far, in ms. */
  static double cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
  }
}
