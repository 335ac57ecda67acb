package org.chainmap.analysis.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/** The input of matching. Needs and offers are given by index. */
final class MatchingProblem {

  private final Market market;
  private final double threshold;
  private final Decided decided;
  private final TextSimilarity textSimilarity;
  private final Distances distances;
  private final Set<Set<Id>> neighbours;
  private final List<ListingTerms> needs;
  private final List<ListingTerms> offers;

  MatchingProblem(Market market, double threshold) {
    this.market = market;
    this.threshold = threshold;
    decided = new Decided(market);
    textSimilarity =
        new TextSimilarity(
            Stream.concat(market.needs().stream(), market.offers().stream())
                .map(marketEntry -> Tokens.of(marketEntry.listing().text().in(Lang.ZH)))
                .toList());
    distances = new Distances(market.own());
    neighbours = neighbours(market.own());
    needs = market.needs().stream().map(ListingTerms::of).toList();
    offers = market.offers().stream().map(ListingTerms::of).toList();
  }

  int needs() {
    return needs.size();
  }

  int offers() {
    return offers.size();
  }

  MarketEntry need(int n) {
    return market.needs().get(n);
  }

  MarketEntry offer(int o) {
    return market.offers().get(o);
  }

  Decided decided() {
    return decided;
  }

  /** Returns an index that finds the offers with texts similar to that of a need. */
  TextSimilarity.Index index() {
    return textSimilarity.index(needs.size());
  }

  double alike(int n, int o) {
    return textSimilarity.of(n, needs.size() + o);
  }

  /** Tells whether a pair has a side in the own document and two different enterprises. */
  boolean concerns(int n, int o) {
    return (need(n).own() || offer(o).own()) && !need(n).sameEnterprise(offer(o));
  }

  /** Returns the part of an offer that meeting a need takes, or NaN: {@link ListingTerms#use}. */
  double use(int n, int o) {
    return needs.get(n).use(offers.get(o));
  }

  /** Returns the amount of a need in its base unit, or NaN where it states none. */
  double needed(int n) {
    return amount(needs.get(n));
  }

  /** Returns the amount of an offer in its base unit, or NaN where it states none. */
  double offered(int o) {
    return amount(offers.get(o));
  }

  private static double amount(ListingTerms listingTerms) {
    Units.Amount amount = listingTerms.amount();
    return amount == null ? Double.NaN : amount.value();
  }

  /** Tells whether a supply link of the own document joins the segments of a need and an offer. */
  boolean neighbours(int n, int o) {
    Segment here = need(n).segment();
    Segment there = offer(o).segment();
    return here != null
        && there != null
        && need(n).own()
        && offer(o).own()
        && neighbours.contains(Set.of(here.id(), there.id()));
  }

  private static Set<Set<Id>> neighbours(ChainMap map) {
    return map.links().stream()
        .filter(link -> link.kind() == LinkKind.SUPPLY && !link.from().equals(link.to()))
        .map(link -> Set.of(link.from(), link.to()))
        .collect(Collectors.toSet());
  }

  /** Returns the first filter at which a pair fails, or null where it passes all. */
  @Nullable MatchFilter refusal(int n, int o) {
    return needs.get(n).refusal(offers.get(o));
  }

  /** Tells whether a similarity is high enough for a proposal. */
  boolean enough(double alike) {
    return alike >= threshold && alike > 0;
  }

  /** Tells whether a pair that is not locked may be proposed. */
  boolean candidate(int n, int o, double alike) {
    MatchDecision decision = decided.decision(n, o);
    return decision == MatchDecision.ACCEPTED
        || decision == null && enough(alike) && concerns(n, o) && refusal(n, o) == null;
  }

  Proposal proposal(int n, int o) {
    MarketEntry need = need(n);
    MarketEntry offer = offer(o);
    return new Proposal(
        need,
        offer,
        0,
        alike(n, o),
        Check.all(need, offer),
        Tokens.of(need.listing().text().in(Lang.ZH))
            .shared(Tokens.of(offer.listing().text().in(Lang.ZH))),
        distances.between(need, offer).orElse(null),
        decided.on(n, o));
  }
}
