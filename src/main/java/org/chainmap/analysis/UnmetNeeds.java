package org.chainmap.analysis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chainmap.analysis.matching.Market;
import org.chainmap.analysis.matching.Matcher;
import org.chainmap.analysis.matching.Matching;
import org.chainmap.analysis.matching.Mode;
import org.chainmap.analysis.matching.Unmet;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.Listing;
import org.chainmap.model.Names;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Needs for which matching ({@link Matcher}) finds no offer in the document, or offers for a part
 * only, and the reasons. Each is a gap in what the chain's enterprises can supply to each other. It
 * costs as much as matching.
 *
 * <p>Numbers: {@code matched}, the similarity (0–1) to the offer it is matched with, by need.
 */
final class UnmetNeeds implements Analysis {

  static final Metric MATCHED = Metric.of("matched", Metric.Unit.FRACTION, Datum.LISTINGS);

  /** Largest number of needs and offers at which it runs after every edit. */
  private static final int QUICK = 20;

  @Override
  public String key() {
    return "unmetNeeds";
  }

  @Override
  public List<Result> results() {
    return List.of(MATCHED);
  }

  @Override
  public boolean quick(ChainGraph graph) {
    return graph.map().all(Listing.class).size() <= QUICK;
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    Matching matching =
        Matcher.run(Market.of(findingsBuilder.map()), Mode.WEIGHT, Matcher.THRESHOLD, progress);
    Map<Id, Double> likest = new TreeMap<>();
    matching.proposals().forEach(p -> likest.merge(p.need().id(), p.similarity(), Math::max));
    likest.forEach((need, similarity) -> findingsBuilder.number(MATCHED, need, similarity));
    for (Unmet unmet : matching.unmet()) {
      Segment segment = unmet.need().segment();
      int downstream = segment == null ? 0 : findingsBuilder.supply().downstreamCount(segment.id());
      findingsBuilder.other(
          FindingKind.UNMET_NEED,
          unmet.need().id(),
          0,
          downstream,
          0,
          () -> worded(findingsBuilder, matching, unmet));
    }
    return findingsBuilder.findings();
  }

  private static FindingsBuilder.Worded worded(
      FindingsBuilder findingsBuilder, Matching matching, Unmet unmet) {
    Segment segment = unmet.need().segment();
    Id enterprise = unmet.need().enterprise().id();
    Message clause =
        Message.of(
            unmet.met() > 0 ? "analysis.unmetNeed.partly" : "analysis.unmetNeed.clause",
            Names.message(unmet.need().home(), unmet.need().id()),
            findingsBuilder.phrases().enterprise(enterprise));
    List<Message> details = List.of(unmet.reason(matching.threshold()));
    return segment == null
        ? new FindingsBuilder.Worded(
            clause, Message.of("analysis.unmetNeed.open"), List.of(enterprise), details)
        : new FindingsBuilder.Worded(
            clause,
            Message.of("analysis.unmetNeed.segment", findingsBuilder.phrases().name(segment.id())),
            Stream.of(segment.id(), enterprise).distinct().toList(),
            details);
  }
}
