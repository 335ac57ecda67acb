package org.chainmap.ledger.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Ledgers;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Listing;
import org.chainmap.model.Match;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;

/**
 * A need or an offer with what was agreed on it: a row of the list of needs and offers (供需清单).
 *
 * @param matches its matches that nobody rejected
 */
record MatchedListing(Listing listing, List<Match> matches) {

  static final PackList<MatchedListing> LIST =
      new PackList<>(
          "listings",
          MatchedListing::all,
          Stream.concat(
                  columns().stream().map(each -> PackCells.on(MatchedListing::listing, each)),
                  Stream.of(
                      PackCells.column("matched", MatchedListing::matched),
                      PackCells.column("matchState", MatchedListing::state),
                      PackCells.on(MatchedListing::listing, PackCells.<Listing>sources()),
                      PackCells.on(MatchedListing::listing, PackCells.<Listing>notes())))
              .toList());

  private static List<PackColumn<Listing>> columns() {
    return List.of(
        PackCells.of("enterprise", Ledgers.LISTINGS, "enterprise"),
        PackCells.of("side", Ledgers.LISTINGS, "side"),
        PackCells.of("listingText", Ledgers.LISTINGS, "text"),
        PackCells.of("segment", Ledgers.LISTINGS, "segment"),
        PackCells.of("specification", Ledgers.LISTINGS, "specification"),
        PackCells.of("quantity", Ledgers.LISTINGS, "quantity"),
        PackCells.of("unit", Ledgers.LISTINGS, "unit"),
        PackCells.of("budget", Ledgers.LISTINGS, "budget"),
        PackCells.of("deadline", Ledgers.LISTINGS, "deadline"),
        PackCells.of("area", Ledgers.LISTINGS, "region"),
        PackCells.of("certifications", Ledgers.LISTINGS, "certifications"),
        PackCells.of("cooperation", Ledgers.LISTINGS, "cooperation"),
        PackCells.contact(l -> l.terms().contact()));
  }

  /** Returns all of a map. O(listings + matches). */
  private static List<MatchedListing> all(ChainMap map) {
    Map<Id, List<Match>> matches = new HashMap<>();
    for (Match match : map.all(Match.class)) {
      if (match.decision() != MatchDecision.REJECTED) {
        matches.computeIfAbsent(match.need(), id -> new ArrayList<>()).add(match);
        matches.computeIfAbsent(match.offer(), id -> new ArrayList<>()).add(match);
      }
    }
    return map.all(Listing.class).stream()
        .map(each -> new MatchedListing(each, matches.getOrDefault(each.id(), List.of())))
        .toList();
  }

  private static Cell matched(ChainMap map, Lang lang, MatchedListing row) {
    Id own = row.listing.id();
    List<Id> others =
        row.matches.stream()
            .map(match -> match.need().equals(own) ? match.offer() : match.need())
            .flatMap(other -> map.find(Listing.class, other).stream())
            .map(Listing::enterprise)
            .distinct()
            .toList();
    return PackCells.names(map, others, lang);
  }

  private static Cell state(ChainMap map, Lang lang, MatchedListing row) {
    return PackCells.choice(
        row.matches.stream().map(Match::decision).max(Comparator.naturalOrder()).orElse(null),
        lang);
  }
}
