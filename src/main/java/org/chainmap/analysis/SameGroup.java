package org.chainmap.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Segments whose suppliers look diverse and all belong to one group: what hits the group hits all
 * of them (nexus suppliers, B. Shao and others, <i>A data-analytics approach to identifying hidden
 * critical suppliers in supply networks</i>, Decision Support Systems 114:37, 2018). An enterprise
 * belongs to the group that its profile names; one of that name is the group itself. Segments with
 * a supplier whose group is not stated are not judged. O(participations).
 *
 * <p>Numbers: {@code supplierGroups} by segment with two suppliers or more, of all of which the
 * group is stated: the number of groups.
 */
final class SameGroup implements Analysis {

  static final Metric SUPPLIER_GROUPS =
      Metric.of("supplierGroups", Metric.Unit.COUNT, Datum.SUPPLIERS);

  private static final int FEWEST = 2;

  @Override
  public String key() {
    return "sameGroup";
  }

  @Override
  public List<Result> results() {
    return List.of(SUPPLIER_GROUPS);
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    ChainMap map = graph.map();
    Set<String> parents = new HashSet<>();
    map.enterprises().stream()
        .map(enterprise -> enterprise.profile().parent())
        .forEach(parents::add);
    for (Segment segment : map.segments()) {
      progress.check();
      List<Id> suppliers = Suppliers.of(map, segment.id()).all();
      List<String> groups =
          suppliers.stream().flatMap(id -> group(map, id, parents).stream()).toList();
      if (suppliers.size() < FEWEST || groups.size() < suppliers.size()) {
        continue;
      }
      long distinct = groups.stream().distinct().count();
      findingsBuilder.number(SUPPLIER_GROUPS, segment.id(), distinct);
      if (distinct == 1) {
        findingsBuilder.loss(
            FindingKind.SAME_GROUP,
            segment.id(),
            () ->
                Message.of(
                    "analysis.sameGroup.clause",
                    findingsBuilder.phrases().name(segment.id()),
                    suppliers.size(),
                    groups.getFirst()));
      }
    }
    return findingsBuilder.findings();
  }

  private static Optional<String> group(ChainMap map, Id id, Set<String> parents) {
    return map.find(Enterprise.class, id)
        .flatMap(
            enterprise ->
                Optional.ofNullable(enterprise.profile().parent())
                    .or(() -> Optional.of(enterprise.name().text()).filter(parents::contains)));
  }
}
