package org.chainmap.analysis.score;

import java.util.List;
import org.chainmap.analysis.Concentration;
import org.chainmap.analysis.Concern;
import org.chainmap.analysis.Suppliers;
import org.chainmap.geom.Id;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a segment's score.
 *
 * <ul>
 *   <li>Sourcing: how many suppliers are listed, as {@link Concern#ofSuppliers} reads them; one of
 *       unknown origin may be domestic or not.
 *   <li>Concentration: 0 up to an HHI of 1000, 1 from 5000 (two equal suppliers) on, linear
 *       between.
 *   <li>Imports: the greatest of the import dependence, 1 − the domestic rate, the shares of
 *       foreign suppliers, and 1 where the trade rule of CEPII's GeoDep is met.
 *   <li>Substitution and state: as {@link Concern} reads them. Recovery: the part of the time to
 *       recover that the time to survive does not cover.
 *   <li>Consequence: see {@link Consequences}.
 * </ul>
 */
final class SegmentParts {

  private static final double LOW_HHI = 1000;
  private static final double FULL_HHI = 5000;

  private final ScoreInputs scoreInputs;
  private final Consequences consequences;

  SegmentParts(ScoreInputs scoreInputs) {
    this.scoreInputs = scoreInputs;
    this.consequences = new Consequences(scoreInputs);
  }

  List<PartScore> of(Segment segment) {
    return List.of(
        sourcing(scoreInputs, segment),
        concentration(segment),
        SegmentImports.of(scoreInputs, segment),
        substitution(segment),
        state(segment),
        recovery(scoreInputs, segment.facts().timeToRecover(), segment.facts().timeToSurvive()),
        consequences.of(segment.id()));
  }

  /** Returns the part for few suppliers of a segment; links from the segment use it too. */
  static PartScore sourcing(ScoreInputs scoreInputs, Segment segment) {
    Suppliers suppliers = scoreInputs.suppliers(segment.id());
    int all = suppliers.all().size();
    int domestic = suppliers.domestic().size();
    int unknown = suppliers.unknown().size();
    if (all == 0) {
      return PartScore.unknown(Part.SOURCING, Message.of("score.says.sourcing.unlisted"));
    }
    double low = Concern.ofSuppliers(all, domestic + unknown);
    if (unknown > 0) {
      return PartScore.between(
          Part.SOURCING,
          low,
          Concern.ofSuppliers(all, domestic),
          all == 1
              ? Message.of(
                  "score.says.sourcing.soleUnknown", scoreInputs.name(suppliers.all().getFirst()))
              : Message.of("score.says.sourcing.unclear", unknown));
    }
    return PartScore.of(Part.SOURCING, low, 1, listed(scoreInputs, suppliers));
  }

  private static Message listed(ScoreInputs scoreInputs, Suppliers suppliers) {
    int all = suppliers.all().size();
    int domestic = suppliers.domestic().size();
    if (domestic == 0) {
      return all == 1
          ? Message.of(
              "score.says.sourcing.soleForeign", scoreInputs.name(suppliers.all().getFirst()))
          : Message.of("score.says.sourcing.foreign", all);
    }
    if (all == 1) {
      return Message.of(
          "score.says.sourcing.sole", scoreInputs.name(suppliers.domestic().getFirst()));
    }
    return domestic == 1
        ? Message.of(
            "score.says.sourcing.soleDomestic", scoreInputs.name(suppliers.domestic().getFirst()))
        : Message.of("score.says.sourcing.several", domestic, all);
  }

  private PartScore concentration(Segment segment) {
    Id id = segment.id();
    Double hhi = scoreInputs.number(Concentration.HHI, id);
    Double most = scoreInputs.number(Concentration.HHI_MOST, id);
    if (hhi != null) {
      return most == null
          ? PartScore.of(
              Part.CONCENTRATION,
              concentrated(hhi),
              trustInShares(id),
              Message.of("score.says.concentration.hhi", hhi))
          : PartScore.between(
              Part.CONCENTRATION,
              concentrated(hhi),
              concentrated(most),
              Message.of("score.says.concentration.range", hhi, most));
    }
    return PartScore.unknown(
        Part.CONCENTRATION,
        Message.of(
            scoreInputs.suppliers(id).all().isEmpty()
                ? "score.says.sourcing.unlisted"
                : "score.says.concentration.unknown"));
  }

  private static double concentrated(double hhi) {
    return (hhi - LOW_HHI) / (FULL_HHI - LOW_HHI);
  }

  /** Returns the least trust in any share of the index. */
  private double trustInShares(Id segment) {
    double least = 1;
    for (Participation p : scoreInputs.map().participationsIn(segment)) {
      Figure share = p.share();
      if (p.role() == Role.SUPPLIER && share != null) {
        least = Math.min(least, scoreInputs.trust(share));
      }
    }
    return least;
  }

  static PartScore substitution(Segment segment) {
    Substitutability known = segment.facts().substitutability();
    return known == null
        ? PartScore.unknown(Part.SUBSTITUTION, Message.of("score.says.substitution.unknown"))
        : PartScore.of(
            Part.SUBSTITUTION,
            Concern.of(known),
            1,
            Message.of("analysis.substitutability." + known.key()));
  }

  private static PartScore state(Segment segment) {
    SegmentState known = segment.state();
    return known == null
        ? PartScore.unknown(Part.STATE, Message.of("score.says.state.unknown"))
        : PartScore.of(Part.STATE, Concern.of(known), 1, known.label());
  }

  /** Returns the fraction of a time to recover, in weeks, that a time to survive does not cover. */
  static PartScore recovery(
      ScoreInputs scoreInputs, @Nullable Figure recover, @Nullable Figure survive) {
    if (recover == null || survive == null) {
      return PartScore.unknown(
          Part.RECOVERY,
          Message.of(
              recover != null
                  ? "score.says.recovery.noSurvival"
                  : survive != null
                      ? "score.says.recovery.noRecovery"
                      : "score.says.recovery.unknown"));
    }
    return PartScore.of(
        Part.RECOVERY,
        Concern.uncovered(recover.value(), survive.value()),
        Math.min(scoreInputs.trust(recover), scoreInputs.trust(survive)),
        Message.of("score.says.recovery", recover.value(), survive.value()));
  }
}
