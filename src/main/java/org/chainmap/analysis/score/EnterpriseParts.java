package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.analysis.MinimumCuts;
import org.chainmap.analysis.RiskExposure;
import org.chainmap.analysis.Suppliers;
import org.chainmap.geom.Id;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Role;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an enterprise's score, from the segments it supplies.
 *
 * <ul>
 *   <li>Sourcing, the worst of its segments: the only supplier 1, the only domestic one 0.7, one of
 *       n 0.8 ÷ n; supplying none 0.
 *   <li>Concentration: its largest share of a segment; as the only supplier 1.
 *   <li>Imports: abroad 1, within the country 0.
 *   <li>Recovery: the part of its time to recover that the chain does not survive. The time to
 *       survive is that of the risk exposure analysis, else the shortest one stated by its
 *       segments.
 *   <li>Cut off, downstream: the reach of the joint loss of the segments it alone supplies,
 *       including these. Cut set: 1 ÷ the size of the smallest listed set of enterprises that
 *       contains it and cuts an end product off. Exposure: the risk exposure index.
 * </ul>
 *
 * An enterprise that supplies nothing has no concentration, imports, recovery and exposure.
 */
final class EnterpriseParts {

  private static final double SOLE_DOMESTIC = 0.7;
  private static final double SEVERAL = 0.8;

  private final ScoreInputs scoreInputs;
  private final StructureParts structureParts;
  private final Map<Id, Integer> smallestCut = new HashMap<>();
  private final boolean cutsKnown;

  EnterpriseParts(ScoreInputs scoreInputs) {
    this.scoreInputs = scoreInputs;
    this.structureParts = new StructureParts(scoreInputs);
    List<List<Id>> cuts = scoreInputs.sets(MinimumCuts.ENTERPRISE_CUTS);
    this.cutsKnown = scoreInputs.computed(MinimumCuts.SIZE);
    for (List<Id> cut : cuts) {
      cut.forEach(id -> smallestCut.merge(id, cut.size(), Math::min));
    }
  }

  List<PartScore> of(Enterprise enterprise) {
    Id id = enterprise.id();
    List<Participation> supplied =
        scoreInputs.map().participationsOf(id).stream()
            .filter(p -> p.role() == Role.SUPPLIER)
            .filter(p -> scoreInputs.suppliers(p.segment()).all().contains(id))
            .toList();
    List<Id> segments = supplied.stream().map(Participation::segment).distinct().toList();
    List<PartScore> out = new ArrayList<>();
    out.add(sourcing(id, segments));
    if (!segments.isEmpty()) {
      out.add(concentration(id, supplied));
      out.add(imports(enterprise));
      out.add(recovery(enterprise, segments));
      out.add(exposure(id));
    }
    out.addAll(reach(segments.stream().filter(this::sole).toList()));
    out.add(cutSet(id));
    out.add(structureParts.systemicRisk(id));
    return out;
  }

  private boolean sole(Id segment) {
    return scoreInputs.suppliers(segment).all().size() == 1;
  }

  private record Dependence(Message segment, @Nullable Double value, String how, int of) {}

  private PartScore sourcing(Id enterprise, List<Id> segments) {
    if (segments.isEmpty()) {
      return PartScore.of(Part.SOURCING, 0, 1, Message.of("score.says.supplies.none"));
    }
    List<Dependence> all =
        segments.stream().map(s -> dependence(scoreInputs, enterprise, s)).toList();
    return sourcing(all);
  }

  /** Returns how much a segment depends on one of its suppliers. */
  static PartScore sourcing(ScoreInputs scoreInputs, Id enterprise, Id segment) {
    return sourcing(List.of(dependence(scoreInputs, enterprise, segment)));
  }

  private static PartScore sourcing(List<Dependence> all) {
    Dependence worst =
        all.stream()
            .filter(d -> d.value() != null)
            .max(Comparator.comparingDouble(d -> Objects.requireNonNull(d.value())))
            .orElse(null);
    Double value = worst == null ? null : worst.value();
    boolean unclear = all.stream().anyMatch(d -> d.value() == null);
    if (worst == null || value == null || unclear && value < SOLE_DOMESTIC) {
      return PartScore.unknown(Part.SOURCING, Message.of("score.says.supplies.unclear"));
    }
    return PartScore.of(
        Part.SOURCING,
        value,
        1,
        Message.of("score.says.supplies." + worst.how(), worst.segment(), worst.of()));
  }

