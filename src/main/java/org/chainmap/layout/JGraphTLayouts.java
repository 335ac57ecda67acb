package org.chainmap.layout;

import java.util.HashMap;
import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.LayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;

/** Runs JGraphT's layouts and reads their models. */
final class JGraphTLayouts {

  private JGraphTLayouts() {}

  /**
   * Returns the place of each vertex, in an area {@code area} px wide and high if the algorithm
   * respects it.
   */
  static Map<Id, Point> run(LayoutAlgorithm2D<Id, Id> algorithm, Graph<Id, Id> graph, double area) {
    MapLayoutModel2D<Id> model = new MapLayoutModel2D<>(Box2D.of(area, area));
    Map<Id, Point> places = new HashMap<>();
    if (graph.vertexSet().isEmpty()) {
      return places;
    }
    algorithm.layout(graph, model);
    for (Id id : graph.vertexSet()) {
      Point2D at = model.get(id);
      places.put(id, at == null ? Point.ZERO : new Point(at.getX(), at.getY()));
    }
    return places;
  }
}
