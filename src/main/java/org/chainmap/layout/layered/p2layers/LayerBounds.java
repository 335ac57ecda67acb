package org.chainmap.layout.layered.p2layers;

import org.chainmap.layout.layered.graph.StageGraph;

/**
 * Finds between which layers a card may be moved while all others stay: those of its stage after
 * all its predecessors and before all its successors.
 *
 * <p>Precondition: the layers asked about hold the postcondition of {@link Layering}.
 * Postcondition: they still do after a card was moved to any layer from {@link #low} to {@link
 * #high}, so that layers may be changed card by card in place, asking anew before each.
 */
public final class LayerBounds {

  private final StageGraph graph;
  private final int[] first;
  private final int[] feeding;
  private final int[] feedingStart;
  private final int[] fed;
  private final int[] fedStart;

  LayerBounds(StageGraph graph, boolean[] forward, int[] first) {
    this.graph = graph;
    this.first = first;
    feedingStart = new int[graph.cards() + 1];
    fedStart = new int[graph.cards() + 1];
    for (int e = 0; e < graph.links(); e++) {
      if (counts(e, forward)) {
        feedingStart[graph.to()[e] + 1]++;
        fedStart[graph.from()[e] + 1]++;
      }
    }
    for (int v = 0; v < graph.cards(); v++) {
      feedingStart[v + 1] += feedingStart[v];
      fedStart[v + 1] += fedStart[v];
    }
    feeding = new int[feedingStart[graph.cards()]];
    fed = new int[feeding.length];
    int[] a = feedingStart.clone();
    int[] b = fedStart.clone();
    for (int e = 0; e < graph.links(); e++) {
      if (counts(e, forward)) {
        feeding[a[graph.to()[e]]++] = graph.from()[e];
        fed[b[graph.from()[e]]++] = graph.to()[e];
      }
    }
  }

  /** Links between stages leave as much freedom as the stages do. */
  private boolean counts(int e, boolean[] forward) {
    return forward[e] && graph.stage()[graph.from()[e]] == graph.stage()[graph.to()[e]];
  }

  /** The first layer a card may be in. O(links into it). */
  public int low(int card, int[] layer) {
    int low = first[graph.stage()[card]];
    for (int k = feedingStart[card]; k < feedingStart[card + 1]; k++) {
      low = Math.max(low, layer[feeding[k]] + 1);
    }
    return low;
  }

  /** The last layer a card may be in. O(links out of it). */
  public int high(int card, int[] layer) {
    int high = first[graph.stage()[card] + 1] - 1;
    for (int k = fedStart[card]; k < fedStart[card + 1]; k++) {
      high = Math.min(high, layer[fed[k]] - 1);
    }
    return high;
  }
}
