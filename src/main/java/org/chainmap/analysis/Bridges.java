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
 * Supply links whose loss makes the supply network fall apart, directions left aside (Hopcroft and
 * Tarjan, 1973). O(segments + links), and again for each finding.
 *
 * <p>A link that is merely a single segment's only one is a bridge too, but tells little: all of
 * these make one finding of low severity. Of the other bridges, those that cut no segment off from
 * its sources are not listed, only numbered.
 *
 * <p>Numbers: {@code bridges} by bridge: how many segments lie on its smaller side.
 */
final class Bridges implements Analysis {

  @Override
  public String key() {
    return "bridges";
  }

  @Override
  public Findings run(ChainGraph graph, Progress progress) {
    Drafts drafts = new Drafts(graph);
    SupplyView supply = graph.supply();
    List<Link> toSingles = new ArrayList<>();
    for (Link link : supply.links()) {
      progress.check();
      int side = supply.smallerSide(link.id());
      if (side == 0) {
        continue;
      }
      drafts.number("bridges", link.id(), side);
      if (side == 1) {
        toSingles.add(link);
      } else if (supply.cutOffCount(link.id()) > 0) {
        drafts.other(
            Kind.BRIDGE,
            link.id(),
            0,
            supply.downstreamCount(link.id()),
            supply.cutOffCount(link.id()),
            () -> words(drafts, link.id()));
      }
    }
    if (!toSingles.isEmpty()) {
      singles(drafts, toSingles);
    }
    return drafts.findings();
  }

  private static Drafts.Worded words(Drafts drafts, Id link) {
    SupplyView supply = drafts.supply();
    List<Id> apart = supply.fallenOff(link);
    List<Id> cutOff = supply.cutOff(link);
    return new Drafts.Worded(
        Message.of(
            "analysis.bridge.clause",
            drafts.phrases().name(link),
            drafts.phrases().segments(apart)),
        drafts.phrases().cutOff(cutOff),
        Parts.union(apart, cutOff));
  }

  private static void singles(Drafts drafts, List<Link> links) {
    SupplyView supply = drafts.supply();
    List<Id> ids =
        links.stream()
            .sorted(
                Comparator.comparingInt((Link l) -> -supply.downstreamCount(l.id()))
                    .thenComparing(Link::id))
            .map(Link::id)
            .toList();
    drafts.other(
        Kind.BRIDGE,
        ids.getFirst(),
        0,
        0,
        0,
        () -> {
          List<Id> apart = ids.stream().flatMap(id -> supply.fallenOff(id).stream()).toList();
          return new Drafts.Worded(
              Message.of("analysis.bridge.singles", drafts.phrases().links(ids), ids.size()),
              Message.of("analysis.bridge.apart", drafts.phrases().list(apart)),
              Parts.union(apart, ids));
        });
  }
}
