package org.chainmap.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.Components;
import org.chainmap.graph.SupplyView;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Groups of segments that supply one another, directly or through others (strong components; R.
 * Tarjan, SIAM J. Computing 1(2):146, 1972). O(segments + links).
 *
 * <p>Sets: {@code strongComponents}, every segment in one, the largest first. Two kinds of finding:
 * a cycle closed by links back to an earlier stage is normal and gets low severity; a cycle without
 * such links makes its members depend on one another.
 */
final class SupplyCycles implements Analysis {

  static final Grouping STRONG_COMPONENTS = Grouping.of("strongComponents", Datum.SUPPLY_LINKS);

  @Override
  public String key() {
    return "strongComponents";
  }

  @Override
  public List<Result> results() {
    return List.of(STRONG_COMPONENTS);
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    SupplyView supply = graph.supply();
    Set<List<Id>> mutual = new HashSet<>();
    for (int[] members : Components.of(supply.forward()).largestFirst()) {
      progress.check();
      if (members.length > 1) {
        List<Id> circle = supply.ids(members);
        mutual.add(circle);
        mutual(findingsBuilder, circle);
      }
    }
    for (int[] members : Components.of(supply.arcs()).largestFirst()) {
      progress.check();
      List<Id> circle = supply.ids(members);
      findingsBuilder.set(STRONG_COMPONENTS, circle);
      if (members.length > 1 && !mutual.contains(circle)) {
        recycling(findingsBuilder, circle);
      }
    }
    return findingsBuilder.findings();
  }

  private static void mutual(FindingsBuilder findingsBuilder, List<Id> circle) {
    Id first = circle.getFirst();
    int downstream = findingsBuilder.supply().downstreamCount(first);
    Supplier<FindingsBuilder.Worded> words =
        () ->
            new FindingsBuilder.Worded(
                Message.of(
                    "analysis.mutualSupply.clause", findingsBuilder.phrases().briefly(circle)),
                Message.of("analysis.mutualSupply.then"),
                circle);
    findingsBuilder.other(FindingKind.MUTUAL_SUPPLY, first, 0, downstream, 0, words);
  }

  private static void recycling(FindingsBuilder findingsBuilder, List<Id> circle) {
    Supplier<FindingsBuilder.Worded> words =
        () ->
            new FindingsBuilder.Worded(
                Message.of("analysis.circle.clause", findingsBuilder.phrases().briefly(circle)),
                Message.of("analysis.circle.then"),
                circle);
    findingsBuilder.other(FindingKind.CIRCLE, circle.getFirst(), 0, 0, 0, words);
  }
}
