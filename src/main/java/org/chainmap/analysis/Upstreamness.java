package org.chainmap.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.graph.Arcs;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.Components;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;

/**
 * Upstreamness of the segments: the average number of production steps from a segment's output to
 * its final use, 1 for an end product. With p<sub>ij</sub> the part of the output of i that j buys,
 *
 * <pre>U_i = 1 + Σ_j p_ij · U_j</pre>
 *
 * <p>P. Antràs, D. Chor, T. Fally and R. Hillberry, <i>Measuring the upstreamness of production and
 * trade flows</i>, American Economic Review 102(3):412, 2012. Return links are left out. The parts
 * follow from the volumes of the links where every link of the segment states one, and what its
 * stated output exceeds their sum goes to final use; otherwise all customers count alike and the
 * output goes to them alone. O(segments + links) without cycles; in cycles the equation is iterated
 * until no value changes by more than 1e-12 of itself.
 *
 * <p>Numbers: {@code upstreamness} by segment with supply links. No findings.
 */
public final class Upstreamness implements Analysis {

  public static final Metric UPSTREAMNESS =
      Metric.of("upstreamness", Metric.Unit.STEPS, Datum.SUPPLY_LINKS);

  Upstreamness() {}

  @Override
  public String key() {
    return "upstreamness";
  }

  @Override
  public List<Result> results() {
    return List.of(UPSTREAMNESS);
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    of(graph, progress).forEach((id, value) -> findingsBuilder.number(UPSTREAMNESS, id, value));
    return findingsBuilder.findings();
  }

  /**
   * Returns the upstreamness of every segment with supply links.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  static Map<Id, Double> of(ChainGraph graph, Progress progress) {
    SupplyView supply = graph.supply();
    List<Id> segments = supply.segments();
    Arcs arcs = supply.forward();
    List<Link> links = supply.links().stream().filter(link -> !supply.returns(link.id())).toList();
    double[] part = parts(graph, arcs, links);
    for (int end : supply.endVertices()) {
      for (int k = 0; k < arcs.outDegree(end); k++) {
        part[arcs.out(end, k)] = 0;
      }
    }
    double[] values = of(arcs, part, progress);
    Map<Id, Double> known = new HashMap<>();
    for (int v = 0; v < values.length; v++) {
      if (arcs.degree(v) > 0) {
        known.put(segments.get(v), values[v]);
      }
    }
    return known;
  }

  private static double[] parts(ChainGraph graph, Arcs arcs, List<Link> links) {
    double[] part = new double[arcs.count()];
    for (int v = 0; v < arcs.vertices(); v++) {
      double sum = 0;
      boolean stated = true;
      for (int k = 0; k < arcs.outDegree(v); k++) {
        Double volume = Figure.usable(links.get(arcs.out(v, k)).volume());
        stated &= volume != null;
        sum += volume == null ? 0 : volume;
      }
      if (!stated || sum == 0) {
        for (int k = 0; k < arcs.outDegree(v); k++) {
          part[arcs.out(v, k)] = 1.0 / arcs.outDegree(v);
        }
        continue;
      }
      Segment segment =
          graph.map().find(Segment.class, graph.supply().segments().get(v)).orElseThrow();
      Double output = Figure.usable(segment.flows().output());
      double all = output == null ? sum : Math.max(sum, output);
      for (int k = 0; k < arcs.outDegree(v); k++) {
        Double volume = Figure.usable(links.get(arcs.out(v, k)).volume());
        part[arcs.out(v, k)] = (volume == null ? 0 : volume) / all;
      }
    }
    return part;
  }

  /**
   * Solves the equation, component by component from the end of the flow.
   *
   * @param part p by arc; around no cycle may all of them multiply to 1
   */
  static double[] of(Arcs arcs, double[] part, Progress progress) {
    double[] values = new double[arcs.vertices()];
    Arrays.fill(values, 1);
    FixedPoint.solve(
        Components.of(arcs).members(),
        values,
        v -> {
          double value = 1;
          for (int k = 0; k < arcs.outDegree(v); k++) {
            int arc = arcs.out(v, k);
            value += part[arc] * values[arcs.head(arc)];
          }
          return value;
        },
        progress);
    return values;
  }
}
