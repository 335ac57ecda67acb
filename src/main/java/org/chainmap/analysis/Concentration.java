package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.Segment;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Supplier concentration of each segment: the Herfindahl-Hirschman index HHI = Σ(100·sᵢ)², 10 000
 * for a monopoly, and the effective number of suppliers 1/Σsᵢ², with sᵢ the shares of supply from 0
 * to 1. Over 1800 is high, 1000–1800 moderate (US Merger Guidelines, 2023). O(participations).
 *
 * <p>Shares are taken as stated, never rescaled; each may be rounded by half a percent. Where they
 * add up to less than 100 %, or one is unknown, the index lies between Σsᵢ² and Σsᵢ² + rest², the
 * rest being one more supplier's; where they add up to more, or all are unknown, there is no index.
 * Segments surely over 1800 with two or more suppliers are listed; a single supplier is reported by
 * {@link SoleSource}.
 *
 * <p>{@link CombinedShares} computes the same for every stage and the whole chain.
 *
 * <p>Numbers: {@code hhi}, {@code effectiveSuppliers}, {@code largestShare} (percent) by segment,
 * and by stage and for the map, these with {@code meanHhi} and {@code sharesKnown}.
 */
public final class Concentration implements Analysis {

  public static final Metric HHI = Metric.of("hhi", Metric.Unit.HHI, Datum.SHARES);

  /** The most the index can be where shares are not all stated; only there. */
  public static final Metric HHI_MOST = Metric.of("hhiMost", Metric.Unit.HHI, Datum.SHARES);

  static final Metric EFFECTIVE_SUPPLIERS =
      Metric.of("effectiveSuppliers", Metric.Unit.COUNT, Datum.SHARES);
  public static final Metric LARGEST_SHARE =
      Metric.of("largestShare", Metric.Unit.PERCENT, Datum.SHARES);

  static final double HIGH = 1800;

  /** From this index on, a segment gets {@link #FOR_VERY_HIGH} more points. */
  private static final double VERY_HIGH = 4000;

  private static final double FOR_VERY_HIGH = 8;

  Concentration() {}

  @Override
  public String key() {
    return "concentration";
  }

  @Override
  public List<Result> results() {
    return List.of(
        HHI,
        HHI_MOST,
        EFFECTIVE_SUPPLIERS,
        LARGEST_SHARE,
        CombinedShares.MEAN_HHI,
        CombinedShares.SHARES_KNOWN);
  }

  @Override
  public Findings run(ChainGraph graph, AnalysisOptions options, Progress progress) {
    FindingsBuilder findingsBuilder = new FindingsBuilder(graph);
    List<Id> unknown = new ArrayList<>();
    for (Segment segment : graph.map().segments()) {
      progress.check();
      Id id = segment.id();
      Shares shares = Shares.of(graph.map(), id);
      if (shares.byEnterprise().isEmpty()) {
        continue;
      }
      if (!shares.complete() && shares.sum() <= 0) {
        unknown.add(id);
      } else if (!shares.bounded()) {
        findingsBuilder.unjudged(note(findingsBuilder, "analysis.unjudged.sharesOff", id, shares));
      } else {
        judge(findingsBuilder, id, shares);
      }
    }
    findingsBuilder.unjudged("analysis.unjudged.shares", unknown);
    CombinedShares.judge(findingsBuilder);
    return findingsBuilder.findings();
  }

  private static void judge(FindingsBuilder findingsBuilder, Id segment, Shares shares) {
    if (shares.partial()) {
      findingsBuilder.number(HHI_MOST, segment, shares.hhiMost());
      findingsBuilder.unjudged(
          note(findingsBuilder, "analysis.unjudged.sharesUnder", segment, shares));
    }
    findingsBuilder.number(HHI, segment, shares.hhi());
    findingsBuilder.number(EFFECTIVE_SUPPLIERS, segment, 1e4 / shares.hhi());
    findingsBuilder.number(LARGEST_SHARE, segment, shares.largest().getValue());
    if (shares.hhi() > HIGH && shares.several()) {
      findingsBuilder.segment(
          FindingKind.CONCENTRATION,
          segment,
          shares.hhi() >= VERY_HIGH ? FOR_VERY_HIGH : 0,
          downstream ->
              new FindingsBuilder.Worded(
                  clause(findingsBuilder, segment, shares),
                  findingsBuilder.phrases().needs(downstream),
                  downstream,
                  details(shares)));
    }
  }

  private static Message clause(FindingsBuilder findingsBuilder, Id segment, Shares shares) {
    return Message.of(
        shares.partial() ? "analysis.concentration.partial" : "analysis.concentration.clause",
        findingsBuilder.phrases().name(segment),
        1e4 / shares.hhi(),
        findingsBuilder.phrases().enterprise(shares.largest().getKey()),
        shares.largest().getValue());
  }

  /** Returns the index, why shares are doubtful if not all are stated by a source, and more. */
  static List<Message> details(Shares shares, Message... more) {
    List<Message> details = new ArrayList<>();
    details.add(
        shares.partial()
            ? Message.of("score.says.concentration.range", shares.hhi(), shares.hhiMost())
            : Message.of("score.says.concentration.hhi", shares.hhi()));
    if (!shares.doubtful().isEmpty()) {
      details.add(
          Message.of(
              "analysis.concentration.doubtful",
              shares.doubtful().stream().map(Phrases::standing).toList()));
    }
    details.addAll(List.of(more));
    return details;
  }

  private static Message note(
      FindingsBuilder findingsBuilder, String key, Id segment, Shares shares) {
    return Message.of(key, findingsBuilder.phrases().name(segment), shares.sum(), shares.hhi());
  }
}
