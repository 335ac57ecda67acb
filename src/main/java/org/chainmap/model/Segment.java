package org.chainmap.model;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.value.Classification;
import org.chainmap.model.value.Flows;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Placement;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.Shortfall;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.model.value.Texts;
import org.chainmap.model.value.TradeFacts;
import org.jspecify.annotations.Nullable;

/**
 * A node of the chain (环节): a material, part, equipment, system, service or use.
 *
 * @param stage the {@link Stage} it belongs to
 * @param group the sub-chain within its stage, or null
 * @param state its state, or null where not judged
 * @param classification its codes and sector; this record has accessors for them
 * @param facts the facts of its supply
 * @param trade the facts of its foreign trade
 * @param flows its demand, stock, loss and output, and whether it is an end product
 */
public record Segment(
    Id id,
    Name name,
    Id stage,
    SegmentKind kind,
    @Nullable String group,
    @Nullable SegmentState state,
    Classification classification,
    SupplyFacts facts,
    TradeFacts trade,
    Flows flows,
    Placement placement,
    Remarks remarks)
    implements Removable {

  public Segment {
    group = Texts.orNull(group);
  }

  public static Segment of(Id id, String name, Id stage) {
    return new Segment(
        id,
        Name.of(name),
        stage,
        SegmentKind.PART,
        null,
        null,
        Classification.NONE,
        SupplyFacts.UNKNOWN,
        TradeFacts.UNKNOWN,
        Flows.UNKNOWN,
        Placement.NONE,
        Remarks.NONE);
  }

  public List<String> codes() {
    return classification.codes();
  }

  public @Nullable String sector() {
    return classification.sector();
  }

  public Segment withName(Name changed) {
    return new Segment(
        id,
        changed,
        stage,
        kind,
        group,
        state,
        classification,
        facts,
        trade,
        flows,
        placement,
        remarks);
  }

  public Segment withStage(Id changed) {
    return new Segment(
        id,
        name,
        changed,
        kind,
        group,
        state,
        classification,
        facts,
        trade,
        flows,
        placement,
        remarks);
  }

  public Segment withKind(SegmentKind changed) {
    return new Segment(
        id,
        name,
        stage,
        changed,
        group,
        state,
        classification,
        facts,
        trade,
        flows,
        placement,
        remarks);
  }

  public Segment withGroup(@Nullable String changed) {
    return new Segment(
        id,
        name,
        stage,
        kind,
        changed,
        state,
        classification,
        facts,
        trade,
        flows,
        placement,
        remarks);
  }

  public Segment withState(@Nullable SegmentState changed) {
    return new Segment(
        id,
        name,
        stage,
        kind,
        group,
        changed,
        classification,
        facts,
        trade,
        flows,
        placement,
        remarks);
  }

  public Segment withClassification(Classification changed) {
    return new Segment(
        id, name, stage, kind, group, state, changed, facts, trade, flows, placement, remarks);
  }

  public Segment withFacts(SupplyFacts changed) {
    return new Segment(
        id,
        name,
        stage,
        kind,
        group,
        state,
        classification,
        changed,
        trade,
        flows,
        placement,
        remarks);
  }

  public Segment withTrade(TradeFacts changed) {
    return new Segment(
        id,
        name,
        stage,
        kind,
        group,
        state,
        classification,
        facts,
        changed,
        flows,
        placement,
        remarks);
  }

  public Segment withFlows(Flows changed) {
    return new Segment(
        id,
        name,
        stage,
        kind,
        group,
        state,
        classification,
        facts,
        trade,
        changed,
        placement,
        remarks);
  }

  public Segment withPlacement(Placement changed) {
    return new Segment(
        id, name, stage, kind, group, state, classification, facts, trade, flows, changed, remarks);
  }

  @Override
  public Segment withRemarks(Remarks changed) {
    return new Segment(
        id,
        name,
        stage,
        kind,
        group,
        state,
        classification,
        facts,
        trade,
        flows,
        placement,
        changed);
  }

  public Shortfall shortfall() {
    return facts.shortfall();
  }

  public Segment withShortfall(Shortfall changed) {
    return withFacts(facts.withShortfall(changed));
  }

  public Segment withCodes(List<String> changed) {
    return withClassification(classification.withCodes(changed));
  }

  public Segment withSector(@Nullable String changed) {
    return withClassification(classification.withSector(changed));
  }

  public Segment at(@Nullable Point position) {
    return withPlacement(placement.withPosition(position));
  }
}
