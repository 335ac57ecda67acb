package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.Comparator;
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
 * <p>The only link of a single segment is a bridge too, but says little: all such links together
 * make one finding of low severity. Of the other bridges, those that cut no segment off from its
 * sources are not listed; they only have a number.
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
    List<Link> toSingles = new ArrayList<>();
    for (Link link : supply.links()) {
      progress.check();
      int side = supply.smallerSide(link.id());
      if (side == 0) {
        continue;
      }
      findingsBuilder.number(BRIDGES, link.id(), side);
      if (side == 1) {
        toSingles.add(link);
      } else if (supply.cutOffCount(link.id()) > 0) {
        findingsBuilder.other(
            FindingKind.BRIDGE,
            link.id(),
            0,
            supply.downstreamCount(link.id()),
            supply.cutOffCount(link.id()),
            () -> words(findingsBuilder, link.id()));
      }
    }
    if (!toSingles.isEmpty()) {
      singles(findingsBuilder, toSingles);
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
            findingsBuilder.phrases().segments(apart)),
        findingsBuilder.phrases().cutOff(cutOff),
        CombinedReach.union(apart, cutOff));
  }

  private static void singles(FindingsBuilder findingsBuilder, List<Link> links) {
    SupplyView supply = findingsBuilder.supply();
    List<Id> ids =
        links.stream()
            .sorted(
                Comparator.comparingInt((Link l) -> -supply.downstreamCount(l.id()))
                    .thenComparing(Link::id))
            .map(Link::id)
            .toList();
    findingsBuilder.other(
        FindingKind.BRIDGE,
        ids.getFirst(),
        0,
        0,
        0,
        () -> {
          List<Id> apart = ids.stream().flatMap(id -> supply.fallenOff(id).stream()).toList();
          return new FindingsBuilder.Worded(
              Message.of(
                  "analysis.bridge.singles", findingsBuilder.phrases().links(ids), ids.size()),
              Message.of("analysis.bridge.apart", findingsBuilder.phrases().list(apart)),
              CombinedReach.union(apart, ids));
        });
  }
}
