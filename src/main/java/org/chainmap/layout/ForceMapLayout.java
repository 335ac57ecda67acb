package org.chainmap.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.graph.ChainGraph;
import org.chainmap.task.Progress;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.IndexedFRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.LayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;

/**
 * JGraphT's force-directed layout (Fruchterman and Reingold), for exploration: linked cards lie
 * close together. Each stage is confined to its own range of the drawing.
 */
public final class ForceMapLayout implements MapLayout {

  private static final double AREA = 1000;
  private static final int ITERATIONS = 120;
  private static final double THETA = 0.5;
  private static final double NORMALIZATION = 0.5;

  @Override
  public String key() {
    return "force";
  }

  @Override
  public Map<Id, Point> place(LayoutTask task, Progress progress) {
    Orientation orientation = task.map().info().orientation();
    Map<Id, Size> sizes = orientation.transformedSizes(task.sizes());
    StageIndex stages = StageIndex.of(task.map());
    Map<Id, Point> drawn =
        JGraphTLayouts.run(
            new Watched(task.options().seed(), progress), ChainGraph.of(task.map()).graph(), AREA);
    Map<Id, Point> centers = scaled(drawn, sizes, stages);
    Map<Id, Point> places = StageOverlapRemoval.banded(stages, sizes, centers);
    progress.report(1);
    return orientation.transformedPoints(
        FixedNodePlacer.fixed(task, stages, sizes, places, progress));
  }

  /** Scales the drawing to fit its cards, each stage as wide as its share of them. */
  private static Map<Id, Point> scaled(
      Map<Id, Point> drawn, Map<Id, Size> sizes, StageIndex stages) {
    double area = 0;
    double[] wide = new double[stages.count()];
    double[] least = new double[stages.count()];
    double[] most = new double[stages.count()];
    java.util.Arrays.fill(least, Double.MAX_VALUE);
    java.util.Arrays.fill(most, -Double.MAX_VALUE);
    for (var entry : drawn.entrySet()) {
      Size size = Objects.requireNonNull(sizes.get(entry.getKey()));
      int stage = stages.stage(entry.getKey());
      double own = (size.w() + 48) * (size.h() + 48) * 1.3;
      area += own;
      wide[stage] += own;
      least[stage] = Math.min(least[stage], entry.getValue().x());
      most[stage] = Math.max(most[stage], entry.getValue().x());
    }
    double high = Math.sqrt(area / 1.4);
    Map<Id, Point> centers = new HashMap<>();
    drawn.forEach(
        (id, at) -> {
          int s = stages.stage(id);
          Size size = Objects.requireNonNull(sizes.get(id));
          double range = most[s] - least[s];
          double part = range < 1e-9 ? 0 : (at.x() - least[s]) / range;
          double width = Math.max(0, wide[s] / high - size.w());
          centers.put(id, new Point(part * width, at.y() / AREA * high));
        });
    return centers;
  }

  /** The algorithm with support for cancellation. */
  private static final class Watched extends IndexedFRLayoutAlgorithm2D<Id, Id> {
    private final Progress progress;
    private int done;

    Watched(long seed, Progress progress) {
      super(ITERATIONS, THETA, NORMALIZATION, new Random(seed));
      this.progress = progress;
    }

    @Override
    protected Map<Id, Point2D> calculateRepulsiveForces(
        Graph<Id, Id> graph, LayoutModel2D<Id> model) {
      progress.check();
      progress.report((double) done++ / ITERATIONS);
      return super.calculateRepulsiveForces(graph, model);
    }
  }
}
