package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 *   <li>Concentration: 0 up to an HHI of 1000, 1 from 5000 (two equal suppliers) on, straight
 *       between; one supplier 1.
 *   <li>Imports: the import dependence or 1 − the domestic rate, the greater; without either, 1
 *       where the trade rule of CEPII's GeoDep is met, else 0.
 *   <li>Substitution: none 1, hard 2⁄3, possible 1⁄3, easy 0. State: gap 1, weak 2⁄3, potential
 *       1⁄3, strong 0.
 *   <li>Recovery: the part of the time to recover that the time to survive does not cover.
 *   <li>Structure: see {@link Structure}.
 * </ul>
 *
 * What a use (an end of the chain) does not state is not missed.
 */
final class SegmentParts {

  private static final double SOLE = 0.9;
  private static final double SOLE_DOMESTIC = 0.7;
  private static final double SEVERAL = 0.8;

  private static final double LOW_HHI = 1000;
  private static final double FULL_HHI = 5000;

  private final Basis basis;
  private final Structure structure;

  SegmentParts(Basis basis) {
    this.basis = basis;
    this.structure = new Structure(basis);
  }

  List<Reading> of(Segment segment) {
    List<Reading> out = new ArrayList<>();
    out.add(sourcing(segment));
    out.add(concentration(segment));
    out.add(imports(segment));
    out.add(substitution(segment));
    out.add(state(segment));
    out.add(recovery(segment));
    if (segment.kind() == SegmentKind.USE) {
      out.removeIf(reading -> !reading.known());
    }
    out.addAll(structure.ofSegment(segment.id()));
    return out;
  }

  private Reading sourcing(Segment segment) {
    return sourcing(basis, segment);
  }

  /** How few supply a segment, for whatever passes its product on too. */
  static Reading sourcing(Basis basis, Segment segment) {
    Suppliers suppliers = basis.suppliers(segment.id());
    int all = suppliers.all().size();
    int domestic = suppliers.domestic().size();
    int unknown = suppliers.unknown().size();
    if (all == 0) {
      return Reading.unknown(Part.SOURCING, Message.of("score.says.sourcing.unlisted"));
    }
    if (unknown == 0 && domestic == 0) {
      return says(Part.SOURCING, 1, "score.says.sourcing.foreign", all);
    }
    if (all == 1) {
      return Reading.of(
          Part.SOURCING,
          SOLE,
          1,
          Message.of(
              unknown == 1 ? "score.says.sourcing.soleUnknown" : "score.says.sourcing.sole",
              basis.name(suppliers.all().getFirst())));
    }
    if (domestic >= 2) {
      return says(Part.SOURCING, SEVERAL / domestic, "score.says.sourcing.several", domestic, all);
    }
    return unknown > 0
        ? Reading.unknown(Part.SOURCING, Message.of("score.says.sourcing.unclear", unknown))
        : Reading.of(
            Part.SOURCING,
            SOLE_DOMESTIC,
            1,
            Message.of(
                "score.says.sourcing.soleDomestic", basis.name(suppliers.domestic().getFirst())));
  }

  private static Reading says(Part part, double value, String key, int... counts) {
    Object[] arguments = Arrays.stream(counts).boxed().toArray();
    return Reading.of(part, value, 1, Message.of(key, arguments));
  }

  private Reading concentration(Segment segment) {
    Id id = segment.id();
    Double hhi = basis.number("hhi", id);
    if (hhi != null) {
      return Reading.of(
          Part.CONCENTRATION,
          (hhi - LOW_HHI) / (FULL_HHI - LOW_HHI),
          trustInShares(id),
          Message.of("score.says.concentration.hhi", Basis.number(hhi, 0)));
    }
    int suppliers = basis.suppliers(id).all().size();
    return suppliers == 1
        ? Reading.of(Part.CONCENTRATION, 1, 1, Message.of("score.says.concentration.sole"))
        : Reading.unknown(
            Part.CONCENTRATION,
            Message.of(
                suppliers == 0
                    ? "score.says.sourcing.unlisted"
                    : "score.says.concentration.unknown"));
  }

