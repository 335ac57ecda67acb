package org.chainmap.analysis;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.LongestPaths;
import org.chainmap.graph.SupplyView;
import org.chainmap.task.Progress;

/**
 * Longest-path layering of the segments: a segment's layer is the greatest number of supply links
 * on a path to it from a segment without suppliers. Return links are ignored, and segments that
 * supply one another in a cycle count as one. O(segments + links).
 *
 * <p>Numbers: {@code layers} by segment, from 0. No findings.
 */
final class LongestPathLayers implements Analysis {

  static final Metric LAYERS = Metric.of("layers", Metric.Unit.COUNT, Datum.SUPPLY_LINKS);

  @Override
  public String key() {
    return "layers";
  }

  @Override
  public List<Result> results() {
    return List.of(LAYERS);
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    SupplyView supply = graph.supply();
    List<Id> segments = supply.segments();
    LongestPaths paths = LongestPaths.of(supply.forward(), new double[segments.size()]);
    for (int v = 0; v < segments.size(); v++) {
      findingsBuilder.number(LAYERS, segments.get(v), paths.layer(v));
    }
    return findingsBuilder.findings();
  }
}
