package org.chainmap.model;

import org.chainmap.geom.Id;
import org.jspecify.annotations.Nullable;

/**
 * Something an enterprise seeks or can supply: a need or an offer (需求、供给).
 *
 * @param text what is sought or offered
 * @param segment the segment it concerns, or null
 * @param quantity how much, in {@code unit}, or null
 * @param deadline by when, or null
 */
public record Listing(
    Id id,
    Side side,
    Id enterprise,
    String text,
    @Nullable Id segment,
    @Nullable Double quantity,
    @Nullable String unit,
    @Nullable AsOf deadline,
    Remarks remarks)
    implements Element {

  public Listing {
    unit = Texts.orNull(unit);
  }

  public Listing withSide(Side changed) {
    return new Listing(id, changed, enterprise, text, segment, quantity, unit, deadline, remarks);
  }

  public Listing withEnterprise(Id changed) {
    return new Listing(id, side, changed, text, segment, quantity, unit, deadline, remarks);
  }

  public Listing withText(String changed) {
    return new Listing(id, side, enterprise, changed, segment, quantity, unit, deadline, remarks);
  }

  public Listing withSegment(@Nullable Id changed) {
    return new Listing(id, side, enterprise, text, changed, quantity, unit, deadline, remarks);
  }

  public Listing withQuantity(@Nullable Double changed) {
    return new Listing(id, side, enterprise, text, segment, changed, unit, deadline, remarks);
  }

  public Listing withUnit(@Nullable String changed) {
    return new Listing(id, side, enterprise, text, segment, quantity, changed, deadline, remarks);
  }

  public Listing withDeadline(@Nullable AsOf changed) {
    return new Listing(id, side, enterprise, text, segment, quantity, unit, changed, remarks);
  }

  @Override
  public Listing withRemarks(Remarks changed) {
    return new Listing(id, side, enterprise, text, segment, quantity, unit, deadline, changed);
  }
}
