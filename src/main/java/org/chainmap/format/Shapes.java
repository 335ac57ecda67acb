package org.chainmap.format;

import static org.chainmap.format.Kinds.DATE;
import static org.chainmap.format.Kinds.FIGURE;
import static org.chainmap.format.Kinds.FLAG;
import static org.chainmap.format.Kinds.ID;
import static org.chainmap.format.Kinds.INTEGER;
import static org.chainmap.format.Kinds.NUMBER;
import static org.chainmap.format.Kinds.ORIENTATION;
import static org.chainmap.format.Kinds.POINT;
import static org.chainmap.format.Kinds.REGION;
import static org.chainmap.format.Kinds.SIZE;
import static org.chainmap.format.Kinds.TEXT;
import static org.chainmap.format.Kinds.choice;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.Confidence;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.EnterpriseMark;
import org.chainmap.model.Initiative;
import org.chainmap.model.InitiativeKind;
import org.chainmap.model.InitiativeState;
import org.chainmap.model.Link;
import org.chainmap.model.LinkKind;
import org.chainmap.model.LinkShape;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Name;
import org.chainmap.model.Ownership;
import org.chainmap.model.Participation;
import org.chainmap.model.Remarks;
import org.chainmap.model.Role;
import org.chainmap.model.Segment;
import org.chainmap.model.SegmentKind;
import org.chainmap.model.SegmentState;
import org.chainmap.model.Side;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.model.Substitutability;
import org.chainmap.model.Tint;

/**
 * Every element's fields in files, one line each, for reading and writing alike. A new field needs
 * its line here and in {@code chain-map.schema.json}.
 */
final class Shapes {

  private static final Id NOWHERE = Id.of("?");
  private static final Name UNNAMED = Name.of("?");

  /** The one map object; its id is implied. */
  static final Fields<MapInfo> MAP =
      remarks(
          Shapes.<MapInfo>fields()
              .names("title", MapInfo::title, MapInfo::withTitle)
              .optional("author", TEXT, MapInfo::author, MapInfo::withAuthor)
              .optional("organisation", TEXT, MapInfo::organisation, MapInfo::withOrganisation)
              .optional("asOf", DATE, MapInfo::asOf, MapInfo::withAsOf)
              .optional("orientation", ORIENTATION, MapInfo::orientation, MapInfo::withOrientation)
              .optional(
                  "linkShape",
                  choice(LinkShape.values()),
                  m -> m.linkShape() == LinkShape.ORTHOGONAL ? null : m.linkShape(),
                  MapInfo::withLinkShape)
              .list("chainLeaders", ID, MapInfo::chainLeaders, MapInfo::withChainLeaders));

  private static final Shape<Stage> STAGES =
      new Shape<>(
          "stages",
          Stage.class,
          id -> new Stage(id, UNNAMED, 0, null, Remarks.NONE),
          remarks(
              Shapes.<Stage>fields()
                  .names("name", Stage::name, Stage::withName)
                  .required("order", INTEGER, Stage::order, Stage::withOrder)
                  .optional("tint", choice(Tint.values()), Stage::tint, Stage::withTint)));

  private static final Shape<Segment> SEGMENTS =
      new Shape<>(
          "segments",
          Segment.class,
          id -> Segment.of(id, UNNAMED.text(), NOWHERE),
          remarks(
              Shapes.<Segment>fields()
                  .names("name", Segment::name, Segment::withName)
                  .required("stage", ID, Segment::stage, Segment::withStage)
                  .optional("kind", choice(SegmentKind.values()), Segment::kind, Segment::withKind)
                  .optional("group", TEXT, Segment::group, Segment::withGroup)
                  .optional(
                      "state", choice(SegmentState.values()), Segment::state, Segment::withState)
                  .list("codes", TEXT, Segment::codes, Segment::withCodes)
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
                  .optional("position", POINT, s -> s.placement().position(), Segment::at)
                  .optional(
                      "size",
                      SIZE,
                      s -> s.placement().size(),
                      (s, v) -> s.withPlacement(s.placement().withSize(v)))
                  .optional(
                      "pinned",
                      FLAG,
                      s -> s.placement().pinned() ? true : null,
                      (s, v) -> s.withPlacement(s.placement().withPinned(v)))));

  private static final Shape<Enterprise> ENTERPRISES =
      new Shape<>(
          "enterprises",
          Enterprise.class,
          id -> Enterprise.of(id, UNNAMED.text()),
          remarks(
              Shapes.<Enterprise>fields()
                  .names("name", Enterprise::name, Enterprise::withName)
                  .optional("shortName", TEXT, Enterprise::shortName, Enterprise::withShortName)
                  .optional("creditCode", TEXT, Enterprise::creditCode, Enterprise::withCreditCode)
                  .optional(
                      "ownership",
                      choice(Ownership.values()),
                      Enterprise::ownership,
                      Enterprise::withOwnership)
                  .list(
                      "marks",
                      choice(EnterpriseMark.values()),
                      Enterprise::marks,
                      Enterprise::withMarks)
                  .optional("region", REGION, Enterprise::region, Enterprise::withRegion)
                  .optional(
                      "inCatalogue", FLAG, Enterprise::inCatalogue, Enterprise::withInCatalogue)));

