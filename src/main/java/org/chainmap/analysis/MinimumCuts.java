package org.chainmap.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.SupplyView;
import org.chainmap.graph.VertexCuts;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Smallest sets of segments, and of enterprises, whose joint loss leaves an end product without any
 * supply path (minimum vertex cuts; K. Menger, Fundamenta Mathematicae 10:96, 1927). For each end
 * product O(size of the cut · (segments + links)) at worst.
 *
 * <p>By segment: neither the end product nor the sources count as lost, unless a source supplies
 * the end product directly; then sources may be part of the cut. By enterprise: a segment is lost
 * when all its suppliers are, and one without listed suppliers is never lost. Sizes 1 and 2 are
 * exact; from 3 on an enterprise that supplies several segments may allow a smaller cut than the
 * one found. Of several minimum cuts the one nearest to the end product is given.
 *
 * <p>Sets, in the order of the ids of the end products: {@code minimumCuts}, of segments; {@code
 * minimumEnterpriseCuts}, of enterprises. Numbers by end product, absent where there is no such
 * cut: {@code minimumCutSize}, {@code minimumEnterpriseCutSize}; the n-th set belongs to the n-th
 * number. Cuts of one enterprise are listed. Cuts of several are not: they are as a rule different
 * inputs, each of which is needed, and not substitutes of one another.
 */
public final class MinimumCuts implements Analysis {

  public static final Metric SIZE =
      Metric.of("minimumCutSize", Metric.Unit.COUNT, Datum.SUPPLY_LINKS);
  static final Metric ENTERPRISE_SIZE =
      Metric.of("minimumEnterpriseCutSize", Metric.Unit.COUNT, Datum.SUPPLY_LINKS, Datum.SUPPLIERS);
  public static final Grouping MINIMUM_CUTS = Grouping.of("minimumCuts", Datum.SUPPLY_LINKS);
  public static final Grouping ENTERPRISE_CUTS =
      Grouping.of("minimumEnterpriseCuts", Datum.SUPPLY_LINKS, Datum.SUPPLIERS);

  /**
   * Largest number of end products times the size of the network at which it runs after every edit.
   */
  private static final double QUICK = 2e6;

  MinimumCuts() {}

  @Override
  public String key() {
    return "minimumCuts";
  }

  @Override
  public List<Result> results() {
    return List.of(SIZE, ENTERPRISE_SIZE, MINIMUM_CUTS, ENTERPRISE_CUTS);
  }

  @Override
  public boolean quick(ChainGraph graph) {
    SupplyView supply = graph.supply();
    double size = supply.segments().size() + supply.links().size();
    return supply.endVertices().length * size <= QUICK;
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    SupplyView supply = graph.supply();
    int n = supply.segments().size();
    int[] sources = supply.sourceVertices();
    int[] anySegment = new int[n];
    Arrays.fill(anySegment, 1);
    int[] noSource = anySegment.clone();
    for (int source : sources) {
      noSource[source] = VertexCuts.FIXED;
    }
    VertexCuts cuts = new VertexCuts(supply.arcs(), sources);
    EnterpriseCuts enterprises = new EnterpriseCuts(graph.map(), supply, cuts);
    for (int end : supply.endVertices()) {
      progress.check();
      Optional<int[]> inner = cuts.before(end, noSource);
      inner
          .or(() -> cuts.before(end, anySegment))
          .ifPresent(cut -> segments(findingsBuilder, end, supply.ids(cut)));
      enterprises.before(end).ifPresent(cut -> enterprises(findingsBuilder, end, cut));
    }
    findingsBuilder.unjudged("analysis.unjudged.enterpriseCuts", unjudged(findingsBuilder, supply));
    return findingsBuilder.findings();
  }

  /** Returns the end products that have a cut of segments but none of listed enterprises. */
  private static List<Id> unjudged(FindingsBuilder findingsBuilder, SupplyView supply) {
    return IntStream.of(supply.endVertices())
        .mapToObj(v -> supply.segments().get(v))
        .filter(id -> findingsBuilder.has(SIZE, id) && !findingsBuilder.has(ENTERPRISE_SIZE, id))
        .toList();
  }

  private static void segments(FindingsBuilder findingsBuilder, int end, List<Id> cut) {
    Id product = findingsBuilder.supply().segments().get(end);
    findingsBuilder.set(MINIMUM_CUTS, cut);
    findingsBuilder.number(SIZE, product, cut.size());
  }

  private static void enterprises(
      FindingsBuilder findingsBuilder, int end, EnterpriseCuts.Cut cut) {
    Id product = findingsBuilder.supply().segments().get(end);
    findingsBuilder.set(ENTERPRISE_CUTS, cut.enterprises());
    findingsBuilder.number(ENTERPRISE_SIZE, product, cut.enterprises().size());
    if (cut.enterprises().size() == 1) {
      findingsBuilder.other(
          FindingKind.ENTERPRISE_CUT,
          cut.enterprises().getFirst(),
          0,
          0,
          0,
          () ->
              new FindingsBuilder.Worded(
                  Message.of(
                      "analysis.enterpriseCut.one",
                      findingsBuilder.phrases().enterprise(cut.enterprises().getFirst()),
                      findingsBuilder.phrases().name(product)),
                  Message.of(
                      "analysis.enterpriseCut.then",
                      findingsBuilder.phrases().briefly(cut.segments())),
                  CombinedReach.union(cut.segments(), List.of(product))));
    }
  }
}
