package org.chainmap.cli;

import java.util.List;
import org.chainmap.analysis.Analyses;
import org.chainmap.analysis.Analysis;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Score;
import org.chainmap.analysis.score.Scores;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;

/**
 * What is written of a map.
 *
 * @param findings what the analyses found, with the numbers of the scores where there are any
 * @param scores the bottleneck ranking; none where only some analyses ran
 */
record Analyzed(ChainMap map, Findings findings, Scores scores) {

  /** So many of the ranking are put into words; every score is among the numbers. */
  private static final int LISTED = 100;

  static Analyzed of(ChainMap map, List<Analysis> analyses, boolean scored) {
    ChainGraph graph = ChainGraph.of(map);
    Findings found = Analyses.run(graph, analyses, Progress.NONE);
    if (!scored) {
      return new Analyzed(map, found, Scores.NONE);
    }
    Scores scores = Scores.of(graph, found, Progress.NONE);
    return new Analyzed(map, Findings.merged(List.of(found, scores.findings())), scores);
  }

  /** The first of the ranking. */
  List<Score> ranking() {
    return scores.first(LISTED);
  }
}
