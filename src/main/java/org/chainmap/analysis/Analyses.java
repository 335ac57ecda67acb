package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;

/** Every analysis there is, in the order in which they are listed. */
public final class Analyses {

  public static final List<Analysis> ALL = List.of();

  private Analyses() {}

  /** Runs all analyses over a map. */
  public static Findings run(ChainMap map, Progress progress) {
    return run(map, ALL, progress);
  }

  /** Runs some analyses over a map. */
  public static Findings run(ChainMap map, List<Analysis> analyses, Progress progress) {
    ChainGraph graph = ChainGraph.of(map);
    List<Findings> parts = new ArrayList<>();
    for (Analysis analysis : analyses) {
      progress.check();
      parts.add(analysis.run(graph, progress));
      progress.report((double) parts.size() / analyses.size());
    }
    return Findings.merged(parts);
  }
}