  private static Dependence dependence(ScoreInputs scoreInputs, Id enterprise, Id id) {
    Message segment = scoreInputs.name(id);
    Suppliers suppliers = scoreInputs.suppliers(id);
    int n = suppliers.all().size();
    if (n == 1) {
      return new Dependence(segment, 1.0, "sole", n);
    }
    boolean here = suppliers.domestic().contains(enterprise);
    boolean maybe = suppliers.unknown().contains(enterprise);
    if (here && suppliers.domestic().size() == 1 || maybe && suppliers.domestic().isEmpty()) {
      return maybe || !suppliers.unknown().isEmpty()
          ? new Dependence(segment, null, "unclear", n)
          : new Dependence(segment, SOLE_DOMESTIC, "soleDomestic", n);
    }
    return new Dependence(segment, SEVERAL / n, "several", n);
  }

  private PartScore concentration(Id enterprise, List<Participation> supplied) {
    Map<Id, Double> shares = new HashMap<>();
    double trust = 1;
    for (Participation p : supplied) {
      Figure share = p.share();
      if (sole(p.segment())) {
        return PartScore.of(
            Part.CONCENTRATION,
            1,
            1,
            Message.of("score.says.supplies.sole", scoreInputs.name(p.segment())));
      }
      if (share != null) {
        shares.merge(p.segment(), share.value(), Double::sum);
        trust = Math.min(trust, scoreInputs.trust(share));
      }
    }
    var largest = shares.entrySet().stream().max(Map.Entry.comparingByValue());
    if (largest.isEmpty()) {
      return PartScore.unknown(
          Part.CONCENTRATION,
          Message.of("score.says.concentration.noShare", scoreInputs.name(enterprise)));
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

  private PartScore imports(Enterprise enterprise) {
    return imports(scoreInputs, enterprise.id());
  }

  /** Tells whether an enterprise supplies from abroad. */
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
    Double survives = scoreInputs.number(RiskExposure.WEEKS_TO_SURVIVE, enterprise.id());
    if (recover != null && survives != null) {
      return PartScore.of(
          Part.RECOVERY,
          SegmentParts.uncovered(recover.value(), survives),
          scoreInputs.trust(recover),
          Message.of("score.says.recovery", recover.value(), survives));
    }
    Figure shortest =
        segments.stream()
            .map(
                s -> scoreInputs.map().find(Segment.class, s).orElseThrow().facts().timeToSurvive())
            .filter(Objects::nonNull)
            .min(Comparator.comparingDouble(Figure::value))
            .orElse(null);
    return SegmentParts.recovery(scoreInputs, recover, shortest);
  }

  private PartScore exposure(Id enterprise) {
    Double index = scoreInputs.number(RiskExposure.INDEX, enterprise);
    return index == null
        ? PartScore.unknown(Part.EXPOSURE, Message.of("score.says.exposure.unknown"))
        : PartScore.of(Part.EXPOSURE, index, 1, Message.of("score.says.exposure", index));
  }

  private List<PartScore> reach(List<Id> alone) {
    int cutOff = 0;
    int downstream = 0;
    if (alone.size() == 1) {
      cutOff = 1 + scoreInputs.supply().cutOffCount(alone.getFirst());
      downstream = 1 + scoreInputs.supply().downstreamCount(alone.getFirst());
    } else if (!alone.isEmpty()) {
      cutOff = alone.size() + without(scoreInputs.supply().cutOff(alone), alone);
      downstream = alone.size() + without(scoreInputs.supply().downstream(alone), alone);
    }
    return List.of(
        structureParts.reach(Part.CUT_OFF, cutOff),
        structureParts.reach(Part.DOWNSTREAM, downstream));
  }

  private static int without(List<Id> reached, List<Id> lost) {
    return (int) reached.stream().filter(id -> !lost.contains(id)).count();
  }

  private PartScore cutSet(Id enterprise) {
    Integer size = smallestCut.get(enterprise);
    if (size == null && !cutsKnown) {
      return PartScore.unknown(Part.CUT_SET, Message.of("score.says.notComputed"));
    }
    return size == null
        ? PartScore.of(Part.CUT_SET, 0, 1, Message.of("score.says.cutSet.none"))
        : PartScore.of(
            Part.CUT_SET,
            1.0 / size,
            1,
            size == 1
                ? Message.of("score.says.cutSet.alone")
                : Message.of("score.says.cutSet", size));
  }
}
