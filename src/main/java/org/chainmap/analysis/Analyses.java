package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;

/** Every analysis there is, in the order in which they are listed. */
public final class Analyses {

  public static final List<Analysis> ALL =
      List.of(
          new SoleSource(),
          new SoleDomesticSource(),
          new NoDomesticSource(),
          new Gaps(),
          new Concentration(),
          new EndProductDominators(),
          new CutSegments(),
          new Bridges(),
          new NetworkParts(),
          new Circles(),
          new SoleOutlets(),
          new Layers(),
          new MinimumCuts(),
          new LongestRecovery(),
          new Betweenness(),
          new SystemicRisk(),
          new RiskExposure(),
          new Inoperability(),
          new UnmetNeeds());

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
    parts.add(
        new Findings(List.of(), Map.of(), Ranking.missing(map, new Phrases(map, graph.supply()))));
    return Findings.merged(parts);
  }
}
