package org.chainmap.layout.layered;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.layout.layered.quality.LayoutResult;
import org.chainmap.layout.layered.quality.RoutedCrossings;
import org.chainmap.task.Progress;
import org.jgrapht.Graph;
import org.jspecify.annotations.Nullable;

/** What the searches of the layout judge a placement by, for tests of other packages. */
public final class Judged {

  private final Map<Id, double[]> routes = new HashMap<>();
  private final long crossings;

  /**
   * @param corner the left top corner of each card, with the flow running to the right
   */
  public Judged(LayeredLayout.Setting setting, Graph<Id, Id> graph, Function<Id, Point> corner) {
    List<Id> cards = new ArrayList<>(graph.vertexSet());
    double[] left = cards.stream().mapToDouble(id -> corner.apply(id).x()).toArray();
    double[] top = cards.stream().mapToDouble(id -> corner.apply(id).y()).toArray();
    LayeredLayout layout = new LayeredLayout(setting, Progress.NONE);
    LayoutResult layoutResult = LayoutResult.of(layout.net(graph, cards), left, top);
    double[] @Nullable [] ways = RoutedCrossings.routes(layoutResult, Progress.NONE);
    List<Id> links = new ArrayList<>(graph.edgeSet());
    for (int e = 0; e < ways.length; e++) {
      double[] way = ways[e];
      if (way != null) {
        routes.put(links.get(e), way);
      }
    }
    crossings = RoutedCrossings.count(layoutResult, Progress.NONE);
  }

  /** The points x, y, x, y … of each link that is routed through layers. */
  public Map<Id, double[]> routes() {
    return routes;
  }

  public long crossings() {
    return crossings;
  }

  /** How often orthogonal routes cross, counted as the searches count. */
  public static long crossings(List<double[]> routes) {
    return RoutedCrossings.count(routes.toArray(double[][]::new));
  }
}