  private static final Shape<Participation> PARTICIPATIONS =
      new Shape<>(
          "participations",
          Participation.class,
          id -> Participation.of(id, NOWHERE, NOWHERE),
          remarks(
              Shapes.<Participation>fields()
                  .required(
                      "enterprise", ID, Participation::enterprise, Participation::withEnterprise)
                  .required("segment", ID, Participation::segment, Participation::withSegment)
                  .optional(
                      "role", choice(Role.values()), Participation::role, Participation::withRole)
                  .optional("share", FIGURE, Participation::share, Participation::withShare)));

  private static final Shape<Link> LINKS =
      new Shape<>(
          "links",
          Link.class,
          id -> Link.of(id, NOWHERE, NOWHERE),
          remarks(
              Shapes.<Link>fields()
                  .required("from", ID, Link::from, Link::withFrom)
                  .required("to", ID, Link::to, Link::withTo)
                  .optional("kind", choice(LinkKind.values()), Link::kind, Link::withKind)
                  .optional("supplier", ID, Link::supplier, Link::withSupplier)
                  .optional("customer", ID, Link::customer, Link::withCustomer)
                  .optional("share", FIGURE, Link::share, Link::withShare)
                  .optional("label", TEXT, Link::label, Link::withLabel)));

  private static final Shape<Listing> LISTINGS =
      new Shape<>(
          "listings",
          Listing.class,
          id -> new Listing(id, Side.NEED, NOWHERE, "?", null, null, null, null, Remarks.NONE),
          remarks(
              Shapes.<Listing>fields()
                  .required("side", choice(Side.values()), Listing::side, Listing::withSide)
                  .required("enterprise", ID, Listing::enterprise, Listing::withEnterprise)
                  .required("text", TEXT, Listing::text, Listing::withText)
                  .optional("segment", ID, Listing::segment, Listing::withSegment)
                  .optional("quantity", NUMBER, Listing::quantity, Listing::withQuantity)
                  .optional("unit", TEXT, Listing::unit, Listing::withUnit)
                  .optional("deadline", DATE, Listing::deadline, Listing::withDeadline)));

  private static final Shape<Initiative> INITIATIVES =
      new Shape<>(
          "initiatives",
          Initiative.class,
          id ->
              new Initiative(
                  id,
                  UNNAMED,
                  InitiativeKind.PROJECT,
                  InitiativeState.PLANNED,
                  List.of(),
                  List.of(),
                  null,
                  null,
                  null,
                  Remarks.NONE),
          remarks(
              Shapes.<Initiative>fields()
                  .names("name", Initiative::name, Initiative::withName)
                  .required(
                      "kind",
                      choice(InitiativeKind.values()),
                      Initiative::kind,
                      Initiative::withKind)
                  .optional(
                      "state",
                      choice(InitiativeState.values()),
                      Initiative::state,
                      Initiative::withState)
                  .list("members", ID, Initiative::members, Initiative::withMembers)
                  .list("segments", ID, Initiative::segments, Initiative::withSegments)
                  .optional("owner", TEXT, Initiative::owner, Initiative::withOwner)
                  .optional("start", DATE, Initiative::start, Initiative::withStart)
                  .optional("due", DATE, Initiative::due, Initiative::withDue)));

  private static final Shape<Source> SOURCES =
      new Shape<>(
          "sources",
          Source.class,
          id -> new Source(id, "?", null, null, Confidence.MEDIUM, null, Remarks.NONE),
          remarks(
              Shapes.<Source>fields()
                  .required("title", TEXT, Source::title, Source::withTitle)
                  .optional("publisher", TEXT, Source::publisher, Source::withPublisher)
                  .optional("date", DATE, Source::date, Source::withDate)
                  .required(
                      "confidence",
                      choice(Confidence.values()),
                      Source::confidence,
                      Source::withConfidence)
                  .optional("url", TEXT, Source::url, Source::withUrl)));

  /** All but the map object, in the order of the file. */
  static final List<Shape<?>> ALL =
      List.of(STAGES, SEGMENTS, ENTERPRISES, PARTICIPATIONS, LINKS, LISTINGS, INITIATIVES, SOURCES);

  private Shapes() {}

  @SuppressWarnings("unchecked") // withRemarks of every element answers an element of its kind
  private static <E extends Element> Fields<E> fields() {
    return new Fields<>(
        e -> e.remarks().extras(), (e, v) -> (E) e.withRemarks(e.remarks().withExtras(v)));
  }

  /** Adds what every element may carry. */
  @SuppressWarnings("unchecked")
  private static <E extends Element> Fields<E> remarks(Fields<E> fields) {
    return fields
        .optional(
            "notes",
            TEXT,
            e -> e.remarks().notes(),
            (e, v) -> (E) e.withRemarks(e.remarks().withNotes(v)))
        .list(
            "sources",
            ID,
            e -> e.remarks().sources(),
            (e, v) -> (E) e.withRemarks(e.remarks().withSources(v)));
  }
}
