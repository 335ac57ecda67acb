package org.chainmap.ledger;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Figures;
import org.chainmap.model.FreshIds;
import org.chainmap.model.Ids;
import org.chainmap.model.Participation;
import org.chainmap.model.ProvisionalNames;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Horizon;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.kind.SubstitutionStage;
import org.chainmap.model.kind.SupplyStatus;
import org.chainmap.model.kind.WeaknessType;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Shortfall;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.text.Keyed;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/** The list of segments (环节清单). */
final class SegmentLedger {

  private SegmentLedger() {}

  static Ledger<Segment> create() {
    return Ledger.of(
        "segments",
        Segment.class,
        List.of(
            Columns.name("name", 200, Segment::name, Segment::withName),
            Columns.reference("stage", Stage.class, 110, Segment::stage, Segment::withStage),
            Columns.group("group", Segment::group, Segment::withGroup),
            Columns.choice(
                "kind", List.of(SegmentKind.values()), 80, Segment::kind, Segment::withKind),
            Columns.choiceOrNone(
                "state", List.of(SegmentState.values()), 80, Segment::state, Segment::withState),
            Columns.computed(
                "enterprises",
                FieldNames.of("enterprises"),
                new ColumnType.Reference(Enterprise.class, true, false),
                220,
                (map, s, lang) ->
                    Value.ofReferences(
                        map.participationsIn(s.id()).stream()
                            .map(Participation::enterprise)
                            .distinct()
                            .toList())),
            fact(
                "domesticRate",
                Figures.Unit.PERCENT,
                SupplyFacts::domesticRate,
                SupplyFacts::withDomesticRate),
            fact(
                "importDependence",
                Figures.Unit.PERCENT,
                SupplyFacts::importDependence,
                SupplyFacts::withImportDependence),
            Columns.choiceOrNone(
                "substitutability",
                List.of(Substitutability.values()),
                90,
                s -> s.facts().substitutability(),
                (s, v) -> s.withFacts(s.facts().withSubstitutability(v))),
            fact(
                "timeToRecover",
                Figures.Unit.WEEKS,
                SupplyFacts::timeToRecover,
                SupplyFacts::withTimeToRecover),
            fact(
                "timeToSurvive",
                Figures.Unit.WEEKS,
                SupplyFacts::timeToSurvive,
                SupplyFacts::withTimeToSurvive),
            Columns.text(
                "technicalGap",
                180,
                s -> s.facts().technicalGap(),
                (s, v) -> s.withFacts(s.facts().withTechnicalGap(v))),
            shortfallChoice(
                "weaknessType",
                List.of(WeaknessType.values()),
                Shortfall::weaknessType,
                Shortfall::withWeaknessType),
            shortfallChoice(
                "supplyStatus",
                List.of(SupplyStatus.values()),
                Shortfall::supplyStatus,
                Shortfall::withSupplyStatus),
            Columns.country(
                "soleSourceCountry",
                s -> s.shortfall().soleSourceCountry(),
                (s, v) -> s.withShortfall(s.shortfall().withSoleSourceCountry(v))),
            Columns.figure(
                "localSupplyRate",
                Figures.Unit.PERCENT,
                s -> s.shortfall().localSupplyRate(),
                (s, f) -> s.withShortfall(s.shortfall().withLocalSupplyRate(f))),
            shortfallChoice(
                "substitutionStage",
                List.of(SubstitutionStage.values()),
                Shortfall::substitutionStage,
                Shortfall::withSubstitutionStage),
            Columns.text(
                "alternatives",
                180,
                s -> s.shortfall().alternatives(),
                (s, v) -> s.withShortfall(s.shortfall().withAlternatives(v))),
            Columns.text(
                "globalManufacturers",
                180,
                s -> s.shortfall().globalManufacturers(),
                (s, v) -> s.withShortfall(s.shortfall().withGlobalManufacturers(v))),
            shortfallChoice(
                "horizon", List.of(Horizon.values()), Shortfall::horizon, Shortfall::withHorizon),
            Columns.texts("codes", 130, Segment::codes, Segment::withCodes),
            Columns.figure(
                "demand",
                Figures.Unit.AMOUNT,
                s -> s.flows().demand(),
                (s, f) -> s.withFlows(s.flows().withDemand(f))),
            Columns.figure(
                "output",
                Figures.Unit.AMOUNT,
                s -> s.flows().output(),
                (s, f) -> s.withFlows(s.flows().withOutput(f))),
            Columns.notes(Segment.class),
            Columns.sources(Segment.class)),
        SegmentLedger::made);
  }

  private static Column<Segment> fact(
      String field,
      Figures.Unit unit,
      Function<SupplyFacts, @Nullable Figure> get,
      BiFunction<SupplyFacts, @Nullable Figure, SupplyFacts> with) {
    return Columns.figure(
        field, unit, s -> get.apply(s.facts()), (s, f) -> s.withFacts(with.apply(s.facts(), f)));
  }

  private static <T extends Keyed> Column<Segment> shortfallChoice(
      String field,
      List<T> values,
      Function<Shortfall, @Nullable T> get,
      BiFunction<Shortfall, @Nullable T, Shortfall> with) {
    return Columns.choiceOrNone(
        field,
        values,
        90,
        s -> get.apply(s.shortfall()),
        (s, v) -> s.withShortfall(with.apply(s.shortfall(), v)));
  }

  private static Ledger.Made<Segment> made(
      ChainMap map, FreshIds ids, Lang lang, Function<String, Value> given) {
    Id stage =
        given.apply("stage") instanceof Value.References stages
            ? stages.ids().getFirst()
            : map.stages().isEmpty() ? null : map.stages().getFirst().id();
    if (stage == null) {
      return Ledger.missing("stage");
    }
    String name =
        given.apply("name") instanceof Value.Text text
            ? text.text()
            : ProvisionalNames.next(
                map.segments().stream().map(Segment::name).toList(),
                ProvisionalNames.SEGMENT,
                lang);
    return new Ledger.Made.Row<>(Segment.of(ids.next(Ids.SEGMENT), name, stage));
  }
}
