package org.chainmap.format;

import static org.chainmap.format.Codecs.CONTACT;
import static org.chainmap.format.Codecs.DATE;
import static org.chainmap.format.Codecs.FLAG;
import static org.chainmap.format.Codecs.ID;
import static org.chainmap.format.Codecs.INTEGER;
import static org.chainmap.format.Codecs.MOMENT;
import static org.chainmap.format.Codecs.NUMBER;
import static org.chainmap.format.Codecs.TEXT;
import static org.chainmap.format.Codecs.choice;
import static org.chainmap.format.ElementFields.remarks;
import static org.chainmap.format.PlaceCodecs.CARD_SIDE;
import static org.chainmap.format.PlaceCodecs.NOTE_SIZE;
import static org.chainmap.format.PlaceCodecs.ORIENTATION;
import static org.chainmap.format.PlaceCodecs.POINT;
import static org.chainmap.format.ValueCodecs.FIGURE;
import static org.chainmap.format.ValueCodecs.REGION;

import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.Comment;
import org.chainmap.model.Link;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Match;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Scenario;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.kind.CooperationType;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.Evidence;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.LinkShape;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.model.kind.NoteKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.Side;
import org.chainmap.model.kind.Tint;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Group;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.Terms;
import org.chainmap.model.value.Weights;

/**
 * The fields of every kind of element in files, one line each, for both reading and writing. A new
 * field needs its line here and in {@code chain-map.schema.json}.
 */
final class Shapes {

  static final Id NOWHERE = Id.of("?");
  static final Name UNNAMED = Name.of("?");

  /** The map object; its id is implied. */
  static final Fields<MapInfo> MAP =
      remarks(
          ElementFields.<MapInfo>fields()
              .names("title", MapInfo::title, MapInfo::withTitle)
              .captions("author", MapInfo::author, MapInfo::withAuthor)
              .captions("organisation", MapInfo::organisation, MapInfo::withOrganisation)
              .captions("marking", MapInfo::marking, MapInfo::withMarking)
              .optional("asOf", DATE, MapInfo::asOf, MapInfo::withAsOf)
              .optional("documentId", TEXT, MapInfo::documentId, MapInfo::withDocumentId)
              .optional("orientation", ORIENTATION, MapInfo::orientation, MapInfo::withOrientation)
              .optional(
                  "linkShape",
                  choice(LinkShape.values()),
                  m -> m.linkShape() == LinkShape.ORTHOGONAL ? null : m.linkShape(),
                  MapInfo::withLinkShape)
              .list("chainLeaders", ID, MapInfo::chainLeaders, MapInfo::withChainLeaders)
              .optional(
                  "weights",
                  new NumbersCodec<>(Weights::new, Weights::byPart),
                  m -> m.weights().isEmpty() ? null : m.weights(),
                  MapInfo::withWeights));

  /** The list of groups in a document, which elements do not refer to. */
  static final String GROUPS = "groups";

  static final Fields<Group> GROUP =
      new Fields<>(Group::extras, Group::withExtras).names("name", Group::name, Group::withName);

  private static final Shape<Stage> STAGES =
      new Shape<>(
          "stages",
          Stage.class,
          id -> new Stage(id, UNNAMED, 0, null, Remarks.NONE),
          remarks(
              ElementFields.<Stage>fields()
                  .names("name", Stage::name, Stage::withName)
                  .required("order", INTEGER, Stage::order, Stage::withOrder)
                  .optional("tint", choice(Tint.values()), Stage::tint, Stage::withTint)));

  private static final Shape<Participation> PARTICIPATIONS =
      new Shape<>(
          "participations",
          Participation.class,
          id -> Participation.of(id, NOWHERE, NOWHERE),
          remarks(
              ElementFields.<Participation>fields()
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
              ElementFields.<Link>fields()
                  .required("from", ID, Link::from, Link::withFrom)
                  .required("to", ID, Link::to, Link::withTo)
                  .optional("kind", choice(LinkKind.values()), Link::kind, Link::withKind)
                  .optional("supplier", ID, Link::supplier, Link::withSupplier)
                  .optional("customer", ID, Link::customer, Link::withCustomer)
                  .optional("share", FIGURE, Link::share, Link::withShare)
                  .optional("volume", FIGURE, Link::volume, Link::withVolume)
                  .optional(
                      "dependence",
                      choice(Dependence.values()),
                      Link::dependence,
                      Link::withDependence)
                  .optional("coefficient", FIGURE, Link::coefficient, Link::withCoefficient)
                  .optional(
                      "evidence", choice(Evidence.values()), Link::evidence, Link::withEvidence)
                  .captions("label", Link::label, Link::withLabel)
                  .optional(
                      "fromSide",
                      CARD_SIDE,
                      link -> link.sides().from(),
                      (link, side) -> link.withSides(link.sides().withFrom(side)))
                  .optional(
                      "toSide",
                      CARD_SIDE,
                      link -> link.sides().to(),
                      (link, side) -> link.withSides(link.sides().withTo(side)))));

  /** What lists state of needs and offers besides. */
  private static final Fields<Terms> TERMS =
      Fields.<Terms>ofPart()
          .optional("specification", TEXT, Terms::specification, Terms::withSpecification)
          .optional("budget", NUMBER, Terms::budget, Terms::withBudget)
          .optional(
              "cooperation",
              choice(CooperationType.values()),
              Terms::cooperation,
              Terms::withCooperation)
          .optional("contact", CONTACT, Terms::contact, Terms::withContact);

