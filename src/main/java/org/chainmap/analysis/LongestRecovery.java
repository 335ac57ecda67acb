package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.LongestPaths;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * The supply path with the largest sum of recovery times in weeks: the longest time until goods
 * flow through the chain again if each segment must wait for the one before. Return links are
 * ignored; segments that supply one another in a cycle count once each. O(segments + links).
 *
 * <p>Sets: {@code longestPath}: one path, from its source to its end. Numbers: {@code pathRecovery}
 * by segment: the greatest sum of weeks on a path up to and including it, where any time is known.
 * Segments with unknown times add nothing, so a sum over such segments is a lower bound; they are
 * named.
 */
final class LongestRecovery implements Analysis {

  static final Metric PATH_RECOVERY =
      Metric.of("pathRecovery", Metric.Unit.WEEKS, Datum.TIME_TO_RECOVER, Datum.SUPPLY_LINKS);
  static final Grouping LONGEST_PATH =
      Grouping.of("longestPath", Datum.TIME_TO_RECOVER, Datum.SUPPLY_LINKS);

  @Override
  public String key() {
    return "longestPath";
  }

  @Override
  public List<Result> results() {
    return List.of(PATH_RECOVERY, LONGEST_PATH);
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    SupplyView supply = graph.supply();
    List<Id> segments = supply.segments();
    double[] weeks = new double[segments.size()];
    boolean[] known = new boolean[segments.size()];
    List<Id> unknown = new ArrayList<>();
    for (int v = 0; v < weeks.length; v++) {
      Segment segment = graph.map().find(Segment.class, segments.get(v)).orElseThrow();
      Figure stated = segment.facts().timeToRecover();
      if (stated == null || stated.value() < 0) {
        unknown.add(segments.get(v));
      } else {
        weeks[v] = stated.value();
        known[v] = true;
      }
    }
    if (unknown.size() == weeks.length) {
      if (!unknown.isEmpty()) {
        findingsBuilder.unjudged(Message.of("analysis.unjudged.noRecovery"));
      }
      return findingsBuilder.findings();
    }
    LongestPaths paths = LongestPaths.of(supply.forward(), weeks);
    for (int v = 0; v < weeks.length; v++) {
      if (known[v] || paths.sum(v) > 0) {
        findingsBuilder.number(PATH_RECOVERY, segments.get(v), paths.sum(v));
      }
    }
    int[] longest = paths.longest();
    findingsBuilder.set(LONGEST_PATH, supply.ids(longest));
    if (longest.length > 1 && Arrays.stream(longest).mapToDouble(v -> weeks[v]).sum() > 0) {
      path(findingsBuilder, longest, weeks, known);
    }
    findingsBuilder.unjudged("analysis.unjudged.recovery", unknown);
    return findingsBuilder.findings();
  }

  private static void path(
      FindingsBuilder findingsBuilder, int[] path, double[] weeks, boolean[] known) {
    SupplyView supply = findingsBuilder.supply();
    List<Id> ids = supply.ids(path);
    int slowest =
        Arrays.stream(path).boxed().max(Comparator.comparingDouble(v -> weeks[v])).orElseThrow();
    int[] missing = Arrays.stream(path).filter(v -> !known[v]).toArray();
    Id subject = supply.segments().get(slowest);
    findingsBuilder.other(
        FindingKind.LONGEST_PATH,
        subject,
        0,
        0,
        0,
        () -> {
          return new FindingsBuilder.Worded(
              Message.of(
                  missing.length == 0
                      ? "analysis.longestPath.clause"
                      : "analysis.longestPath.atLeast",
                  findingsBuilder.phrases().name(ids.getFirst()),
                  findingsBuilder.phrases().name(ids.getLast()),
                  path.length,
                  Arrays.stream(path).mapToDouble(v -> weeks[v]).sum()),
              Message.of(
                  "analysis.longestPath.slowest",
                  findingsBuilder.phrases().name(subject),
                  weeks[slowest]),
              ids,
              missing.length == 0
                  ? List.of()
                  : List.of(
                      Message.of(
                          "analysis.longestPath.missing",
                          findingsBuilder.phrases().list(supply.ids(missing)))));
        });
  }
}
