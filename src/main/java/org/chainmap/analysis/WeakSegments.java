package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Segments whose state is gap (空白) or weak (薄弱), and the segments that depend on them. O(segments +
 * participations), and O(segments + links) for each finding.
 */
final class WeakSegments implements Analysis {

  @Override
  public String key() {
    return "gaps";
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    List<Id> unstated = new ArrayList<>();
    for (Segment segment : graph.map().segments()) {
      progress.check();
      switch (segment.state()) {
        case GAP ->
            findingsBuilder.need(
                FindingKind.GAP,
                segment.id(),
                0,
                () -> clause(findingsBuilder, segment, SegmentState.GAP));
        case WEAK ->
            findingsBuilder.need(
                FindingKind.WEAK,
                segment.id(),
                0,
                () -> clause(findingsBuilder, segment, SegmentState.WEAK));
        case POTENTIAL -> {}
        case STRONG -> {}
        case null -> unstated.add(segment.id());
      }
    }
    findingsBuilder.unjudged("analysis.unjudged.state", unstated);
    return findingsBuilder.findings();
  }

  /** Returns a clause with the state and the current suppliers, or else the developers. */
  private static Message clause(
      FindingsBuilder findingsBuilder, Segment segment, SegmentState state) {
    Id id = segment.id();
    List<Id> suppliers = Suppliers.of(findingsBuilder.map(), id).all();
    List<Id> developers =
        findingsBuilder.map().participationsIn(id).stream()
            .filter(p -> p.role() == Role.DEVELOPER)
            .map(Participation::enterprise)
            .distinct()
            .toList();
    String who = suppliers.isEmpty() ? developers.isEmpty() ? "nobody" : "developed" : "supplied";
    return Message.of(
        "analysis.gaps.clause." + who,
        findingsBuilder.phrases().name(id),
        Message.of("analysis.gaps." + state.key()),
        who.equals("nobody")
            ? Message.verbatim("")
            : findingsBuilder
                .phrases()
                .fewEnterprises(suppliers.isEmpty() ? developers : suppliers));
  }
}
