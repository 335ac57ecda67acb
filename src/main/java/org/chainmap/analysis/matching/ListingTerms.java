package org.chainmap.analysis.matching;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.chainmap.model.Listing;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Region;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a listing in a form that is fast to compare.
 *
 * @param segment the name of its segment, or null
 * @param amount the quantity, or null
 * @param region the region that the listing itself states, or null; where the other side states
 *     one, the place of this one's enterprise stands for it; where neither does, nothing is
 *     compared, because where an enterprise sits does not prevent it from supplying elsewhere
 * @param certifications each in plain spelling
 * @param earliest the first day of its deadline, or null
 * @param latest the last day of its deadline, or null
 */
record ListingTerms(
    MarketEntry marketEntry,
    @Nullable String segment,
    Units.@Nullable Amount amount,
    @Nullable Region region,
    Set<String> certifications,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest) {

  static ListingTerms of(MarketEntry marketEntry) {
    Listing listing = marketEntry.listing();
    Double quantity = listing.quantity();
    String unit = listing.unit();
    AsOf deadline = listing.deadline();
    return new ListingTerms(
        marketEntry,
        marketEntry.segment() == null ? null : Units.plain(marketEntry.segment().name().text()),
        quantity == null ? null : Units.amount(quantity, unit == null ? "" : unit),
        plain(listing.region()),
        new HashSet<>(Units.plain(listing.certifications())),
        deadline == null ? null : deadline.start(),
        deadline == null ? null : end(deadline));
  }

  private static @Nullable Region plain(@Nullable Region region) {
    if (region == null) {
      return null;
    }
    String province = region.province();
    String city = region.city();
    return new Region(
        Units.plain(region.country()),
        province == null ? null : Units.place(province),
        city == null ? null : Units.place(city));
  }

  private static LocalDate end(AsOf date) {
    LocalDate start = date.start();
    if (date.month() == null) {
      return start.plusYears(1).minusDays(1);
    }
    return date.day() == null ? start.plusMonths(1).minusDays(1) : start;
  }

  /** Returns the outcome of a filter for this need and an offer. */
  Outcome with(ListingTerms offer, MatchFilter matchFilter) {
    return switch (matchFilter) {
      case SEGMENT -> segment(offer);
      case QUANTITY -> quantity(offer);
      case REGION -> region(offer);
      case CERTIFICATION ->
          certifications.isEmpty() || offer.certifications.isEmpty()
              ? Outcome.NOT_STATED
              : passed(offer.certifications.containsAll(certifications));
      case DEADLINE ->
          latest == null || offer.earliest == null
              ? Outcome.NOT_STATED
              : passed(!offer.earliest.isAfter(latest));
    };
  }

  /** Returns the first filter at which this need and an offer fail, or null where they pass all. */
  @Nullable MatchFilter refusal(ListingTerms offer) {
    for (MatchFilter matchFilter : FILTERS) {
      if (with(offer, matchFilter) == Outcome.FAILED) {
        return matchFilter;
      }
    }
    return null;
  }

  private static final MatchFilter[] FILTERS = MatchFilter.values();

  private Outcome segment(ListingTerms offer) {
    if (segment == null || offer.segment == null) {
      return Outcome.NOT_STATED;
    }
    return passed(
        marketEntry.besides(offer.marketEntry)
            ? Objects.equals(marketEntry.listing().segment(), offer.marketEntry.listing().segment())
            : segment.equals(offer.segment));
  }

  private Outcome quantity(ListingTerms offer) {
    if (amount == null || offer.amount == null) {
      return Outcome.NOT_STATED;
    }
    if (!amount.unit().equals(offer.amount.unit())) {
      return Outcome.NOT_COMPARABLE;
    }
    return offer.amount.value() >= amount.value() * (1 - 1e-12) ? Outcome.PASSED : Outcome.PARTIAL;
  }

  /**
   * Returns the part of an offer that meeting this need takes, which is over 1 where the offer is
   * smaller; NaN where no amounts above 0 can be compared, so that both count whole.
   */
  double use(ListingTerms offer) {
    return amount == null
            || offer.amount == null
            || !amount.unit().equals(offer.amount.unit())
            || !(amount.value() > 0)
            || !(offer.amount.value() > 0)
        ? Double.NaN
        : amount.value() / offer.amount.value();
  }

  private Outcome region(ListingTerms offer) {
    if (region == null && offer.region == null) {
      return Outcome.NOT_STATED;
    }
    Region here = plain(marketEntry.place());
    Region there = plain(offer.marketEntry.place());
    if (here == null || there == null) {
      return Outcome.NOT_STATED;
    }
    return passed(
        here.country().equals(there.country())
            && agree(here.province(), there.province())
            && agree(here.city(), there.city()));
  }

  private static boolean agree(@Nullable String here, @Nullable String there) {
    return here == null || there == null || here.equals(there);
  }

  private static Outcome passed(boolean passed) {
    return passed ? Outcome.PASSED : Outcome.FAILED;
  }
}
