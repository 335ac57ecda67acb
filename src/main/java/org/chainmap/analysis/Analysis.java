package org.chainmap.analysis;

import java.util.List;
import org.chainmap.graph.ChainGraph;
import org.chainmap.task.Progress;

/**
 * A method that looks for weak points of a chain. To add one, write a class and one line in {@link
 * Analyses}.
 */
public interface Analysis {

  /**
   * Returns its stable name on the command line and in JSON output; its label is {@code
   * analysis.<key>.name}.
   */
  String key();

  /** Returns every number, relation and grouping that it computes; it computes no others. */
  default List<Result> results() {
    return List.of();
  }

  /**
   * Analyses a map through its graph. Pure: the same map and options give the same findings.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  Findings run(ChainGraph graph, AnalysisOptions options, Progress progress);

  /**
   * Tells whether it takes only milliseconds on this map and so can run after every edit; otherwise
   * it runs a moment later. O(1) once the graph is known.
   */
  default boolean quick(ChainGraph graph) {
    return true;
  }
}
