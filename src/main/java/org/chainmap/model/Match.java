package org.chainmap.model;

import org.chainmap.geom.Id;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.model.value.Remarks;

/**
 * A decision on a pair of a need and an offer (供需对接结果).
 *
 * @param need the {@link Listing} that is the need
 * @param offer the {@link Listing} that is the offer
 */
public record Match(Id id, Id need, Id offer, MatchDecision decision, Remarks remarks)
    implements Element {

  public static Match of(Id id, Id need, Id offer, MatchDecision decision) {
    return new Match(id, need, offer, decision, Remarks.NONE);
  }

  public Match withNeed(Id changed) {
    return new Match(id, changed, offer, decision, remarks);
  }

  public Match withOffer(Id changed) {
    return new Match(id, need, changed, decision, remarks);
  }

  public Match withDecision(MatchDecision changed) {
    return new Match(id, need, offer, changed, remarks);
  }

  @Override
  public Match withRemarks(Remarks changed) {
    return new Match(id, need, offer, decision, changed);
  }
}
