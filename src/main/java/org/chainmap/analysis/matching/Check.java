package org.chainmap.analysis.matching;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.model.Listing;
import org.chainmap.model.Places;
import org.chainmap.model.UnitNames;
import org.chainmap.model.value.Region;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** The outcome of a filter for a pair, with the reason in words. */
public record Check(MatchFilter matchFilter, Outcome outcome, Message words) {

  /** Checks a pair at every filter, in their order. */
  static List<Check> all(MarketEntry need, MarketEntry offer) {
    ListingTerms wanted = ListingTerms.of(need);
    ListingTerms offered = ListingTerms.of(offer);
    List<Check> checks = new ArrayList<>();
    for (MatchFilter matchFilter : MatchFilter.values()) {
      checks.add(of(matchFilter, wanted.with(offered, matchFilter), need, offer));
    }
    return List.copyOf(checks);
  }

  private static Check of(
      MatchFilter matchFilter, Outcome outcome, MarketEntry need, MarketEntry offer) {
    return new Check(
        matchFilter,
        outcome,
        outcome == Outcome.NOT_STATED
            ? matchFilter.label()
            : words(matchFilter, outcome, need, offer));
  }

  /** Checks a pair at one filter. */
  static Check of(MatchFilter matchFilter, MarketEntry need, MarketEntry offer) {
    return all(need, offer).get(matchFilter.ordinal());
  }

  private static Message words(
      MatchFilter matchFilter, Outcome outcome, MarketEntry needing, MarketEntry offering) {
    Listing need = needing.listing();
    Listing offer = offering.listing();
    String key = "matching.check." + matchFilter.key() + "." + outcome.key();
    return switch (matchFilter) {
      case SEGMENT -> Message.of(key);
      case QUANTITY -> Message.of(key, quantity(need), quantity(offer));
      case REGION -> Message.of(key, region(needing.place()), region(offering.place()));
      case CERTIFICATION ->
          Message.of(
              key,
              outcome == Outcome.FAILED
                  ? missing(need.certifications(), offer.certifications())
                  : need.certifications());
      case DEADLINE ->
          Message.of(key, String.valueOf(need.deadline()), String.valueOf(offer.deadline()));
    };
  }

  private static List<String> missing(List<String> needed, List<String> offered) {
    List<String> there = Units.plain(offered);
    return needed.stream().filter(each -> !there.contains(Units.plain(each))).toList();
  }

  /** Returns a listing's quantity and unit as its author wrote them. */
  static Object quantity(Listing listing) {
    Double amount = listing.quantity();
    return amount == null ? "" : UnitNames.quantity(amount, listing.unit());
  }

  private static Object region(@Nullable Region region) {
    return region == null ? "" : Places.of(region);
  }
}
