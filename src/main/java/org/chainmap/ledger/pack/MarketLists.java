package org.chainmap.ledger.pack;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Ledgers;
import org.chainmap.model.ChainMap;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Listing;
import org.chainmap.model.Match;
import org.chainmap.model.Resource;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.model.kind.ResourceKind;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;

/** Lists of needs and offers (供需清单), of enterprises to be won, and of what a place offers. */
final class MarketLists {

  static final PackList<Listing> LISTINGS =
      new PackList<>(
          "listings",
          map -> map.all(Listing.class),
          List.of(
              PackCells.of("enterprise", Ledgers.LISTINGS, "enterprise"),
              PackCells.of("side", Ledgers.LISTINGS, "side"),
              PackCells.of("listingText", Ledgers.LISTINGS, "text"),
              PackCells.of("segment", Ledgers.LISTINGS, "segment"),
              PackCells.text("specification", l -> l.terms().specification()),
              PackCells.of("quantity", Ledgers.LISTINGS, "quantity"),
              PackCells.of("unit", Ledgers.LISTINGS, "unit"),
              PackCells.number("budget", l -> l.terms().budget()),
              PackCells.column("deadline", (map, lang, l) -> PackCells.date(l.deadline())),
              PackCells.of("area", Ledgers.LISTINGS, "region"),
              PackCells.of("certifications", Ledgers.LISTINGS, "certifications"),
              PackCells.choice("cooperation", l -> l.terms().cooperation()),
              PackCells.contact(l -> l.terms().contact()),
              PackCells.column("matched", MarketLists::matched),
              PackCells.column("matchState", MarketLists::state),
              PackCells.sources(),
              PackCells.notes()));

  static final PackList<InvestmentTarget> TARGETS =
      new PackList<>(
          "targets",
          map -> map.all(InvestmentTarget.class),
          List.of(
              PackCells.column("chain", (map, lang, t) -> Cell.of(map.info().title().in(lang))),
              PackCells.name("segment", InvestmentTarget::segment),
              PackCells.column("target", (map, lang, t) -> Cell.of(t.name().in(lang))),
              PackCells.choice("priority", t -> t.facts().priority()),
              PackCells.choice("fit", t -> t.facts().fit()),
              PackCells.text("mainBusiness", t -> t.facts().mainBusiness()),
              PackCells.place("location", InvestmentTarget::region),
              PackCells.choice("contactState", t -> t.facts().contactState()),
              PackCells.text("talks", t -> t.facts().progressNote()),
              PackCells.sources(),
              PackCells.notes()));

  static final PackList<Resource> POLICIES = resources("policies", ResourceKind.POLICY);
  static final PackList<Resource> PARKS = resources("parks", ResourceKind.PARK);
  static final PackList<Resource> PLATFORMS = resources("platforms", ResourceKind.PLATFORM);
  static final PackList<Resource> CLUSTERS = resources("clusters", ResourceKind.CLUSTER);

  private MarketLists() {}

  private static PackList<Resource> resources(String key, ResourceKind kind) {
    return new PackList<>(
        key,
        map -> map.all(Resource.class).stream().filter(each -> each.kind() == kind).toList(),
        List.of(
            PackCells.column("resourceName", (map, lang, r) -> Cell.of(r.name().in(lang))),
            PackCells.choice("level", Resource::level),
            PackCells.place("location", Resource::region),
            PackCells.names("segmentsOf", Resource::segments),
            PackCells.text("summary", Resource::summary),
            PackCells.sources(),
            PackCells.notes()));
  }

  private static Stream<Match> agreed(ChainMap map, Listing listing) {
    return map.all(Match.class).stream()
        .filter(match -> match.decision() != MatchDecision.REJECTED)
        .filter(match -> match.need().equals(listing.id()) || match.offer().equals(listing.id()));
  }

  private static Cell matched(ChainMap map, Lang lang, Listing listing) {
    List<Id> others =
        agreed(map, listing)
            .map(match -> match.need().equals(listing.id()) ? match.offer() : match.need())
            .flatMap(other -> map.find(Listing.class, other).stream())
            .map(Listing::enterprise)
            .distinct()
            .toList();
    return PackCells.names(map, others, lang);
  }

  private static Cell state(ChainMap map, Lang lang, Listing listing) {
    return PackCells.choice(
        agreed(map, listing).map(Match::decision).max(Comparator.naturalOrder()).orElse(null),
        lang);
  }
}
