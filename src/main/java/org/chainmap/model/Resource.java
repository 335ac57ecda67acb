package org.chainmap.model;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.kind.AdministrativeLevel;
import org.chainmap.model.kind.ResourceKind;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Region;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A policy, park, platform or cluster that the chain can use (政策、园区、平台、集群).
 *
 * @param level the level of government that grants or runs it, or null
 * @param region where it is, or null
 * @param segments the segments it concerns
 * @param summary what matters of it, in words (要点)
 */
public record Resource(
    Id id,
    Name name,
    ResourceKind kind,
    @Nullable AdministrativeLevel level,
    @Nullable Region region,
    List<Id> segments,
    @Nullable String summary,
    Remarks remarks)
    implements Element {

  public Resource {
    segments = List.copyOf(segments);
    summary = Texts.orNull(summary);
  }

  public static Resource of(Id id, String name, ResourceKind kind) {
    return new Resource(id, Name.of(name), kind, null, null, List.of(), null, Remarks.NONE);
  }

  public Resource withName(Name changed) {
    return new Resource(id, changed, kind, level, region, segments, summary, remarks);
  }

  public Resource withKind(ResourceKind changed) {
    return new Resource(id, name, changed, level, region, segments, summary, remarks);
  }

  public Resource withLevel(@Nullable AdministrativeLevel changed) {
    return new Resource(id, name, kind, changed, region, segments, summary, remarks);
  }

  public Resource withRegion(@Nullable Region changed) {
    return new Resource(id, name, kind, level, changed, segments, summary, remarks);
  }

  public Resource withSegments(List<Id> changed) {
    return new Resource(id, name, kind, level, region, changed, summary, remarks);
  }

  public Resource withSummary(@Nullable String changed) {
    return new Resource(id, name, kind, level, region, segments, changed, remarks);
  }

  @Override
  public Resource withRemarks(Remarks changed) {
    return new Resource(id, name, kind, level, region, segments, summary, changed);
  }
}
