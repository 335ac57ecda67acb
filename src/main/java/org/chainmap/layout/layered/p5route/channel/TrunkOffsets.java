package org.chainmap.layout.layered.p5route.channel;

import java.util.Arrays;

/**
 * How far each strand lies beside its net's lines, so that a trunk's strands look like one and keep
 * an order in which they part without crossing.
 *
 * <p>Precondition: every pass has its place. Postcondition: strands of one net lie at most 0.4 px
 * apart. O(strands · log strands · stops of one).
 */
final class TrunkOffsets {

  /** How far two strands of a trunk lie apart, in px; less where they are many. */
  private static final double STEP = 0.02;

  private static final double TRUNK = 0.4;

  private final RoutedEdges routedEdges;

  private TrunkOffsets(RoutedEdges routedEdges) {
    this.routedEdges = routedEdges;
  }

  /** The offset of each strand in px. */
  static double[] offsets(RoutedEdges routedEdges) {
    return new TrunkOffsets(routedEdges).offsets();
  }

  private double[] offsets() {
    int n = routedEdges.links.length;
    double[] offsets = new double[n];
    Integer[] byNet = new Integer[n];
    Arrays.setAll(byNet, i -> i);
    Arrays.sort(byNet, this::compare);
    for (int first = 0; first < n; ) {
      int end = first;
      while (end < n && routedEdges.net(byNet[end]) == routedEdges.net(byNet[first])) {
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
    int byNet = Integer.compare(routedEdges.net(a), routedEdges.net(b));
    if (byNet != 0 || a == b) {
      return byNet;
    }
    boolean fromStart = !routedEdges.routingProblem.backwards()[routedEdges.links[a]];
    int la = routedEdges.start[a + 1] - routedEdges.start[a];
    int lb = routedEdges.start[b + 1] - routedEdges.start[b];
    for (int k = 1; k < Math.min(la, lb); k++) {
      int va =
          routedEdges.node[fromStart ? routedEdges.start[a] + k : routedEdges.start[a + 1] - 1 - k];
      int vb =
          routedEdges.node[fromStart ? routedEdges.start[b] + k : routedEdges.start[b + 1] - 1 - k];
      if (va != vb) {
        int byPlace = Integer.compare(routedEdges.place[va], routedEdges.place[vb]);
        return byPlace != 0
            ? byPlace
            : Integer.compare(routedEdges.column[va], routedEdges.column[vb]);
      }
    }
    return Integer.compare(a, b);
  }
}
