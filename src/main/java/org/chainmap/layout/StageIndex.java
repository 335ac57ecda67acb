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
 * The place of each segment's stage among the stages, 0 first. A segment whose stage the map does
 * not have counts to the first.
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

  /** Where the document puts a card, if anywhere. */
  @Nullable Point position(Id segment) {
    return Objects.requireNonNull(segments.get(segment)).placement().position();
  }
}
