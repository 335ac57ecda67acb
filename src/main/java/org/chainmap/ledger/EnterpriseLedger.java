package org.chainmap.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Edit;
import org.chainmap.model.Enterprise;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Figures;
import org.chainmap.model.FreshIds;
import org.chainmap.model.Ids;
import org.chainmap.model.Participation;
import org.chainmap.model.ProvisionalNames;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.RiskLevel;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Profile;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/** The list of enterprises (企业清单), with the segments each participates in. */
final class EnterpriseLedger {

  private EnterpriseLedger() {}

  static Ledger<Enterprise> create() {
    return Ledger.of(
        "enterprises",
        Enterprise.class,
        List.of(
            Columns.name("name", 240, Enterprise::name, Enterprise::withName),
            Columns.caption(
                "shortName", 110, false, Enterprise::shortName, Enterprise::withShortName),
            Columns.choiceOrNone(
                "ownership",
                List.of(Ownership.values()),
                90,
                Enterprise::ownership,
                Enterprise::withOwnership),
            Columns.region(Enterprise::region, Enterprise::withRegion),
            Columns.choices(
                "marks",
                List.of(EnterpriseMark.values()),
                150,
                Enterprise::marks,
                Enterprise::withMarks),
            Columns.text("creditCode", 180, Enterprise::creditCode, Enterprise::withCreditCode),
            new Column<>(
                "segments",
                FieldNames.of("takesPart"),
                new ColumnType.Reference(Segment.class, true, false),
                260,
                EnterpriseLedger::segments,
                (Column.RelatedElements<Enterprise>) EnterpriseLedger::participations),
            profileText("parent", Profile::parent, Profile::withParent),
            profileText("mainProducts", Profile::mainProducts, Profile::withMainProducts),
            profileFigure("revenue", Figures.Unit.AMOUNT, Profile::revenue, Profile::withRevenue),
            profileFigure(
                "rdIntensity",
                Figures.Unit.PERCENT,
                Profile::rdIntensity,
                Profile::withRdIntensity),
            profileText("mainCustomers", Profile::mainCustomers, Profile::withMainCustomers),
            profileText("keyTechnologies", Profile::keyTechnologies, Profile::withKeyTechnologies),
            Columns.choiceOrNone(
                "riskLevel",
                List.of(RiskLevel.values()),
                80,
                e -> e.profile().riskLevel(),
                (e, v) -> e.withProfile(e.profile().withRiskLevel(v))),
            Columns.choiceOrNone(
                "sensitivity",
                List.of(Sensitivity.values()),
                80,
                e -> e.remarks().sensitivity(),
                (e, v) -> e.withRemarks(e.remarks().withSensitivity(v))),
            Columns.texts(
                "aliases",
                130,
                e -> e.profile().aliases(),
                (e, v) -> e.withProfile(e.profile().withAliases(v))),
            Columns.flag("inCatalogue", Enterprise::inCatalogue, Enterprise::withInCatalogue),
            Columns.text("sector", 110, Enterprise::sector, Enterprise::withSector),
            Columns.figure(
                "capacity", Figures.Unit.AMOUNT, Enterprise::capacity, Enterprise::withCapacity),
            Columns.figure(
                "timeToRecover",
                Figures.Unit.WEEKS,
                Enterprise::timeToRecover,
                Enterprise::withTimeToRecover),
            Columns.notes(Enterprise.class),
            Columns.sources(Enterprise.class)),
        EnterpriseLedger::made);
  }

  private static Column<Enterprise> profileText(
      String field,
      Function<Profile, @Nullable String> get,
      BiFunction<Profile, @Nullable String, Profile> with) {
    return Columns.text(
        field,
        180,
        e -> get.apply(e.profile()),
        (e, v) -> e.withProfile(with.apply(e.profile(), v)));
  }

  private static Column<Enterprise> profileFigure(
      String field,
      Figures.Unit unit,
      Function<Profile, @Nullable Figure> get,
      BiFunction<Profile, @Nullable Figure, Profile> with) {
    return Columns.figure(
        field,
        unit,
        e -> get.apply(e.profile()),
        (e, f) -> e.withProfile(with.apply(e.profile(), f)));
  }

  private static Ledger.Made<Enterprise> made(
      ChainMap map, FreshIds ids, Lang lang, Function<String, Value> given) {
    String name =
        given.apply("name") instanceof Value.Text text
            ? text.text()
            : ProvisionalNames.next(
                map.enterprises().stream().map(Enterprise::name).toList(),
                ProvisionalNames.ENTERPRISE,
                lang);
    return new Ledger.Made.Row<>(Enterprise.of(ids.next(Ids.ENTERPRISE), name));
  }

  private static Value segments(ChainMap map, Enterprise enterprise, Lang lang) {
    return Value.ofReferences(
        map.participationsOf(enterprise.id()).stream()
            .map(Participation::segment)
            .distinct()
            .toList());
  }

  /** Adds and removes participations so that the enterprise is in these segments. */
  private static List<Edit> participations(
      ChainMap map, FreshIds ids, Enterprise enterprise, Value value) {
    List<Id> wanted = value instanceof Value.References given ? given.ids() : List.of();
    Set<Id> missing = new HashSet<>(wanted);
    List<Edit> edits = new ArrayList<>();
    for (Participation each : map.participationsOf(enterprise.id())) {
      missing.remove(each.segment());
      if (!wanted.contains(each.segment())) {
        edits.add(Edit.remove(each));
      }
    }
    wanted.stream()
        .distinct()
        .filter(missing::contains)
        .map(each -> Participation.of(ids.next(Ids.PARTICIPATION), enterprise.id(), each))
        .forEach(each -> edits.add(Edit.add(each)));
    return edits;
  }
}
