package org.chainmap.layout.layered.p5route;

import java.util.Arrays;
import org.chainmap.graph.IntHeap;

/**
 * The labels of one search: segments of a path, each entered at a point, the cheapest first. Kept
 * in arrays, as a search makes thousands; a label is its index.
 */
final class SearchLabels {

  private final IntHeap intHeap = IntHeap.byKeyThenItem();
  private int count;
  private byte[] kind = new byte[512];
  private int[] line = new int[512];
  private double[] x = new double[512];
  private double[] y = new double[512];
  private double[] cost = new double[512];
  private int[] parent = new int[512];

  /** Drops the labels of the search before. */
  void clear() {
    count = 0;
    intHeap.clear();
  }

  boolean isEmpty() {
    return intHeap.isEmpty();
  }

  /** Removes the label of the least cost and estimate. */
  int poll() {
    return intHeap.poll();
  }

  /**
   * Adds a label.
   *
   * @param what the kind of its segment
   * @param id its line, or its port
   * @param soFar what the path costs up to it
   * @param left the least that the rest may cost
   * @param before the label of the segment before it, or -1
   */
  void add(byte what, int id, double px, double py, double soFar, double left, int before) {
    if (count == kind.length) {
      int more = count * 2;
      kind = Arrays.copyOf(kind, more);
      line = Arrays.copyOf(line, more);
      x = Arrays.copyOf(x, more);
      y = Arrays.copyOf(y, more);
      cost = Arrays.copyOf(cost, more);
      parent = Arrays.copyOf(parent, more);
    }
    kind[count] = what;
    line[count] = id;
    x[count] = px;
    y[count] = py;
    cost[count] = soFar;
    parent[count] = before;
    intHeap.add(soFar + left, count++);
  }

  byte kind(int label) {
    return kind[label];
  }

  int line(int label) {
    return line[label];
  }

  double x(int label) {
    return x[label];
  }

  double y(int label) {
    return y[label];
  }

  double cost(int label) {
    return cost[label];
  }

  int parent(int label) {
    return parent[label];
  }

  /** Counts the segments of the path that ends with a label. */
  int length(int last) {
    int n = 0;
    for (int label = last; label >= 0; label = parent[label]) {
      n++;
    }
    return n;
  }
}
