package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmap.analysis.Concentration;
import org.chainmap.analysis.GeoDep;
import org.chainmap.analysis.Suppliers;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.value.Figure;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a segment's score.
 *
 * <ul>
 *   <li>Sourcing: no domestic supplier 1, one supplier 0.9, one domestic supplier besides foreign
 *       ones 0.7, d domestic ones 0.8 ÷ d.
 *   <li>Concentration: 0 up to an HHI of 1000, 1 from 5000 (two equal suppliers) on, linear
 *       between; one supplier 1.
 *   <li>Imports: the import dependence or 1 − the domestic rate, the greater; without either, 1
 *       where the trade rule of CEPII's GeoDep is met, else 0.
 *   <li>Substitution: none 1, hard 2⁄3, possible 1⁄3, easy 0. State: gap 1, weak 2⁄3, potential
 *       1⁄3, strong 0.
 *   <li>Recovery: the part of the time to recover that the time to survive does not cover.
 *   <li>Structure: see {@link StructureParts}.
 * </ul>
 *
 * A use (an end of the chain) may omit these facts; the parts they give are then not counted as
 * unknown.
 */
final class SegmentParts {

  private static final double SOLE = 0.9;
  private static final double SOLE_DOMESTIC = 0.7;
  private static final double SEVERAL = 0.8;

  private static final double LOW_HHI = 1000;
  private static final double FULL_HHI = 5000;

  private final ScoreInputs scoreInputs;
  private final StructureParts structureParts;

  SegmentParts(ScoreInputs scoreInputs) {
    this.scoreInputs = scoreInputs;
    this.structureParts = new StructureParts(scoreInputs);
  }

  List<PartScore> of(Segment segment) {
    List<PartScore> out = new ArrayList<>();
    out.add(sourcing(segment));
    out.add(concentration(segment));
    out.add(imports(segment));
    out.add(substitution(segment));
    out.add(state(segment));
    out.add(recovery(segment));
    if (segment.kind() == SegmentKind.USE) {
      out.removeIf(partScore -> !partScore.known());
    }
    out.addAll(structureParts.ofSegment(segment.id()));
    return out;
  }

  private PartScore sourcing(Segment segment) {
    return sourcing(scoreInputs, segment);
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
    if (unknown == 0 && domestic == 0) {
      return says(Part.SOURCING, 1, "score.says.sourcing.foreign", all);
    }
    if (all == 1) {
      return PartScore.of(
          Part.SOURCING,
          SOLE,
          1,
          Message.of(
              unknown == 1 ? "score.says.sourcing.soleUnknown" : "score.says.sourcing.sole",
              scoreInputs.name(suppliers.all().getFirst())));
    }
    if (domestic >= 2) {
      return says(Part.SOURCING, SEVERAL / domestic, "score.says.sourcing.several", domestic, all);
    }
    return unknown > 0
        ? PartScore.unknown(Part.SOURCING, Message.of("score.says.sourcing.unclear", unknown))
        : PartScore.of(
            Part.SOURCING,
            SOLE_DOMESTIC,
            1,
            Message.of(
                "score.says.sourcing.soleDomestic",
                scoreInputs.name(suppliers.domestic().getFirst())));
  }

  private static PartScore says(Part part, double value, String key, int... counts) {
    Object[] arguments = Arrays.stream(counts).boxed().toArray();
    return PartScore.of(part, value, 1, Message.of(key, arguments));
  }

  private PartScore concentration(Segment segment) {
    Id id = segment.id();
    Double hhi = scoreInputs.number(Concentration.HHI, id);
    if (hhi != null) {
      return PartScore.of(
          Part.CONCENTRATION,
          (hhi - LOW_HHI) / (FULL_HHI - LOW_HHI),
          trustInShares(id),
          Message.of("score.says.concentration.hhi", hhi));
    }
    int suppliers = scoreInputs.suppliers(id).all().size();
    return suppliers == 1
        ? PartScore.of(Part.CONCENTRATION, 1, 1, Message.of("score.says.concentration.sole"))
        : PartScore.unknown(
            Part.CONCENTRATION,
            Message.of(
                suppliers == 0
                    ? "score.says.sourcing.unlisted"
                    : "score.says.concentration.unknown"));
  }

