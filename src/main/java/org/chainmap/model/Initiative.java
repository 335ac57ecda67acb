package org.chainmap.model;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * A joint action of the chain (行动项).
 *
 * @param members the participating enterprises
 * @param segments the segments it concerns
 * @param owner the one who follows up
 * @param due the due date, or null
 */
public record Initiative(
    Id id,
    Name name,
    InitiativeKind kind,
    InitiativeState state,
    List<Id> members,
    List<Id> segments,
    Caption owner,
    @Nullable AsOf start,
    @Nullable AsOf due,
    Remarks remarks)
    implements Element {

  public Initiative {
    members = List.copyOf(members);
    segments = List.copyOf(segments);
  }

  public Initiative withName(Name changed) {
    return new Initiative(id, changed, kind, state, members, segments, owner, start, due, remarks);
  }

  public Initiative withKind(InitiativeKind changed) {
    return new Initiative(id, name, changed, state, members, segments, owner, start, due, remarks);
  }

  public Initiative withState(InitiativeState changed) {
    return new Initiative(id, name, kind, changed, members, segments, owner, start, due, remarks);
  }

  public Initiative withMembers(List<Id> changed) {
    return new Initiative(id, name, kind, state, changed, segments, owner, start, due, remarks);
  }

  public Initiative withSegments(List<Id> changed) {
    return new Initiative(id, name, kind, state, members, changed, owner, start, due, remarks);
  }

  public Initiative withOwner(Caption changed) {
    return new Initiative(id, name, kind, state, members, segments, changed, start, due, remarks);
  }

  public Initiative withStart(@Nullable AsOf changed) {
    return new Initiative(id, name, kind, state, members, segments, owner, changed, due, remarks);
  }

  public Initiative withDue(@Nullable AsOf changed) {
    return new Initiative(id, name, kind, state, members, segments, owner, start, changed, remarks);
  }

  @Override
  public Initiative withRemarks(Remarks changed) {
    return new Initiative(id, name, kind, state, members, segments, owner, start, due, changed);
  }
}
