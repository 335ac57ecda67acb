package org.chainmap.model;

import org.chainmap.geom.Id;
import org.jspecify.annotations.Nullable;

/**
 * A directed link from one segment to another (链接); between two named enterprises of theirs where
 * these are given (企业链接).
 *
 * @param from the source {@link Segment}
 * @param to the target {@link Segment}; may be the source itself
 * @param supplier the enterprise at the source, or null
 * @param customer the enterprise at the target, or null
 * @param share what part of the target's use it covers, percent 0–100, or null
 * @param label what is written on it, or null
 */
public record Link(
    Id id,
    Id from,
    Id to,
    LinkKind kind,
    @Nullable Id supplier,
    @Nullable Id customer,
    @Nullable Figure share,
    @Nullable String label,
    Remarks remarks)
    implements Element {

  public Link {
    label = Texts.orNull(label);
  }

  public static Link of(Id id, Id from, Id to) {
    return new Link(id, from, to, LinkKind.SUPPLY, null, null, null, null, Remarks.NONE);
  }

  public Link withFrom(Id changed) {
    return new Link(id, changed, to, kind, supplier, customer, share, label, remarks);
  }

  public Link withTo(Id changed) {
    return new Link(id, from, changed, kind, supplier, customer, share, label, remarks);
  }

  public Link withKind(LinkKind changed) {
    return new Link(id, from, to, changed, supplier, customer, share, label, remarks);
  }

  public Link withSupplier(@Nullable Id changed) {
    return new Link(id, from, to, kind, changed, customer, share, label, remarks);
  }

  public Link withCustomer(@Nullable Id changed) {
    return new Link(id, from, to, kind, supplier, changed, share, label, remarks);
  }

  public Link withShare(@Nullable Figure changed) {
    return new Link(id, from, to, kind, supplier, customer, changed, label, remarks);
  }

  public Link withLabel(@Nullable String changed) {
    return new Link(id, from, to, kind, supplier, customer, share, changed, remarks);
  }

  @Override
  public Link withRemarks(Remarks changed) {
    return new Link(id, from, to, kind, supplier, customer, share, label, changed);
  }
}
