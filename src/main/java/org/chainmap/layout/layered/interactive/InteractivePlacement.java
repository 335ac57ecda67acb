package org.chainmap.layout.layered.interactive;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chainmap.layout.layered.LayeredLayout;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.p2layers.InteractiveLayering;
import org.chainmap.layout.layered.p4place.InteractiveNodePlacer;
import org.chainmap.layout.layered.p4place.IsolatedNodes;
import org.chainmap.layout.layered.p4place.LayerPositions;
import org.chainmap.layout.layered.quality.LayoutResult;
import org.chainmap.layout.layered.tuning.InteractiveTuning;
import org.chainmap.layout.spacing.Spacing;

/**
 * Places a map's cards in layers near where they lie now.
 *
 * <p>Arrays are not copied; nobody may change them once this object is made.
 */
public final class InteractivePlacement {

  private final LayeredLayout.Setting setting;
  private final StageGraph net;
  private final LayerPositions.Labels labels;
  private final InteractiveLayering kept;
  private final double[] left;

  /**
   * @param left the left edge of each card now, NaN where it lies nowhere yet
   */
  public InteractivePlacement(
      LayeredLayout.Setting setting,
      StageGraph net,
      LayerPositions.Labels labels,
      InteractiveLayering kept,
      double[] left) {
    this.setting = setting;
    this.net = net;
    this.labels = labels;
    this.kept = kept;
    this.left = left;
  }

  public StageGraph net() {
    return net;
  }

  /** Or so much less, in px. */
  private static final double FEWER = 3 * Spacing.TRACK;

  /**
   * Returns where the middles of cards are wished: where they lie, new ones amid what they are
   * joined to.
   */
  public double[] wishes(int[] layer, double[] middle) {
    double[] wish = middle.clone();
    double all = Arrays.stream(middle).filter(y -> !Double.isNaN(y)).average().orElse(0);
    for (int round = 0; round < InteractiveTuning.PLACING_ROUNDS; round++) {
      for (int v = 0; v < wish.length; v++) {
        if (Double.isNaN(middle[v]) && layer[v] >= 0) {
          wish[v] = amid(v, wish);
        }
      }
    }
    for (int v = 0; v < wish.length; v++) {
      wish[v] = Double.isNaN(wish[v]) ? all : wish[v];
    }
    return wish;
  }

  private double amid(int v, double[] wish) {
    double[] linked =
        IntStream.range(0, net.links())
            .filter(e -> (net.from()[e] == v) != (net.to()[e] == v))
            .mapToDouble(e -> wish[net.from()[e] == v ? net.to()[e] : net.from()[e]])
            .filter(y -> !Double.isNaN(y))
            .sorted()
            .toArray();
    int n = linked.length;
    return n == 0 ? Double.NaN : (linked[(n - 1) / 2] + linked[n / 2]) / 2;
  }

  /** The cards in these layers, as near to their wishes as can be. */
  public LayoutResult draw(int[] inLayer, double[] wish) {
    int count = kept.layering().count();
    int[] first = kept.layering().first();
    int[] layer = inLayer.clone();
    LayeredGraph alone = InteractiveNodePlacer.layers(net, layer, count, wish);
    double[] middle = InteractiveNodePlacer.middles(alone, net.height(), wish, setting.frameHead());
    double[] top = IsolatedNodes.tops(net, alone, middle, setting.frameHead(), first, layer);
    LayeredGraph linked = LayeredGraph.of(net, inLayer, count, kept.forward()).drawn();
    LayerPositions layerPositions =
        new LayerPositions(net, linked, first, layer, setting.frameAhead());
    double[] needed = layerPositions.lefts(straight(linked, middle), labels);
    double[] least = layerPositions.lefts(new double[linked.nodes], labels);
    double[] lefts = lefts(needed, least, layer);
    double[] further =
        IntStream.range(0, left.length)
            .filter(v -> !Double.isNaN(left[v]))
            .mapToDouble(v -> lefts[layer[v]] - left[v])
            .sorted()
            .toArray();
    double most = further.length == 0 ? 0 : further[further.length / 2];
    double[] x = new double[net.cards()];
    Arrays.setAll(x, v -> lefts[layer[v]] - most);
    return LayoutResult.of(net, x, top);
  }

  /** Bends on the straight lines between the cards of their links. */
  private static double[] straight(LayeredGraph layeredGraph, double[] cards) {
    double[] middle = Arrays.copyOf(cards, layeredGraph.nodes);
    for (int v = layeredGraph.cards; v < layeredGraph.nodes; v++) {
      if (layeredGraph.left.start[v] == layeredGraph.left.start[v + 1]) {
        continue;
      }
      int from = layeredGraph.left.at(v, 0);
      int to = layeredGraph.right.at(v, 0);
      while (layeredGraph.isDummy(to)) {
        to = layeredGraph.right.at(to, 0);
      }
      // What comes before on the same link is placed already.
      int steps = layeredGraph.layer[to] - layeredGraph.layer[from];
      middle[v] = middle[from] + (middle[to] - middle[from]) / steps;
    }
    return middle;
  }

  /** Layers stay where they lie; only where that is too near to the one before, they give way. */
  private double[] lefts(double[] needed, double[] least, int[] layer) {
    double[] lefts = needed.clone();
    boolean any = false;
    for (int c = 0; c < lefts.length; c++) {
      int at = c;
      double[] own =
          IntStream.range(0, left.length)
              .filter(v -> layer[v] == at && !Double.isNaN(left[v]))
              .mapToDouble(v -> left[v])
              .sorted()
              .toArray();
      double present = own.length == 0 ? Double.NaN : own[own.length / 2];
      if (!any && own.length > 0) {
        for (int b = 0; b <= c; b++) {
          lefts[b] = present + needed[b] - needed[c];
        }
        any = true;
      } else if (c > 0) {
        double room = needed[c] - needed[c - 1];
        double bare = least[c] - least[c - 1];
        double wanted =
            Math.min(room - FEWER, bare + InteractiveTuning.ENOUGH_ROOM * (room - bare));
        boolean enough = present - lefts[c - 1] >= Math.max(bare - 1, wanted);
        lefts[c] = enough ? present : lefts[c - 1] + room;
      }
    }
    return lefts;
  }

  /** The middle of each layer. */
  public double[] middles(LayoutResult layoutResult) {
    double[] x = new double[kept.layering().count()];
    int[] cards = new int[x.length];
    int[] layer = kept.layering().layer();
    for (int v = 0; v < layer.length; v++) {
      if (layer[v] >= 0) {
        x[layer[v]] += layoutResult.left()[v] + net.width()[v] / 2;
        cards[layer[v]]++;
      }
    }
    for (int c = 0; c < x.length; c++) {
      double before = c == 0 ? 0 : x[c - 1];
      x[c] = cards[c] == 0 ? before + 1 : x[c] / cards[c];
    }
    return x;
  }
}
