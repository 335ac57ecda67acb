package org.chainmap.graph;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.SegmentKind;

/** The end products of a map, by the rule of {@link SupplyView}. */
final class EndProducts {

  private EndProducts() {}

  /**
   * Returns the vertices of the end products, ascending. O(segments + links).
   *
   * @param forward the supply links that are no return links, where vertex {@code v} is the v-th
   *     segment of the map
   * @param sinks the vertices from which nothing goes on, ascending
   */
  static int[] of(ChainMap map, Arcs forward, int[] sinks) {
    List<Segment> segments = map.segments();
    IntPredicate possible =
        v -> linked(forward, v) && !Boolean.FALSE.equals(segments.get(v).flows().endProduct());
    int[] named =
        IntStream.range(0, segments.size())
            .filter(possible)
            .filter(v -> named(segments.get(v)))
            .toArray();
    return named.length > 0 ? named : Arrays.stream(sinks).filter(possible).toArray();
  }

  private static boolean named(Segment segment) {
    return segment.kind() == SegmentKind.USE || Boolean.TRUE.equals(segment.flows().endProduct());
  }

  private static boolean linked(Arcs forward, int vertex) {
    return forward.degree(vertex) > 0;
  }
}
