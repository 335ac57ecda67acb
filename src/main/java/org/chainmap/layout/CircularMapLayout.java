package org.chainmap.layout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.graph.ChainGraph;
import org.chainmap.layout.room.Flow;
import org.chainmap.layout.room.Spacing;
import org.chainmap.task.Progress;
import org.jgrapht.alg.drawing.CircularLayoutAlgorithm2D;

/**
 * JGraphT's circular layout, for seeing cycles: the first stage lies at the left end of the ring,
 * the last at the right, so that each stage is a slice of it. Slices are moved apart where stages
 * would touch.
 */
public final class CircularMapLayout implements MapLayout {

  @Override
  public String key() {
    return "circular";
  }

  @Override
  public Map<Id, Point> place(LayoutTask task, Progress progress) {
    Flow flow = Flow.of(task.map().info().orientation());
    Map<Id, Size> sizes = flow.turnSizes(task.sizes());
    StageIndex stages = StageIndex.of(task.map());
    var graph = ChainGraph.of(task.map()).graph();
    List<Id> lastFirst =
        graph.vertexSet().stream()
            .sorted(Comparator.comparingInt((Id id) -> -stages.stage(id)).thenComparing(id -> id))
            .toList();
    int n = lastFirst.size();
    Map<Id, Integer> turn = new HashMap<>();
    for (int i = 0; i < n; i++) {
      turn.put(lastFirst.get(i), i % 2 == 1 ? (i + 1) / 2 : i == 0 ? 0 : n - i / 2);
    }
    progress.check();
    double radius = radius(sizes);
    Comparator<Id> order = Comparator.comparing(id -> Objects.requireNonNull(turn.get(id)));
    Map<Id, Point> centers =
        Models.run(new CircularLayoutAlgorithm2D<>(radius, order), graph, 2 * radius + 2);
    double header = flow.topDown() ? Spacing.BAND_HEADER : 0;
    Map<Id, Point> places = Exploring.banded(stages, sizes, centers, header);
    progress.report(1);
    return flow.turnPoints(Around.fixed(task, stages, sizes, places, progress));
  }

  /** A ring long enough for all cards side by side. */
  private static double radius(Map<Id, Size> sizes) {
    double around = 0;
    for (Size size : sizes.values()) {
      around += (size.w() + size.h()) / 2 + Spacing.COLUMN_GAP;
    }
    return Math.max(240, around / (2 * Math.PI));
  }
}
