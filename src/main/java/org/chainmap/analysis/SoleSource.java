package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Segments with only one supplier, and enterprises that are the only supplier of several segments.
 * O(segments + participations), and O(segments + links) for each finding.
 *
 * <p>Numbers: {@code suppliers} by segment.
 */
final class SoleSource implements Analysis {

  static final Metric SUPPLIERS = Metric.of("suppliers", Metric.Unit.COUNT, Datum.SUPPLIERS);

  /** Points for each segment after the first that depends on the enterprise. */
  private static final double FOR_EACH_MORE = 3;

  @Override
  public String key() {
    return "soleSource";
  }

  @Override
  public List<Result> results() {
    return List.of(SUPPLIERS);
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    Map<Id, List<Id>> byEnterprise = new TreeMap<>();
    for (Segment segment : graph.map().segments()) {
      progress.check();
      Suppliers suppliers = Suppliers.of(graph.map(), segment.id());
      if (suppliers.all().isEmpty()) {
        continue;
      }
      findingsBuilder.number(SUPPLIERS, segment.id(), suppliers.all().size());
      if (suppliers.all().size() == 1 && !findingsBuilder.customer(segment.id())) {
        Id only = suppliers.all().getFirst();
        byEnterprise.computeIfAbsent(only, e -> new ArrayList<>()).add(segment.id());
        findingsBuilder.loss(
            FindingKind.SOLE_SOURCE,
            segment.id(),
            () -> clause(findingsBuilder, segment.id(), only, suppliers));
      }
    }
    byEnterprise.forEach(
        (enterprise, segments) -> {
          if (segments.size() > 1) {
            enterprise(findingsBuilder, enterprise, segments);
          }
        });
    findingsBuilder.unjudged("analysis.unjudged.suppliers", Suppliers.unlisted(graph.map()));
    return findingsBuilder.findings();
  }

  private static Message clause(
      FindingsBuilder findingsBuilder, Id segment, Id only, Suppliers suppliers) {
    String origin =
        suppliers.unknown().isEmpty()
            ? suppliers.domestic().isEmpty()
                ? Suppliers.origin(findingsBuilder.map(), suppliers.foreign())
                : "domestic"
            : "unknown";
    return Message.of(
        "analysis.soleSource." + origin,
        findingsBuilder.phrases().name(segment),
        findingsBuilder.phrases().enterprise(only));
  }

  private static void enterprise(
      FindingsBuilder findingsBuilder, Id enterprise, List<Id> segments) {
    List<Id> downstream = findingsBuilder.supply().downstream(segments);
    List<Id> cutOff = findingsBuilder.supply().cutOff(segments);
    findingsBuilder.other(
        FindingKind.SOLE_ENTERPRISE,
        enterprise,
        FOR_EACH_MORE * (segments.size() - 1),
        downstream.size() + segments.size(),
        cutOff.size() + segments.size(),
        () -> {
          List<Id> affected = new ArrayList<>(segments);
          affected.addAll(downstream);
          return new FindingsBuilder.Worded(
              Message.of(
                  "analysis.soleEnterprise.clause",
                  findingsBuilder.phrases().enterprise(enterprise),
                  findingsBuilder.phrases().briefly(segments)),
              findingsBuilder.phrases().consequence(downstream, cutOff),
              affected,
              List.of(
                  Message.of(
                      "analysis.detail.supplies", findingsBuilder.phrases().list(segments))));
        });
  }
}
