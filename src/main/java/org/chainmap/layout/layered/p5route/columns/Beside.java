package org.chainmap.layout.layered.p5route.columns;

import java.util.Arrays;

/**
 * How far each strand lies beside its net's lines, so that a trunk's strands look like one and keep
 * an order in which they part without crossing.
 *
 * <p>Precondition: every pass has its place. Postcondition: strands of one net lie at most 0.4 px
 * apart. O(strands · log strands · stops of one).
 */
final class Beside {

  /** How far two strands of a trunk lie apart, in px; less where they are many. */
  private static final double STEP = 0.02;

  private static final double TRUNK = 0.4;

  private final Strands strands;

  private Beside(Strands strands) {
    this.strands = strands;
  }

  /** The offset of each strand in px. */
  static double[] offsets(Strands strands) {
    return new Beside(strands).offsets();
  }

  private double[] offsets() {
    int n = strands.links.length;
    double[] offsets = new double[n];
    Integer[] byNet = new Integer[n];
    Arrays.setAll(byNet, i -> i);
    Arrays.sort(byNet, this::compare);
    for (int first = 0; first < n; ) {
      int end = first;
      while (end < n && strands.net(byNet[end]) == strands.net(byNet[first])) {
        end++;
      }
      double step = Math.min(STEP, TRUNK / (end - first));
      for (int k = first; k < end; k++) {
        offsets[byNet[k]] = (k - first - (end - 1 - first) / 2.0) * step;
      }
      first = end;
    }
    return offsets;
  }

  /** By net, within it by where two strands, walked from their root, first part. */
  private int compare(int a, int b) {
    int byNet = Integer.compare(strands.net(a), strands.net(b));
    if (byNet != 0 || a == b) {
      return byNet;
    }
    boolean fromStart = !strands.scene.backwards()[strands.links[a]];
    int la = strands.start[a + 1] - strands.start[a];
    int lb = strands.start[b + 1] - strands.start[b];
    for (int k = 1; k < Math.min(la, lb); k++) {
      int va = strands.node[fromStart ? strands.start[a] + k : strands.start[a + 1] - 1 - k];
      int vb = strands.node[fromStart ? strands.start[b] + k : strands.start[b + 1] - 1 - k];
      if (va != vb) {
        int byPlace = Integer.compare(strands.place[va], strands.place[vb]);
        return byPlace != 0 ? byPlace : Integer.compare(strands.column[va], strands.column[vb]);
      }
    }
    return Integer.compare(a, b);
  }
}
