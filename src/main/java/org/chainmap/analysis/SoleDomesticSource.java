package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Segments with one domestic supplier besides foreign ones; {@link SoleSource} reports segments
 * with only one supplier. O(segments + participations), and O(segments + links) for each finding.
 *
 * <p>Numbers: {@code domesticSuppliers} by segment, where every supplier's origin is known.
 */
final class SoleDomesticSource implements Analysis {

  static final Metric DOMESTIC_SUPPLIERS =
      Metric.of("domesticSuppliers", Metric.Unit.COUNT, Datum.SUPPLIERS);

  @Override
  public String key() {
    return "soleDomesticSource";
  }

  @Override
  public List<Result> results() {
    return List.of(DOMESTIC_SUPPLIERS);
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    List<Id> unclear = new ArrayList<>();
    for (Segment segment : graph.map().segments()) {
      progress.check();
      Id id = segment.id();
      Suppliers suppliers = Suppliers.of(graph.map(), id);
      if (suppliers.all().isEmpty()) {
        continue;
      }
      if (suppliers.unknown().isEmpty()) {
        findingsBuilder.number(DOMESTIC_SUPPLIERS, id, suppliers.domestic().size());
      }
      if (suppliers.domestic().size() != 1 || suppliers.all().size() == 1) {
        continue;
      }
      if (!suppliers.unknown().isEmpty()) {
        unclear.add(id);
        continue;
      }
      findingsBuilder.loss(
          FindingKind.SOLE_DOMESTIC_SOURCE,
          id,
          () ->
              Message.of(
                  "analysis.soleDomesticSource."
                      + Suppliers.origin(graph.map(), suppliers.foreign()),
                  findingsBuilder.phrases().name(id),
                  findingsBuilder.phrases().enterprise(suppliers.domestic().getFirst())));
    }
    findingsBuilder.unjudged("analysis.unjudged.soleDomestic", unclear);
    return findingsBuilder.findings();
  }
}
