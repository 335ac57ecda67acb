package org.chainmap.analysis.score;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.analysis.Concern;
import org.chainmap.analysis.RiskExposure;
import org.chainmap.analysis.Suppliers;
import org.chainmap.geom.Id;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Role;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Message;

/**
 * The parts of an enterprise's score, from the segments it supplies; one that supplies none but
 * customers has none.
 *
 * <ul>
 *   <li>Sourcing, the worst of its segments: the only supplier 1, the only domestic one 0.7, one of
 *       n 0.7 ÷ n.
 *   <li>Concentration: its largest share of a segment.
 *   <li>Imports: foreign 1, domestic 0.
 *   <li>Recovery: the part of its time to recover that the chain does not survive. The time to
 *       survive is that of the risk exposure analysis, else the shortest one stated by its
 *       segments.
 *   <li>Consequence: see {@link Consequences}. Exposure: the risk exposure index.
 * </ul>
 */
final class EnterpriseParts {

  private static final double SOLE_DOMESTIC = 0.7;
  private static final double SEVERAL = 0.7;

  private final ScoreInputs scoreInputs;
  private final Consequences consequences;

  EnterpriseParts(ScoreInputs scoreInputs) {
    this.scoreInputs = scoreInputs;
    this.consequences = new Consequences(scoreInputs);
  }

  List<PartScore> of(Enterprise enterprise) {
    Id id = enterprise.id();
    List<Participation> supplied =
        scoreInputs.map().participationsOf(id).stream()
            .filter(p -> p.role() == Role.SUPPLIER)
            .filter(p -> !scoreInputs.customers().contains(p.segment()))
            .filter(p -> scoreInputs.suppliers(p.segment()).all().contains(id))
            .toList();
    if (supplied.isEmpty()) {
      return List.of();
    }
    List<Id> segments = supplied.stream().map(Participation::segment).distinct().toList();
    return List.of(
        sourcing(segments.stream().map(s -> dependence(scoreInputs, id, s)).toList()),
        concentration(enterprise, supplied),
        imports(scoreInputs, id),
        recovery(enterprise, segments),
        consequences.of(id),
        exposure(id));
  }

  private record Dependence(Message segment, double low, double high, String how, int of) {}

  /** Returns how much a segment depends on one of its suppliers. */
  static PartScore sourcing(ScoreInputs scoreInputs, Id enterprise, Id segment) {
    return sourcing(List.of(dependence(scoreInputs, enterprise, segment)));
  }

  private static PartScore sourcing(List<Dependence> all) {
    double high = all.stream().mapToDouble(Dependence::high).max().orElseThrow();
    Dependence worst = all.stream().max(Comparator.comparingDouble(Dependence::low)).orElseThrow();
    Message says = Message.of("score.says.supplies." + worst.how(), worst.segment(), worst.of());
    return worst.low() == high
        ? PartScore.of(Part.SOURCING, high, 1, says)
        : PartScore.between(
            Part.SOURCING, worst.low(), high, Message.of("score.says.supplies.unclear"));
  }

  private static Dependence dependence(ScoreInputs scoreInputs, Id enterprise, Id id) {
    Message segment = scoreInputs.name(id);
    Suppliers suppliers = scoreInputs.suppliers(id);
    int n = suppliers.all().size();
    if (n == 1) {
      return new Dependence(segment, 1, 1, "sole", n);
    }
    boolean here = suppliers.domestic().contains(enterprise);
    boolean maybe = suppliers.unknown().contains(enterprise);
    if (here && suppliers.domestic().size() == 1 || maybe && suppliers.domestic().isEmpty()) {
      return maybe || !suppliers.unknown().isEmpty()
          ? new Dependence(segment, SEVERAL / n, SOLE_DOMESTIC, "several", n)
          : new Dependence(segment, SOLE_DOMESTIC, SOLE_DOMESTIC, "soleDomestic", n);
    }
    return new Dependence(segment, SEVERAL / n, SEVERAL / n, "several", n);
  }

  private PartScore concentration(Enterprise enterprise, List<Participation> supplied) {
    Map<Id, Double> shares = new HashMap<>();
    double trust = 1;
    for (Participation p : supplied) {
      Figure share = p.share();
      if (share != null) {
        shares.merge(p.segment(), share.value(), Double::sum);
        trust = Math.min(trust, scoreInputs.trust(share));
      }
    }
    var largest = shares.entrySet().stream().max(Map.Entry.comparingByValue());
    if (largest.isEmpty()) {
      return PartScore.unknown(
          Part.CONCENTRATION,
          Message.of("score.says.concentration.noShare", scoreInputs.name(enterprise.id())));
    }
    return PartScore.of(
        Part.CONCENTRATION,
        largest.get().getValue() / 100,
        trust,
        Message.of(
            "score.says.concentration.share",
            scoreInputs.name(largest.get().getKey()),
            largest.get().getValue()));
  }

  /** Tells whether an enterprise is foreign. */
  static PartScore imports(ScoreInputs scoreInputs, Id enterprise) {
    Boolean here =
        scoreInputs.map().find(Enterprise.class, enterprise).map(Enterprise::domestic).orElse(null);
    return here == null
        ? PartScore.unknown(
            Part.IMPORTS, Message.of("score.says.origin.unknown", scoreInputs.name(enterprise)))
        : PartScore.of(
            Part.IMPORTS,
            here ? 0 : 1,
            1,
            Message.of(
                here ? "score.says.origin.domestic" : "score.says.origin.foreign",
                scoreInputs.name(enterprise)));
  }

  private PartScore recovery(Enterprise enterprise, List<Id> segments) {
    Figure recover = enterprise.timeToRecover();
    Figure shortest =
        segments.stream()
            .map(
                s -> scoreInputs.map().find(Segment.class, s).orElseThrow().facts().timeToSurvive())
            .filter(Objects::nonNull)
            .min(Comparator.comparingDouble(Figure::value))
            .orElse(null);
    Double survives = scoreInputs.number(RiskExposure.WEEKS_TO_SURVIVE, enterprise.id());
    if (recover == null || survives == null) {
      return SegmentParts.recovery(scoreInputs, recover, shortest);
    }
    return PartScore.of(
        Part.RECOVERY,
        Concern.uncovered(recover.value(), survives),
        scoreInputs.trust(recover),
        Message.of("score.says.recovery", recover.value(), survives));
  }

  private PartScore exposure(Id enterprise) {
    Double index = scoreInputs.number(RiskExposure.INDEX, enterprise);
    return index == null
        ? PartScore.unknown(Part.EXPOSURE, Message.of("score.says.exposure.unknown"))
        : PartScore.of(Part.EXPOSURE, index, 1, Message.of("score.says.exposure", index));
  }
}
