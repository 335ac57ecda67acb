package org.chainmap.layout.layered.p4place;

import java.util.Arrays;
import org.chainmap.layout.layered.net.Layers;
import org.chainmap.layout.room.Spacing;

/**
 * Where the nodes of each column lie across the flow, near where they lie now.
 *
 * <p>Precondition: columns are ordered. Postcondition: the order holds and nodes of a column are at
 * least their gaps apart. Column by column the least sum of link lengths given the neighbouring
 * columns, where every card is also drawn to its present place, as by one link more.
 */
public final class KeptHeights {

  private static final int ROUNDS = 10;

  /** What a card's present place counts for, where a link counts 1. */
  private static final double ANCHOR = 0.8;

  private final Layers layers;
  private final double[] height;
  private final double[] anchor;
  private final double[] middle;
  private final double[][] after;

  private KeptHeights(Layers layers, double[] cardHeights, double[] present) {
    this.layers = layers;
    height = Arrays.copyOf(cardHeights, layers.nodes);
    anchor = new double[layers.nodes];
    Arrays.fill(anchor, Double.NaN);
    System.arraycopy(present, 0, anchor, 0, layers.cards);
    middle = new double[layers.nodes];
    after = new double[layers.order.length][];
  }

  /**
   * The middle of each node in px; cards that take no part stay at 0. O(rounds · edges · log).
   *
   * @param present the middle of each card now, NaN where it lies nowhere yet
   */
  public static double[] middles(Layers layers, double[] cardHeights, double[] present) {
    KeptHeights heights = new KeptHeights(layers, cardHeights, present);
    heights.start();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < layers.order.length; i++) {
        heights.place(round % 2 == 0 ? i : layers.order.length - 1 - i, true);
      }
    }
    return heights.middle;
  }

  /** Cards where they lie as far as there is room, other nodes anywhere in between. */
  private void start() {
    for (int c = 0; c < layers.order.length; c++) {
      int[] column = layers.order[c];
      after[c] = new double[column.length];
      for (int k = 1; k < column.length; k++) {
        after[c][k] = after[c][k - 1] + separation(column[k - 1], column[k]);
      }
      place(c, false);
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

  private void place(int c, boolean links) {
    int[] column = layers.order[c];
    if (column.length == 0) {
      return;
    }
    double[][] wishes = new double[column.length][];
    double[][] weights = new double[column.length][];
    for (int k = 0; k < column.length; k++) {
      wish(column[k], k, wishes, weights, links);
    }
    double[] places = Regression.places(after[c], wishes, weights);
    for (int k = 0; k < column.length; k++) {
      middle[column[k]] = places[k];
    }
  }

  private void wish(int v, int k, double[][] wishes, double[][] weights, boolean links) {
    int lefts = layers.leftStart[v + 1] - layers.leftStart[v];
    int rights = links ? layers.rightStart[v + 1] - layers.rightStart[v] : 0;
    double[] at = new double[lefts + rights + 1];
    double[] weight = new double[at.length];
    for (int i = 0; i < lefts; i++) {
      int u = layers.left[layers.leftStart[v] + i];
      at[i] = middle[u];
      weight[i] = links ? weight(u, v) : 0.1;
    }
    for (int i = 0; i < rights; i++) {
      int w = layers.right[layers.rightStart[v] + i];
      at[lefts + i] = middle[w];
      weight[lefts + i] = weight(v, w);
    }
    boolean kept = !Double.isNaN(anchor[v]);
    at[lefts + rights] = kept ? anchor[v] : 0;
    weight[lefts + rights] = kept ? ANCHOR : 0.001;
    wishes[k] = at;
    weights[k] = weight;
  }

  private double weight(int v, int w) {
    return layers.isBend(v) ? layers.isBend(w) ? 8 : 2 : layers.isBend(w) ? 2 : 1;
  }
}
