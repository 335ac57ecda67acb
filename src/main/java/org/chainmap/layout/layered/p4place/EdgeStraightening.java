package org.chainmap.layout.layered.p4place;

import java.util.function.DoubleConsumer;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.tuning.PhaseTuning;
import org.chainmap.layout.spacing.Spacing;

/**
 * Moves nodes across the flow so that links are short and as many as can be are straight.
 *
 * <p>A link between two cards is straight as soon as they lie opposite each other with room for an
 * end on both sides, so a pull has a zone in which little is gained by moving further. How many
 * links are bent is no convex cost; it is approached by a series of convex ones, in which links
 * that are nearly straight pull the more (reweighting, as Candès, Wakin and Boyd, J. Fourier Anal.
 * Appl. 14, 2008).
 *
 * <p>Precondition: the places hold all gaps. Postcondition: they still do. The work is bounded: O(a
 * fixed number of steps per arc).
 */
final class EdgeStraightening {

  private final LayeredGraph layeredGraph;
  private final double[] height;
  private final PlacementGraph net;

  /** For each pull that may be strengthened: its arc, its weight at first, its zone. */
  private final int[] arc;

  private final double[] weight;
  private final double[] zone;
  private int pulls;

  private EdgeStraightening(LayeredGraph layeredGraph, double[] height, PlacementGraph net) {
    this.layeredGraph = layeredGraph;
    this.height = height;
    this.net = net;
    int most = 2 * layeredGraph.right.item.length;
    arc = new int[most];
    weight = new double[most];
    zone = new double[most];
  }

  /**
   * Relaxes the places.
   *
   * @param height the height of each node, 0 for bends
   * @param net the gaps, places numbered as in {@link Separations}; pulls are added
   * @param at the places, changed
   */
  static void relax(
      LayeredGraph layeredGraph,
      double[] height,
      PlacementGraph net,
      double[] at,
      double bend,
      DoubleConsumer progress) {
    new EdgeStraightening(layeredGraph, height, net).run(at, bend, progress);
  }

  private void run(double[] at, double cost, DoubleConsumer progress) {
    for (int v = 0; v < layeredGraph.nodes; v++) {
      for (int k = layeredGraph.right.start[v]; k < layeredGraph.right.start[v + 1]; k++) {
        pull(v, layeredGraph.right.item[k]);
      }
    }
    drawTogether();
    NetworkSimplexPlacer networkSimplexPlacer = new NetworkSimplexPlacer(net, at);
    long work = PhaseTuning.STRAIGHTENING_STEPS * net.arcs + 20_000;
    networkSimplexPlacer.run(work);
    double bend = cost * extent(at);
    for (int round = 0; round < PhaseTuning.STRAIGHTENING_REACH.size(); round++) {
      progress.accept((round + 1.0) / (PhaseTuning.STRAIGHTENING_REACH.size() + 1));
      for (int p = 0; p < pulls; p++) {
        int e = arc[p];
        double apart = Math.abs(at[net.b[e]] - at[net.a[e]]);
        double outside = Math.max(0, apart - zone[p]);
        double more =
            bend
                / PhaseTuning.STRAIGHTENING_REACH.get(round)
                * Math.exp(-outside / PhaseTuning.STRAIGHTENING_REACH.get(round));
        net.weight[e] = weight[p] + (zone[p] > 0 ? more / 2 : more);
      }
      networkSimplexPlacer.run(work);
    }
  }

  /** Frames about their cards, and the whole, the last two places, about all. */
  private void drawTogether() {
    for (int top = layeredGraph.nodes; top + 1 < net.places; top += 2) {
      net.pull(top, top + 1, 0, PhaseTuning.PULL_TOGETHER);
    }
  }

  private double extent(double[] at) {
    double low = 0;
    double high = 0;
    for (int[] layer : layeredGraph.order) {
      for (int v : layer) {
        low = Math.min(low, at[v]);
        high = Math.max(high, at[v]);
      }
    }
    return high - low;
  }

  private void pull(int v, int w) {
    double force = NodePlacer.weight(layeredGraph, v, w);
    double slack = (height[v] + height[w]) / 2 - margin(v) - margin(w);
    if (slack < 1) {
      strengthened(v, w, 0, force, 0);
      return;
    }
    strengthened(v, w, slack, force * PhaseTuning.PULL_OUTSIDE / 2, slack);
    strengthened(v, w, -slack, force * PhaseTuning.PULL_OUTSIDE / 2, slack);
    net.pull(v, w, 0, force * (1 - PhaseTuning.PULL_OUTSIDE));
  }

  private void strengthened(int v, int w, double wish, double force, double slack) {
    arc[pulls] = net.arcs;
    weight[pulls] = force;
    zone[pulls++] = slack;
    net.pull(v, w, wish, force);
  }

  /** Returns how far in from a card's corner a link that is to be straight must end. */
  private double margin(int v) {
    return height[v] == 0
        ? 0
        : Math.min(Spacing.PORT_MARGIN, height[v] / 4) + PhaseTuning.STRAIGHT_ZONE / 2;
  }
}
