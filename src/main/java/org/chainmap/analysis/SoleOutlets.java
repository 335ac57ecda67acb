package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.Dominators;
import org.chainmap.graph.IndexSort;
import org.chainmap.graph.SupplyView;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Segments through which the output of others must pass to become an end product: the dominators of
 * the reversed network from its end products (post-dominators). O(segments + links), and again for
 * each finding.
 *
 * <p>Relations: {@code postDominators}, from each segment to the nearest segment on every path from
 * it to any end product; absent where there is none. Numbers: {@code soleOutlet}: the number of
 * segments, other than end products, that reach the end products only through each segment. At most
 * the first three that are not end products and serve three or more segments are listed.
 */
final class SoleOutlets implements Analysis {

  static final Metric SOLE_OUTLET = Metric.of("soleOutlet", Metric.Unit.COUNT, Datum.SUPPLY_LINKS);
  static final Relation POST_DOMINATORS = Relation.of("postDominators", Datum.SUPPLY_LINKS);

  private static final int LISTED = 3;
  private static final int FEWEST = 3;

  @Override
  public String key() {
    return "postDominators";
  }

  @Override
  public List<Result> results() {
    return List.of(SOLE_OUTLET, POST_DOMINATORS);
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    SupplyView supply = graph.supply();
    List<Id> segments = supply.segments();
    int[] ends = supply.endVertices();
    Dominators outlets = Dominators.of(supply.arcs().reversed(), ends);
    int[] order = outlets.order();
    int[] served = new int[segments.size()];
    for (int i = order.length - 1; i >= 0; i--) {
      int v = order[i];
      int nearest = outlets.immediate(v);
      if (nearest >= 0) {
        served[nearest] += (isEnd(ends, v) ? 0 : 1) + served[v];
        findingsBuilder.relate(POST_DOMINATORS, segments.get(v), segments.get(nearest));
      }
    }
    for (int v = 0; v < served.length; v++) {
      findingsBuilder.number(SOLE_OUTLET, segments.get(v), served[v]);
    }
    progress.check();
    int[] outlying =
        IntStream.range(0, served.length)
            .filter(v -> served[v] >= FEWEST && !isEnd(ends, v))
            .toArray();
    Arrays.stream(IndexSort.sorted(outlying, v -> -served[v]))
        .limit(LISTED)
        .forEach(v -> outlet(findingsBuilder, v, outlets, ends));
    return findingsBuilder.findings();
  }

  private static boolean isEnd(int[] ends, int v) {
    return Arrays.binarySearch(ends, v) >= 0;
  }

  private static void outlet(
      FindingsBuilder findingsBuilder, int outlet, Dominators outlets, int[] ends) {
    List<Id> segments = findingsBuilder.supply().segments();
    Id id = segments.get(outlet);
    findingsBuilder.segment(
        FindingKind.SOLE_OUTLET,
        id,
        0,
        downstream -> {
          List<Id> served = new ArrayList<>();
          for (int v = 0; v < segments.size(); v++) {
            if (v != outlet && !isEnd(ends, v) && outlets.dominates(outlet, v)) {
              served.add(segments.get(v));
            }
          }
          return new FindingsBuilder.Worded(
              Message.of(
                  "analysis.soleOutlet.clause",
                  findingsBuilder.phrases().name(id),
                  findingsBuilder.phrases().briefly(served)),
              Message.of("analysis.soleOutlet.then"),
              served);
        });
  }
}
