package org.chainmap.model;

import org.chainmap.geom.Id;
import org.chainmap.model.kind.Role;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * The participation of an enterprise in a segment (参与).
 *
 * @param share its share of the segment's supply, percent 0–100, or null where unknown
 */
public record Participation(
    Id id, Id enterprise, Id segment, Role role, @Nullable Figure share, Remarks remarks)
    implements Element {

  public static Participation of(Id id, Id enterprise, Id segment) {
    return new Participation(id, enterprise, segment, Role.SUPPLIER, null, Remarks.NONE);
  }

  public Participation withEnterprise(Id changed) {
    return new Participation(id, changed, segment, role, share, remarks);
  }

  public Participation withSegment(Id changed) {
    return new Participation(id, enterprise, changed, role, share, remarks);
  }

  public Participation withRole(Role changed) {
    return new Participation(id, enterprise, segment, changed, share, remarks);
  }

  public Participation withShare(@Nullable Figure changed) {
    return new Participation(id, enterprise, segment, role, changed, remarks);
  }

  @Override
  public Participation withRemarks(Remarks changed) {
    return new Participation(id, enterprise, segment, role, share, changed);
  }
}
