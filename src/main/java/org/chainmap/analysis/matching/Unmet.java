package org.chainmap.analysis.matching;

import java.util.List;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A need that is not met or met in part, and the reasons why the offers of other enterprises are
 * not paired with it.
 *
 * @param met the share that is met, 0–1
 * @param offered whether any of them is for its segment, or states no segment
 * @param used the suitable offers that serve another need in the best pairing
 * @param refused the offers that fail at a filter after the one for segments, grouped by the first
 *     such filter
 * @param unlike the number of offers that pass the filters but whose similarity is below the
 *     threshold
 * @param rejected the number of offers rejected by people
 * @param closest the offer with the most similar text among those that pass the filter for
 *     segments; null where there is none or none shares a word
 * @param neighbour the offer with the most similar text in a segment that supplies that of the need
 *     or is supplied by it; null where there is none or none shares a word
 */
public record Unmet(
    MarketEntry need,
    double met,
    boolean offered,
    List<Used> used,
    List<Refused> refused,
    int unlike,
    int rejected,
    @Nullable Proposal closest,
    @Nullable MarketEntry neighbour) {

  /** An offer that serves another need. */
  public record Used(MarketEntry offer, MarketEntry by) {}

  /**
   * Offers refused at one filter.
   *
   * @param nearest the check of the offer with the most similar text at that filter
   */
  public record Refused(MatchFilter matchFilter, int count, MarketEntry offer, Check nearest) {}

  /** Tells whether a part of it is met. */
  public boolean partly() {
    return met > 0;
  }

  /** Returns the part that is met. */
  public Portion portion() {
    return new Portion(need, met);
  }

  /** Returns the part that is lacking. */
  public Portion lacking() {
    return portion().rest();
  }

  /** Returns "met in part" or "unmet" in words. */
  public Message state() {
    return Message.of(partly() ? "matching.state.partly" : "matching.state.unmet");
  }

  /** Returns the reason why it is unmet, in words. */
  public Message reason(double threshold) {
    return MatchReasons.unmet(this, threshold);
  }
}
