package org.chainmap.ledger.pack;

import java.util.Comparator;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Ledgers;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.SupplyStatus;

/** Lists of segments: shortfalls (短板清单) and all; of who takes part in them; of links. */
final class SegmentLists {

  static final PackList<Segment> SHORTFALLS =
      new PackList<>(
          "shortfalls",
          map -> inOrder(map).stream().filter(SegmentLists::falls).toList(),
          List.of(
              PackCells.of("segment", Ledgers.SEGMENTS, "name"),
              PackCells.of("stage", Ledgers.SEGMENTS, "stage"),
              PackCells.of("segmentState", Ledgers.SEGMENTS, "state"),
              PackCells.of("weaknessType", Ledgers.SEGMENTS, "weaknessType"),
              PackCells.of("soleSourceCountry", Ledgers.SEGMENTS, "soleSourceCountry"),
              PackCells.of("supplyStatus", Ledgers.SEGMENTS, "supplyStatus"),
              PackCells.of("domesticRate", Ledgers.SEGMENTS, "domesticRate"),
              PackCells.of("importDependence", Ledgers.SEGMENTS, "importDependence"),
              PackCells.of("localSupplyRate", Ledgers.SEGMENTS, "localSupplyRate"),
              PackCells.of("technicalGap", Ledgers.SEGMENTS, "technicalGap"),
              PackCells.of("substitutionStage", Ledgers.SEGMENTS, "substitutionStage"),
              PackCells.of("alternatives", Ledgers.SEGMENTS, "alternatives"),
              PackCells.of("globalManufacturers", Ledgers.SEGMENTS, "globalManufacturers"),
              PackCells.of("horizon", Ledgers.SEGMENTS, "horizon"),
              PackCells.of("mainEnterprises", Ledgers.SEGMENTS, "enterprises"),
              PackCells.sources(),
              PackCells.notes()));

  static final PackList<Segment> ALL =
      new PackList<>(
          "segments",
          SegmentLists::inOrder,
          List.of(
              PackCells.of("segment", Ledgers.SEGMENTS, "name"),
              PackCells.of("stage", Ledgers.SEGMENTS, "stage"),
              PackCells.of("group", Ledgers.SEGMENTS, "group"),
              PackCells.of("segmentKind", Ledgers.SEGMENTS, "kind"),
              PackCells.of("segmentState", Ledgers.SEGMENTS, "state"),
              PackCells.of("domesticRate", Ledgers.SEGMENTS, "domesticRate"),
              PackCells.of("importDependence", Ledgers.SEGMENTS, "importDependence"),
              PackCells.of("substitutability", Ledgers.SEGMENTS, "substitutability"),
              PackCells.of("timeToRecover", Ledgers.SEGMENTS, "timeToRecover"),
              PackCells.of("timeToSurvive", Ledgers.SEGMENTS, "timeToSurvive"),
              PackCells.of("codes", Ledgers.SEGMENTS, "codes"),
              PackCells.of("mainEnterprises", Ledgers.SEGMENTS, "enterprises"),
              PackCells.sources(),
              PackCells.notes()));

  static final PackList<Participation> PARTICIPATIONS =
      new PackList<>(
          "participations",
          map -> map.all(Participation.class),
          List.of(
              PackCells.of("enterpriseName", Ledgers.PARTICIPATIONS, "enterprise"),
              PackCells.of("segment", Ledgers.PARTICIPATIONS, "segment"),
              PackCells.of("role", Ledgers.PARTICIPATIONS, "role"),
              PackCells.of("share", Ledgers.PARTICIPATIONS, "share"),
              PackCells.sources(),
              PackCells.notes()));

  static final PackList<Link> LINKS =
      new PackList<>(
          "links",
          map -> map.links(),
          List.of(
              PackCells.of("from", Ledgers.LINKS, "from"),
              PackCells.of("to", Ledgers.LINKS, "to"),
              PackCells.of("linkKind", Ledgers.LINKS, "linkKind"),
              PackCells.of("supplier", Ledgers.LINKS, "supplier"),
              PackCells.of("customer", Ledgers.LINKS, "customer"),
              PackCells.of("share", Ledgers.LINKS, "linkShare"),
              PackCells.of("volume", Ledgers.LINKS, "volume"),
              PackCells.of("dependence", Ledgers.LINKS, "dependence"),
              PackCells.of("evidence", Ledgers.LINKS, "evidence"),
              PackCells.of("dataSources", Ledgers.LINKS, "sources"),
              PackCells.notes()));

  private SegmentLists() {}

  /** Returns the segments stage by stage. */
  private static List<Segment> inOrder(ChainMap map) {
    List<Id> stages = map.stages().stream().map(Stage::id).toList();
    return map.segments().stream()
        .sorted(Comparator.comparingInt(segment -> stages.indexOf(segment.stage())))
        .toList();
  }

  /** Tells whether a segment is weak, or anything is stated of its weakness or of its supply. */
  private static boolean falls(Segment segment) {
    SupplyStatus status = segment.shortfall().supplyStatus();
    return segment.state() == SegmentState.GAP
        || segment.state() == SegmentState.WEAK
        || segment.shortfall().weaknessType() != null
        || status == SupplyStatus.CUT_OFF
        || status == SupplyStatus.AT_RISK;
  }
}
