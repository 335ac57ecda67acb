package org.chainmap.analysis.matching;

import java.util.List;
import org.chainmap.model.Match;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A need and an offer that go together.
 *
 * @param similarity how alike their texts are, 0–1
 * @param checks how they fare at every filter, in the order of filters
 * @param shared the phrases both texts have, the longest first
 * @param distance supply links between the segment one states and the nearest in which the other's
 *     enterprise takes part, or null where both or none states one, or no links lead there
 * @param decided what people decided on the pair in the own document, or null
 */
public record Proposal(
    MarketEntry need,
    MarketEntry offer,
    double similarity,
    List<Check> checks,
    List<String> shared,
    @Nullable Integer distance,
    @Nullable Match decided) {

  public @Nullable MatchDecision decision() {
    return decided == null ? null : decided.decision();
  }

  /** Why they go together, and what is not known, in words. */
  public Message reason() {
    return MatchReasons.reason(this);
  }
}
