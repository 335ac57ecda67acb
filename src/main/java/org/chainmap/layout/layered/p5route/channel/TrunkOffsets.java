package org.chainmap.layout.layered.p5route.channel;

import java.util.Arrays;

/**
 * Offsets the edges of a trunk (the edges of one net, drawn upon each other) by fractions of a
 * pixel: they look like one line, and lie in the order in which they branch off without crossing.
 *
 * <p>Precondition: every passage has its place. Postcondition: edges of one net lie at most 0.4 px
 * apart. O(edges · log edges · stops of one).
 */
final class TrunkOffsets {

  /** The distance of two neighbouring edges of a trunk in px; less where they are many. */
  private static final double STEP = 0.02;

  /** The greatest width of a trunk in px. */
  private static final double TRUNK = 0.4;

  private final RoutedEdges routedEdges;

  private TrunkOffsets(RoutedEdges routedEdges) {
    this.routedEdges = routedEdges;
  }

  /** The offset of each routed edge in px. */
  static double[] offsets(RoutedEdges routedEdges) {
    return new TrunkOffsets(routedEdges).offsets();
  }

  /** The offset in px of one of so many edges that run side by side as one trunk. */
  static double offset(int index, int size) {
    return (index - (size - 1) / 2.0) * Math.min(STEP, TRUNK / size);
  }

  private double[] offsets() {
    int n = routedEdges.count();
    double[] offsets = new double[n];
    Integer[] byNet = new Integer[n];
    Arrays.setAll(byNet, i -> i);
    Arrays.sort(byNet, this::compare);
    for (int first = 0; first < n; ) {
      int end = first;
      while (end < n && routedEdges.net(byNet[end]) == routedEdges.net(byNet[first])) {
        end++;
      }
      for (int k = first; k < end; k++) {
        offsets[byNet[k]] = offset(k - first, end - first);
      }
      first = end;
    }
    return offsets;
  }

  /** Compares by net, within it by where two edges, followed from their root, first part. */
  private int compare(int a, int b) {
    int byNet = Integer.compare(routedEdges.net(a), routedEdges.net(b));
    if (byNet != 0 || a == b) {
      return byNet;
    }
    boolean fromStart = !routedEdges.routingProblem().backwards()[routedEdges.link(a)];
    int la = routedEdges.end(a) - routedEdges.start(a);
    int lb = routedEdges.end(b) - routedEdges.start(b);
    for (int k = 1; k < Math.min(la, lb); k++) {
      int va = routedEdges.node(fromStart ? routedEdges.start(a) + k : routedEdges.end(a) - 1 - k);
      int vb = routedEdges.node(fromStart ? routedEdges.start(b) + k : routedEdges.end(b) - 1 - k);
      if (va != vb) {
        int byPlace = Integer.compare(routedEdges.place(va), routedEdges.place(vb));
        return byPlace != 0
            ? byPlace
            : Integer.compare(routedEdges.layer(va), routedEdges.layer(vb));
      }
    }
    return Integer.compare(a, b);
  }
}
