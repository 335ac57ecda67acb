package org.chainmap.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Something that lays out chains with their stages held. */
interface Peer {

  String name();

  /** The most cards it finishes within a few minutes. */
  int most();

  /** Whether it runs in this process, so that it gets faster by being warmed up. */
  boolean warms();

  /**
   * Draws a chain.
   *
   * @throws IOException if the peer is not installed or fails
   */
  Drawn draw(Chain chain) throws IOException, InterruptedException;

  /** The CPU time of this thread so far, in ms. */
  static double cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
  }
}
