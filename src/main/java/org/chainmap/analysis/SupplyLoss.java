package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.analysis.cascade.SupplyLosses;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.Element;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * The part of the end products that is lost when a segment or an enterprise fails alone, as
 * scenarios compute it ({@link SupplyLosses#alone}): the mean over all end products of the part
 * that each can no longer make, 0–1. It finds nothing by itself; what ranks bottlenecks reads its
 * numbers.
 *
 * <p>Numbers, by every segment and every enterprise of the map (0 for those whose loss costs the
 * end products nothing; none at all where the map has no end products): {@link #EXPECTED}, between
 * {@link #LEAST} and {@link #MOST}, which count links of unknown dependence as not essential and as
 * essential. Read them with {@code findings.of(SupplyLoss.EXPECTED).get(id)}; where only one loss
 * is of interest, {@code new SupplyLosses(map, supply).alone(id)} gives the same as a {@link Band}.
 *
 * <p>O((segments + enterprises) · (segments + links)), on all cores.
 */
public final class SupplyLoss implements Analysis {

  /** What is expected to be lost. */
  public static final Metric EXPECTED =
      Metric.of("supplyLoss", Metric.Unit.FRACTION, Datum.SUPPLY_LINKS);

  /** What is lost at least, see {@link org.chainmap.analysis.cascade.Reading#LEAST}. */
  public static final Metric LEAST =
      Metric.of("supplyLossLeast", Metric.Unit.FRACTION, Datum.SUPPLY_LINKS);

  /** What is lost at most, see {@link org.chainmap.analysis.cascade.Reading#MOST}. */
  public static final Metric MOST =
      Metric.of("supplyLossMost", Metric.Unit.FRACTION, Datum.SUPPLY_LINKS);

  /** Largest number of losses times the size of the network at which it follows every edit. */
  private static final double QUICK = 1e6;

  SupplyLoss() {}

  @Override
  public String key() {
    return "supplyLoss";
  }

  @Override
  public List<Result> results() {
    return List.of(EXPECTED, LEAST, MOST);
  }

  @Override
  public boolean quick(ChainGraph graph) {
    SupplyView supply = graph.supply();
    double losses = graph.map().segments().size() + (double) graph.map().enterprises().size();
    return losses * (supply.segments().size() + supply.links().size()) <= QUICK;
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    SupplyLosses losses = new SupplyLosses(graph.map(), graph.supply());
    if (losses.ends().length == 0) {
      return findingsBuilder.findings();
    }
    links(findingsBuilder, "analysis.unjudged.supplyLoss.needs", losses.goods().unknown());
    links(findingsBuilder, "analysis.unjudged.supplyLoss.over", losses.goods().over());
    List<Id> ids = new ArrayList<>();
    graph.map().segments().stream().map(Element::id).forEach(ids::add);
    graph.map().enterprises().stream().map(Element::id).forEach(ids::add);
    Band[] lost = new Band[ids.size()];
    IntStream.range(0, lost.length)
        .parallel()
        .forEach(
            k -> {
              if (!progress.cancelled()) {
                lost[k] = losses.alone(ids.get(k));
              }
            });
    progress.check();
    for (int k = 0; k < lost.length; k++) {
      findingsBuilder.number(EXPECTED, ids.get(k), lost[k].expected());
      findingsBuilder.number(LEAST, ids.get(k), lost[k].least());
      findingsBuilder.number(MOST, ids.get(k), lost[k].most());
    }
    return findingsBuilder.findings();
  }

  private static void links(FindingsBuilder findingsBuilder, String key, List<Id> links) {
    if (!links.isEmpty()) {
      findingsBuilder.unjudged(Message.of(key, findingsBuilder.phrases().links(links)));
    }
  }
}
