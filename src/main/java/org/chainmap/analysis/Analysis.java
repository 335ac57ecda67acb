package org.chainmap.analysis;

import org.chainmap.graph.ChainGraph;
import org.chainmap.task.Progress;

/** One way of looking for what can break. Add a class and one line in {@link Analyses}. */
public interface Analysis {

  /**
   * Its stable name on the command line and in JSON output; its label is {@code
   * analysis.<key>.name}.
   */
  String key();

  /**
   * Looks at a map through its graph. Pure: the same map gives the same findings.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  Findings run(ChainGraph graph, Progress progress);

  /**
   * Whether it can follow every edit of such a map, in some milliseconds; else it runs a moment
   * later. O(1) once the graph is known.
   */
  default boolean quick(ChainGraph graph) {
    return true;
  }
}
