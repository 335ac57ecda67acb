package org.chainmap.layout.layered.p4place;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import org.chainmap.layout.layered.net.Layers;
import org.chainmap.layout.room.Spacing;

/**
 * Where the nodes of each column lie across the flow: links straight where they can be, long ones
 * first.
 *
 * <p>Precondition: columns are ordered. Postcondition: the order holds and nodes of a column are at
 * least their gaps apart. Column by column, the least sum of link lengths given the neighbouring
 * columns, back and forth until it settles.
 */
public final class Heights {

  private static final int WARM_UP = 8;
  private static final int ROUNDS = 24;

  private final Layers layers;
  private final double[] height;
  private final double[] middle;
  private final double[][] after;

  private Heights(Layers layers, double[] cardHeights) {
    this.layers = layers;
    this.height = Arrays.copyOf(cardHeights, layers.nodes);
    this.middle = new double[layers.nodes];
    this.after = new double[layers.order.length][];
  }

  /** The middle of each node in px; cards that take no part stay at 0. */
  public static double[] middles(Layers layers, double[] cardHeights, DoubleConsumer progress) {
    Heights heights = new Heights(layers, cardHeights);
    heights.stack();
    for (int round = 0; round < ROUNDS; round++) {
      progress.accept((double) round / ROUNDS);
      heights.pass(round % 2 == 0, round < WARM_UP);
    }
    return heights.middle;
  }

  private void stack() {
    for (int c = 0; c < layers.order.length; c++) {
      int[] column = layers.order[c];
      after[c] = new double[column.length];
      for (int k = 1; k < column.length; k++) {
        after[c][k] = after[c][k - 1] + separation(column[k - 1], column[k]);
      }
      double whole = column.length == 0 ? 0 : after[c][column.length - 1];
      for (int k = 0; k < column.length; k++) {
        middle[column[k]] = after[c][k] - whole / 2;
      }
    }
  }

  private double separation(int v, int w) {
    double gap = layers.isBend(v) || layers.isBend(w) ? Spacing.PASSAGE : Spacing.CARD_GAP;
    if (layers.group[v] != layers.group[w]) {
      gap += layers.group[v] >= 0 ? Spacing.FRAME_PADDING : 0;
      gap += layers.group[w] >= 0 ? Spacing.FRAME_PADDING + Spacing.FRAME_HEADER : 0;
    }
    return (height[v] + height[w]) / 2 + gap;
  }

  private void pass(boolean rightwards, boolean oneSided) {
    int n = layers.order.length;
    for (int i = 0; i < n; i++) {
      int c = rightwards ? i : n - 1 - i;
      int[] column = layers.order[c];
      if (column.length == 0 || (oneSided && i == 0)) {
        continue;
      }
      double[][] wishes = new double[column.length][];
      double[][] weights = new double[column.length][];
      for (int k = 0; k < column.length; k++) {
        wish(column[k], k, wishes, weights, !oneSided || rightwards, !oneSided || !rightwards);
      }
      double[] places = Regression.places(after[c], wishes, weights);
      for (int k = 0; k < column.length; k++) {
        middle[column[k]] = places[k];
      }
    }
  }

  private void wish(
      int v, int k, double[][] wishes, double[][] weights, boolean left, boolean right) {
    int lefts = left ? layers.leftStart[v + 1] - layers.leftStart[v] : 0;
    int rights = right ? layers.rightStart[v + 1] - layers.rightStart[v] : 0;
    double[] at = new double[lefts + rights + 1];
    double[] weight = new double[at.length];
    for (int i = 0; i < lefts; i++) {
      int u = layers.left[layers.leftStart[v] + i];
      at[i] = middle[u];
      weight[i] = weight(u, v);
    }
    for (int i = 0; i < rights; i++) {
      int w = layers.right[layers.rightStart[v] + i];
      at[lefts + i] = middle[w];
      weight[lefts + i] = weight(v, w);
    }
    at[lefts + rights] = 0;
    weight[lefts + rights] = 0.02;
    wishes[k] = at;
    weights[k] = weight;
  }

  /** Links through several columns matter most: a bend in them is one that nothing needs. */
  private double weight(int v, int w) {
    return layers.isBend(v) ? layers.isBend(w) ? 8 : 2 : layers.isBend(w) ? 2 : 1;
  }
}