  /** The least trust in any share that makes up the index. */
  private double trustInShares(Id segment) {
    ChainMap map = basis.map();
    double least = 1;
    for (Participation p : map.participationsIn(segment)) {
      Figure share = p.share();
      if (p.role() == Role.SUPPLIER && share != null) {
        least = Math.min(least, basis.trust(share));
      }
    }
    return least;
  }

  private Reading imports(Segment segment) {
    return imports(basis, segment);
  }

  /** Where a segment's product comes from, for whatever passes it on too. */
  static Reading imports(Basis basis, Segment segment) {
    Figure imported = segment.facts().importDependence();
    Figure domestic = segment.facts().domesticRate();
    double byImports = imported == null ? -1 : imported.value() / 100;
    double byRate = domestic == null ? -1 : 1 - domestic.value() / 100;
    if (imported != null && byImports >= byRate) {
      return Reading.of(
          Part.IMPORTS,
          byImports,
          basis.trust(imported),
          basis.figure("score.says.imports.dependence", imported));
    }
    if (domestic != null) {
      return Reading.of(
          Part.IMPORTS,
          byRate,
          basis.trust(domestic),
          basis.figure("score.says.imports.domestic", domestic));
    }
    return byTrade(basis, GeoDep.of(segment.trade()));
  }

  private static Reading byTrade(Basis basis, @Nullable GeoDep trade) {
    if (trade == null) {
      return Reading.unknown(Part.IMPORTS, Message.of("score.says.imports.unknown"));
    }
    Figure imports = trade.importHhi();
    Figure exports = trade.exportHhi();
    Figure ratio = trade.importsToExports();
    boolean met = trade.dependent();
    return Reading.of(
        Part.IMPORTS,
        met ? 1 : 0,
        Math.min(basis.trust(imports), Math.min(basis.trust(exports), basis.trust(ratio))),
        Message.of(
            met ? "score.says.imports.geodep" : "score.says.imports.noGeodep",
            Basis.number(imports.value(), 2),
            Basis.number(exports.value(), 2),
            Basis.number(ratio.value(), 2)));
  }

  static Reading substitution(Segment segment) {
    Substitutability known = segment.facts().substitutability();
    return known == null
        ? Reading.unknown(Part.SUBSTITUTION, Message.of("score.says.substitution.unknown"))
        : Reading.of(
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

  private static Reading state(Segment segment) {
    SegmentState known = segment.state();
    return known == null
        ? Reading.unknown(Part.STATE, Message.of("score.says.state.unknown"))
        : Reading.of(Part.STATE, worth(known), 1, known.label());
  }

  private static double worth(SegmentState state) {
    return switch (state) {
      case GAP -> 1;
      case WEAK -> 2.0 / 3;
      case POTENTIAL -> 1.0 / 3;
      case STRONG -> 0;
    };
  }

  private Reading recovery(Segment segment) {
    return recovery(basis, segment.facts().timeToRecover(), segment.facts().timeToSurvive());
  }

  /** The part of a time to recover, in weeks, that a time to survive does not cover. */
  static Reading recovery(Basis basis, @Nullable Figure recover, @Nullable Figure survive) {
    if (recover == null || survive == null) {
      return Reading.unknown(
          Part.RECOVERY,
          Message.of(
              recover != null
                  ? "score.says.recovery.noSurvival"
                  : survive != null
                      ? "score.says.recovery.noRecovery"
                      : "score.says.recovery.unknown"));
    }
    return Reading.of(
        Part.RECOVERY,
        uncovered(recover.value(), survive.value()),
        Math.min(basis.trust(recover), basis.trust(survive)),
        Message.of(
            "score.says.recovery",
            Basis.number(recover.value(), 1),
            Basis.number(survive.value(), 1)));
  }

  static double uncovered(double recover, double survive) {
    return recover <= survive ? 0 : (recover - survive) / recover;
  }
}
