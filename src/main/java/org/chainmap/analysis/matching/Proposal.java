package org.chainmap.analysis.matching;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chainmap.model.Match;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A proposed pair of a need and an offer.
 *
 * @param share the share of the need that the offer meets, 0–1; 0 in a pair that is not proposed
 * @param similarity the similarity of their texts, 0–1
 * @param checks their outcome at every filter, in the order of filters
 * @param shared the phrases that both texts contain, the longest first
 * @param distance the number of supply links between the segment that one side states and the
 *     nearest one in which the other side's enterprise participates; null where both or neither
 *     state a segment, or no links lead there
 * @param decided the decision on the pair in the own document, or null
 */
public record Proposal(
    MarketEntry need,
    MarketEntry offer,
    double share,
    double similarity,
    List<Check> checks,
    List<String> shared,
    @Nullable Integer distance,
    @Nullable Match decided) {

  /** English words that say nothing of what is needed or offered. */
  private static final Set<String> LITTLE =
      Set.of(
          "a", "an", "and", "as", "at", "be", "by", "for", "from", "in", "is", "of", "on", "or",
          "the", "to", "with");

  public @Nullable MatchDecision decision() {
    return decided == null ? null : decided.decision();
  }

  /** Returns the part of the need that the offer meets. */
  public Portion met() {
    return new Portion(need, share);
  }

  /**
   * Returns the phrases that both texts contain in a language, the longest first: those of their
   * translations where both have one and these have any in common, else those as written.
   */
  public List<String> shared(Lang lang) {
    String wanted = need.listing().text().in(lang);
    String offered = offer.listing().text().in(lang);
    if (wanted.equals(need.listing().text().in(Lang.ZH))
        || offered.equals(offer.listing().text().in(Lang.ZH))) {
      return shared;
    }
    List<String> translated =
        Tokens.of(wanted).shared(Tokens.of(offered)).stream()
            .filter(
                phrase -> !LITTLE.containsAll(List.of(phrase.toLowerCase(Locale.ROOT).split(" "))))
            .toList();
    return translated.isEmpty() ? shared : translated;
  }

  /** Returns the same pair with the share that is met. */
  Proposal meeting(double met) {
    return new Proposal(need, offer, met, similarity, checks, shared, distance, decided);
  }

  /** Returns the reason for the pair, and what is unknown, in words. */
  public Message reason() {
    return MatchReasons.reason(this);
  }
}
