package org.chainmap.layout.layered.p3order;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleConsumer;
import org.chainmap.layout.layered.net.Layers;

/**
 * Orders the nodes of every column so that edges cross little: sweeps by median and barycentre with
 * transposition (Gansner et al., IEEE TSE 19(3), 1993), from several starts; the best is kept.
 *
 * <p>Precondition: every edge joins neighbouring columns. Postcondition: each column holds the same
 * nodes, members of a group in it side by side; never more crossings than a start without sweeps.
 */
public final class CrossingReduction {

  private static final int SWEEPS = 24;
  private static final int PATIENCE = 6;

  private final Layers layers;
  private final Crossings crossings;
  private final Sweeps sweeps;
  private final int[] place;

  private CrossingReduction(Layers layers) {
    this.layers = layers;
    this.crossings = new Crossings(layers);
    this.place = new int[layers.nodes];
    this.sweeps = new Sweeps(layers, place);
  }

  /**
   * Orders the columns in place. O(starts · sweeps · edges · log nodes).
   *
   * @param starts how many starts to try
   * @param progress told of the part done; may throw to end the work
   */
  public static long reduce(Layers layers, int starts, long seed, DoubleConsumer progress) {
    return new CrossingReduction(layers).run(starts, new Random(seed), progress);
  }

  private long run(int starts, Random random, DoubleConsumer progress) {
    int[][] best = copy(layers.order);
    long least = Long.MAX_VALUE;
    for (int start = 0; start < starts && least > 0; start++) {
      begin(start, random);
      long now = count();
      int[][] local = copy(layers.order);
      long localLeast = now;
      int idle = 0;
      for (int sweep = 0; sweep < SWEEPS && idle < PATIENCE && localLeast > 0; sweep++) {
        progress.accept((start + (double) sweep / SWEEPS) / starts);
        sweeps.sweep(sweep % 2 == 0, sweep % 4 < 2);
        sweeps.transpose();
        now = count();
        idle++;
        if (now < localLeast) {
          localLeast = now;
          local = copy(layers.order);
          idle = 0;
        }
      }
      if (localLeast < least) {
        least = localLeast;
        best = local;
      }
    }
    for (int c = 0; c < best.length; c++) {
      System.arraycopy(best[c], 0, layers.order[c], 0, best[c].length);
    }
    return least == Long.MAX_VALUE ? count() : least;
  }

  private long count() {
    return crossings.count(layers.order, place);
  }

  /** The first start follows links through the columns, the others shuffle. */
  private void begin(int start, Random random) {
    int[] found = new int[layers.nodes];
    int next = 0;
    if (start == 0) {
      boolean[] seen = new boolean[layers.nodes];
      int[] queue = new int[layers.nodes];
      for (int[] column : layers.order) {
        for (int v : column) {
          if (!seen[v]) {
            next = follow(v, seen, queue, found, next);
          }
        }
      }
    } else {
      for (int v = 0; v < layers.nodes; v++) {
        found[v] = random.nextInt();
      }
    }
    for (int c = 0; c < layers.order.length; c++) {
      sweeps.arrange(c, v -> found[v]);
    }
  }

  private int follow(int from, boolean[] seen, int[] queue, int[] found, int next) {
    int size = 0;
    int number = next;
    queue[size++] = from;
    seen[from] = true;
    for (int i = 0; i < size; i++) {
      int v = queue[i];
      found[v] = number++;
      for (int k = layers.rightStart[v]; k < layers.rightStart[v + 1]; k++) {
        if (!seen[layers.right[k]]) {
          seen[layers.right[k]] = true;
          queue[size++] = layers.right[k];
        }
      }
      for (int k = layers.leftStart[v]; k < layers.leftStart[v + 1]; k++) {
        if (!seen[layers.left[k]]) {
          seen[layers.left[k]] = true;
          queue[size++] = layers.left[k];
        }
      }
    }
    return number;
  }

  private static int[][] copy(int[][] order) {
    return Arrays.stream(order).map(int[]::clone).toArray(int[][]::new);
  }
}
