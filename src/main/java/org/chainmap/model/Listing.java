package org.chainmap.model;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.kind.Side;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Region;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A need or an offer of an enterprise (需求、供给). It has accessors for the fields of its terms.
 *
 * @param text a description of the goods needed or offered
 * @param segment the segment it concerns, or null
 * @param terms its quantity, deadline, region, certifications and what lists state besides
 */
public record Listing(
    Id id,
    Side side,
    Id enterprise,
    Caption text,
    @Nullable Id segment,
    Terms terms,
    Remarks remarks)
    implements Element {

  public static Listing of(Id id, Side side, Id enterprise, String text) {
    return new Listing(id, side, enterprise, Caption.of(text), null, Terms.OPEN, Remarks.NONE);
  }

  public @Nullable Double quantity() {
    return terms.quantity();
  }

  public @Nullable String unit() {
    return terms.unit();
  }

  public @Nullable AsOf deadline() {
    return terms.deadline();
  }

  public @Nullable Region region() {
    return terms.region();
  }

  public List<String> certifications() {
    return terms.certifications();
  }

  public Listing withSide(Side changed) {
    return new Listing(id, changed, enterprise, text, segment, terms, remarks);
  }

  public Listing withEnterprise(Id changed) {
    return new Listing(id, side, changed, text, segment, terms, remarks);
  }

  public Listing withText(Caption changed) {
    return new Listing(id, side, enterprise, changed, segment, terms, remarks);
  }

  public Listing withSegment(@Nullable Id changed) {
    return new Listing(id, side, enterprise, text, changed, terms, remarks);
  }

  public Listing withTerms(Terms changed) {
    return new Listing(id, side, enterprise, text, segment, changed, remarks);
  }

  public Listing withQuantity(@Nullable Double changed) {
    return withTerms(terms.withQuantity(changed));
  }

  public Listing withUnit(@Nullable String changed) {
    return withTerms(terms.withUnit(changed));
  }

  public Listing withDeadline(@Nullable AsOf changed) {
    return withTerms(terms.withDeadline(changed));
  }

  public Listing withRegion(@Nullable Region changed) {
    return withTerms(terms.withRegion(changed));
  }

  public Listing withCertifications(List<String> changed) {
    return withTerms(terms.withCertifications(changed));
  }

  @Override
  public Listing withRemarks(Remarks changed) {
    return new Listing(id, side, enterprise, text, segment, terms, changed);
  }
}
