package org.chainmap.layout.layered.p4place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmap.layout.layered.net.Layers;
import org.chainmap.layout.layered.net.StageGraph;
import org.chainmap.layout.room.Spacing;

/**
 * Where columns lie along the flow: far enough apart for the links between them.
 *
 * <p>Precondition: nodes have their heights. Postcondition: columns follow one another with at
 * least the column gap, stages with at least the stage gap; an empty stage has room for its band.
 */
public final class Widths {

  private Widths() {}

  /**
   * The left edge of each column in px.
   *
   * @param first the first column of each stage, and at the end the number of columns
   * @param middle the middle of each node
   * @param wanted the width each column needs for its cards; 0 for none
   * @param gapFor the room wanted after each column for labels
   * @param header the room a band's header takes along the flow
   */
  public static double[] lefts(
      StageGraph graph,
      Layers layers,
      int[] first,
      double[] middle,
      double[] wanted,
      double[] gapFor,
      double header) {
    double[] lefts = new double[wanted.length];
    double x = 0;
    for (int stage = 0; stage < graph.stages(); stage++) {
      boolean empty = true;
      double start = x;
      for (int c = first[stage]; c < first[stage + 1]; c++) {
        lefts[c] = x;
        empty &= wanted[c] == 0;
        boolean last = c + 1 == first[stage + 1];
        double least = last ? Spacing.STAGE_GAP + header : Spacing.COLUMN_GAP;
        x += wanted[c] + Math.max(least, Math.max(gapFor[c], channel(layers, c, middle)));
      }
      if (empty) {
        x = start + Spacing.EMPTY_BAND - 2 * Spacing.BAND_PADDING + Spacing.STAGE_GAP + header;
      }
    }
    return lefts;
  }

  /** The room for the vertical pieces after a column: as many tracks as overlap most. */
  private static double channel(Layers layers, int c, double[] middle) {
    List<double[]> ends = new ArrayList<>();
    for (int v : layers.order[c]) {
      double low = middle[v];
      double high = middle[v];
      for (int k = layers.rightStart[v]; k < layers.rightStart[v + 1]; k++) {
        low = Math.min(low, middle[layers.right[k]]);
        high = Math.max(high, middle[layers.right[k]]);
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

  /** The widest card of each column. */
  public static double[] widest(StageGraph graph, int[] column, int columns) {
    double[] widest = new double[columns];
    Arrays.fill(widest, 0);
    for (int v = 0; v < graph.cards(); v++) {
      if (column[v] >= 0) {
        widest[column[v]] = Math.max(widest[column[v]], graph.width()[v]);
      }
    }
    return widest;
  }
}
