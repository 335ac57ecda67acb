package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainmap.analysis.Analyses;
import org.chainmap.analysis.Analysis;
import org.chainmap.analysis.AnalysisOptions;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.Result;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;

/**
 * Scores a map that differs slightly from an assessed one, by the analyses that scores read.
 * Analyses too slow to run after every edit are not run again; their earlier findings are used.
 */
final class Rescoring {

  private Rescoring() {}

  static Scores of(ChainMap map, Assessment known, Progress progress) {
    ChainGraph graph = ChainGraph.of(map);
    List<Analysis> again = new ArrayList<>();
    Set<Result> kept = new HashSet<>();
    for (Analysis analysis : Analyses.ALL) {
      if (Collections.disjoint(analysis.results(), Part.READ)) {
        continue;
      }
      if (analysis.quick(graph)) {
        again.add(analysis);
      } else {
        kept.addAll(analysis.results());
      }
    }
    Findings found = Analyses.run(graph, again, AnalysisOptions.USUAL, progress.part(0, 0));
    return Scores.of(graph, Findings.merged(List.of(known.found().only(kept), found)), progress);
  }
}
