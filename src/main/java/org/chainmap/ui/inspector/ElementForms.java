package org.chainmap.ui.inspector;

import java.util.List;
import org.chainmap.geom.Orientation;
import org.chainmap.model.Enterprise;
import org.chainmap.model.FieldNames;
import org.chainmap.model.Initiative;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Match;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Removable;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.kind.Evidence;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.LinkShape;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.model.kind.NoteKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Side;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.kind.Tint;
import org.chainmap.model.value.Name;
import org.chainmap.text.Message;

/** The forms of each kind of element, with their fields in order. */
final class ElementForms {

  private ElementForms() {}

  static void map(Form<MapInfo> form) {
    form.name(MapInfo::title, MapInfo::withTitle)
        .caption("author", "authorEn", MapInfo::author, MapInfo::withAuthor, false)
        .caption(
            "organisation",
            "organisationEn",
            MapInfo::organisation,
            MapInfo::withOrganisation,
            false)
        .caption("marking", "markingEn", MapInfo::marking, MapInfo::withMarking, false)
        .date("asOf", MapInfo::asOf, MapInfo::withAsOf)
        .add(
            new ChoiceRow<MapInfo, Orientation>(
                form.subject(),
                FieldNames.inForm("orientation"),
                List.of(Orientation.values()),
                o ->
                    Message.of(
                        o == Orientation.LEFT_RIGHT
                            ? "label.orientation.leftRight"
                            : "label.orientation.topDown"),
                null,
                MapInfo::orientation,
                (m, o) -> o == null ? m : m.withOrientation(o)))
        .choice("linkShape", LinkShape.values(), MapInfo::linkShape, MapInfo::withLinkShape)
        .references(
            "chainLeaders", Enterprise.class, MapInfo::chainLeaders, MapInfo::withChainLeaders)
        .written(
            "groups",
            Forms.GROUPS,
            MapInfo::groups,
            (m, groups) -> m.withGroups(groups == null ? List.of() : groups))
        .remarks();
    AnalysisForms.map(form);
  }

  static void stage(Form<Stage> form) {
    if (form.single()) {
      form.name(Stage::name, Stage::withName);
    }
    form.choice(
            "tint",
            Tint.values(),
            stage -> form.subject().access().map().tint(stage),
            Stage::withTint)
        .remarks();
  }

  static void segment(Form<Segment> form) {
    if (form.single()) {
      form.name(Segment::name, Segment::withName);
    }
    form.reference(
            "stage", Stage.class, true, Segment::stage, (s, id) -> id == null ? s : s.withStage(id))
        .beside(
            () ->
                form.choice("kind", SegmentKind.values(), Segment::kind, Segment::withKind)
                    .choiceOrNone(
                        "state", SegmentState.values(), Segment::state, Segment::withState))
        .written("group", Forms.group(form.subject()), Segment::group, Segment::withGroup)
        .add(
            new ChoiceRow<Segment, Boolean>(
                form.subject(),
                FieldNames.inForm("endProduct"),
                List.of(true, false),
                yes -> Message.of(yes ? "label.yes" : "label.no"),
                Message.of("ui.none.byRule"),
                s -> s.flows().endProduct(),
                (s, v) -> s.withFlows(s.flows().withEndProduct(v))))
        .section("supply")
        .figure(
            "domesticRate",
            Forms.PERCENT,
            s -> s.facts().domesticRate(),
            (s, f) -> s.withFacts(s.facts().withDomesticRate(f)))
        .figure(
            "importDependence",
            Forms.PERCENT,
            s -> s.facts().importDependence(),
            (s, f) -> s.withFacts(s.facts().withImportDependence(f)))
        .choiceOrNone(
            "substitutability",
            Substitutability.values(),
            s -> s.facts().substitutability(),
            (s, v) -> s.withFacts(s.facts().withSubstitutability(v)))
        .figure(
            "timeToRecover",
            Forms.WEEKS,
            s -> s.facts().timeToRecover(),
            (s, f) -> s.withFacts(s.facts().withTimeToRecover(f)))
        .figure(
            "timeToSurvive",
            Forms.WEEKS,
            s -> s.facts().timeToSurvive(),
            (s, f) -> s.withFacts(s.facts().withTimeToSurvive(f)))
        .area(
            "technicalGap",
            s -> s.facts().technicalGap(),
            (s, text) -> s.withFacts(s.facts().withTechnicalGap(text)));
    ListForms.segment(form);
    AnalysisForms.segment(form);
    if (form.single()) {
      form.section("participations").add(ParticipationRows.ofSegment(form.subject()));
    }
    form.section("more")
        .add(new CodesRow(form.subject()))
        .add(FutureDirections.of(form.subject()))
        .add(
            CheckBoxes.one(
                form.subject(),
                "pinned",
                s -> s.placement().pinned(),
                (s, on) -> s.withPlacement(s.placement().withPinned(on))))
        .add(
            CheckBoxes.one(
                form.subject(),
                "locked",
                s -> s.placement().locked(),
                (s, on) -> s.withPlacement(s.placement().withLocked(on))))
        .remarks();
  }

