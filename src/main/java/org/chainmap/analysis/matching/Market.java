package org.chainmap.analysis.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Listing;
import org.chainmap.model.Match;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.model.kind.Side;
import org.chainmap.text.Lang;

/**
 * The needs and offers that take part: those of the own document, for which matching runs, and
 * those of other documents. A pair has at least one side in the own document; pairs within other
 * documents are not considered.
 *
 * @param own the document for which matching runs
 * @param needs the own ones first, in the order of their ids
 * @param offers likewise
 */
public record Market(ChainMap own, List<MarketEntry> needs, List<MarketEntry> offers) {

  /** Returns the needs and offers of one document. */
  public static Market of(ChainMap own) {
    return of(own, List.of());
  }

  /**
   * Returns the needs and offers of a document and of others. Listings of other documents are left
   * out if they are part of a locked pair there, or if the own or an earlier document has the same
   * listing: the same side, enterprise and text. O(listings).
   */
  public static Market of(ChainMap own, List<ChainMap> others) {
    List<MarketEntry> needs = new ArrayList<>();
    List<MarketEntry> offers = new ArrayList<>();
    Map<String, List<MarketEntry>> byText = new HashMap<>();
    List<ChainMap> homes = new ArrayList<>(List.of(own));
    others.stream().filter(other -> other != own).distinct().forEach(homes::add);
    for (ChainMap home : homes) {
      Set<Id> settled = home == own ? Set.of() : locked(home);
      for (Listing listing : home.all(Listing.class)) {
        MarketEntry marketEntry = entry(home, home == own, listing).orElse(null);
        if (marketEntry == null || settled.contains(listing.id())) {
          continue;
        }
        List<MarketEntry> alike =
            byText.computeIfAbsent(listing.text().in(Lang.ZH).strip(), k -> new ArrayList<>(1));
        if (!marketEntry.own()
            && alike.stream().anyMatch(e -> e.home() != home && e.twin(marketEntry))) {
          continue;
        }
        alike.add(marketEntry);
        (listing.side() == Side.NEED ? needs : offers).add(marketEntry);
      }
    }
    return new Market(own, List.copyOf(needs), List.copyOf(offers));
  }

  private static Optional<MarketEntry> entry(ChainMap home, boolean own, Listing listing) {
    Id segment = listing.segment();
    Segment found = segment == null ? null : home.find(Segment.class, segment).orElse(null);
    return home.find(Enterprise.class, listing.enterprise())
        .map(enterprise -> new MarketEntry(home, own, listing, enterprise, found));
  }

  private static Set<Id> locked(ChainMap home) {
    Set<Id> settled = new HashSet<>();
    for (Match match : home.all(Match.class)) {
      if (match.decision() == MatchDecision.LOCKED) {
        settled.add(match.need());
        settled.add(match.offer());
      }
    }
    return settled;
  }
}
