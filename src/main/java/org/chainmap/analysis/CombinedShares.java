package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Message;

/**
 * Supplier concentration of each stage and of the whole chain. An enterprise's share of a stage is
 * the mean of its shares of those of the stage's segments whose shares are all known and add up to
 * at most 100 %; 0 in a segment that it does not supply. Segments count equally, or are weighted by
 * output where every one of them states an output above 0 (all in one unit, as in input-output
 * analysis). Over these shares HHI = Σ(100·sᵢ)² and 1/Σsᵢ² are those of {@link Concentration}; the
 * mean of the segments' own HHI is given too, because a stage with many suppliers may consist of
 * monopolies. Segments left out are counted and reported. O(participations).
 *
 * <p>Numbers by stage and for the map, where any segment counts: {@code hhi}, {@code
 * effectiveSuppliers}, {@code largestShare} (percent), {@code meanHhi}, and {@code sharesKnown},
 * the number of segments that count. Stages over 1800 are listed if at least two segments, and half
 * of those with suppliers, count and more than one enterprise supplies them.
 */
final class CombinedShares {

  static final Metric MEAN_HHI = Metric.of("meanHhi", Metric.Unit.HHI, Datum.SHARES);
  static final Metric SHARES_KNOWN = Metric.of("sharesKnown", Metric.Unit.COUNT, Datum.SHARES);

  private static final int FEWEST = 2;

  /**
   * A group of segments: a stage or the whole chain.
   *
   * @param shares by segment, for those that count
   * @param supplied the number of segments with any supplier, including those left out
   * @param weighed whether segments count by their output
   */
  private record Part(Id subject, Map<Segment, Shares> shares, int supplied, boolean weighed) {

    static Part of(ChainMap map, Id subject, List<Segment> segments) {
      Map<Segment, Shares> known = new LinkedHashMap<>();
      int supplied = 0;
      for (Segment segment : segments) {
        Shares shares = Shares.of(map, segment.id());
        supplied += shares.byEnterprise().isEmpty() ? 0 : 1;
        if (shares.usable()) {
          known.put(segment, shares);
        }
      }
      boolean weighed =
          known.keySet().stream()
              .map(segment -> segment.flows().output())
              .allMatch(output -> output != null && output.value() > 0);
      return new Part(subject, known, supplied, weighed);
    }

    private double weight(Segment segment) {
      Figure output = segment.flows().output();
      return weighed && output != null ? output.value() : 1;
    }

    Shares combined() {
      double whole = shares.keySet().stream().mapToDouble(this::weight).sum();
      Map<Id, Double> mean = new LinkedHashMap<>();
      TreeSet<Standing> doubtful = new TreeSet<>();
      shares.forEach(
          (segment, each) -> {
            double part = weight(segment) / whole;
            each.byEnterprise().forEach((id, share) -> mean.merge(id, part * share, Double::sum));
            doubtful.addAll(each.doubtful());
          });
      return new Shares(mean, true, List.copyOf(doubtful));
    }

    double meanHhi() {
      double whole = shares.keySet().stream().mapToDouble(this::weight).sum();
      return shares.entrySet().stream()
          .mapToDouble(e -> weight(e.getKey()) / whole * e.getValue().hhi())
          .sum();
    }
  }

  private CombinedShares() {}

  static void judge(FindingsBuilder findingsBuilder) {
    ChainMap map = findingsBuilder.map();
    List<Message> covered = new ArrayList<>();
    int counted = 0;
    for (Stage stage : map.stages()) {
      Part part = Part.of(map, stage.id(), map.segmentsIn(stage.id()));
      Message name = findingsBuilder.phrases().name(stage.id());
      judge(findingsBuilder, part);
      list(findingsBuilder, part, Message.of("analysis.combinedShares.stage", name));
      counted += part.shares.isEmpty() ? 0 : 1;
      if (part.shares.size() < part.supplied) {
        covered.add(
            Message.of("analysis.unjudged.covered", name, part.shares.size(), part.supplied));
      }
    }
    Part whole = Part.of(map, MapInfo.ID, map.segments());
    judge(findingsBuilder, whole);
    if (counted > 1) {
      list(findingsBuilder, whole, Message.of("analysis.combinedShares.chain"));
    }
    if (!whole.shares.isEmpty() && !covered.isEmpty()) {
      findingsBuilder.unjudged(Message.of("analysis.unjudged.combinedShares", covered));
    }
  }

  private static void judge(FindingsBuilder findingsBuilder, Part part) {
    if (part.shares.isEmpty()) {
      return;
    }
    Shares shares = part.combined();
    findingsBuilder.number(Concentration.HHI, part.subject, shares.hhi());
    findingsBuilder.number(Concentration.EFFECTIVE_SUPPLIERS, part.subject, 1e4 / shares.hhi());
    findingsBuilder.number(Concentration.LARGEST_SHARE, part.subject, shares.largest().getValue());
    findingsBuilder.number(MEAN_HHI, part.subject, part.meanHhi());
    findingsBuilder.number(SHARES_KNOWN, part.subject, part.shares.size());
  }

  private static void list(FindingsBuilder findingsBuilder, Part part, Message name) {
    if (part.shares.size() < FEWEST || 2 * part.shares.size() < part.supplied) {
      return;
    }
    Shares shares = part.combined();
    if (shares.hhi() > Concentration.HIGH && shares.suppliers() > 1) {
      findingsBuilder.other(
          FindingKind.COMBINED_SHARES,
          part.subject,
          0,
          0,
          0,
          () -> words(findingsBuilder, part, shares, name));
    }
  }

  private static FindingsBuilder.Worded words(
      FindingsBuilder findingsBuilder, Part part, Shares shares, Message name) {
    Message clause =
        Message.of(
            shares.partial() ? "analysis.combinedShares.partial" : "analysis.combinedShares.clause",
            name,
            1e4 / shares.hhi(),
            findingsBuilder.phrases().enterprise(shares.largest().getKey()),
            shares.largest().getValue());
    return new FindingsBuilder.Worded(
        clause,
        Message.of("analysis.combinedShares.counted", part.shares.size()),
        part.shares.keySet().stream().map(Segment::id).toList(),
        Concentration.details(
            shares,
            Message.of(
                part.weighed()
                    ? "analysis.combinedShares.weighed"
                    : "analysis.combinedShares.alike",
                part.meanHhi())));
  }
}