  /** Returns the least trust in any share of the index. */
  private double trustInShares(Id segment) {
    ChainMap map = scoreInputs.map();
    double least = 1;
    for (Participation p : map.participationsIn(segment)) {
      Figure share = p.share();
      if (p.role() == Role.SUPPLIER && share != null) {
        least = Math.min(least, scoreInputs.trust(share));
      }
    }
    return least;
  }

  private PartScore imports(Segment segment) {
    return imports(scoreInputs, segment);
  }

  /** Returns the part for imports of a segment's product; links from the segment use it too. */
  static PartScore imports(ScoreInputs scoreInputs, Segment segment) {
    Figure imported = segment.facts().importDependence();
    Figure domestic = segment.facts().domesticRate();
    double byImports = imported == null ? -1 : imported.value() / 100;
    double byRate = domestic == null ? -1 : 1 - domestic.value() / 100;
    if (imported != null && byImports >= byRate) {
      return PartScore.of(
          Part.IMPORTS,
          byImports,
          scoreInputs.trust(imported),
          scoreInputs.figure("score.says.imports.dependence", imported));
    }
    if (domestic != null) {
      return PartScore.of(
          Part.IMPORTS,
          byRate,
          scoreInputs.trust(domestic),
          scoreInputs.figure("score.says.imports.domestic", domestic));
    }
    return byTrade(scoreInputs, GeoDep.of(segment.trade()));
  }

  private static PartScore byTrade(ScoreInputs scoreInputs, @Nullable GeoDep trade) {
    if (trade == null) {
      return PartScore.unknown(Part.IMPORTS, Message.of("score.says.imports.unknown"));
    }
    Figure imports = trade.importHhi();
    Figure exports = trade.exportHhi();
    Figure ratio = trade.importsToExports();
    boolean met = trade.dependent();
    return PartScore.of(
        Part.IMPORTS,
        met ? 1 : 0,
        Math.min(
            scoreInputs.trust(imports),
            Math.min(scoreInputs.trust(exports), scoreInputs.trust(ratio))),
        Message.of(
            met ? "score.says.imports.geodep" : "score.says.imports.noGeodep",
            imports.value(),
            exports.value(),
            ratio.value()));
  }

  static PartScore substitution(Segment segment) {
    Substitutability known = segment.facts().substitutability();
    return known == null
        ? PartScore.unknown(Part.SUBSTITUTION, Message.of("score.says.substitution.unknown"))
        : PartScore.of(
            Part.SUBSTITUTION,
            worth(known),
            1,
            Message.of("analysis.substitutability." + known.key()));
  }

  private static double worth(Substitutability substitutability) {
    return switch (substitutability) {
      case NONE -> 1;
      case HARD -> 2.0 / 3;
      case POSSIBLE -> 1.0 / 3;
      case EASY -> 0;
    };
  }

  private static PartScore state(Segment segment) {
    SegmentState known = segment.state();
    return known == null
        ? PartScore.unknown(Part.STATE, Message.of("score.says.state.unknown"))
        : PartScore.of(Part.STATE, worth(known), 1, known.label());
  }

  private static double worth(SegmentState state) {
    return switch (state) {
      case GAP -> 1;
      case WEAK -> 2.0 / 3;
      case POTENTIAL -> 1.0 / 3;
      case STRONG -> 0;
    };
  }

  private PartScore recovery(Segment segment) {
    return recovery(scoreInputs, segment.facts().timeToRecover(), segment.facts().timeToSurvive());
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
        uncovered(recover.value(), survive.value()),
        Math.min(scoreInputs.trust(recover), scoreInputs.trust(survive)),
        Message.of("score.says.recovery", recover.value(), survive.value()));
  }

  static double uncovered(double recover, double survive) {
    return recover <= survive ? 0 : (recover - survive) / recover;
  }
}
