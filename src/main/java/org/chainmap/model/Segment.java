package org.chainmap.model;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.jspecify.annotations.Nullable;

/**
 * A node of the chain (环节): a material, part, equipment, system, service or use.
 *
 * @param stage the {@link Stage} it belongs to
 * @param group the sub-chain within its stage, or null
 * @param state how well it is held, or null where not judged
 * @param codes classification codes: GB/T 4754-2017, strategic emerging industries 2018
 */
public record Segment(
    Id id,
    Name name,
    Id stage,
    SegmentKind kind,
    @Nullable String group,
    @Nullable SegmentState state,
    List<String> codes,
    SupplyFacts facts,
    Placement placement,
    Remarks remarks)
    implements Element {

  public Segment {
    codes = List.copyOf(codes);
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
        List.of(),
        SupplyFacts.UNKNOWN,
        Placement.NONE,
        Remarks.NONE);
  }

  public Segment withName(Name changed) {
    return new Segment(id, changed, stage, kind, group, state, codes, facts, placement, remarks);
  }

  public Segment withStage(Id changed) {
    return new Segment(id, name, changed, kind, group, state, codes, facts, placement, remarks);
  }

  public Segment withKind(SegmentKind changed) {
    return new Segment(id, name, stage, changed, group, state, codes, facts, placement, remarks);
  }

  public Segment withGroup(@Nullable String changed) {
    return new Segment(id, name, stage, kind, changed, state, codes, facts, placement, remarks);
  }

  public Segment withState(@Nullable SegmentState changed) {
    return new Segment(id, name, stage, kind, group, changed, codes, facts, placement, remarks);
  }

  public Segment withCodes(List<String> changed) {
    return new Segment(id, name, stage, kind, group, state, changed, facts, placement, remarks);
  }

  public Segment withFacts(SupplyFacts changed) {
    return new Segment(id, name, stage, kind, group, state, codes, changed, placement, remarks);
  }

  public Segment withPlacement(Placement changed) {
    return new Segment(id, name, stage, kind, group, state, codes, facts, changed, remarks);
  }

  @Override
  public Segment withRemarks(Remarks changed) {
    return new Segment(id, name, stage, kind, group, state, codes, facts, placement, changed);
  }

  public Segment at(@Nullable Point position) {
    return withPlacement(placement.withPosition(position));
  }
}
