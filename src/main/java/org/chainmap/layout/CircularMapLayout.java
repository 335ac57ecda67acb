package org.chainmap.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.graph.ChainGraph;
import org.chainmap.layout.spacing.Spacing;
import org.chainmap.task.Progress;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.CircularLayoutAlgorithm2D;

/**
 * JGraphT's circular layout, which makes cycles visible. The first stage lies at the left end of
 * the ring, the last at the right, so that each stage is a slice of it; within its slice each card
 * lies near its neighbours ({@link CircularOrder}). Slices are moved apart where stages would
 * touch.
 */
public final class CircularMapLayout implements MapLayout {

  @Override
  public String key() {
    return "circular";
  }

  @Override
  public Map<Id, Point> place(LayoutTask task, Progress progress) {
    Orientation orientation = task.map().info().orientation();
    Map<Id, Size> sizes = orientation.transformedSizes(task.sizes());
    StageIndex stages = StageIndex.of(task.map());
    var graph = ChainGraph.of(task.map()).graph();
    List<Id> lastFirst =
        graph.vertexSet().stream()
            .sorted(Comparator.comparingInt((Id id) -> -stages.stage(id)).thenComparing(id -> id))
            .toList();
    int n = lastFirst.size();
    Map<Id, Integer> index = new HashMap<>();
    int[] seat = new int[n];
    int[] stage = new int[n];
    for (int i = 0; i < n; i++) {
      index.put(lastFirst.get(i), i);
      stage[i] = stages.stage(lastFirst.get(i));
      seat[i] = i % 2 == 1 ? (i + 1) / 2 : i == 0 ? 0 : n - i / 2;
    }
    new CircularOrder(seat, ends(graph, index)).shorten(stage, progress.part(0, 0.9));
    Map<Id, Integer> turn = new HashMap<>();
    index.forEach((id, i) -> turn.put(id, seat[i]));
    double radius = radius(sizes);
    Comparator<Id> order = Comparator.comparing(id -> Objects.requireNonNull(turn.get(id)));
    Map<Id, Point> centers =
        JGraphTLayouts.run(new CircularLayoutAlgorithm2D<>(radius, order), graph, 2 * radius + 2);
    Map<Id, Point> places = StageOverlapRemoval.banded(stages, sizes, centers);
    progress.report(1);
    return orientation.transformedPoints(
        FixedNodePlacer.fixed(task, stages, sizes, places, progress));
  }

  private static List<int[]> ends(Graph<Id, Id> graph, Map<Id, Integer> index) {
    List<int[]> ends = new ArrayList<>();
    for (Id link : graph.edgeSet()) {
      Integer from = index.get(graph.getEdgeSource(link));
      Integer to = index.get(graph.getEdgeTarget(link));
      if (from != null && to != null) {
        ends.add(new int[] {from, to});
      }
    }
    return ends;
  }

  /** Returns the radius of a ring long enough for all cards side by side. */
  private static double radius(Map<Id, Size> sizes) {
    double around = 0;
    for (Size size : sizes.values()) {
      around += (size.w() + size.h()) / 2 + Spacing.COLUMN_GAP;
    }
    return Math.max(240, around / (2 * Math.PI));
  }
}
