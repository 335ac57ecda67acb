package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.analysis.Analyses;
import org.chainmap.analysis.Analysis;
import org.chainmap.analysis.Findings;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;

/**
 * Scores a map that differs a little from one that is known, by the analyses that scores read.
 * Those that cannot follow every edit are not run again; what they found before stands in.
 */
final class Rescoring {

  /** The analyses that scores read, with the keys of what they read of each. */
  private static final Map<String, Set<String>> READ =
      Map.of(
          "concentration", Set.of("hhi"),
          "minimumCuts", Set.of("minimumCutSize", "minimumEnterpriseCuts"),
          "betweenness", Set.of("betweenness"),
          "systemicRisk", Set.of("esri"),
          "riskExposure", Set.of("weeksToSurvive", "riskExposureIndex"));

  private Rescoring() {}

  static Scores of(ChainMap map, Assessment known, Progress progress) {
    ChainGraph graph = ChainGraph.of(map);
    List<Analysis> again = new ArrayList<>();
    Map<String, Map<Id, Double>> numbers = new LinkedHashMap<>();
    Map<String, List<List<Id>>> sets = new LinkedHashMap<>();
    for (Analysis analysis : Analyses.ALL) {
      Set<String> keys = READ.getOrDefault(analysis.key(), Set.of());
      if (keys.isEmpty()) {
        continue;
      }
      if (analysis.quick(graph)) {
        again.add(analysis);
      } else {
        keep(known.found().numbers(), keys, numbers);
        keep(known.found().sets(), keys, sets);
      }
    }
    Findings kept = new Findings(List.of(), numbers, Map.of(), sets, List.of());
    Findings found = Analyses.run(graph, again, progress.part(0, 0));
    return Scores.of(graph, Findings.merged(List.of(kept, found)), progress);
  }

  private static <V> void keep(Map<String, V> from, Set<String> keys, Map<String, V> to) {
    for (String key : keys) {
      V value = from.get(key);
      if (value != null) {
        to.put(key, value);
      }
    }
  }
}
