package org.chainmap.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chainmap.geom.Id;
import org.chainmap.graph.Arcs;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.IndexSort;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Betweenness centrality of the segments: for each segment the sum, over all ordered pairs of other
 * segments, of the fraction of the pair's shortest supply paths that pass through it. Paths are
 * directed, the sum is not normalised, and several links between two segments count as one. See
 * {@link Brandes}. O(segments · links).
 *
 * <p>Numbers: {@code betweenness} by segment. At most the first three are listed, and only where at
 * least 10 % of the (n − 1)(n − 2) ordered pairs run through them, some segment relies on them and
 * they are not within a mere line.
 */
public final class Betweenness implements Analysis {

  public static final Metric BETWEENNESS =
      Metric.of("betweenness", Metric.Unit.PATHS, Datum.SUPPLY_LINKS);

  /**
   * Largest product of segments and segments plus links at which it runs after every edit: some
   * milliseconds.
   */
  private static final double QUICK = 1e6;

  private static final int LISTED = 3;
  private static final double LEAST_PART = 0.1;

  /** Points for a segment on every shortest path of every pair. */
  private static final double FOR_ALL_PAIRS = 60;

  Betweenness() {}

  @Override
  public String key() {
    return "betweenness";
  }

  @Override
  public List<Result> results() {
    return List.of(BETWEENNESS);
  }

  @Override
  public boolean quick(ChainGraph graph) {
    Arcs arcs = graph.supply().arcs();
    return (double) arcs.vertices() * (arcs.vertices() + arcs.count()) <= QUICK;
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    List<Id> segments = graph.supply().segments();
    double[] values = Brandes.values(graph.supply().arcs(), progress);
    int n = values.length;
    for (int v = 0; v < n; v++) {
      findingsBuilder.number(BETWEENNESS, segments.get(v), values[v]);
    }
    double pairs = Math.max(1, (n - 1.0) * (n - 2.0));
    int[] first =
        Arrays.stream(IndexSort.sorted(IntStream.range(0, n).toArray(), v -> -values[v]))
            .limit(LISTED)
            .filter(v -> values[v] > 0 && values[v] / pairs >= LEAST_PART)
            .filter(v -> graph.supply().downstreamCount(segments.get(v)) > 0)
            .filter(v -> graph.supply().joins(segments.get(v)))
            .toArray();
    for (int v : first) {
      long rank = 1 + Arrays.stream(values).filter(other -> other > values[v] + 1e-9).count();
      findingsBuilder.need(
          FindingKind.BETWEENNESS,
          segments.get(v),
          FOR_ALL_PAIRS * values[v] / pairs,
          () ->
              Message.of(
                  "analysis.betweenness.clause",
                  findingsBuilder.phrases().name(segments.get(v)),
                  values[v],
                  100 * values[v] / pairs,
                  rank));
    }
    return findingsBuilder.findings();
  }
}
