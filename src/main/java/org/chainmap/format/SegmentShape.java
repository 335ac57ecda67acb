package org.chainmap.format;

import static org.chainmap.format.Codecs.FLAG;
import static org.chainmap.format.Codecs.ID;
import static org.chainmap.format.Codecs.INTEGER;
import static org.chainmap.format.Codecs.TEXT;
import static org.chainmap.format.Codecs.choice;
import static org.chainmap.format.Codecs.text;
import static org.chainmap.format.ElementFields.remarks;
import static org.chainmap.format.PlaceCodecs.CARD_SIZE;
import static org.chainmap.format.PlaceCodecs.POINT;
import static org.chainmap.format.ValueCodecs.FIGURE;

import org.chainmap.model.Segment;
import org.chainmap.model.kind.Horizon;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.kind.SubstitutionStage;
import org.chainmap.model.kind.SupplyStatus;
import org.chainmap.model.kind.WeaknessType;
import org.chainmap.model.value.ImportShares;
import org.chainmap.model.value.Shortfall;

/**
 * A segment's fields in files, in a separate class because there are too many for {@link Shapes}.
 */
final class SegmentShape {

  private static final Fields<Shortfall> SHORTFALL =
      Fields.<Shortfall>ofPart()
          .optional(
              "weaknessType",
              choice(WeaknessType.values()),
              Shortfall::weaknessType,
              Shortfall::withWeaknessType)
          .optional(
              "supplyStatus",
              choice(SupplyStatus.values()),
              Shortfall::supplyStatus,
              Shortfall::withSupplyStatus)
          .optional(
              "soleSourceCountry",
              TEXT,
              Shortfall::soleSourceCountry,
              Shortfall::withSoleSourceCountry)
          .optional(
              "localSupplyRate", FIGURE, Shortfall::localSupplyRate, Shortfall::withLocalSupplyRate)
          .optional(
              "substitutionStage",
              choice(SubstitutionStage.values()),
              Shortfall::substitutionStage,
              Shortfall::withSubstitutionStage)
          .optional("alternatives", TEXT, Shortfall::alternatives, Shortfall::withAlternatives)
          .optional(
              "globalManufacturers",
              TEXT,
              Shortfall::globalManufacturers,
              Shortfall::withGlobalManufacturers)
          .optional(
              "horizon", choice(Horizon.values()), Shortfall::horizon, Shortfall::withHorizon);

  static final Shape<Segment> SHAPE =
      new Shape<>(
          "segments",
          Segment.class,
          id -> Segment.of(id, Shapes.UNNAMED.text(), Shapes.NOWHERE),
          remarks(
              ElementFields.<Segment>fields()
                  .names("name", Segment::name, Segment::withName)
                  .required("stage", ID, Segment::stage, Segment::withStage)
                  .optional("kind", choice(SegmentKind.values()), Segment::kind, Segment::withKind)
                  .optional("group", text(DocumentLimits.NAME), Segment::group, Segment::withGroup)
                  .optional(
                      "state", choice(SegmentState.values()), Segment::state, Segment::withState)
                  .list("codes", TEXT, Segment::codes, Segment::withCodes)
                  .optional("sector", TEXT, Segment::sector, Segment::withSector)
                  .optional(
                      "domesticRate",
                      FIGURE,
                      s -> s.facts().domesticRate(),
                      (s, v) -> s.withFacts(s.facts().withDomesticRate(v)))
                  .optional(
                      "importDependence",
                      FIGURE,
                      s -> s.facts().importDependence(),
                      (s, v) -> s.withFacts(s.facts().withImportDependence(v)))
                  .optional(
                      "substitutability",
                      choice(Substitutability.values()),
                      s -> s.facts().substitutability(),
                      (s, v) -> s.withFacts(s.facts().withSubstitutability(v)))
                  .optional(
                      "timeToRecover",
                      FIGURE,
                      s -> s.facts().timeToRecover(),
                      (s, v) -> s.withFacts(s.facts().withTimeToRecover(v)))
                  .optional(
                      "timeToSurvive",
                      FIGURE,
                      s -> s.facts().timeToSurvive(),
                      (s, v) -> s.withFacts(s.facts().withTimeToSurvive(v)))
                  .optional(
                      "technicalGap",
                      TEXT,
                      s -> s.facts().technicalGap(),
                      (s, v) -> s.withFacts(s.facts().withTechnicalGap(v)))
                  .optional(
                      "importHhi",
                      FIGURE,
                      s -> s.trade().importHhi(),
                      (s, v) -> s.withTrade(s.trade().withImportHhi(v)))
                  .optional(
                      "exportHhi",
                      FIGURE,
                      s -> s.trade().exportHhi(),
                      (s, v) -> s.withTrade(s.trade().withExportHhi(v)))
                  .optional(
                      "importsToExports",
                      FIGURE,
                      s -> s.trade().importsToExports(),
                      (s, v) -> s.withTrade(s.trade().withImportsToExports(v)))
                  .optional(
                      "importShares",
                      new NumbersCodec<>(ImportShares::new, ImportShares::byCountry),
                      s -> s.trade().importShares().isEmpty() ? null : s.trade().importShares(),
                      (s, v) -> s.withTrade(s.trade().withImportShares(v)))
                  .optional(
                      "demand",
                      FIGURE,
                      s -> s.flows().demand(),
                      (s, v) -> s.withFlows(s.flows().withDemand(v)))
                  .optional(
                      "stock",
                      FIGURE,
                      s -> s.flows().stock(),
                      (s, v) -> s.withFlows(s.flows().withStock(v)))
                  .optional(
                      "loss",
                      FIGURE,
                      s -> s.flows().loss(),
                      (s, v) -> s.withFlows(s.flows().withLoss(v)))
                  .optional(
                      "output",
                      FIGURE,
                      s -> s.flows().output(),
                      (s, v) -> s.withFlows(s.flows().withOutput(v)))
                  .optional(
                      "endProduct",
                      FLAG,
                      s -> s.flows().endProduct(),
                      (s, v) -> s.withFlows(s.flows().withEndProduct(v)))
                  .part(Segment::shortfall, Segment::withShortfall, SHORTFALL)
                  .optional("position", POINT, s -> s.placement().position(), Segment::at)
                  .optional(
                      "size",
                      CARD_SIZE,
                      s -> s.placement().size(),
                      (s, v) -> s.withPlacement(s.placement().withSize(v)))
                  .optional(
                      "pinned",
                      FLAG,
                      s -> s.placement().pinned() ? true : null,
                      (s, v) -> s.withPlacement(s.placement().withPinned(v)))
                  .optional(
                      "locked",
                      FLAG,
                      s -> s.placement().locked() ? true : null,
                      (s, v) -> s.withPlacement(s.placement().withLocked(v)))
                  .optional(
                      "layer",
                      INTEGER,
                      s -> s.placement().layer() == 0 ? null : s.placement().layer(),
                      (s, v) -> s.withPlacement(s.placement().withLayer(v)))));

  private SegmentShape() {}
}
