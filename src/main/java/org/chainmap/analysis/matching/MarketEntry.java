package org.chainmap.analysis.matching;

import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Listing;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Region;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A need or an offer that takes part in matching.
 *
 * @param home the document that contains it
 * @param own whether that is the document for which matching runs
 * @param enterprise the enterprise that needs or offers
 * @param segment the segment it concerns, or null where it states none
 */
public record MarketEntry(
    ChainMap home, boolean own, Listing listing, Enterprise enterprise, @Nullable Segment segment) {

  /** Returns the listing's id, which is unique only within its document. */
  public Id id() {
    return listing.id();
  }

  /** Returns its text and enterprise in words. */
  public Message words() {
    return MatchReasons.entry(this);
  }

  /** Returns the region it states, or else that of its enterprise; null where neither is known. */
  @Nullable Region place() {
    Region stated = listing.region();
    return stated == null ? enterprise.region() : stated;
  }

  /** Tells whether both are in the same document. */
  boolean besides(MarketEntry other) {
    return home == other.home;
  }

  /** Tells whether both belong to the same enterprise: by id, by credit code, or by name. */
  boolean sameEnterprise(MarketEntry other) {
    if (besides(other) && enterprise.id().equals(other.enterprise.id())) {
      return true;
    }
    String code = enterprise.creditCode();
    return code != null && code.equals(other.enterprise.creditCode())
        || enterprise.name().text().strip().equals(other.enterprise.name().text().strip());
  }

  /** Tells whether both are the same listing, copied from one document to another. */
  boolean twin(MarketEntry other) {
    return listing.side() == other.listing.side()
        && listing.text().in(Lang.ZH).strip().equals(other.listing.text().in(Lang.ZH).strip())
        && sameEnterprise(other);
  }
}
