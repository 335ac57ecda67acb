package org.chainmap.exchange.chain;

import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.jspecify.annotations.Nullable;

/**
 * A segment that a foreign text states.
 *
 * @param line the line where it first stands, from 1
 * @param key what links and enterprises refer to it by
 * @param stage the key of its stage, or null where none is stated
 * @param group its group within the stage, or null
 */
public record StatedSegment(
    int line,
    String key,
    String name,
    @Nullable String stage,
    @Nullable String group,
    @Nullable SegmentKind kind,
    @Nullable SegmentState state) {

  /** Returns a segment of which the text states only the name and the stage. */
  public static StatedSegment of(int line, String key, String name, @Nullable String stage) {
    return new StatedSegment(line, key, name, stage, null, null, null);
  }

  public StatedSegment withName(String changed) {
    return new StatedSegment(line, key, changed, stage, group, kind, state);
  }

  public StatedSegment withGroup(@Nullable String changed) {
    return new StatedSegment(line, key, name, stage, changed, kind, state);
  }

  /** Returns the segment with what another mention of it states besides. */
  StatedSegment and(StatedSegment other) {
    return new StatedSegment(
        line,
        key,
        name,
        stage != null ? stage : other.stage,
        group != null ? group : other.group,
        kind != null ? kind : other.kind,
        state != null ? state : other.state);
  }
}
