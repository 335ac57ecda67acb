package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;

/** All analyses, in the order in which they are listed. */
public final class Analyses {

  public static final List<Analysis> ALL =
      List.of(
          new SoleSource(),
          new SoleDomesticSource(),
          new SameGroup(),
          new NoDomesticSource(),
          new WeakSegments(),
          new ImportDependence(),
          new CountryConcentration(),
          new ForeignContent(),
          new Concentration(),
          new RecoveryGap(),
          new EndProductDominators(),
          new CutSegments(),
          new Bridges(),
          new NetworkParts(),
          new SupplyCycles(),
          new SharedUpstream(),
          new SoleOutlets(),
          new LongestPathLayers(),
          new Upstreamness(),
          new MinimumCuts(),
          new LongestRecovery(),
          new Betweenness(),
          new SupplyLoss(),
          new LossOverWeeks(),
          new SystemicRisk(),
          new RiskExposure(),
          new Inoperability(),
          new UnmetNeeds(),
          new DataQuality());

  private Analyses() {}

  /** Runs all analyses over a map. */
  public static Findings run(ChainMap map, Progress progress) {
    return run(ChainGraph.of(map), ALL, AnalysisOptions.USUAL, progress);
  }

  /** Runs some analyses over a map whose graph is already built. */
  public static Findings run(
      ChainGraph graph, List<Analysis> analyses, AnalysisOptions options, Progress progress) {
    List<Findings> parts = each(graph, analyses, options, progress);
    ChainMap map = graph.map();
    parts.add(
        new Findings(List.of(), Map.of(), Ranking.missing(map, new Phrases(map, graph.supply()))));
    return Findings.merged(parts);
  }

  /** Returns the analyses that are fast enough to run after every edit of a map. */
  public static List<Analysis> quick(ChainGraph graph) {
    return ALL.stream().filter(analysis -> analysis.quick(graph)).toList();
  }

  /**
   * Runs all analyses that are not quick and merges their findings with those of the quick ones.
   */
  public static Findings completed(ChainGraph graph, Findings quick, Progress progress) {
    List<Analysis> slow = ALL.stream().filter(analysis -> !analysis.quick(graph)).toList();
    List<Findings> parts = each(graph, slow, AnalysisOptions.USUAL, progress);
    parts.addFirst(quick);
    return Findings.merged(parts);
  }

  private static List<Findings> each(
      ChainGraph graph, List<Analysis> analyses, AnalysisOptions options, Progress progress) {
    List<Findings> parts = new ArrayList<>();
    for (Analysis analysis : analyses) {
      progress.check();
      double done = parts.size();
      int all = analyses.size();
      parts.add(analysis.run(graph, options, progress.part(done / all, (done + 1) / all)));
      progress.report((done + 1) / all);
    }
    return parts;
  }
}
