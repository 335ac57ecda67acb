package org.chainmap.layout.layered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.layered.quality.LayoutResult;
import org.chainmap.layout.layered.quality.Outliers;
import org.chainmap.layout.layered.quality.StraightCrossings;
import org.jgrapht.Graph;

/**
 * A drawing that the layered layout made, with the graph as its phases read it, so that other
 * places of the same cards can be compared with it.
 *
 * @param cards the vertices in the order in which {@code net} and {@code result} count them
 */
public record LayeredDrawing(List<Id> cards, StageGraph net, LayoutResult result) {

  /** Lays out a graph. The time is that of the layout. */
  public static LayeredDrawing of(LayeredLayout layout, Graph<Id, Id> graph) {
    List<Id> cards = new ArrayList<>(graph.vertexSet());
    StageGraph net = layout.net(graph, cards);
    return new LayeredDrawing(cards, net, layout.drawing(graph, cards, net));
  }

  /** Returns the left top corner of every card in whole px; the highest card lies at 0. */
  public Map<Id, Point> corners() {
    double highest = Arrays.stream(result.top()).min().orElse(0);
    Map<Id, Point> corners = new HashMap<>();
    for (int v = 0; v < cards.size(); v++) {
      double x = Math.rint(result.left()[v]);
      corners.put(cards.get(v), new Point(x, Math.rint(result.top()[v] - highest)));
    }
    return corners;
  }

  /**
   * Counts the crossings of straight lines between linked cards.
   *
   * @param corner the left top corner of each card
   */
  public long crossings(Function<Id, Point> corner) {
    return StraightCrossings.count(net, lefts(corner), tops(corner));
  }

  /**
   * Returns the cards far from what they are linked with although there is room to come nearer.
   *
   * @param corner the left top corner of each card
   * @param fresh the same in a fresh layout
   */
  public Set<Id> strays(Function<Id, Point> corner, Function<Id, Point> fresh) {
    double[] middle = tops(corner);
    Arrays.setAll(middle, v -> middle[v] + net.height()[v] / 2);
    boolean[] strays =
        Outliers.of(net, lefts(corner), middle, LayoutResult.of(net, lefts(fresh), tops(fresh)));
    Set<Id> ids = new HashSet<>();
    for (int v = 0; v < strays.length; v++) {
      if (strays[v]) {
        ids.add(cards.get(v));
      }
    }
    return ids;
  }

  private double[] lefts(Function<Id, Point> corner) {
    return cards.stream().mapToDouble(id -> corner.apply(id).x()).toArray();
  }

  private double[] tops(Function<Id, Point> corner) {
    return cards.stream().mapToDouble(id -> corner.apply(id).y()).toArray();
  }
}