  static void enterprise(Form<Enterprise> form) {
    if (form.single()) {
      form.name(Enterprise::name, Enterprise::withName)
          .caption(
              "shortName", "shortNameEn", Enterprise::shortName, Enterprise::withShortName, false)
          .written(
              "creditCode", Forms.CREDIT_CODE, Enterprise::creditCode, Enterprise::withCreditCode);
    }
    form.choiceOrNone(
            "ownership", Ownership.values(), Enterprise::ownership, Enterprise::withOwnership)
        .ticks("marks", EnterpriseMark.values(), Enterprise::marks, Enterprise::withMarks);
    RegionRows.add(form, Enterprise::region, Enterprise::withRegion);
    form.add(
        new ChoiceRow<Enterprise, Boolean>(
            form.subject(),
            FieldNames.inForm("inCatalogue"),
            List.of(true, false),
            yes -> Message.of(yes ? "label.yes" : "label.no"),
            Message.of("ui.none.unknown"),
            Enterprise::inCatalogue,
            Enterprise::withInCatalogue));
    ListForms.enterprise(form);
    AnalysisForms.enterprise(form);
    if (form.single()) {
      form.section("partOf").add(ParticipationRows.ofEnterprise(form.subject()));
    }
    form.remarks();
  }

  static void participation(Form<Participation> form) {
    form.choice("role", Role.values(), Participation::role, Participation::withRole)
        .figure("share", Forms.PERCENT, Participation::share, Participation::withShare)
        .remarks();
  }

  static void link(Form<Link> form) {
    form.choice("linkKind", LinkKind.values(), Link::kind, Link::withKind);
    if (form.single()) {
      form.reference(
              "from", Segment.class, true, Link::from, (l, id) -> id == null ? l : l.withFrom(id))
          .reference("to", Segment.class, true, Link::to, (l, id) -> id == null ? l : l.withTo(id));
    }
    form.caption("label", "labelEn", Link::label, Link::withLabel, false)
        .figure("linkShare", Forms.PERCENT, Link::share, Link::withShare)
        .section("enterpriseLink")
        .reference("supplier", Enterprise.class, false, Link::supplier, Link::withSupplier)
        .reference("customer", Enterprise.class, false, Link::customer, Link::withCustomer)
        .choiceOrNone("evidence", Evidence.values(), Link::evidence, Link::withEvidence);
    AnalysisForms.link(form);
    form.remarks();
  }

