package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.chainmap.geom.Id;
import org.chainmap.graph.Arcs;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.Components;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Look-through dependence on imports: what of a segment's product comes from abroad, at its face
 * value (its own inputs) and through all tiers upstream. With a<sub>ji</sub> the input of j per
 * unit of i and m<sub>j</sub> the imported part of j, A<sub>f</sub> = m∘a and A<sub>d</sub> = (1 −
 * m)∘a, the foreign content of all products is the column sums of
 *
 * <pre>A_f · (I − A_d)⁻¹,  that is  f_i = Σ_j a_ji · (m_j + (1 − m_j) · f_j)</pre>
 *
 * <p>D. Hummels, J. Ishii and K.-M. Yi, <i>The nature and growth of vertical specialization in
 * world trade</i>, Journal of International Economics 54:75, 2001. It is computed where every
 * supply link into a segment and into those upstream of it states a coefficient; an unknown
 * imported part counts as 0 in {@code foreignContent} and as all in {@code foreignContentMost}.
 * Where coefficients lack, inputs are counted by tiers (R. Baldwin, R. Freeman and A.
 * Theodorakopoulos, <i>Hidden exposure: measuring US supply chain reliance</i>, NBER working paper
 * 31820, 2023): {@code importedInputs} are the segment's inputs of which more than half is
 * imported, {@code importedUpstream} all such segments upstream. Return links are left out of the
 * counts. O(segments · links).
 *
 * <p>Listed are, at most three each, segments whose foreign content exceeds that of their own
 * inputs by a tenth or more, and segments where two or more such inputs further upstream come
 * together.
 */
public final class ForeignContent implements Analysis {

  static final Metric CONTENT =
      Metric.of("foreignContent", Metric.Unit.FRACTION, Datum.COEFFICIENTS);
  static final Metric MOST =
      Metric.of("foreignContentMost", Metric.Unit.FRACTION, Datum.COEFFICIENTS);
  static final Metric INPUTS = Metric.of("importedInputs", Metric.Unit.COUNT, Datum.SUPPLY_LINKS);

  /** The segments upstream of which more than half is imported, by segment. */
  public static final Metric UPSTREAM =
      Metric.of("importedUpstream", Metric.Unit.COUNT, Datum.SUPPLY_LINKS);

  private static final double HALF = 0.5;

  /** The most segments listed of each kind. */
  private static final int LISTED = 3;

  /** The least part of a product that comes from abroad through its inputs' inputs alone. */
  private static final double HIDDEN_PART = 0.1;

  /** The fewest imported segments upstream that are no direct inputs. */
  private static final int HIDDEN_INPUTS = 2;

  /** The largest number of segments times links at which it runs after every edit. */
  private static final double QUICK = 1e6;

  /**
   * The parts of a product that come from abroad.
   *
   * @param direct through its own inputs, 0–1
   * @param all through all tiers
   */
  private record Part(Id segment, double direct, double all) {
    double hidden() {
      return all - direct;
    }
  }

  ForeignContent() {}

  @Override
  public String key() {
    return "foreignContent";
  }

  @Override
  public List<Result> results() {
    return List.of(CONTENT, MOST, INPUTS, UPSTREAM);
  }

  @Override
  public boolean quick(ChainGraph graph) {
    return graph.supply().segments().size() * (double) graph.supply().links().size() <= QUICK;
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    List<Id> segments = graph.supply().segments();
    List<@Nullable Double> imported = new ArrayList<>();
    for (Id id : segments) {
      imported.add(
          CountryConcentration.reliance(graph.map().find(Segment.class, id).orElseThrow().facts()));
    }
    counts(findingsBuilder, graph.supply(), imported, progress);
    contents(findingsBuilder, graph.supply(), imported, progress);
    return findingsBuilder.findings();
  }

  private static void counts(
      FindingsBuilder findingsBuilder,
      SupplyView supply,
      List<@Nullable Double> imported,
      Progress progress) {
    Arcs forward = supply.forward();
    int n = forward.vertices();
    int[] seen = new int[n];
    int[] queue = new int[n];
    int[] inputs = new int[n];
    int[] upstream = new int[n];
    for (int v = 0; v < n; v++) {
      progress.check();
      int found = 0;
      int direct = 0;
      int all = 0;
      queue[found++] = v;
      seen[v] = v + 1;
      for (int k = 0; k < found; k++) {
        for (int i = 0; i < forward.inDegree(queue[k]); i++) {
          int input = forward.tail(forward.in(queue[k], i));
          if (seen[input] != v + 1) {
            seen[input] = v + 1;
            queue[found++] = input;
            int one = mostly(imported.get(input)) ? 1 : 0;
            direct += k == 0 ? one : 0;
            all += one;
          }
        }
      }
      inputs[v] = direct;
      upstream[v] = all;
      if (forward.degree(v) > 0) {
        findingsBuilder.number(INPUTS, supply.segments().get(v), direct);
        findingsBuilder.number(UPSTREAM, supply.segments().get(v), all);
      }
    }
    for (int v : hidden(forward, inputs, upstream, imported)) {
      Id id = supply.segments().get(v);
      findingsBuilder.need(
          FindingKind.HIDDEN_EXPOSURE,
          id,
          0,
          () ->
              Message.of(
                  "analysis.hiddenExposure.tiers",
                  findingsBuilder.phrases().name(id),
                  inputs[v],
                  upstream[v]));
    }
  }

