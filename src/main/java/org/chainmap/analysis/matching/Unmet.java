package org.chainmap.analysis.matching;

import java.util.List;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A need that found no offer, and what became of the offers of other enterprises.
 *
 * @param offered whether any of them is of its segment, or states none
 * @param used those that would do but serve another need in the best pairing
 * @param refused those that fail at a filter after that for segments, by their first
 * @param unlike how many pass the filters and whose texts are less alike than the threshold
 * @param rejected how many were rejected by people
 * @param closest the offer passing the filter for segments whose text is most alike, or null where
 *     there is none or none shares a word
 */
public record Unmet(
    MarketEntry need,
    boolean offered,
    List<Used> used,
    List<Refused> refused,
    int unlike,
    int rejected,
    @Nullable Proposal closest) {

  /** An offer that serves another need. */
  public record Used(MarketEntry offer, MarketEntry by) {}

  /**
   * Offers refused at one filter.
   *
   * @param nearest the one of them whose text is most alike, at that filter
   */
  public record Refused(MatchFilter matchFilter, int count, MarketEntry offer, Check nearest) {}

  /** Why it is unmet, in words. */
  public Message reason(double threshold) {
    return MatchReasons.unmet(this, threshold);
  }
}
