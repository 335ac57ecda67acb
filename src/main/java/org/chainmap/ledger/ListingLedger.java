package org.chainmap.ledger;

import java.util.List;
import java.util.function.Function;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Figures;
import org.chainmap.model.FreshIds;
import org.chainmap.model.Ids;
import org.chainmap.model.Listing;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.CooperationType;
import org.chainmap.model.kind.Side;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** The list of needs and offers (供需清单). */
final class ListingLedger {

  private ListingLedger() {}

  static Ledger<Listing> create() {
    return Ledger.of(
        "listings",
        Listing.class,
        List.of(
            Columns.choice("side", List.of(Side.values()), 80, Listing::side, Listing::withSide),
            Columns.reference(
                "enterprise", Enterprise.class, 160, Listing::enterprise, Listing::withEnterprise),
            Columns.caption("text", 340, true, Listing::text, Listing::withText),
            Columns.referenceOrNone(
                "segment", Segment.class, 140, Listing::segment, Listing::withSegment),
            Columns.number(
                "quantity", Figures.Unit.AMOUNT, Listing::quantity, Listing::withQuantity),
            Columns.text("unit", 60, Listing::unit, Listing::withUnit),
            Columns.date("deadline", Listing::deadline, Listing::withDeadline),
            Columns.region(Listing::region, Listing::withRegion),
            Columns.text(
                "specification",
                160,
                l -> l.terms().specification(),
                (l, v) -> l.withTerms(l.terms().withSpecification(v))),
            Columns.number(
                "budget",
                Figures.Unit.AMOUNT,
                l -> l.terms().budget(),
                (l, v) -> l.withTerms(l.terms().withBudget(v))),
            Columns.choiceOrNone(
                "cooperation",
                List.of(CooperationType.values()),
                100,
                l -> l.terms().cooperation(),
                (l, v) -> l.withTerms(l.terms().withCooperation(v))),
            Columns.texts(
                "certifications", 160, Listing::certifications, Listing::withCertifications),
            Columns.notes(Listing.class),
            Columns.sources(Listing.class)),
        ListingLedger::made);
  }

  private static Ledger.Made<Listing> made(
      ChainMap map, FreshIds ids, Lang lang, Function<String, Value> given) {
    Id enterprise = Value.only(given.apply("enterprise"));
    return enterprise == null
        ? Ledger.missing("enterprise")
        : new Ledger.Made.Row<>(
            Listing.of(
                ids.next(Ids.LISTING),
                Side.NEED,
                enterprise,
                Message.of("ledger.newListing").in(lang)));
  }
}
