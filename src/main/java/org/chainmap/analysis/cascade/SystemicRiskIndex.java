package org.chainmap.analysis.cascade;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.chainmap.task.Progress;

/** The economic systemic risk index of many firms, computed on all cores. */
public final class SystemicRiskIndex {

  private static final int BLOCK = 16;

  private SystemicRiskIndex() {}

  /** Returns the index of every firm. O(n · rounds · m) at worst, O(cores · n) memory. */
  public static double[] of(SalesNetwork net, Progress progress) {
    return of(net, IntStream.range(0, net.size()).toArray(), progress);
  }

  /**
   * Returns the index of some firms, in their order. The result is the same on any number of cores.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static double[] of(SalesNetwork net, int[] firms, Progress progress) {
    double[] values = new double[firms.length];
    int blocks = (firms.length + BLOCK - 1) / BLOCK;
    AtomicInteger done = new AtomicInteger();
    Queue<Cascade> idle = new ConcurrentLinkedQueue<>();
    IntStream.range(0, blocks)
        .parallel()
        .forEach(
            block -> {
              Cascade reused = idle.poll();
              Cascade cascade = reused == null ? new Cascade(net) : reused;
              int end = Math.min(firms.length, (block + 1) * BLOCK);
              for (int k = block * BLOCK; k < end; k++) {
                if (progress.cancelled()) {
                  return;
                }
                values[k] = cascade.index(firms[k]);
              }
              idle.add(cascade);
              progress.report((double) done.incrementAndGet() / blocks);
            });
    progress.check();
    return values;
  }
}