  static void listing(Form<Listing> form) {
    form.choice("side", Side.values(), Listing::side, Listing::withSide)
        .reference(
            "enterprise",
            Enterprise.class,
            true,
            Listing::enterprise,
            (l, id) -> id == null ? l : l.withEnterprise(id))
        .caption("text", "textEn", Listing::text, Listing::withText, true)
        .reference("segment", Segment.class, false, Listing::segment, Listing::withSegment)
        .beside(
            () ->
                form.written("quantity", Forms.AMOUNT, Listing::quantity, Listing::withQuantity)
                    .text("unit", Listing::unit, Listing::withUnit))
        .date("deadline", Listing::deadline, Listing::withDeadline)
        .written(
            "certifications",
            Forms.TEXTS,
            Listing::certifications,
            (l, texts) -> l.withCertifications(texts == null ? List.of() : texts))
        .section("listingRegion");
    RegionRows.add(form, Listing::region, Listing::withRegion);
    ListForms.listing(form);
    form.remarks();
  }

  static void match(Form<Match> form) {
    if (form.single()) {
      form.reference(
              "need", Listing.class, true, Match::need, (m, id) -> id == null ? m : m.withNeed(id))
          .reference(
              "offer",
              Listing.class,
              true,
              Match::offer,
              (m, id) -> id == null ? m : m.withOffer(id));
    }
    form.choice("decision", MatchDecision.values(), Match::decision, Match::withDecision).remarks();
  }

  static void scenario(Form<Scenario> form) {
    if (form.single()) {
      form.name(Scenario::name, Scenario::withName);
    }
    form.references("removed", Removable.class, Scenario::removed, Scenario::withRemoved)
        .written(
            "regions",
            Forms.TEXTS,
            Scenario::regions,
            (s, texts) -> s.withRegions(texts == null ? List.of() : texts))
        .ticks("ownerships", Ownership.values(), Scenario::ownerships, Scenario::withOwnerships)
        .remarks();
  }

  static void initiative(Form<Initiative> form) {
    if (form.single()) {
      form.name(Initiative::name, Initiative::withName);
    }
    form.beside(
            () ->
                form.choice(
                        "initiativeKind",
                        InitiativeKind.values(),
                        Initiative::kind,
                        Initiative::withKind)
                    .choice(
                        "initiativeState",
                        InitiativeState.values(),
                        Initiative::state,
                        Initiative::withState))
        .references("members", Enterprise.class, Initiative::members, Initiative::withMembers)
        .references("segments", Segment.class, Initiative::segments, Initiative::withSegments)
        .caption("owner", "ownerEn", Initiative::owner, Initiative::withOwner, false)
        .beside(
            () ->
                form.date("start", Initiative::start, Initiative::withStart)
                    .date("due", Initiative::due, Initiative::withDue));
    ListForms.initiative(form);
    form.remarks();
  }

  static void source(Form<Source> form) {
    form.caption("title", "titleEn", Source::title, Source::withTitle, true)
        .caption("publisher", "publisherEn", Source::publisher, Source::withPublisher, false)
        .date("date", Source::date, Source::withDate)
        .choice("confidence", Confidence.values(), Source::confidence, Source::withConfidence)
        .text("url", Source::url, Source::withUrl)
        .remarks();
  }

  static void note(Form<Note> form) {
    if (form.single()) {
      form.area(
              "noteText",
              n -> n.text().text(),
              (n, text) -> text == null ? n : n.withText(new Name(text, n.text().english())))
          .area(
              "noteTextEn",
              n -> n.text().english(),
              (n, text) -> n.withText(new Name(n.text().text(), text)));
    }
    if (form.subject().elements().stream().anyMatch(n -> n.kind() != NoteKind.PICTURE)) {
      form.add(
          new ChoiceRow<Note, Tint>(
              form.subject(),
              FieldNames.inForm("tint"),
              List.of(Tint.values()),
              Tint::label,
              Message.of("ui.none.tint"),
              Note::tint,
              Note::withTint));
    }
    form.add(CheckBoxes.one(form.subject(), "locked", Note::locked, Note::withLocked));
    form.remarks();
  }
}
