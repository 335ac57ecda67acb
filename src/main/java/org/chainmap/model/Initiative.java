package org.chainmap.model;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.InitiativeFacts;
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
 * @param facts what lists state of it besides
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
    InitiativeFacts facts,
    Remarks remarks)
    implements Element {

  public Initiative {
    members = List.copyOf(members);
    segments = List.copyOf(segments);
  }

  /** Returns a planned initiative of which nothing more is known. */
  public static Initiative of(Id id, Name name, InitiativeKind kind) {
    return new Initiative(
        id,
        name,
        kind,
        InitiativeState.PLANNED,
        List.of(),
        List.of(),
        Caption.NONE,
        null,
        null,
        InitiativeFacts.UNKNOWN,
        Remarks.NONE);
  }

  public Initiative withName(Name changed) {
    return new Initiative(
        id, changed, kind, state, members, segments, owner, start, due, facts, remarks);
  }

  public Initiative withKind(InitiativeKind changed) {
    return new Initiative(
        id, name, changed, state, members, segments, owner, start, due, facts, remarks);
  }

  public Initiative withState(InitiativeState changed) {
    return new Initiative(
        id, name, kind, changed, members, segments, owner, start, due, facts, remarks);
  }

  public Initiative withMembers(List<Id> changed) {
    return new Initiative(
        id, name, kind, state, changed, segments, owner, start, due, facts, remarks);
  }

  public Initiative withSegments(List<Id> changed) {
    return new Initiative(
        id, name, kind, state, members, changed, owner, start, due, facts, remarks);
  }

  public Initiative withOwner(Caption changed) {
    return new Initiative(
        id, name, kind, state, members, segments, changed, start, due, facts, remarks);
  }

  public Initiative withStart(@Nullable AsOf changed) {
    return new Initiative(
        id, name, kind, state, members, segments, owner, changed, due, facts, remarks);
  }

  public Initiative withDue(@Nullable AsOf changed) {
    return new Initiative(
        id, name, kind, state, members, segments, owner, start, changed, facts, remarks);
  }

  public Initiative withFacts(InitiativeFacts changed) {
    return new Initiative(
        id, name, kind, state, members, segments, owner, start, due, changed, remarks);
  }

  @Override
  public Initiative withRemarks(Remarks changed) {
    return new Initiative(
        id, name, kind, state, members, segments, owner, start, due, facts, changed);
  }
}