  private static final Shape<Listing> LISTINGS =
      new Shape<>(
          "listings",
          Listing.class,
          id -> Listing.of(id, Side.NEED, NOWHERE, "?"),
          remarks(
              ElementFields.<Listing>fields()
                  .required("side", choice(Side.values()), Listing::side, Listing::withSide)
                  .required("enterprise", ID, Listing::enterprise, Listing::withEnterprise)
                  .texts("text", Listing::text, Listing::withText)
                  .optional("segment", ID, Listing::segment, Listing::withSegment)
                  .optional("quantity", NUMBER, Listing::quantity, Listing::withQuantity)
                  .optional("unit", TEXT, Listing::unit, Listing::withUnit)
                  .optional("deadline", DATE, Listing::deadline, Listing::withDeadline)
                  .optional("region", REGION, Listing::region, Listing::withRegion)
                  .list(
                      "certifications", TEXT, Listing::certifications, Listing::withCertifications)
                  .part(Listing::terms, Listing::withTerms, TERMS)));

  private static final Shape<Match> MATCHES =
      new Shape<>(
          "matches",
          Match.class,
          id -> Match.of(id, NOWHERE, NOWHERE, MatchDecision.ACCEPTED),
          remarks(
              ElementFields.<Match>fields()
                  .required("need", ID, Match::need, Match::withNeed)
                  .required("offer", ID, Match::offer, Match::withOffer)
                  .required(
                      "decision",
                      choice(MatchDecision.values()),
                      Match::decision,
                      Match::withDecision)),
          false);

  private static final Shape<Scenario> SCENARIOS =
      new Shape<>(
          "scenarios",
          Scenario.class,
          id -> Scenario.of(id, UNNAMED.text()),
          remarks(
              ElementFields.<Scenario>fields()
                  .names("name", Scenario::name, Scenario::withName)
                  .list("removed", ID, Scenario::removed, Scenario::withRemoved)
                  .list("regions", TEXT, Scenario::regions, Scenario::withRegions)
                  .list(
                      "ownerships",
                      choice(Ownership.values()),
                      Scenario::ownerships,
                      Scenario::withOwnerships)
                  .optional("likelihood", FIGURE, Scenario::likelihood, Scenario::withLikelihood)),
          false);

  private static final Shape<Source> SOURCES =
      new Shape<>(
          "sources",
          Source.class,
          id ->
              new Source(
                  id, Caption.NONE, Caption.NONE, null, Confidence.MEDIUM, null, Remarks.NONE),
          remarks(
              ElementFields.<Source>fields()
                  .texts("title", Source::title, Source::withTitle)
                  .captions("publisher", Source::publisher, Source::withPublisher)
                  .optional("date", DATE, Source::date, Source::withDate)
                  .required(
                      "confidence",
                      choice(Confidence.values()),
                      Source::confidence,
                      Source::withConfidence)
                  .optional("url", TEXT, Source::url, Source::withUrl)));

  private static final Shape<Note> NOTES =
      new Shape<>(
          "notes",
          Note.class,
          id -> Note.of(id, NoteKind.TEXT, UNNAMED.text(), new Box(0, 0, 1, 1)),
          remarks(
              ElementFields.<Note>fields()
                  .required("kind", choice(NoteKind.values()), Note::kind, Note::withKind)
                  .names("text", DocumentLimits.TEXT, Note::text, Note::withText)
                  .required(
                      "position",
                      POINT,
                      n -> n.bounds().corner(),
                      (n, at) -> n.withBounds(Box.of(at, n.bounds().size())))
                  .required(
                      "size",
                      NOTE_SIZE,
                      n -> n.bounds().size(),
                      (n, size) -> n.withBounds(Box.of(n.bounds().corner(), size)))
                  .optional("locked", FLAG, n -> n.locked() ? true : null, Note::withLocked)
                  .optional(
                      "layer", INTEGER, n -> n.layer() == 0 ? null : n.layer(), Note::withLayer)
                  .optional("tint", choice(Tint.values()), Note::tint, Note::withTint)
                  .optional("picture", new PictureCodec(), Note::picture, Note::withPicture)),
          false);

  private static final Shape<Comment> COMMENTS =
      new Shape<>(
          "comments",
          Comment.class,
          id -> Comment.of(id, NOWHERE, UNNAMED.text()),
          remarks(
              ElementFields.<Comment>fields()
                  .required("about", ID, Comment::about, Comment::withAbout)
                  .optional(
                      "author",
                      TEXT,
                      c -> c.author().isEmpty() ? null : c.author(),
                      Comment::withAuthor)
                  .optional("at", MOMENT, Comment::at, Comment::withAt)
                  .required(
                      "text", Codecs.words(DocumentLimits.TEXT), Comment::text, Comment::withText)
                  .optional(
                      "resolved", FLAG, c -> c.resolved() ? true : null, Comment::withResolved)),
          false);

  /** All kinds of elements but the map object, in the order of the file. */
  static final List<Shape<?>> ALL =
      List.of(
          STAGES,
          SegmentShape.SHAPE,
          EnterpriseShape.SHAPE,
          PARTICIPATIONS,
          LINKS,
          LISTINGS,
          MATCHES,
          InitiativeShape.SHAPE,
          InvestmentShapes.TARGETS,
          InvestmentShapes.RESOURCES,
          SCENARIOS,
          SavedViewShape.SHAPE,
          SOURCES,
          NOTES,
          COMMENTS,
          LinkedSheetShape.SHAPE);

  private Shapes() {}
}