  /** Returns the segments where imported inputs come together that are none of their own. */
  private static List<Integer> hidden(
      Arcs forward, int[] inputs, int[] upstream, List<@Nullable Double> imported) {
    return IntStream.range(0, inputs.length)
        .filter(v -> upstream[v] - inputs[v] >= HIDDEN_INPUTS)
        .filter(
            v ->
                IntStream.range(0, forward.inDegree(v))
                    .map(k -> forward.tail(forward.in(v, k)))
                    .allMatch(j -> upstream[j] + (mostly(imported.get(j)) ? 1 : 0) < upstream[v]))
        .boxed()
        .sorted(Comparator.comparingInt(v -> inputs[v] - upstream[v]))
        .limit(LISTED)
        .toList();
  }

  private static boolean mostly(@Nullable Double imported) {
    return imported != null && imported > HALF;
  }

  private static void contents(
      FindingsBuilder findingsBuilder,
      SupplyView supply,
      List<@Nullable Double> imported,
      Progress progress) {
    List<Id> segments = supply.segments();
    List<Link> links = supply.links();
    Arcs arcs = supply.arcs();
    double[] coefficient = new double[links.size()];
    boolean[] known = new boolean[segments.size()];
    Arrays.fill(known, true);
    for (int a = 0; a < coefficient.length; a++) {
      Double stated = Figure.usable(links.get(a).coefficient());
      coefficient[a] = stated == null ? 0 : stated;
      known[arcs.head(a)] &= stated != null;
    }
    spreadUnknown(arcs, known);
    double[] least = new double[segments.size()];
    double[] most = new double[segments.size()];
    for (int v = 0; v < least.length; v++) {
      Double part = imported.get(v);
      least[v] = part == null ? 0 : part;
      most[v] = part == null ? 1 : part;
    }
    List<Part> parts = new ArrayList<>();
    double[] low = of(arcs, coefficient, least, progress);
    double[] high = of(arcs, coefficient, most, progress);
    for (int v = 0; v < known.length; v++) {
      if (known[v] && arcs.inDegree(v) > 0 && low[v] <= 1 && high[v] <= 1) {
        findingsBuilder.number(CONTENT, segments.get(v), low[v]);
        findingsBuilder.number(MOST, segments.get(v), high[v]);
        double direct = 0;
        for (int k = 0; k < arcs.inDegree(v); k++) {
          direct += coefficient[arcs.in(v, k)] * least[arcs.tail(arcs.in(v, k))];
        }
        parts.add(new Part(segments.get(v), direct, low[v]));
      }
    }
    parts.stream()
        .filter(part -> part.hidden() >= HIDDEN_PART)
        .sorted(Comparator.comparingDouble(part -> -part.hidden()))
        .limit(LISTED)
        .forEach(
            part ->
                findingsBuilder.need(
                    FindingKind.HIDDEN_EXPOSURE,
                    part.segment,
                    0,
                    () ->
                        Message.of(
                            "analysis.hiddenExposure.clause",
                            findingsBuilder.phrases().name(part.segment),
                            100 * part.direct,
                            100 * part.all)));
  }

  /** What is downstream of an unknown input is unknown too. */
  private static void spreadUnknown(Arcs arcs, boolean[] known) {
    int[] queue = new int[known.length];
    int count = 0;
    for (int v = 0; v < known.length; v++) {
      if (!known[v]) {
        queue[count++] = v;
      }
    }
    for (int k = 0; k < count; k++) {
      for (int i = 0; i < arcs.outDegree(queue[k]); i++) {
        int next = arcs.head(arcs.out(queue[k], i));
        if (known[next]) {
          known[next] = false;
          queue[count++] = next;
        }
      }
    }
  }

  /**
   * Solves the equation, component by component along the flow; a value over 1 stands for a product
   * whose making uses up more than is made.
   *
   * @param coefficient a by arc
   * @param imported m by vertex, 0–1
   */
  static double[] of(Arcs arcs, double[] coefficient, double[] imported, Progress progress) {
    double[] content = new double[arcs.vertices()];
    int[][] members = Components.of(arcs).members();
    Collections.reverse(Arrays.asList(members));
    FixedPoint.solve(
        members,
        content,
        v -> {
          double value = 0;
          for (int k = 0; k < arcs.inDegree(v); k++) {
            int arc = arcs.in(v, k);
            int j = arcs.tail(arc);
            value += coefficient[arc] * (imported[j] + (1 - imported[j]) * content[j]);
          }
          return value;
        },
        progress);
    return content;
  }
}
