package org.chainmap.layout.layered.quality;

import java.util.Arrays;
import org.chainmap.layout.layered.graph.LayeredGraph;
import org.chainmap.layout.layered.p3order.CrossingMinimizer;
import org.chainmap.layout.layered.p4place.AxisStretching;
import org.chainmap.layout.layered.p4place.PlacedLayers;
import org.chainmap.layout.layered.tuning.SearchTuning;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What reading a drawing takes: measured on the routes of its links where these are few, else by
 * what shows before they are routed. Only merits of one graph that were measured in the same way
 * can be compared.
 *
 * @param straight how often straight lines between the middles of linked cards cross
 * @param routed how often the links cross
 * @param bends of all links
 * @param length of all links in px
 * @param area of all cards together in px²
 */
public record LayoutQuality(
    double straight, double routed, double bends, double length, double area) {

  /**
   * The merit of a drawing.
   *
   * @param placed the layers it was made of
   * @param most how many links are routed to measure them
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static LayoutQuality of(
      PlacedLayers placed, LayoutResult layoutResult, int most, Progress progress) {
    double area = layoutResult.wide() * layoutResult.high();
    return layoutResult.graph().links() <= most
        ? routed(layoutResult.crossings(), RoutedCrossings.routes(layoutResult, progress), area)
        : foreseen(placed, layoutResult, area);
  }

  private static LayoutQuality routed(long straight, double[] @Nullable [] routes, double area) {
    int bends = 0;
    double length = 0;
    for (double[] route : routes) {
      for (int i = 2; route != null && i < route.length; i++) {
        length += Math.abs(route[i] - route[i - 2]);
      }
      bends += route == null ? 0 : route.length / 2 - 2;
    }
    return new LayoutQuality(straight, RoutedCrossings.count(routes), bends, length, area);
  }

  /** Every link is drawn from node to node, with a jog wherever these are not opposite. */
  private static LayoutQuality foreseen(
      PlacedLayers placed, LayoutResult layoutResult, double area) {
    LayeredGraph layeredGraph = placed.layeredGraph();
    double[] middle = placed.middle();
    double[] height = Arrays.copyOf(layoutResult.graph().height(), layeredGraph.nodes);
    int bends = 0;
    double length = 0;
    for (int v = 0; v < layeredGraph.nodes; v++) {
      for (int k = layeredGraph.right.start[v]; k < layeredGraph.right.start[v + 1]; k++) {
        int w = layeredGraph.right.item[k];
        double across = Math.abs(middle[v] - middle[w]);
        bends += across < AxisStretching.straight(height[v], height[w]) ? 0 : 2;
        length += across;
      }
    }
    for (int e = 0; e < layoutResult.graph().links(); e++) {
      int from = layoutResult.graph().from()[e];
      int to = layoutResult.graph().to()[e];
      length += Math.abs(layoutResult.left()[to] - layoutResult.left()[from]);
    }
    return new LayoutQuality(
        layoutResult.crossings(), CrossingMinimizer.count(layeredGraph), bends, length, area);
  }

  /**
   * Returns what this drawing costs beside another of the same graph: crossings as parts of the
   * other's, and much for bends, length and area beyond what is fair.
   *
   * @param slack the part of each that is fair besides
   */
  public double cost(LayoutQuality other, double slack) {
    return part(straight, other.straight)
        + part(routed, other.routed)
        + cost(
            part(bends - SearchTuning.UNSEEN_BENDS, other.bends), SearchTuning.FAIR_BENDS + slack)
        + cost(part(length, other.length), SearchTuning.FAIR_SIZE + slack)
        + cost(part(area, other.area), SearchTuning.FAIR_SIZE + slack);
  }

  private static double part(double some, double all) {
    return some / Math.max(1, all);
  }

  private static double cost(double part, double fair) {
    return SearchTuning.FAIR_COST * part + SearchTuning.UNFAIR_COST * Math.max(0, part - fair);
  }
}
