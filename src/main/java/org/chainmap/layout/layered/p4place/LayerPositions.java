package org.chainmap.layout.layered.p4place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.spacing.Spacing;

/**
 * Where layers lie along the flow: far enough apart for the links between them and their labels.
 *
 * <p>Precondition: nodes have their heights, cards their layers. Postcondition: layers follow one
 * another with at least the layer gap, stages with at least the stage gap; an empty stage has room
 * for its band; frames have room for their names.
 *
 * <p>Arrays are not copied; nobody may change them once this object is made.
 */
public final class LayerPositions {

  private final StageGraph graph;
  private final LayeredGraph layeredGraph;
  private final int[] first;
  private final int[] layer;
  private final double frameAhead;

  /**
   * @param first the first layer of each stage, and at the end the number of layers
   * @param layer the layer of each card
   * @param frameAhead the room a frame's name takes along the flow, before its cards
   */
  public LayerPositions(
      StageGraph graph, LayeredGraph layeredGraph, int[] first, int[] layer, double frameAhead) {
    this.graph = graph;
    this.layeredGraph = layeredGraph;
    this.first = first;
    this.layer = layer;
    this.frameAhead = frameAhead;
  }

  /** Between a label and what lies before and behind it on its link. */
  private static final double LABEL_MARGIN = 12;

  /**
   * Links with labels. The arrays are those it was made of: whoever makes it owns them, and nobody
   * changes them.
   */
  public static final class Labels {

    private final int[] from;
    private final int[] to;
    private final double[] width;

    /**
     * @param from the card each link starts at; {@code to}: where it ends
     * @param width the extent of each label along the flow in px
     */
    public Labels(int[] from, int[] to, double[] width) {
      this.from = from;
      this.to = to;
      this.width = width;
    }
  }

  /**
   * The left edge of each layer in px. O(nodes + links · log links).
   *
   * @param middle the middle of each node
   */
  public double[] lefts(double[] middle, Labels labels) {
    int layers = layeredGraph.order.length;
    double[] widest = widest();
    double[] labelled = labelled(middle, labels);
    double[] names = names();
    double[] lefts = new double[layers];
    double x = 0;
    for (int stage = 0; stage < graph.stages(); stage++) {
      boolean empty = true;
      double start = x;
      for (int c = first[stage]; c < first[stage + 1]; c++) {
        lefts[c] = x;
        empty &= widest[c] == 0;
        boolean last = c + 1 == first[stage + 1];
        double least = last ? Spacing.STAGE_GAP : Spacing.COLUMN_GAP;
        double name = c + 1 < layers ? names[c + 1] : 0;
        x += widest[c] + Math.max(least, labelled[c]) + name;
      }
      if (empty) {
        x = start + Spacing.EMPTY_BAND - 2 * Spacing.BAND_PADDING + Spacing.STAGE_GAP;
      }
    }
    return lefts;
  }

  /** The room wanted after each layer: for links, and beside them for the longest label. */
  private double[] labelled(double[] middle, Labels labels) {
    double[] room = new double[layeredGraph.order.length];
    for (int c = 0; c < room.length; c++) {
      room[c] = channel(c, middle);
    }
    double[] most = room.clone();
    for (int e = 0; e < labels.width.length; e++) {
      int from = labels.from[e];
      int to = labels.to[e];
      if (layer[to] == layer[from] + 1) {
        boolean straight = Math.abs(middle[from] - middle[to]) < Spacing.PORT;
        double label = labels.width[e] + 2 * LABEL_MARGIN;
        double beside = straight ? 0 : room[layer[from]] - Spacing.CLEARANCE - Spacing.ARROW;
        most[layer[from]] = Math.max(most[layer[from]], label + beside);
      }
    }
    return most;
  }

  /** The room names of frames take before each layer. */
  private double[] names() {
    double[] names = new double[layeredGraph.order.length];
    if (frameAhead > 0) {
      int[] begin = new int[1 + Arrays.stream(graph.group()).max().orElse(-1)];
      Arrays.fill(begin, Integer.MAX_VALUE);
      for (int v = 0; v < graph.cards(); v++) {
        int g = graph.group()[v];
        if (g >= 0) {
          begin[g] = Math.min(begin[g], layer[v]);
        }
      }
      for (int c : begin) {
        if (c < names.length) {
          names[c] = frameAhead;
        }
      }
    }
    return names;
  }

  /** The room for the vertical segments after a layer: as many tracks as overlap most. */
  private double channel(int c, double[] middle) {
    List<double[]> ends = new ArrayList<>();
    for (int v : layeredGraph.order[c]) {
      double low = middle[v];
      double high = middle[v];
      for (int k = layeredGraph.right.start[v]; k < layeredGraph.right.start[v + 1]; k++) {
        low = Math.min(low, middle[layeredGraph.right.item[k]]);
        high = Math.max(high, middle[layeredGraph.right.item[k]]);
      }
      if (high - low > Spacing.PORT) {
        ends.add(new double[] {low, 1});
        ends.add(new double[] {high, -1});
      }
    }
    ends.sort((a, b) -> a[0] != b[0] ? Double.compare(a[0], b[0]) : Double.compare(a[1], b[1]));
    int open = 0;
    int most = 0;
    for (double[] end : ends) {
      open += (int) end[1];
      most = Math.max(most, open);
    }
    return Spacing.CLEARANCE + Spacing.ARROW + 4 + Spacing.TRACK * Math.max(0, most - 1);
  }

  /** The widest card of each layer. */
  private double[] widest() {
    double[] widest = new double[layeredGraph.order.length];
    for (int v = 0; v < graph.cards(); v++) {
      widest[layer[v]] = Math.max(widest[layer[v]], graph.width()[v]);
    }
    return widest;
  }
}
