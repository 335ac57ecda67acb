package org.chainmap.model;

import org.chainmap.geom.Id;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.Evidence;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.LinkFacts;
import org.chainmap.model.value.LinkSides;
import org.chainmap.model.value.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * A directed link from one segment to another (链接), or between two of their enterprises where these
 * are given (企业链接). It has accessors for the fields of its facts.
 *
 * @param from the source {@link Segment}
 * @param to the target {@link Segment}; may be the source itself
 * @param supplier the enterprise at the source, or null
 * @param customer the enterprise at the target, or null
 * @param facts its volume, share, dependence, coefficient and evidence
 * @param label the text shown on it
 * @param sides the sides of cards that it was drawn at, until a layout clears them
 */
public record Link(
    Id id,
    Id from,
    Id to,
    LinkKind kind,
    @Nullable Id supplier,
    @Nullable Id customer,
    LinkFacts facts,
    Caption label,
    LinkSides sides,
    Remarks remarks)
    implements Removable {

  public static Link of(Id id, Id from, Id to) {
    return new Link(
        id,
        from,
        to,
        LinkKind.SUPPLY,
        null,
        null,
        LinkFacts.UNKNOWN,
        Caption.NONE,
        LinkSides.NONE,
        Remarks.NONE);
  }

  public @Nullable Figure share() {
    return facts.share();
  }

  public @Nullable Figure volume() {
    return facts.volume();
  }

  public @Nullable Dependence dependence() {
    return facts.dependence();
  }

  public @Nullable Figure coefficient() {
    return facts.coefficient();
  }

  public @Nullable Evidence evidence() {
    return facts.evidence();
  }

  /**
   * Tells whether it joins two named enterprises and something less than supply in volume is known
   * of it; false where nothing is said.
   */
  public boolean unproved() {
    Evidence known = evidence();
    return supplier != null && customer != null && known != null && !known.proved();
  }

  public Link withFrom(Id changed) {
    return new Link(id, changed, to, kind, supplier, customer, facts, label, sides, remarks);
  }

  public Link withTo(Id changed) {
    return new Link(id, from, changed, kind, supplier, customer, facts, label, sides, remarks);
  }

  public Link withKind(LinkKind changed) {
    return new Link(id, from, to, changed, supplier, customer, facts, label, sides, remarks);
  }

  public Link withSupplier(@Nullable Id changed) {
    return new Link(id, from, to, kind, changed, customer, facts, label, sides, remarks);
  }

  public Link withCustomer(@Nullable Id changed) {
    return new Link(id, from, to, kind, supplier, changed, facts, label, sides, remarks);
  }

  public Link withFacts(LinkFacts changed) {
    return new Link(id, from, to, kind, supplier, customer, changed, label, sides, remarks);
  }

  public Link withShare(@Nullable Figure changed) {
    return withFacts(facts.withShare(changed));
  }

  public Link withVolume(@Nullable Figure changed) {
    return withFacts(facts.withVolume(changed));
  }

  public Link withDependence(@Nullable Dependence changed) {
    return withFacts(facts.withDependence(changed));
  }

  public Link withCoefficient(@Nullable Figure changed) {
    return withFacts(facts.withCoefficient(changed));
  }

  public Link withEvidence(@Nullable Evidence changed) {
    return withFacts(facts.withEvidence(changed));
  }

  public Link withLabel(Caption changed) {
    return new Link(id, from, to, kind, supplier, customer, facts, changed, sides, remarks);
  }

  public Link withSides(LinkSides changed) {
    return new Link(id, from, to, kind, supplier, customer, facts, label, changed, remarks);
  }

  @Override
  public Link withRemarks(Remarks changed) {
    return new Link(id, from, to, kind, supplier, customer, facts, label, sides, changed);
  }
}
