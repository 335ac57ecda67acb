package org.chainmap.analysis;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.SupplyView;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Segments whose loss disconnects the supply network, ignoring directions (articulation points;
 * Hopcroft and Tarjan, 1973). O(segments + links), and again for each finding.
 *
 * <p>Segments whose loss cuts no segment off from its sources have a number but are not listed:
 * their loss only leaves suppliers without their one customer. Nor are those in a mere line.
 *
 * <p>Numbers: {@code cutSegments} 1 by cut segment; {@code separated} by cut segment: the number of
 * segments that its loss separates from the largest remaining part.
 */
final class CutSegments implements Analysis {

  static final Metric CUT_SEGMENTS = Metric.of("cutSegments", Metric.Unit.FLAG, Datum.SUPPLY_LINKS);
  static final Metric SEPARATED = Metric.of("separated", Metric.Unit.COUNT, Datum.SUPPLY_LINKS);

  @Override
  public String key() {
    return "cutSegments";
  }

  @Override
  public List<Result> results() {
    return List.of(CUT_SEGMENTS, SEPARATED);
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    SupplyView supply = graph.supply();
    for (Id segment : supply.segments()) {
      progress.check();
      if (!supply.cuts(segment)) {
        continue;
      }
      findingsBuilder.number(CUT_SEGMENTS, segment, 1);
      findingsBuilder.number(SEPARATED, segment, supply.separated(segment));
      if (supply.cutOffCount(segment) > 0 && supply.joins(segment)) {
        findingsBuilder.segment(
            FindingKind.CUT_SEGMENT, segment, 0, downstream -> words(findingsBuilder, segment));
      }
    }
    return findingsBuilder.findings();
  }

  private static FindingsBuilder.Worded words(FindingsBuilder findingsBuilder, Id segment) {
    SupplyView supply = findingsBuilder.supply();
    List<Id> apart = supply.fallenOff(segment);
    List<Id> cutOff = supply.cutOff(segment);
    return new FindingsBuilder.Worded(
        Message.of(
            "analysis.cutSegment.clause",
            findingsBuilder.phrases().name(segment),
            findingsBuilder.phrases().counted(apart)),
        findingsBuilder.phrases().cutOff(cutOff),
        CombinedReach.union(apart, cutOff));
  }
}
