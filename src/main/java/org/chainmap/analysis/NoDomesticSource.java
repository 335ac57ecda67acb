package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Segments all of whose suppliers are foreign. O(segments + participations), and O(segments +
 * links) for each finding.
 */
final class NoDomesticSource implements Analysis {

  @Override
  public String key() {
    return "noDomesticSource";
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    List<Id> unclear = new ArrayList<>();
    for (Segment segment : graph.map().segments()) {
      progress.check();
      Id id = segment.id();
      Suppliers suppliers = Suppliers.of(graph.map(), id);
      if (suppliers.all().isEmpty() || !suppliers.domestic().isEmpty()) {
        continue;
      }
      if (!suppliers.unknown().isEmpty()) {
        unclear.add(id);
        continue;
      }
      findingsBuilder.loss(
          FindingKind.NO_DOMESTIC_SOURCE,
          id,
          () ->
              Message.of(
                  "analysis.noDomesticSource." + Suppliers.origin(graph.map(), suppliers.foreign()),
                  findingsBuilder.phrases().name(id),
                  findingsBuilder.phrases().fewEnterprises(suppliers.foreign())));
    }
    findingsBuilder.unjudged("analysis.unjudged.noDomestic", unclear);
    return findingsBuilder.findings();
  }
}
