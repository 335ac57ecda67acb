package org.chainmap.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chainmap.analysis.cascade.LeontiefNetwork;
import org.chainmap.analysis.cascade.LossCourse;
import org.chainmap.analysis.cascade.Reading;
import org.chainmap.analysis.cascade.StockedNetwork;
import org.chainmap.analysis.cascade.SupplyLosses;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Figure;
import org.chainmap.task.Progress;

/**
 * What end products lose when a segment fails alone until its time to recover has passed, while
 * stocks last ({@link StockedNetwork}), as expected. It finds nothing by itself.
 *
 * <p>Numbers, by segment with times to recover and to survive: {@link #WEEKS_LOST}, the output that
 * end products lose on average, in weeks of normal output; {@link #WEEKS_UNTIL_LOSS}, the weeks
 * until the first of them makes less, where any does. Times beyond {@value #LONGEST} weeks count as
 * these. Further down, stocks that are not stated count as none.
 *
 * <p>O(segments with times · (segments + links) · stocks used up).
 */
public final class LossOverWeeks implements Analysis {

  static final Metric WEEKS_LOST =
      Metric.of(
          "weeksLost",
          Metric.Unit.WEEKS,
          Datum.SUPPLY_LINKS,
          Datum.TIME_TO_RECOVER,
          Datum.TIME_TO_SURVIVE);
  static final Metric WEEKS_UNTIL_LOSS =
      Metric.of(
          "weeksUntilLoss",
          Metric.Unit.WEEKS,
          Datum.SUPPLY_LINKS,
          Datum.TIME_TO_RECOVER,
          Datum.TIME_TO_SURVIVE);

  /** The longest time to recover that is followed, in weeks: ten years. */
  static final int LONGEST = 520;

  /** Largest number of losses times the size of the network at which it follows every edit. */
  private static final double QUICK = 1e5;

  LossOverWeeks() {}

  @Override
  public String key() {
    return "lossOverWeeks";
  }

  @Override
  public List<Result> results() {
    return List.of(WEEKS_LOST, WEEKS_UNTIL_LOSS);
  }

  @Override
  public boolean quick(ChainGraph graph) {
    SupplyView supply = graph.supply();
    double timed =
        graph.map().segments().stream().filter(s -> s.facts().timeToRecover() != null).count();
    return timed * (supply.segments().size() + supply.links().size()) <= QUICK;
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    SupplyLosses losses = new SupplyLosses(graph.map(), graph.supply());
    int[] ends = losses.ends();
    List<Segment> all =
        losses.segments().stream()
            .map(id -> graph.map().find(Segment.class, id).orElseThrow())
            .toList();
    double[] cover =
        all.stream()
            .mapToDouble(s -> Objects.requireNonNullElse(StockedNetwork.cover(s), 0.0))
            .toArray();
    for (int v = 0; v < all.size() && ends.length > 0; v++) {
      progress.check();
      Segment segment = all.get(v);
      Figure time = segment.facts().timeToRecover();
      if (time == null || segment.facts().timeToSurvive() == null) {
        continue;
      }
      LossCourse course =
          course(losses.network(Reading.EXPECTED), v, Math.min(LONGEST, time.value()), cover);
      findingsBuilder.number(
          WEEKS_LOST,
          segment.id(),
          Arrays.stream(ends).mapToDouble(course::total).average().orElse(0));
      IntStream.of(ends)
          .mapToObj(course::reduced)
          .filter(reduced -> reduced.isPresent())
          .mapToDouble(reduced -> reduced.orElseThrow())
          .min()
          .ifPresent(first -> findingsBuilder.number(WEEKS_UNTIL_LOSS, segment.id(), first));
    }
    return findingsBuilder.findings();
  }

  private static LossCourse course(
      LeontiefNetwork network, int lost, double weeks, double[] cover) {
    return StockedNetwork.course(
        List.of(
            new StockedNetwork.Phase(0, network, node -> node == lost ? 1 : 0),
            new StockedNetwork.Phase(weeks, network, node -> 0)),
        cover,
        (int) Math.ceil(weeks) + 1);
  }
}
