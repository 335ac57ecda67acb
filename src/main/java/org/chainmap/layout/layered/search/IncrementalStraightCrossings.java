package org.chainmap.layout.layered.search;

import java.util.Arrays;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.tuning.SearchTuning;

/**
 * Keeps the crossings of straight lines between cards in layers up to date while cards move. Unlike
 * {@code quality.StraightCrossings} it leaves out links within one layer. The links of a map as
 * straight lines from the middle of a card to the middle of another, and how often they cross, kept
 * up to date line by line. Lines that meet in a card do not cross.
 *
 * <p>Between neighbouring layers lie gaps; for each gap the lines through it are held with where
 * they enter and leave it. Two lines cross where their order is another at the two sides of a gap.
 */
public final class IncrementalStraightCrossings {

  /** Heights are held in so many parts of a px; up to some ten million px are told apart. */
  private static final double PARTS = 64;

  private final StageGraph graph;
  private final double[] x;
  private final int[] layer;
  private final double[] y;
  private final int[][] line;
  private final int[][] enter;
  private final int[][] leave;
  private final int[] size;

  /** Where a line is held in each of its gaps, from the first on. */
  private final int[][] slot;

  private final boolean[] held;

  /** Comparisons made since the start, with what each row of them takes to set up. */
  public long work;

  /**
   * No lines yet.
   *
   * @param x where the middle of each layer lies along the flow
   * @param layer the layer of each card, -1 for those that take no part; may change for a card
   *     while none of its lines is held
   * @param y the middle of each card across the flow; may change likewise
   */
  public IncrementalStraightCrossings(StageGraph graph, double[] x, int[] layer, double[] y) {
    this.graph = graph;
    this.x = x;
    this.layer = layer;
    this.y = y;
    int gaps = Math.max(1, x.length);
    line = new int[gaps][16];
    enter = new int[gaps][16];
    leave = new int[gaps][16];
    size = new int[gaps];
    slot = new int[graph.links()][1];
    held = new boolean[graph.links()];
  }

  /** Adds a line and says how many of those held it crosses. O(lines in its gaps). */
  public int add(int e) {
    int from = graph.from()[e];
    int to = graph.to()[e];
    int a = layer[from] <= layer[to] ? from : to;
    int b = a == from ? to : from;
    if (layer[a] < 0 || layer[a] == layer[b]) {
      return 0;
    }
    double slope = (y[b] - y[a]) / (x[layer[b]] - x[layer[a]]);
    int at = fixed(y[a]);
    int crossings = 0;
    if (slot[e].length < layer[b] - layer[a]) {
      slot[e] = new int[layer[b] - layer[a]];
    }
    for (int gap = layer[a]; gap < layer[b]; gap++) {
      boolean last = gap + 1 == layer[b];
      int next = fixed(last ? y[b] : y[a] + slope * (x[gap + 1] - x[layer[a]]));
      crossings += crossings(gap, at, next);
      put(e, gap, gap - layer[a], at, next);
      at = next;
    }
    held[e] = true;
    return crossings;
  }

  private static int fixed(double height) {
    return (int) Math.rint(height * PARTS);
  }

  /** Without branches and in whole numbers, so that many lines are compared at once. */
  private int crossings(int gap, int at, int next) {
    int[] in = enter[gap];
    int[] out = leave[gap];
    int n = size[gap];
    int crossings = 0;
    for (int k = 0; k < n; k++) {
      int before = in[k] - at;
      int after = out[k] - next;
      // the sign bit: one of them above, the other below
      crossings += ((before & -after) | (-before & after)) >>> 31;
    }
    work += n + SearchTuning.ROW_COST;
    return crossings;
  }

  private void put(int e, int gap, int step, int at, int next) {
    int n = size[gap]++;
    if (n == line[gap].length) {
      line[gap] = Arrays.copyOf(line[gap], 2 * n);
      enter[gap] = Arrays.copyOf(enter[gap], 2 * n);
      leave[gap] = Arrays.copyOf(leave[gap], 2 * n);
    }
    line[gap][n] = e;
    enter[gap][n] = at;
    leave[gap][n] = next;
    slot[e][step] = n;
  }

  /** Takes a line away and says how many of those left it crossed. O(lines in its gaps). */
  public int remove(int e) {
    if (!held[e]) {
      return 0;
    }
    int first = first(e);
    int last = Math.max(layer[graph.from()[e]], layer[graph.to()[e]]);
    int crossings = 0;
    for (int gap = first; gap < last; gap++) {
      int k = slot[e][gap - first];
      int at = enter[gap][k];
      int next = leave[gap][k];
      int moved = --size[gap];
      line[gap][k] = line[gap][moved];
      enter[gap][k] = enter[gap][moved];
      leave[gap][k] = leave[gap][moved];
      slot[line[gap][k]][gap - first(line[gap][k])] = k;
      crossings += crossings(gap, at, next);
    }
    held[e] = false;
    return crossings;
  }

  private int first(int e) {
    return Math.min(layer[graph.from()[e]], layer[graph.to()[e]]);
  }

  public boolean holds(int e) {
    return held[e];
  }

  /** Returns how far a line runs along the flow and across it together, as its link will. */
  public double length(int e) {
    int from = graph.from()[e];
    int to = graph.to()[e];
    return layer[from] < 0 || layer[to] < 0
        ? 0
        : Math.abs(x[layer[to]] - x[layer[from]]) + Math.abs(y[to] - y[from]);
  }
}
