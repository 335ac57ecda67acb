package org.chainmap.analysis;

import java.util.List;
import org.chainmap.graph.ChainGraph;
import org.chainmap.task.Progress;

/** One way of looking for what can break. Add a class and one line in {@link Analyses}. */
public interface Analysis {

  /**
   * Its stable name on the command line and in JSON output; its label is {@code
   * analysis.<key>.name}.
   */
  String key();

  /** Every number, relation and grouping that it makes; it makes no others. */
  default List<Result> results() {
    return List.of();
  }

  /**
   * Looks at a map through its graph. Pure: the same map and options give the same findings.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  Findings run(ChainGraph graph, AnalysisOptions options, Progress progress);

  /**
   * Whether it can follow every edit of such a map, in some milliseconds; else it runs a moment
   * later. O(1) once the graph is known.
   */
  default boolean quick(ChainGraph graph) {
    return true;
  }
}
