package org.chainmap.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The joint loss of several segments and supply links, in the two readings of {@link SupplyView}.
 * Lost segments themselves are never among the results.
 *
 * <p>Arrays are not copied; nobody may change them once this object is made.
 */
final class JointLoss {

  private final Arcs arcs;
  private final SupplyFlow supplyFlow;
  private final boolean[] segments;
  private final boolean[] links;

  /**
   * @param arcs all supply links
   * @param segments by vertex, whether it is lost
   * @param links by arc, whether it is lost
   */
  JointLoss(Arcs arcs, SupplyFlow supplyFlow, boolean[] segments, boolean[] links) {
    this.arcs = arcs;
    this.supplyFlow = supplyFlow;
    this.segments = segments;
    this.links = links;
  }

  /** Returns the vertices that miss an input (AND), the nearest first. O(vertices + arcs). */
  int[] downstream() {
    int[] targets =
        IntStream.range(0, links.length)
            .filter(a -> links[a] && !supplyFlow.returning()[a])
            .map(arcs::head)
            .filter(v -> !segments[v])
            .distinct()
            .toArray();
    int[] lost = IntStream.range(0, segments.length).filter(v -> segments[v]).toArray();
    int[] starts = IntStream.concat(Arrays.stream(lost), Arrays.stream(targets)).toArray();
    int[] further = Reachability.from(supplyFlow.forward(), starts, new boolean[segments.length]);
    return IntStream.concat(Arrays.stream(targets), Arrays.stream(further)).toArray();
  }

  /**
   * Returns the vertices without a path from any source (OR), the nearest first. O(vertices +
   * arcs).
   */
  int[] cutOff() {
    boolean[] alive = new boolean[segments.length];
    for (int s : supplyFlow.sources()) {
      alive[s] = true;
    }
    for (int v :
        Reachability.from(SupplyFlow.without(arcs, links), supplyFlow.sources(), segments)) {
      alive[v] = true;
    }
    return Arrays.stream(downstream()).filter(v -> !alive[v]).toArray();
  }
}
