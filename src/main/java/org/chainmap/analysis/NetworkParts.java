package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.Components;
import org.chainmap.graph.SupplyView;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Connected parts of the supply network, ignoring directions: its weak components and its blocks
 * (biconnected components; Hopcroft and Tarjan, 1973), which stay connected whichever one segment
 * is lost. O(segments + links).
 *
 * <p>Sets: {@code components}, every segment in one, the largest first; {@code blocks} of two or
 * more segments, the largest first. One finding of low severity where there are several parts of
 * two or more segments; segments without any supply link are named as not judged.
 */
final class NetworkParts implements Analysis {

  static final Grouping COMPONENTS = Grouping.of("components", Datum.SUPPLY_LINKS);
  static final Grouping BLOCKS = Grouping.of("blocks", Datum.SUPPLY_LINKS);

  private static final Comparator<int[]> LARGEST_FIRST =
      Comparator.comparingInt((int[] block) -> -block.length).thenComparing(Arrays::compare);

  @Override
  public String key() {
    return "components";
  }

  @Override
  public List<Result> results() {
    return List.of(COMPONENTS, BLOCKS);
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    SupplyView supply = graph.supply();
    List<List<Id>> parts = new ArrayList<>();
    List<Id> single = new ArrayList<>();
    for (int[] members : Components.weak(supply.arcs()).largestFirst()) {
      List<Id> part = supply.ids(members);
      findingsBuilder.set(COMPONENTS, part);
      if (part.size() > 1) {
        parts.add(part);
      } else if (supply.arcs().degree(members[0]) == 0) {
        single.addAll(part);
      }
    }
    supply.blocks().stream()
        .sorted(LARGEST_FIRST)
        .forEach(block -> findingsBuilder.set(BLOCKS, supply.ids(block)));
    if (parts.size() > 1) {
      separate(findingsBuilder, parts);
    }
    if (!supply.links().isEmpty()) {
      findingsBuilder.unjudged("analysis.unjudged.unlinked", single);
    }
    return findingsBuilder.findings();
  }

  private static void separate(FindingsBuilder findingsBuilder, List<List<Id>> parts) {
    List<Id> rest = parts.stream().skip(1).flatMap(List::stream).toList();
    findingsBuilder.other(
        FindingKind.SEPARATE_PARTS,
        rest.getFirst(),
        0,
        0,
        0,
        () ->
            new FindingsBuilder.Worded(
                Message.of("analysis.separateParts.clause", parts.size()),
                Message.of(
                    "analysis.separateParts.rest",
                    parts.getFirst().size(),
                    findingsBuilder.phrases().briefly(rest)),
                rest));
  }
}
