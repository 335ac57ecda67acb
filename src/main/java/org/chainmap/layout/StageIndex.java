package org.chainmap.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.jspecify.annotations.Nullable;

/**
 * The index of each segment's stage among the stages, from 0. A segment whose stage the map does
 * not have is counted in the first.
 */
record StageIndex(int count, Map<Id, Integer> byId, Map<Id, Segment> segments) {

  static StageIndex of(ChainMap map) {
    Map<Id, Integer> byStage = new HashMap<>();
    map.stages().forEach(stage -> byStage.put(stage.id(), byStage.size()));
    Map<Id, Integer> byId = new HashMap<>();
    Map<Id, Segment> segments = new HashMap<>();
    for (Segment segment : map.segments()) {
      byId.put(segment.id(), byStage.getOrDefault(segment.stage(), 0));
      segments.put(segment.id(), segment);
    }
    return new StageIndex(Math.max(1, byStage.size()), byId, segments);
  }

  int stage(Id segment) {
    return Objects.requireNonNull(byId.get(segment));
  }

  @Nullable String group(Id segment) {
    return Objects.requireNonNull(segments.get(segment)).group();
  }

  /** Returns the place that the document gives a card, or null. */
  @Nullable Point position(Id segment) {
    return Objects.requireNonNull(segments.get(segment)).placement().position();
  }
}
