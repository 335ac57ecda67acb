package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainmap.analysis.cascade.InputOutput;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.IndexSort;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Losses of the chain when final demand for a segment falls by a tenth of its output: the
 * inoperability input-output model over the supply links with a coefficient, between segments with
 * a stated output, see {@link InputOutput}. O(segments³), so at most {@link #LARGEST} of them.
 *
 * <p>Numbers: {@code inoperabilityLoss} by segment, in the unit of the outputs. At most the first
 * three are listed, and only where the chain loses more than the segment's own output fell.
 */
final class Inoperability implements Analysis {

  static final Metric LOSS =
      Metric.of("inoperabilityLoss", Metric.Unit.AMOUNT, Datum.COEFFICIENTS, Datum.OUTPUT);

  static final double FALL = 0.1;

  private static final int LARGEST = 1000;

  /** Largest number of links with a coefficient at which it runs after every edit. */
  private static final int QUICK = 100;

  private static final int LISTED = 3;

  /** A segment is listed if the loss is at least this multiple of the fall itself. */
  private static final double LEAST_MULTIPLE = 1.05;

  /** Points for a fall that takes a tenth of the chain's output. */
  private static final double FOR_A_TENTH = 30;

  /** A loss is named from this part of a segment's output on. */
  private static final double NOTABLE = 0.001;

  @Override
  public String key() {
    return "inoperability";
  }

  @Override
  public List<Result> results() {
    return List.of(LOSS);
  }

  @Override
  public boolean quick(ChainGraph graph) {
    return graph.supply().links().stream().filter(l -> l.coefficient() != null).count() <= QUICK;
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    List<Link> supply = graph.supply().links();
    List<Link> given = supply.stream().filter(l -> Figure.usable(l.coefficient()) != null).toList();
    if (given.isEmpty()) {
      if (!supply.isEmpty()) {
        findingsBuilder.unjudged(Message.of("analysis.unjudged.inoperability.none"));
      }
      return findingsBuilder.findings();
    }
    if (given.size() < supply.size()) {
      List<Id> without =
          supply.stream()
              .filter(l -> Figure.usable(l.coefficient()) == null)
              .map(Link::id)
              .toList();
      findingsBuilder.unjudged(
          Message.of(
              "analysis.unjudged.inoperability.coefficients",
              findingsBuilder.phrases().links(without)));
    }
    progress.check();
    judge(findingsBuilder, given);
    return findingsBuilder.findings();
  }

  private static void judge(FindingsBuilder findingsBuilder, List<Link> given) {
    List<Id> ids = new ArrayList<>();
    List<Double> outputs = new ArrayList<>();
    List<Id> unknown = new ArrayList<>();
    for (Id id :
        given.stream()
            .flatMap(l -> List.of(l.from(), l.to()).stream())
            .sorted()
            .distinct()
            .toList()) {
      Segment segment = findingsBuilder.map().find(Segment.class, id).orElseThrow();
      Double output = Figure.usable(segment.flows().output());
      if (output == null || output == 0) {
        unknown.add(id);
      } else {
        ids.add(id);
        outputs.add(output);
      }
    }
    findingsBuilder.unjudged("analysis.unjudged.inoperability.outputs", unknown);
    if (ids.isEmpty()) {
      return;
    }
    if (ids.size() > LARGEST) {
      findingsBuilder.unjudged(
          Message.of("analysis.unjudged.inoperability.large", ids.size(), LARGEST));
      return;
    }
    double[] output = outputs.stream().mapToDouble(Double::doubleValue).toArray();
    Optional<InputOutput> model = model(ids, output, given);
    if (model.isEmpty()) {
      findingsBuilder.unjudged(Message.of("analysis.unjudged.inoperability.radius"));
      return;
    }
    double[] totals = model.get().totalLosses(FALL);
    for (int i = 0; i < totals.length; i++) {
      findingsBuilder.number(LOSS, ids.get(i), totals[i]);
    }
    int[] high =
        IntStream.range(0, totals.length)
            .filter(i -> totals[i] >= LEAST_MULTIPLE * FALL * output[i])
            .toArray();
    Arrays.stream(IndexSort.sorted(high, i -> -totals[i]))
        .limit(LISTED)
        .forEach(i -> find(findingsBuilder, ids, output, model.get(), i, totals[i]));
  }

  private static Optional<InputOutput> model(List<Id> ids, double[] output, List<Link> given) {
    Map<Id, Integer> index = new HashMap<>();
    ids.forEach(id -> index.put(id, index.size()));
    List<Link> within =
        given.stream()
            .filter(l -> index.containsKey(l.from()) && index.containsKey(l.to()))
            .toList();
    return InputOutput.of(
        output,
        within.stream().mapToInt(l -> index.getOrDefault(l.from(), -1)).toArray(),
        within.stream().mapToInt(l -> index.getOrDefault(l.to(), -1)).toArray(),
        within.stream()
            .mapToDouble(l -> Optional.ofNullable(Figure.usable(l.coefficient())).orElse(0.0))
            .toArray());
  }

  private static void find(
      FindingsBuilder findingsBuilder,
      List<Id> ids,
      double[] output,
      InputOutput model,
      int at,
      double total) {
    double all = Arrays.stream(output).sum();
    findingsBuilder.segment(
        FindingKind.INOPERABILITY,
        ids.get(at),
        Math.min(FOR_A_TENTH, FOR_A_TENTH * total / all / FALL),
        downstream -> {
          double[] fall = new double[output.length];
          fall[at] = FALL;
          double[] losses = model.losses(fall);
          int[] notable =
              IntStream.range(0, losses.length)
                  .filter(i -> i != at && losses[i] >= NOTABLE * output[i])
                  .toArray();
          List<Id> hit =
              Arrays.stream(IndexSort.sorted(notable, i -> -losses[i])).mapToObj(ids::get).toList();
          return new FindingsBuilder.Worded(
              Message.of(
                  "analysis.inoperability.clause",
                  findingsBuilder.phrases().name(ids.get(at)),
                  100 * total / all,
                  total / (FALL * output[at])),
              hit.isEmpty()
                  ? Message.of("analysis.inoperability.spread")
                  : Message.of(
                      "analysis.inoperability.hit", findingsBuilder.phrases().briefly(hit)),
              hit,
              List.of(Message.of("analysis.inoperability.amount", total)));
        });
  }
}
