package org.chainmap.analysis.matching;

import java.util.List;
import java.util.stream.Stream;
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
    if (decided.locked(n, o)) {
      return false;
    }
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
        alike(n, o),
        Check.all(need, offer),
        Tokens.of(need.listing().text().in(Lang.ZH))
            .shared(Tokens.of(offer.listing().text().in(Lang.ZH))),
        distances.between(need, offer).orElse(null),
        decided.on(n, o));
  }
}
