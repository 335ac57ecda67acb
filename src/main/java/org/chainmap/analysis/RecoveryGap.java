package org.chainmap.analysis;

import org.chainmap.graph.ChainGraph;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Segments that take longer to recover than the chain survives without them, in weeks. O(segments),
 * and O(segments + links) for each finding.
 */
final class RecoveryGap implements Analysis {

  @Override
  public String key() {
    return "recoveryGap";
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    for (Segment segment : graph.map().segments()) {
      progress.check();
      Figure recover = segment.facts().timeToRecover();
      Figure survive = segment.facts().timeToSurvive();
      if (recover != null && survive != null && recover.value() > survive.value()) {
        findingsBuilder.need(
            FindingKind.RECOVERY_GAP,
            segment.id(),
            0,
            () ->
                Message.of(
                    "analysis.recoveryGap.clause",
                    findingsBuilder.phrases().name(segment.id()),
                    recover.value(),
                    survive.value()));
      }
    }
    return findingsBuilder.findings();
  }
}
