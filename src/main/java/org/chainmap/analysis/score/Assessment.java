package org.chainmap.analysis.score;

import java.util.List;
import org.chainmap.analysis.Analyses;
import org.chainmap.analysis.Analysis;
import org.chainmap.analysis.AnalysisOptions;
import org.chainmap.analysis.Findings;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;

/**
 * The assessment of a map: the findings of the analyses and the ranking of bottlenecks.
 *
 * @param findings the findings of the analyses, with the numbers of the scores
 * @param scores the ranking; empty where only chosen analyses ran
 * @param complete whether every analysis has run; parts read from analyses that have not run are
 *     unknown
 * @param found the findings of the analyses, without the numbers of the scores
 */
public record Assessment(Findings findings, Scores scores, boolean complete, Findings found) {

  public static final Assessment NONE =
      new Assessment(Findings.NONE, Scores.NONE, false, Findings.NONE);

  /** Runs every analysis and scores the map. */
  public static Assessment of(ChainMap map, Progress progress) {
    return of(map, Analyses.ALL, AnalysisOptions.USUAL, progress);
  }

  /** Runs some analyses, and scores the map if these are all analyses. */
  public static Assessment of(
      ChainMap map, List<Analysis> chosen, AnalysisOptions options, Progress progress) {
    ChainGraph graph = ChainGraph.of(map);
    Findings found = Analyses.run(graph, chosen, options, progress);
    return chosen.equals(Analyses.ALL)
        ? of(graph, found, true, progress)
        : new Assessment(found, Scores.NONE, false, found);
  }

  /** Runs the analyses that run after every edit, and scores the map by their findings. */
  public static Assessment quick(ChainGraph graph, Progress progress) {
    List<Analysis> quick = Analyses.quick(graph);
    Findings found = Analyses.run(graph, quick, AnalysisOptions.USUAL, progress);
    return of(graph, found, quick.size() == Analyses.ALL.size(), progress);
  }

  /** Runs the other analyses too, and scores the map again. */
  public Assessment completed(ChainGraph graph, Progress progress) {
    return complete ? this : of(graph, Analyses.completed(graph, found, progress), true, progress);
  }

  /** Scores the map by the findings of some analyses. */
  static Assessment of(ChainGraph graph, Findings found, boolean complete, Progress progress) {
    Scores scores = Scores.of(graph, found, progress);
    Findings scored = Findings.merged(List.of(found, scores.findings()));
    return new Assessment(Bottlenecks.graded(graph.map(), scored), scores, complete, found);
  }
}
