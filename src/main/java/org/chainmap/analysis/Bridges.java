package org.chainmap.analysis;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.Link;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Supply links whose loss disconnects the supply network, ignoring directions (bridges; Hopcroft
 * and Tarjan, 1973). O(segments + links), and again for each finding.
 *
 * <p>The only link of a single segment and a link within a mere line are bridges too, but say
 * nothing, nor do those that cut no segment off from its sources: they only have a number.
 *
 * <p>Numbers: {@code bridges} by bridge: the number of segments on its smaller side.
 */
public final class Bridges implements Analysis {

  public static final Metric BRIDGES = Metric.of("bridges", Metric.Unit.COUNT, Datum.SUPPLY_LINKS);

  Bridges() {}

  @Override
  public String key() {
    return "bridges";
  }

  @Override
  public List<Result> results() {
    return List.of(BRIDGES);
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    SupplyView supply = graph.supply();
    for (Link link : supply.links()) {
      progress.check();
      int side = supply.smallerSide(link.id());
      if (side == 0) {
        continue;
      }
      findingsBuilder.number(BRIDGES, link.id(), side);
      boolean joining = supply.joins(link.from()) || supply.joins(link.to());
      if (side > 1 && joining && supply.cutOffCount(link.id()) > 0) {
        findingsBuilder.other(
            FindingKind.BRIDGE,
            link.id(),
            0,
            supply.downstreamCount(link.id()),
            supply.cutOffCount(link.id()),
            () -> words(findingsBuilder, link.id()));
      }
    }
    return findingsBuilder.findings();
  }

  private static FindingsBuilder.Worded words(FindingsBuilder findingsBuilder, Id link) {
    SupplyView supply = findingsBuilder.supply();
    List<Id> apart = supply.fallenOff(link);
    List<Id> cutOff = supply.cutOff(link);
    return new FindingsBuilder.Worded(
        Message.of(
            "analysis.bridge.clause",
            findingsBuilder.phrases().name(link),
            findingsBuilder.phrases().counted(apart)),
        findingsBuilder.phrases().cutOff(cutOff),
        CombinedReach.union(apart, cutOff));
  }
}
